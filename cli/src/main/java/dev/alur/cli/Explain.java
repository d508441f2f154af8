package dev.alur.cli;

import dev.alur.value.Spelling;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code alur explain}: what a code of {@code alur validate} means, from the page of errors. */
@Command(
        name = "explain",
        description = "Say what a code such as `unknown-key` means, with a wrong and a right example.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:explained", "2:there is no such code"},
        mixinStandardHelpOptions = true)
final class Explain implements Callable<Integer> {
    private static final String PAGE = "/dev/alur/cli/errors.md";

    private final Console console;

    @Parameters(arity = "0..1", paramLabel = "CODE", description = "A code; without one all are listed.")
    private @Nullable String code;

    Explain(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Map<String, String> sections = sections();
        if (code == null) {
            sections.keySet().forEach(each -> console.out().println(each));
            return Exit.OK;
        }
        String asked = named(code);
        String section = sections.get(asked);
        if (section == null) {
            String near = Spelling.nearest(asked, sections.keySet(), 2);
            console.err()
                    .println("alur: there is no code " + code + (near == null ? "" : "; did you mean " + near + "?"));
            return Exit.UNREADABLE;
        }
        console.out().println(console.paint(Console.Colour.BOLD, asked));
        console.out().println(section);
        return Exit.OK;
    }

    /** The code as it may have been copied: {@code error[unknown-key]}, {@code error[unknown-key]:}. */
    private static String named(String copied) {
        int open = copied.indexOf('[');
        int close = copied.indexOf(']', open + 1);
        String code = open >= 0 && close > open ? copied.substring(open + 1, close) : copied;
        return code.strip().toLowerCase(Locale.ROOT);
    }

    /** By code, fences replaced by what they hold. */
    private static Map<String, String> sections() throws IOException {
        Map<String, String> sections = new LinkedHashMap<>();
        for (String part : Resources.text(PAGE).split("\n### ", -1)) {
            int line = part.indexOf('\n');
            if (!part.startsWith("# ")) {
                String body = part.substring(line).split("\n## ", 2)[0];
                sections.put(part.substring(0, line), plain(body));
            }
        }
        return sections;
    }

    private static String plain(String section) {
        StringBuilder plain = new StringBuilder();
        boolean inside = false;
        for (String line : section.strip().split("\n", -1)) {
            if (line.startsWith("```")) {
                inside = !inside;
                plain.append(inside ? line.endsWith("wrong") ? "wrong:\n" : "right:\n" : "");
            } else {
                plain.append(inside && !line.isEmpty() ? "    " : "")
                        .append(line)
                        .append('\n');
            }
        }
        return plain.toString().stripTrailing();
    }
}
