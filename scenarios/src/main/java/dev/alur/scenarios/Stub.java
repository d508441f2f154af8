package dev.alur.scenarios;

import dev.alur.Position;
import dev.alur.model.Failure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands in for an action. Immutable.
 *
 * @param key step id, action name or verb, as written
 * @param answers one per attempt, at least one; the last repeats
 */
record Stub(String key, List<Answer> answers, Position at) {
    Stub {
        answers = List.copyOf(answers);
    }

    /** The answer to the attempt of that number, counted from 1. */
    Answer answer(int attempt) {
        return answers.get(Math.min(attempt, answers.size()) - 1);
    }

    /** A result, or a failure. */
    record Answer(@Nullable Object value, @Nullable Failure failure) {
        static final Answer NOTHING = new Answer(null, null);

        static Answer of(@Nullable Object value) {
            return new Answer(value, null);
        }

        static Answer failing(Failure failure) {
            return new Answer(null, failure);
        }
    }
}
