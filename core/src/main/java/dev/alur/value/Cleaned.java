package dev.alur.value;

/** Text any database and channel takes: without U+0000 and lone surrogates, each replaced by U+FFFD. */
public final class Cleaned {
    private Cleaned() {}

    /** The same instance when there is nothing to clean. */
    public static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isSurrogate(c)) {
                if (c == 0 || !pairAt(text, i)) {
                    return clean(text);
                }
                i++;
            }
        }
        return text;
    }

    private static boolean pairAt(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i))
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
    }

    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c) && pairAt(text, i)) {
                clean.append(c).append(text.charAt(++i));
            } else {
                clean.append(c == 0 || Character.isSurrogate(c) ? '\ufffd' : c);
            }
        }
        return clean.toString();
    }
}
