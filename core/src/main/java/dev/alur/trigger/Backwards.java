package dev.alur.trigger;

/** Compares a folded term with a text from its end, folding on the way. */
final class Backwards {
    private Backwards() {}

    /**
     * Where the term begins if it ends before {@code end}, else -1.
     *
     * @param loosely a space of the term stands for whatever separates words, and spaces beside punctuation do not count
     */
    static int find(String term, String text, int end, boolean loosely) {
        int at = end;
        boolean afterMark = false;
        for (int i = term.length() - 1; i >= 0; i--) {
            char wanted = term.charAt(i);
            if (wanted == ' ') {
                int gap = loosely ? skipGaps(text, at) : skipSpaces(text, at);
                if (gap == at && !loosely) {
                    return -1;
                }
                at = gap;
                continue;
            }
            boolean mark = loosely && Letters.kind(wanted) == Letters.PUNCTUATION;
            if (mark || afterMark) {
                at = skipSpaces(text, at);
            }
            afterMark = mark;
            int previous = Symbols.previous(text, at);
            if (previous < 0 || Letters.folded(text.charAt(previous)) != wanted) {
                return -1;
            }
            at = previous;
        }
        return at;
    }

    static boolean onlySpacesBefore(String text, int start) {
        return Symbols.previous(text, skipSpaces(text, start)) < 0;
    }

    private static int skipSpaces(String text, int end) {
        int at = end;
        for (int i = Symbols.previous(text, at); i >= 0; i = Symbols.previous(text, at)) {
            if (Letters.kind(text.charAt(i)) != Letters.SPACE) {
                break;
            }
            at = i;
        }
        return at;
    }

    private static int skipGaps(String text, int end) {
        int at = end;
        for (int i = Symbols.previous(text, at); i >= 0; i = Symbols.previous(text, at)) {
            if (!Letters.isGap(Letters.kind(text.charAt(i)))) {
                break;
            }
            at = i;
        }
        return at;
    }
}
