package dev.alur.testkit;

import dev.alur.model.Action;
import dev.alur.model.ActionFailedException;
import dev.alur.model.Failure;
import dev.alur.model.FailureKind;
import dev.alur.model.Invocation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands in for an action. Each word is the answer to one attempt, and the last one to all that follow. Confined to
 * the bot's thread.
 */
public final class Stub {
    private final String name;
    private final List<Action> answers = new ArrayList<>();
    private int attempts;

    Stub(String name) {
        this.name = name;
    }

    /** @param value a map, whose entries become variables; a plain value; {@code null} for no result */
    public Stub returns(@Nullable Object value) {
        return answers(call -> value);
    }

    /** A failure that may pass, so that another attempt makes sense. */
    public Stub fails(FailureKind kind) {
        return fails(Failure.retryable(kind, name + " was told to fail"));
    }

    public Stub fails(Failure failure) {
        return answers(call -> {
            throw new ActionFailedException(failure);
        });
    }

    public Stub answers(Action code) {
        answers.add(code);
        return this;
    }

    /** How many attempts it has answered. */
    public int attempts() {
        return attempts;
    }

    /** A stub that was told nothing gives no result. */
    @Nullable
    Object run(Invocation call) throws Exception {
        attempts++;
        return answers.isEmpty()
                ? null
                : answers.get(Math.min(attempts, answers.size()) - 1).run(call);
    }
}
