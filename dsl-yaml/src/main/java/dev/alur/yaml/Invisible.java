package dev.alur.yaml;

import java.util.Locale;

/** Characters nobody sees: they come along when text is copied from a page or a chat, and make one name two. */
final class Invisible {
    private Invisible() {}

    /** The offset of the first, -1 for none. */
    static int in(String name) {
        for (int i = 0; i < name.length(); ) {
            int c = name.codePointAt(i);
            if (is(c)) {
                return i;
            }
            i += Character.charCount(c);
        }
        return -1;
    }

    /** {@code U+200B}. */
    static String number(String name, int offset) {
        return String.format(Locale.ROOT, "U+%04X", name.codePointAt(offset));
    }

    /**
     * Whether nobody would see that it stands in a text, or that it turns what follows around. Joiners are part of emoji
     * and of scripts.
     */
    static boolean isHidden(int c) {
        boolean joins = c == 0x200c || c == 0x200d;
        boolean shown = c >= 0x600 && c <= 0x6dd && c != 0x61c;
        return c >= 0xad && c <= 0xffff && !joins && !shown && Character.getType(c) == Character.FORMAT;
    }

    private static boolean is(int c) {
        if (c < 0xad) {
            return false;
        }
        boolean selector = (c >= 0xfe00 && c <= 0xfe0f) || c == 0x34f;
        boolean filler = c == 0x115f || c == 0x1160 || c == 0x3164 || c == 0xffa0;
        return selector || filler || Character.getType(c) == Character.FORMAT;
    }
}
