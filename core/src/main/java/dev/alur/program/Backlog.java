package dev.alur.program;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Results that came at once while several strands are open: fed when the others have moved. Private to the turn. */
final class Backlog {
    /**
     * Failures of calls that were not made. No outlet answers them: they are of this turn even when every result comes later,
     * so they are fed before any of those.
     */
    private final Deque<Input.Done> unmade = new ArrayDeque<>(2);

    private final Deque<Input.Done> answered = new ArrayDeque<>(2);

    void addUnmade(Input.Done done) {
        unmade.add(done);
    }

    void addAnswered(Input.Done done) {
        answered.add(done);
    }

    boolean hasUnmade() {
        return !unmade.isEmpty();
    }

    boolean isEmpty() {
        return unmade.isEmpty() && answered.isEmpty();
    }

    Input.@Nullable Done poll() {
        Input.Done first = unmade.poll();
        return first == null ? answered.poll() : first;
    }
}
