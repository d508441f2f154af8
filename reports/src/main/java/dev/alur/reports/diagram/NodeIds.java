package dev.alur.reports.diagram;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Ids of nodes from step paths. Slugs have neither upper case nor two {@code _} in a row, so {@code __} can stand for
 * {@code /}, and upper case for what a step's path does not have.
 */
final class NodeIds {
    private final Set<String> taken = new HashSet<>();

    /** An id for a step's path; if it is taken, the next free one. */
    String of(String path) {
        StringBuilder id = new StringBuilder("s_");
        path.codePoints().forEach(c -> {
            if (c == '/') {
                id.append("__");
            } else if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_') {
                id.appendCodePoint(c);
            } else {
                id.append('X')
                        .append(Integer.toHexString(c).toLowerCase(Locale.ROOT))
                        .append('X');
            }
        });
        String own = id.toString();
        for (int n = 2; !taken.add(own); n++) {
            own = id + "N" + n;
        }
        return own;
    }
}
