package dev.alur.value;

/** The form in which names compare: {@code Personal introduction} and {@code personal_introduction} are the same. */
public final class Slug {
    private Slug() {}

    /** Lower case, every run of spaces, {@code -} and {@code _} one {@code _}, none at either end. */
    public static String of(String name) {
        return isPlain(name) ? name : made(name);
    }

    /** Most names are their own: words of small letters and digits with single {@code _} between. */
    private static boolean isPlain(String name) {
        char before = '_';
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            if (!letter && (c != '_' || before == '_')) {
                return false;
            }
            before = c;
        }
        return before != '_' || name.isEmpty();
    }

    private static String made(String name) {
        StringBuilder slug = new StringBuilder(name.length());
        boolean gap = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '_' || c == '-' || Character.isWhitespace(c) || c == '\u00a0') {
                gap = slug.length() > 0;
                continue;
            }
            if (gap) {
                slug.append('_');
                gap = false;
            }
            slug.append(Character.toLowerCase(c));
        }
        return slug.toString();
    }
}
