package dev.alur.reports.words;

import dev.alur.model.Backoff;
import dev.alur.model.FailureKind;
import dev.alur.model.OnError;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Classes of failure that are treated alike.
 *
 * @param kinds at least one
 */
public record FailureGroup(Set<FailureKind> kinds, OnError.Handling handling) {
    public FailureGroup {
        kinds = EnumSet.copyOf(kinds);
    }

    /** In the order of their first class. */
    public static List<FailureGroup> of(OnError onError) {
        Map<OnError.Handling, Set<FailureKind>> groups = new LinkedHashMap<>();
        onError.handlings()
                .forEach(
                        (kind, handling) -> groups.computeIfAbsent(handling, first -> EnumSet.noneOf(FailureKind.class))
                                .add(kind));
        List<FailureGroup> list = new ArrayList<>();
        groups.forEach((handling, kinds) -> list.add(new FailureGroup(kinds, handling)));
        return list;
    }

    /** {@code if it fails}, {@code if the system fails, even after 3 more tries}. @param own the step's own retry */
    public String label(Tongue tongue, @Nullable Backoff own) {
        String label = tongue.of("if ", "jika ");
        if (kinds.size() == FailureKind.values().length) {
            label += tongue.of("it fails", "gagal");
        } else {
            label += tongue.or(kinds.stream().map(kind -> word(kind, tongue)).toList());
        }
        Backoff retry = own != null ? own : handling.retry();
        return retry == null || retry.attempts() == 0
                ? label
                : label + tongue.of(", even after " + tries(retry, tongue), ", juga setelah " + tries(retry, tongue));
    }

    /** {@code tried up to 3 more times}. */
    public static String triedAgain(Backoff retry, Tongue tongue) {
        return tongue.of(
                "if it fails, it is tried again "
                        + (retry.attempts() == 1 ? "once" : "up to " + retry.attempts() + " times"),
                "bila gagal, dicoba lagi "
                        + (retry.attempts() == 1 ? "sekali" : "paling banyak " + retry.attempts() + " kali"));
    }

    private static String tries(Backoff retry, Tongue tongue) {
        return tongue.of(
                retry.attempts() + (retry.attempts() == 1 ? " more try" : " more tries"),
                "dicoba " + retry.attempts() + " kali lagi");
    }

    private static String word(FailureKind kind, Tongue tongue) {
        return switch (kind) {
            case API_FAILURE -> tongue.of("the system fails", "sistemnya gagal");
            case TIMEOUT -> tongue.of("it takes too long", "terlalu lama");
            case INVALID_DATA -> tongue.of("the data is not accepted", "datanya ditolak");
        };
    }

    /** Who is told of the failure, and where it is written down; empty when nobody is. */
    public List<String> tells(Wording wording) {
        List<String> tells = new ArrayList<>();
        Tongue tongue = wording.tongue();
        if (handling.recipient() != null) {
            String who = handling.recipient().equals("workflow_admin")
                    ? tongue.of("the owners", "para pemilik")
                    : wording.ink().name(handling.recipient());
            tells.add(tongue.of("Tells ", "Memberi tahu ") + who);
        }
        if (handling.log() != null) {
            tells.add(tongue.of("Writes it into the log ", "Mencatatnya di log ")
                    + wording.ink().name(handling.log()));
        }
        return tells;
    }

    /** What becomes of the run once the failure was handled. */
    public String then(Tongue tongue) {
        return switch (handling.then()) {
            case CONTINUE -> tongue.of("Goes on with the next step", "Lanjut ke langkah berikutnya");
            case STOP -> tongue.of("Ends, unfinished", "Berakhir, belum selesai");
            case FAIL -> tongue.of("Ends as failed", "Berakhir sebagai gagal");
        };
    }
}
