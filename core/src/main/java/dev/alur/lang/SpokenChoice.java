package dev.alur.lang;

import dev.alur.value.Folded;
import dev.alur.value.Spelling;
import dev.alur.value.Values;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which option a customer means, tried in this order: its title, its number in the list, its title within the message,
 * the beginning of its title, a word of its title, its title with one typo. Only a way that fits a single option counts;
 * a number and a title that disagree, two options at once, and a negation are no choice.
 */
final class SpokenChoice {
    private static final int SHORTEST_NAME = 3;
    private static final int SHORTEST_WITH_TYPO = 4;
    private static final int LONGEST_SIGNS = 1_000;
    private static final Set<String> AROUND = Set.of(
            "yang", "yg", "aja", "saja", "ya", "kak", "dong", "deh", "mau", "pilih", "saya", "aku", "pesan", "min",
            "gan", "the", "one", "please", "i", "want", "a", "itu", "nomor", "no");
    private static final Set<String> TURNING = Set.of(
            "bukan",
            "jangan",
            "tidak",
            "tdk",
            "ga",
            "gak",
            "nggak",
            "not",
            "dont",
            "don't",
            "selain",
            "kecuali",
            "except",
            "semua",
            "semuanya",
            "keduanya",
            "duanya",
            "both",
            "all",
            "atau",
            "or");

    private final List<String> titles;
    private final List<String> plain;
    private final List<String> words;
    private final String said;

    private SpokenChoice(List<String> words, List<String> titles) {
        this.titles = titles;
        this.plain = titles.stream().map(SpokenChoice::plain).toList();
        this.words = words;
        this.said = String.join(" ", words);
    }

    /** The title as the author wrote it, or {@code null}. */
    static @Nullable String of(String text, List<String> titles) {
        List<String> words = Typed.words(text);
        if (words.isEmpty() || text.length() > Typed.MAX_LENGTH) {
            return exactly(text, titles);
        }
        int found = new SpokenChoice(words, titles).find();
        return found < 0 ? null : titles.get(found);
    }

    /** Titles of signs alone, such as stars, and those too long to be cut into words. */
    private static @Nullable String exactly(String text, List<String> titles) {
        String folded = text.length() > LONGEST_SIGNS ? "" : Folded.of(text);
        List<String> same = titles.stream()
                .filter(title -> Folded.of(Trimmed.of(title)).equals(folded))
                .toList();
        return folded.isEmpty() || same.size() != 1 ? null : same.get(0);
    }

    private static String plain(String title) {
        return String.join(" ", Typed.words(title));
    }

    /** The place of the option, -1 for none. */
    private int find() {
        int exact = only(title -> title.equals(said));
        if (exact >= 0) {
            return exact;
        }
        int found = meant();
        return found >= 0 && isTurned(plain.get(found)) ? -1 : found;
    }

    private int meant() {
        boolean numbered = titles.stream().anyMatch(title -> Values.number(Trimmed.of(title)) != null);
        int number = numbered ? 0 : SpokenPlace.of(bare(), titles.size());
        int within = longestWithin();
        if (number != 0) {
            return number > titles.size() ? inside(said) : disagrees(number - 1, within) ? -1 : number - 1;
        }
        if (within >= 0 || isWithinSeveral()) {
            return within;
        }
        int asTyped = near(said);
        String bare = String.join(" ", bare());
        return asTyped >= 0 || bare.isEmpty() || bare.equals(said) ? asTyped : near(bare);
    }

    /** Whether another title is named too: {@code 1, teh}, or {@code 2} where the first is {@code Paket 2}. */
    private boolean disagrees(int place, int within) {
        if (within >= 0 && within != place) {
            return true;
        }
        for (String word : bare()) {
            boolean named = Typed.startsWithDigit(word)
                    ? isElsewhere(word, place)
                    : word.length() >= SHORTEST_NAME && !holds(plain.get(place), word) && isElsewhere(word, place);
            if (named) {
                return true;
            }
        }
        return false;
    }

    private boolean isElsewhere(String word, int place) {
        for (int i = 0; i < plain.size(); i++) {
            if (i != place && holds(plain.get(i), word)) {
                return true;
            }
        }
        return false;
    }

    private int near(String phrase) {
        int prefix = phrase.length() < 2 ? -1 : only(title -> title.startsWith(phrase));
        boolean several = phrase.length() >= 2 && plain.stream().anyMatch(title -> title.startsWith(phrase));
        if (prefix >= 0 || several) {
            return prefix;
        }
        int inside = inside(phrase);
        return inside >= 0 || phrase.length() < SHORTEST_WITH_TYPO
                ? inside
                : only(title -> Spelling.isNear(phrase, title));
    }

    /** {@code susu} for {@code Kopi Susu}, {@code 10} for {@code Paket 10}. */
    private int inside(String phrase) {
        return phrase.length() < 2 ? -1 : only(title -> holds(title, phrase));
    }

    private static boolean holds(String title, String phrase) {
        return (" " + title + " ").contains(" " + phrase + " ");
    }

    private int only(Predicate<String> test) {
        int found = -1;
        for (int i = 0; i < plain.size(); i++) {
            if (test.test(plain.get(i))) {
                if (found >= 0) {
                    return -1;
                }
                found = i;
            }
        }
        return found;
    }

    /** {@code yang besar dong}; of {@code Kopi} and {@code Kopi Susu} the longer counts when both stand there. */
    private int longestWithin() {
        List<Integer> found = within();
        int longest = -1;
        for (int i : found) {
            if (longest < 0 || plain.get(i).length() > plain.get(longest).length()) {
                longest = i;
            }
        }
        // What is left beside the longest may name another: "kopi atau kopi susu".
        String rest = longest < 0 ? "" : (" " + said + " ").replace(" " + plain.get(longest) + " ", "  ");
        for (int i : found) {
            if (i != longest && rest.contains(" " + plain.get(i) + " ")) {
                return -1;
            }
        }
        return longest;
    }

    private boolean isWithinSeveral() {
        return within().size() > 1;
    }

    private List<Integer> within() {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < plain.size(); i++) {
            if (!plain.get(i).isEmpty() && holds(said, plain.get(i))) {
                found.add(i);
            }
        }
        return found;
    }

    private List<String> bare() {
        return words.stream().filter(word -> !AROUND.contains(word)).toList();
    }

    /** {@code bukan kopi}; an option may itself be called {@code Tidak jadi}. */
    private boolean isTurned(String title) {
        Set<String> turning = new HashSet<>(words);
        turning.retainAll(TURNING);
        Typed.words(title).forEach(turning::remove);
        return !turning.isEmpty();
    }
}
