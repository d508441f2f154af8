package dev.alur.conversation;

import dev.alur.model.Settings;
import dev.alur.trigger.Rank;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who of the workflows that match starts. For a message one: the highest priority, then keyword before engagement before
 * the rest before unmatched, then name; those with {@code beside: true} start in addition. Any other event starts all.
 *
 * @param winner {@code null} when none competes
 * @param starting in order: the winner, then those beside it
 * @param lost those that matched and do not start
 */
public record Competition(@Nullable Candidate winner, List<Candidate> starting, List<Candidate> lost) {
    private static final Comparator<Candidate> ORDER = Comparator.comparingInt(Candidate::priority)
            .reversed()
            .thenComparing(Candidate::rank)
            .thenComparing(Candidate::name);

    /** For a message. */
    public static Competition forMessage(List<Candidate> candidates) {
        List<Candidate> sorted = new ArrayList<>(candidates);
        sorted.sort(ORDER);
        Candidate winner = null;
        List<Candidate> starting = new ArrayList<>();
        List<Candidate> lost = new ArrayList<>();
        boolean onlyUnmatched = true;
        for (Candidate candidate : sorted) {
            onlyUnmatched &= candidate.rank() == Rank.UNMATCHED;
        }
        for (Candidate candidate : sorted) {
            if (candidate.rank() == Rank.UNMATCHED && !onlyUnmatched) {
                lost.add(candidate);
            } else if (candidate.company() == Settings.Company.BESIDE) {
                starting.add(candidate);
            } else if (winner == null) {
                winner = candidate;
            } else {
                lost.add(candidate);
            }
        }
        if (winner != null) {
            starting.add(0, winner);
        }
        return new Competition(winner, starting, lost);
    }

    /** Whether nothing starts but, at most, what answers the unmatched. */
    public boolean isUnmatched() {
        for (Candidate one : starting) {
            if (one.rank() != Rank.UNMATCHED) {
                return false;
            }
        }
        return true;
    }

    /** For any other event. */
    public static Competition forEvent(List<Candidate> candidates) {
        List<Candidate> sorted = new ArrayList<>(candidates);
        sorted.sort(ORDER);
        return new Competition(null, sorted, List.of());
    }
}
