package dev.alur.lang;

/** Quoted text, with straight quotes or the curly ones phones make of them. */
final class Quotes {
    private static final String DOUBLE = "\"“”„";
    private static final String SINGLE = "'‘’‚";

    private Quotes() {}

    /** @param end offset behind the closing quote */
    record Quoted(String text, int end) {}

    static boolean isOpening(char c) {
        return DOUBLE.indexOf(c) >= 0 || SINGLE.indexOf(c) >= 0;
    }

    /**
     * Reads from the opening quote on. A straight one ends at the next like it; only when there is none a curly one of
     * its family ends it, and the other way round.
     */
    static Quoted read(String text, int start) {
        char open = text.charAt(start);
        String family = DOUBLE.indexOf(open) >= 0 ? DOUBLE : SINGLE;
        boolean straight = open == family.charAt(0);
        String first = straight ? family.substring(0, 1) : family.substring(1);
        int end = closing(text, start + 1, first);
        if (end < 0) {
            end = closing(text, start + 1, family);
        }
        if (end < 0) {
            throw new SyntaxException(
                    "unclosed-quote", "a quote is opened and not closed", start, "close it with " + closer(open));
        }
        return new Quoted(unescaped(text, start + 1, end), end + 1);
    }

    /** The text in single quotes, as {@link #read} reads it. A backslash is doubled only where it would mean more. */
    static String write(String text) {
        StringBuilder written = new StringBuilder(text.length() + 2).append('\'');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean last = i + 1 == text.length();
            if (c == '\'' || (c == '\\' && (last || text.charAt(i + 1) == '\\' || isOpening(text.charAt(i + 1))))) {
                written.append('\\');
            }
            written.append(c);
        }
        return written.append('\'').toString();
    }

    private static String closer(char open) {
        return open == '“' || open == '„' ? "”" : open == '‘' || open == '‚' ? "’" : String.valueOf(open);
    }

    private static int closing(String text, int from, String closers) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                i++;
            } else if (closers.indexOf(c) >= 0) {
                return i;
            }
        }
        return -1;
    }

    /** Only quotes and the backslash itself are escaped; others stay, as patterns need their backslashes. */
    private static String unescaped(String text, int from, int to) {
        StringBuilder plain = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < to && (text.charAt(i + 1) == '\\' || isOpening(text.charAt(i + 1)))) {
                plain.append(text.charAt(++i));
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
