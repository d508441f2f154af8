package dev.alur.yaml;

import dev.alur.value.Slug;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words a key may have meant that is none of the grammar's. A word whose place is already taken in the map was not
 * meant. Of words that are equally near, those of the earlier place come first (what belongs to a verb before another
 * verb), then those that can take the value that stands there; the hint names them all. Immutable.
 *
 * @param words best first, each as near as the first
 */
record Meant(List<String> words) {
    /** The key that tells what kind of thing a map is; beside the grammar's words, since each place has its own. */
    private static final String TYPE = "type";

    private static final Meant NOTHING = new Meant(List.of());

    Meant {
        words = List.copyOf(words);
    }

    /** How near a word must be. */
    private enum Reach {
        /** The key is an error already: long words may be two edits away, short ones count too. */
        WIDE,
        /** The key would mean something else: one edit from a word of four letters or more. */
        NARROW
    }

    /** What an unknown key meant. */
    static Meant by(Node.Entry entry, Node.Entries map, List<Place> places) {
        return find(entry, map, places, Reach.WIDE);
    }

    /** What a key meant that would otherwise be a name of the author's; nothing unless it is one slip away. */
    static Meant slip(Node.Entry entry, Node.Entries map, List<Place> places) {
        return find(entry, map, places, Reach.NARROW);
    }

    private record Candidate(String word, int distance, int length, int place, boolean fits) {
        boolean isAsNearAs(Candidate other) {
            return distance == other.distance
                    && length < Nearness.SHORTEST == other.length < Nearness.SHORTEST
                    && place == other.place;
        }
    }

    private static Meant find(Node.Entry entry, Node.Entries map, List<Place> places, Reach reach) {
        String written = Slug.of(entry.name());
        List<Candidate> found = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            // Another verb is the last thing that was meant, unless a verb is what is looked for.
            int rank = i > 0 && places.get(i) == Place.STEP ? 1 : 0;
            for (Word word : Grammar.at(places.get(i))) {
                Candidate candidate = candidate(written, word, rank, entry, reach);
                if (candidate != null && !isTaken(word, entry, map, places)) {
                    found.add(candidate);
                }
            }
        }
        if (distance(written, TYPE, reach) == 1 && TriggerReader.entry(map, TYPE) == null && hasTypes(places)) {
            found.add(new Candidate(TYPE, 1, TYPE.length(), 0, entry.value() instanceof Node.Text));
        }
        if (found.isEmpty()) {
            return NOTHING;
        }
        found.sort(Comparator.comparingInt(Candidate::distance)
                .thenComparing(candidate -> candidate.length < Nearness.SHORTEST)
                .thenComparingInt(Candidate::place)
                .thenComparing(candidate -> !candidate.fits));
        return new Meant(found.stream()
                .filter(candidate -> candidate.isAsNearAs(found.get(0)))
                .map(Candidate::word)
                .distinct()
                .toList());
    }

    private static boolean hasTypes(List<Place> places) {
        return places.get(0) == Place.STEP || places.contains(Place.TRIGGER);
    }

    private static @Nullable Candidate candidate(String written, Word word, int rank, Node.Entry entry, Reach reach) {
        String best = null;
        int least = Integer.MAX_VALUE;
        for (int i = -1; i < word.aliases().size(); i++) {
            String spelling = i < 0 ? word.name() : word.aliases().get(i);
            int distance = distance(written, spelling, reach);
            if (distance > 0 && distance < least) {
                least = distance;
                best = spelling;
            }
        }
        return best == null ? null : new Candidate(best, least, best.length(), rank, Fit.of(entry.value(), word));
    }

    /** Edits from one to the other, 0 when they are too many or none. */
    private static int distance(String written, String spelling, Reach reach) {
        if (reach == Reach.NARROW) {
            return Nearness.isNearMiss(written, spelling) ? 1 : 0;
        }
        return Math.max(0, Nearness.edits(written, spelling));
    }

    private static boolean isTaken(Word word, Node.Entry entry, Node.Entries map, List<Place> places) {
        return map.entries().stream()
                .anyMatch(other -> other != entry && word.equals(Grammar.find(places, other.name())));
    }

    boolean isNothing() {
        return words.isEmpty();
    }

    /** For an error: the words in quotes, with a question mark. */
    String question() {
        return question(words);
    }

    static String question(List<String> words) {
        return "did you mean `" + String.join("` or `", words) + "`?";
    }
}
