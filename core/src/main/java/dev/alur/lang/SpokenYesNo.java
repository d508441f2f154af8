package dev.alur.lang;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Yes or no as customers type it: {@code iyaa kak}, {@code ga jadi}, {@code boleh}, a thumb. */
final class SpokenYesNo {
    private static final int MAX_WORDS = 6;
    private static final Set<String> YES = Set.of(
            "ya", "iya", "iyah", "iye", "yes", "y", "yup", "yap", "yep", "yeah", "yoi", "ok", "oke", "okay", "okey",
            "okeh", "sip", "siap", "setuju", "boleh", "bisa", "mau", "benar", "betul", "bener", "lanjut", "jadi",
            "sure", "correct", "right", "tentu", "pasti", "gas", "true", "agree");
    private static final Set<String> NO = Set.of(
            "tidak", "tdk", "tak", "ga", "gak", "gk", "g", "nggak", "ngga", "ngak", "enggak", "engak", "engga", "kagak",
            "kaga", "ndak", "no", "nope", "n", "nah", "not", "jangan", "batal", "bukan", "belum", "salah", "false",
            "dont", "don't");
    private static final Set<String> HEDGES = Set.of(
            "tapi", "but", "kalau", "kalo", "jika", "if", "atau", "or", "mungkin", "maybe", "apa", "kenapa", "why");

    private SpokenYesNo() {}

    /** {@code null} when the message is neither, or both. */
    static @Nullable Boolean of(String text) {
        Boolean sign = sign(text);
        if (sign != null) {
            return sign;
        }
        List<String> words = Typed.words(text);
        int yes = -1;
        int no = -1;
        int negations = 0;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (HEDGES.contains(word)) {
                return null;
            }
            if (isIn(YES, word)) {
                yes = yes < 0 ? i : yes;
            } else if (isIn(NO, word)) {
                no = no < 0 ? i : no;
                negations++;
            }
        }
        if (yes < 0 && no < 0 || words.size() > MAX_WORDS || negations > 1) {
            return null;
        }
        // "ga mau" refuses, "mau ga" asks.
        if (no >= 0) {
            return yes >= 0 && yes < no ? null : Boolean.FALSE;
        }
        return Boolean.TRUE;
    }

    private static @Nullable Boolean sign(String text) {
        boolean yes = text.contains("\ud83d\udc4d") || text.contains("✅") || text.contains("\ud83d\udc4c");
        boolean no = text.contains("\ud83d\udc4e") || text.contains("❌");
        return yes == no || !Typed.words(text).isEmpty() ? null : (Boolean) yes;
    }

    /** Also with its letters drawn out: {@code iyaaaa}, {@code okeee}. */
    private static boolean isIn(Set<String> words, String word) {
        return words.contains(word) || words.contains(squeezed(word));
    }

    private static String squeezed(String word) {
        StringBuilder squeezed = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            if (i == 0 || word.charAt(i) != word.charAt(i - 1)) {
                squeezed.append(word.charAt(i));
            }
        }
        return squeezed.toString();
    }
}
