package dev.alur.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes of a canonical text one that says the same as people write it: comments, blank lines, other words, broken lines. */
final class DrawnLayout {
    private static final Pattern HEADER = Pattern.compile(".*[:-] [|>]2?[-+]?");
    private static final Pattern WORD = Pattern.compile("( *(?:- )?)([a-z_]+): .*|( *(?:- )?)([a-z_]+):");

    /** Words that mean the same wherever the writer puts them at the start of a line. */
    private static final Map<String, String> OTHER = Map.of(
            "triggers", "trigger",
            "conditions", "condition",
            "send", "message",
            "then", "then",
            "error_handling", "error_handling",
            "interrupts", "interrupt",
            "return", "returns");

    private final Random random;
    private final List<String> lines = new ArrayList<>();
    private int comments;

    private DrawnLayout(long seed) {
        random = new Random(seed);
    }

    /** @param comments how many comments stand in it, {@code # c1.} to {@code # cN.} */
    record Drawn(String text, int comments) {}

    static Drawn of(String canonical, long seed) {
        DrawnLayout layout = new DrawnLayout(seed);
        // The last line feed ends a line and begins none.
        layout.run(List.of(canonical.substring(0, canonical.length() - 1).split("\n", -1)));
        boolean returns = seed % 7 == 0;
        String text = String.join(returns ? "\r\n" : "\n", layout.lines);
        return new Drawn(seed % 11 == 0 ? "\ufeff" + text : text, layout.comments);
    }

    private void run(List<String> canonical) {
        int block = -1;
        for (String line : canonical) {
            int indent = line.length() - line.stripLeading().length();
            boolean inside = block >= 0 && (line.isBlank() || indent > block);
            if (inside) {
                lines.add(line);
                continue;
            }
            boolean after = block >= 0;
            block = HEADER.matcher(line).matches() ? blockIndent(line, indent) : -1;
            if (!line.isEmpty()) {
                above(indent, after);
            }
            String written = words(line);
            if (block < 0 && chance(15) && (written.endsWith("}") || written.endsWith("]"))) {
                broken(written, indent);
            } else {
                lines.add(written + (line.isEmpty() ? "" : beside(line, block >= 0)));
            }
        }
        lines.add(comment());
    }

    private static int blockIndent(String line, int indent) {
        int at = indent;
        while (line.startsWith("- ", at) && line.indexOf(": ", at) > 0 | line.startsWith("- - ", at)) {
            at += 2;
        }
        return at;
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private String comment() {
        comments++;
        return "# c" + comments + ". {catatan: 'x";
    }

    /** Behind a block of text a deeper line would be text, and so would a blank one. */
    private void above(int indent, boolean afterBlock) {
        for (int i = 0; i < 2 && chance(15); i++) {
            if (!afterBlock && chance(50)) {
                lines.add(" ".repeat(random.nextInt(3)));
            }
            lines.add(" ".repeat(afterBlock ? indent : random.nextInt(9)) + comment());
        }
        if (!afterBlock && chance(15)) {
            lines.add("");
            lines.add("");
        }
    }

    private String beside(String line, boolean header) {
        boolean marker = line.equals("---");
        return chance(marker || header ? 30 : 10) ? " ".repeat(1 + random.nextInt(3)) + comment() : "";
    }

    private String words(String line) {
        Matcher matcher = WORD.matcher(line);
        if (!matcher.matches() || !chance(50)) {
            return line;
        }
        int group = matcher.group(2) == null ? 4 : 2;
        String other = OTHER.get(matcher.group(group));
        boolean top = matcher.end(group) == matcher.group(group).length();
        boolean verb = line.stripLeading().startsWith("- send:");
        return other == null || !(top || verb)
                ? line
                : line.substring(0, matcher.start(group)) + other + line.substring(matcher.end(group));
    }

    /** Breaks a list or map in brackets behind some of its commas. */
    private void broken(String line, int indent) {
        StringBuilder rest = new StringBuilder();
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            rest.append(c);
            if (quote == '"' && c == '\\') {
                rest.append(line.charAt(++i));
            } else if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if ((c == '"' || c == '\'') && " [{".indexOf(line.charAt(i - 1)) >= 0) {
                quote = c;
            } else if (c == ','
                    && i + 1 < line.length()
                    && line.charAt(i + 1) == ' '
                    && isFlow(line, i)
                    && chance(40)) {
                lines.add(rest + (chance(50) ? " " + comment() : ""));
                rest.setLength(0);
                rest.append(" ".repeat(indent + 6));
                i++;
            }
        }
        lines.add(rest.toString());
    }

    /** Whether a bracket was opened where a value begins, before that place. */
    private static boolean isFlow(String line, int at) {
        int map = line.indexOf(": {");
        int list = line.indexOf(": [");
        int item = line.stripLeading().startsWith("- [") || line.stripLeading().startsWith("- {") ? 0 : -1;
        return item == 0 || map >= 0 && map < at || list >= 0 && list < at;
    }
}
