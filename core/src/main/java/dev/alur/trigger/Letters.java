package dev.alur.trigger;

import dev.alur.value.Folded;
import java.lang.Character.UnicodeScript;
import java.util.Set;

/**
 * What a character is and what it folds to ({@link Folded}), one cell per UTF-16 unit: {@code kind << 16 | folded}.
 * Case, accents, width and the styles of quotes fold away; invisible characters are {@link #NOTHING}. Scripts that put no spaces
 * between words have {@link #LONE} characters: each is a word of its own, so that a keyword is found inside a sentence.
 */
final class Letters {
    /** Folds to {@code ' '}. */
    static final int SPACE = 0;

    static final int PUNCTUATION = 1;
    /** Letters and digits that stand together are one word. */
    static final int WORD = 2;

    /** A word by itself. */
    static final int LONE = 3;
    /** A symbol such as an emoji; with what joins it, one word. */
    static final int SYMBOL = 4;
    /** Invisible: accents that combine, joiners, variation selectors, direction marks. The first of the seldom kinds. */
    static final int NOTHING = 5;
    /** Half of a character outside the basic plane: treated as a symbol. */
    static final int SURROGATE = 6;

    /** One character that folds to several, as sharp s does: {@link #expanded} first. */
    static final int EXPANDS = 7;

    private static final char ZERO_WIDTH_SPACE = '\u200b';

    /** Begins the letters of mathematics, which some use as bold and italics. */
    private static final char MATHEMATICAL = '\ud835';

    private static final Set<UnicodeScript> WITHOUT_SPACES = Set.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private static final int[] CELLS = cells();

    private Letters() {}

    static int cell(char c) {
        return CELLS[c];
    }

    static int kind(char c) {
        return CELLS[c] >>> 16;
    }

    static char folded(char c) {
        return (char) CELLS[c];
    }

    /** A space or punctuation. */
    static boolean isGap(int kind) {
        return kind <= PUNCTUATION;
    }

    private static int[] cells() {
        int[] cells = new int[1 << 16];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cellOf((char) i);
        }
        return cells;
    }

    private static int cellOf(char c) {
        if (c == MATHEMATICAL) {
            return EXPANDS << 16 | c;
        }
        if (c == ZERO_WIDTH_SPACE) {
            return SPACE << 16 | ' ';
        }
        if (isWhole(c)) {
            return kindOf(c) << 16 | c;
        }
        String folded = Folded.of(String.valueOf(typed(c)));
        return switch (folded.length()) {
            case 0 -> NOTHING << 16;
            case 1 -> cell(kindOf(folded.charAt(0)), folded.charAt(0));
            default -> EXPANDS << 16 | c;
        };
    }

    private static int cell(int kind, char folded) {
        return kind << 16 | (kind == SPACE ? ' ' : folded);
    }

    /** Quotes and dashes as a keyboard types them: phones replace them. */
    private static char typed(char c) {
        return switch (c) {
            case '\u2018', '\u2019', '\u201a', '\u201b', '\u02bc', '\u2032', '\u00b4' -> '\'';
            case '\u201c', '\u201d', '\u201e', '\u201f', '\u00ab', '\u00bb', '\u2033' -> '"';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> '-';
            default -> c;
        };
    }

    /** Ranges that never decompose, or must not: ideographs, Korean syllables, surrogates, private use. */
    private static boolean isWhole(char c) {
        return (c >= 0x3400 && c <= 0x9fff) || (c >= 0xac00 && c <= 0xf8ff);
    }

    private static int kindOf(char folded) {
        if (Character.isSurrogate(folded)) {
            return SURROGATE;
        }
        if (folded == 0) {
            return NOTHING;
        }
        if (Character.isWhitespace(folded) || Character.isSpaceChar(folded)) {
            return SPACE;
        }
        int type = Character.getType(folded);
        if (Character.isLetterOrDigit(folded)
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.LETTER_NUMBER) {
            return standsAlone(folded) ? LONE : WORD;
        }
        return type == Character.OTHER_SYMBOL ? SYMBOL : PUNCTUATION;
    }

    private static boolean standsAlone(char c) {
        // The length mark of Katakana belongs to no script of its own.
        return c == '\u30fc' || WITHOUT_SPACES.contains(UnicodeScript.of(c));
    }

    /** The text with every character that folds to several replaced by these. */
    static String expanded(String text) {
        StringBuilder expanded = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); ) {
            char c = text.charAt(i);
            if (kind(c) != EXPANDS) {
                expanded.append(c);
                i++;
                continue;
            }
            int end = i + Character.charCount(text.codePointAt(i));
            String folded = Folded.of(text.substring(i, end));
            for (int k = 0; k < folded.length(); k++) {
                char part = folded.charAt(k);
                expanded.append(kind(part) == EXPANDS ? '\ufffd' : part);
            }
            i = end;
        }
        return expanded.toString();
    }

    /** The folded text: nothing invisible, one space for many, none at the ends. */
    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int kind = kind(c);
            if (kind == NOTHING) {
                continue;
            }
            if (Symbols.isTone(text, i)) {
                i++;
                continue;
            }
            if (kind == SPACE) {
                space = folded.length() > 0;
                continue;
            }
            if (space) {
                folded.append(' ');
                space = false;
            }
            folded.append(folded(c));
        }
        return folded.toString();
    }
}
