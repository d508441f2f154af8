package dev.alur.reports.page;

import dev.alur.reports.words.StartWords;
import dev.alur.reports.words.Subject;
import dev.alur.reports.words.Tongue;
import dev.alur.reports.words.Wording;
import dev.alur.value.Slug;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Workflows in plain sentences: a Markdown page for each and an index. Any thread. */
public final class Site {
    /** File name of the page that lists the others. */
    public static final String INDEX = "index.md";

    /** What Windows keeps for itself, whatever the ending. */
    private static final Set<String> RESERVED = Set.of("con", "prn", "aux", "nul", "index");

    private Site() {}

    /**
     * The pages by file name, {@link #INDEX} first, then in the order of the workflows. Lines end in a line feed; the same
     * workflows give the same text.
     */
    public static Map<String, String> of(List<Subject> subjects, Tongue tongue) {
        Set<String> announced = Supplies.announced(subjects);
        Set<String> taken = new HashSet<>();
        Map<String, String> pages = new LinkedHashMap<>();
        StringBuilder index = new StringBuilder("# " + tongue.of("Workflows", "Alur") + "\n\n");
        pages.put(INDEX, "");
        Wording wording = new Wording(tongue, new MarkdownInk());
        for (Subject subject : subjects) {
            String file = file(subject.workflow().name(), taken) + ".md";
            pages.put(file, new WorkflowPage(subject, announced, tongue).write());
            index.append("- [").append(wording.text(subject.workflow().name()));
            index.append("](").append(file).append(")");
            String about = subject.workflow().about().description();
            index.append(about == null ? "" : ": " + wording.text(about)).append('\n');
            List<String> reasons = new StartWords(wording).reasons(subject.workflow());
            if (!reasons.isEmpty()) {
                index.append("  ")
                        .append(tongue.of("Starts when ", "Dimulai ketika "))
                        .append(String.join(tongue.of(", or when ", ", atau ketika "), reasons))
                        .append(".\n");
            }
        }
        pages.put(INDEX, index.toString());
        return pages;
    }

    /** A name that every file system takes. */
    private static String file(String name, Set<String> taken) {
        StringBuilder file = new StringBuilder();
        Slug.of(name).codePoints().limit(80).forEach(c -> {
            boolean kept = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_';
            file.append(
                    kept ? Character.toString(c) : "-" + Integer.toHexString(c).toLowerCase(Locale.ROOT));
        });
        if (file.isEmpty() || RESERVED.contains(file.toString())) {
            file.append("_workflow");
        }
        String own = file.toString();
        for (int n = 2; !taken.add(own); n++) {
            own = file + "-" + n;
        }
        return own;
    }
}
