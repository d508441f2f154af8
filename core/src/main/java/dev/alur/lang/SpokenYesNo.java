package dev.alur.lang;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Yes or no as customers type it: {@code iyaa kak}, {@code ga jadi}, {@code boleh}, a thumb. */
final class SpokenYesNo {
    private static final int MAX_WORDS = 6;
    private static final Set<String> YES = Set.of(
            "ya",
            "iya",
            "iyah",
            "iye",
            "iyes",
            "yes",
            "yess",
            "y",
            "yup",
            "yap",
            "yep",
            "yeah",
            "yea",
            "yoi",
            "ok",
            "oke",
            "okay",
            "okey",
            "okeh",
            "oki",
            "sip",
            "siap",
            "setuju",
            "boleh",
            "bisa",
            "mau",
            "benar",
            "betul",
            "bener",
            "btul",
            "lanjut",
            "lanjutkan",
            "jadi",
            "sure",
            "correct",
            "right",
            "tentu",
            "pasti",
            "gas",
            "gaskeun",
            "kuy",
            "ayo",
            "yuk",
            "deal",
            "yakin",
            "sudah",
            "ada",
            "course",
            "udah",
            "udh",
            "sdh",
            "true",
            "agree",
            "absolutely",
            "definitely",
            "yaudah");
    private static final Set<String> NO = Set.of(
            "tidak", "tdk", "tak", "ga", "gak", "gk", "g", "nggak", "ngga", "ngak", "enggak", "engak", "engga", "kagak",
            "kaga", "ndak", "nda", "no", "nope", "n", "nah", "not", "jangan", "jgn", "batal", "bukan", "bkn", "belum",
            "blm", "salah", "wrong", "ogah", "gausah", "gamau", "gajadi", "false", "dont", "don't", "can't", "never");
    private static final Set<String> HEDGES = Set.of(
            "tapi",
            "but",
            "kalau",
            "kalo",
            "jika",
            "if",
            "atau",
            "or",
            "mungkin",
            "maybe",
            "apa",
            "kenapa",
            "why",
            "tau",
            "tahu",
            "tanya",
            "berapa",
            "kapan",
            "mana",
            "dimana",
            "siapa",
            "gimana",
            "bagaimana",
            "how",
            "when",
            "what",
            "where",
            "which",
            "know",
            "entah",
            "bingung",
            "terserah",
            "lupa",
            "cukup");
    private static final String THUMB_UP = "\ud83d\udc4d";
    private static final String THUMB_DOWN = "\ud83d\udc4e";
    private static final String OK_HAND = "\ud83d\udc4c";
    private static final String NO_ENTRY = "\ud83d\udeab";

    private SpokenYesNo() {}

    /** {@code null} when the message is neither, or both. */
    static @Nullable Boolean of(String text) {
        boolean up = holdsAny(text, THUMB_UP, OK_HAND, "✅", "✔", "☑");
        boolean down = holdsAny(text, THUMB_DOWN, NO_ENTRY, "❌", "✖");
        // "bisa COD?" is no yes.
        if (text.indexOf('?') >= 0 || text.indexOf('？') >= 0) {
            return null;
        }
        WordList words = new WordList(text);
        Boolean said = words.size() == 0 ? null : said(words);
        if (words.size() > 0 && said == null || up && down) {
            return null;
        }
        // "ga 👍" is not clear.
        boolean contradicted = said != null && (said ? down : up);
        return contradicted ? null : said != null ? said : up || down ? (Boolean) up : null;
    }

    private static boolean holdsAny(String text, String... signs) {
        for (String sign : signs) {
            if (text.contains(sign)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Boolean said(WordList words) {
        // "ga apa-apa" says neither by itself: no harm done, or nothing wanted.
        while (words.takeAnyPhrase(
                "ga papa",
                "gak papa",
                "gapapa",
                "gpp",
                "tidak apa apa",
                "ga apa apa",
                "gak apa apa",
                "nggak apa apa")) {}
        while (words.takeAnyPhrase("ga masalah", "gak masalah", "tidak masalah", "no problem", "no worries")) {}
        if (words.takePhrase("not sure") || words.size() > MAX_WORDS) {
            return null;
        }
        return clear(words.left());
    }

    private static @Nullable Boolean clear(List<String> words) {
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
        if (yes < 0 && no < 0 || negations > 1) {
            return null;
        }
        // "ga mau" refuses, "mau ga" asks.
        if (no >= 0) {
            return yes >= 0 && yes < no ? null : Boolean.FALSE;
        }
        return Boolean.TRUE;
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
