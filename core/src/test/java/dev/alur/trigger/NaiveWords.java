package dev.alur.trigger;

import dev.alur.value.Folded;
import java.util.ArrayList;
import java.util.List;

/**
 * The meaning of keywords, written a second time and slowly: the text is cut into pieces by code point, then searched
 * piece by piece. For keywords of letters, digits, spaces and emoji.
 */
final class NaiveWords {
    private NaiveWords() {}

    static boolean found(String keyword, String text) {
        boolean open = keyword.startsWith("*");
        boolean openEnd = keyword.endsWith("*");
        String bare = keyword.substring(open ? 1 : 0, keyword.length() - (openEnd ? 1 : 0));
        if (open) {
            String needle = flat(bare);
            String whole = flat(text);
            for (int at = whole.indexOf(needle); at >= 0; at = whole.indexOf(needle, at + 1)) {
                int end = at + needle.length();
                if (openEnd
                        || end == whole.length()
                        || !isWord(needle.codePointBefore(needle.length()))
                        || !isWord(whole.codePointAt(end))) {
                    return true;
                }
            }
            return false;
        }
        List<Piece> wanted = pieces(bare);
        List<Piece> there = pieces(text);
        for (int at = 0; at + wanted.size() <= there.size(); at++) {
            if (standsAt(wanted, there, at, openEnd)) {
                return true;
            }
        }
        return false;
    }

    /** A word or symbol. @param glued nothing separates it from the one before */
    private record Piece(String text, boolean glued) {
        boolean isEmoji() {
            return Character.getType(text.codePointAt(0)) == Character.OTHER_SYMBOL;
        }
    }

    static boolean equal(String keyword, String text) {
        return flat(keyword).equals(flat(text));
    }

    private static boolean standsAt(List<Piece> wanted, List<Piece> there, int at, boolean openEnd) {
        for (int i = 0; i < wanted.size(); i++) {
            Piece want = wanted.get(i);
            Piece is = there.get(at + i);
            boolean last = i == wanted.size() - 1;
            boolean begins = last
                    && openEnd
                    && isWord(want.text().codePointBefore(want.text().length()))
                    && is.text().startsWith(want.text());
            if (!want.text().equals(is.text()) && !begins) {
                return false;
            }
            boolean mustTouch =
                    i > 0 && want.glued() && want.isEmoji() == wanted.get(i - 1).isEmoji();
            if (mustTouch && !is.glued()) {
                return false;
            }
        }
        return true;
    }

    private static List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        boolean joiner = false;
        boolean gap = true;
        for (int cp : visible(text, true).codePoints().toArray()) {
            String one = new String(Character.toChars(cp));
            Piece before = gap || pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
            if (Character.isWhitespace(cp)) {
                gap = true;
            } else if (cp == 0x200d) {
                joiner = true;
                continue;
            } else if (before != null && isWord(cp) && isWord(before.text().codePointAt(0))) {
                pieces.set(pieces.size() - 1, new Piece(before.text() + one, before.glued()));
            } else if (before != null && joiner && before.isEmoji() && new Piece(one, true).isEmoji()) {
                pieces.set(pieces.size() - 1, new Piece(before.text() + '\u200d' + one, before.glued()));
            } else {
                pieces.add(new Piece(one, before != null));
                gap = false;
            }
            joiner = false;
        }
        return pieces;
    }

    private static String flat(String text) {
        return visible(text, false).strip().replaceAll("\\s+", " ");
    }

    /** Folded, without skin tones and selectors. */
    private static String visible(String text, boolean joiners) {
        StringBuilder visible = new StringBuilder();
        text.codePoints().forEach(cp -> {
            if (cp == 0x200d) {
                visible.append(joiners ? "\u200d" : "");
            } else if (cp < 0x1f3fb || cp > 0x1f3ff) {
                visible.append(Folded.of(new String(Character.toChars(cp))));
            }
        });
        return visible.toString();
    }

    private static boolean isWord(int cp) {
        return Character.isLetterOrDigit(cp) && Character.UnicodeScript.of(cp) != Character.UnicodeScript.HAN;
    }
}
