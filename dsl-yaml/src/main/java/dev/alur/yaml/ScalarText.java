package dev.alur.yaml;

import java.util.Locale;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Scalars on one line: plain where YAML 1.1, YAML 1.2 and this reader all see the same, else in double quotes, or in
 * single ones where those need no escapes.
 */
final class ScalarText {
    /** Longer words than that are text in every version. */
    private static final int LONGEST_TYPED = 64;

    /** What the core schema of YAML 1.2 (chapter 10.3.2) reads as something else than text. */
    private static final Pattern CORE = Pattern.compile("null|Null|NULL|~|true|True|TRUE|false|False|FALSE"
            + "|[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+"
            + "|[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?"
            + "|[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");

    /** Times of day: some of them are numbers of base 60 in YAML 1.1, so all of them get quotes. */
    private static final Pattern TIME = Pattern.compile("[0-9]{1,2}(:[0-9]{2}){1,2}");

    private static final Resolver RESOLVER = new Resolver();

    private ScalarText() {}

    /** Where a scalar stands. */
    enum Where {
        BLOCK,
        FLOW
    }

    static String of(Part.Leaf leaf, Where where) {
        if (leaf.isNull()) {
            return where == Where.FLOW ? "null" : "";
        }
        if (leaf.isTyped() && leaf.use == Part.Use.CODE) {
            return leaf.value;
        }
        boolean typed = !(Scalars.plain(leaf.value, Scalars.Style.PLAIN) instanceof String);
        boolean plain = leaf.use == Part.Use.CODE && !typed && isPlain(leaf.value, where);
        return plain ? leaf.value : quoted(leaf.value);
    }

    static String key(String text, Where where) {
        boolean typed = !(Scalars.plain(text, Scalars.Style.PLAIN) instanceof String);
        return !typed && isPlain(text, where) ? text : quoted(text);
    }

    /** Whether a text needs no quotes. */
    static boolean isPlain(String text, Where where) {
        if (text.isEmpty() || !isStart(text) || text.endsWith(" ") || text.endsWith(":") || !isTextEverywhere(text)) {
            return false;
        }
        if (text.contains(": ") || text.contains(" #") || text.contains("{{") || text.contains("* *")) {
            return false;
        }
        if (NumberedLines.marker(text) > 0 || !hasPairs(text, '\'') || !hasPairs(text, '"')) {
            return false;
        }
        return text.codePoints().allMatch(c -> isOrdinary(c) && (where == Where.BLOCK || "[]{},?:".indexOf(c) < 0));
    }

    private static boolean isStart(String text) {
        int first = text.codePointAt(0);
        return Character.isLetterOrDigit(first) || "_/($".indexOf(first) >= 0 || isNegative(text);
    }

    private static boolean isNegative(String text) {
        return text.length() > 1 && text.charAt(0) == '-' && Character.isLetterOrDigit(text.charAt(1));
    }

    private static boolean hasPairs(String text, int quote) {
        return text.codePoints().filter(c -> c == quote).count() % 2 == 0;
    }

    private static boolean isOrdinary(int c) {
        switch (Character.getType(c)) {
            case Character.CONTROL:
            case Character.FORMAT:
            case Character.SURROGATE:
            case Character.PRIVATE_USE:
            case Character.UNASSIGNED:
            case Character.LINE_SEPARATOR:
            case Character.PARAGRAPH_SEPARATOR:
                return false;
            case Character.SPACE_SEPARATOR:
                return c == ' ';
            default:
                return c != '\\';
        }
    }

    private static boolean isTextEverywhere(String text) {
        if (text.length() > LONGEST_TYPED) {
            return true;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        boolean letter = lower.equals("y") || lower.equals("n");
        return !letter
                && !CORE.matcher(text).matches()
                && !TIME.matcher(text).matches()
                && RESOLVER.resolve(NodeId.scalar, text, true).equals(Tag.STR);
    }

    static String quoted(String text) {
        boolean escapes = text.codePoints().anyMatch(ScalarText::needsEscape);
        boolean awkward = text.indexOf('"') >= 0 || text.indexOf('\\') >= 0;
        if (awkward && !escapes && text.indexOf('\'') < 0) {
            return "'" + text + "'";
        }
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        text.codePoints().forEach(c -> escape(c, quoted));
        return quoted.append('"').toString();
    }

    private static boolean needsEscape(int c) {
        return c < ' '
                || (c >= 0x7f && c <= 0x9f)
                || c == 0x2028
                || c == 0x2029
                || Invisible.isHidden(c)
                || c == 0xfeff
                || c == 0xfffe
                || c == 0xffff
                || (c >= 0xd800 && c <= 0xdfff);
    }

    private static void escape(int c, StringBuilder quoted) {
        if (c == '"' || c == '\\') {
            quoted.append('\\').append((char) c);
        } else if (c == '\n') {
            quoted.append("\\n");
        } else if (c == '\t') {
            quoted.append("\\t");
        } else if (!needsEscape(c)) {
            quoted.appendCodePoint(c);
        } else if (c < 0x100) {
            quoted.append(String.format(Locale.ROOT, "\\x%02x", c));
        } else {
            quoted.append(String.format(Locale.ROOT, "\\u%04x", c));
        }
    }
}
