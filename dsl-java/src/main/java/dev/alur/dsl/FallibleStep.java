package dev.alur.dsl;

import dev.alur.model.Backoff;
import dev.alur.model.Call;
import dev.alur.model.FailureKind;
import dev.alur.model.OnError;
import dev.alur.model.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * A complete step that can fail, and what happens then: first the retries, then {@code onError}, then the workflow's
 * own. Immutable.
 *
 * @param <S> what the step is after such a word
 */
public abstract class FallibleStep<S extends StepPart> extends OneStep<S> {
    FallibleStep(Step step, Lambdas lambdas) {
        super(step, lambdas);
    }

    /** So many further calls after the first: 1 s apart and doubling, at most 5 min, full jitter. */
    public final S retry(int times) {
        return retry(Text.backoff(times, where()));
    }

    /** Further calls with these pauses. */
    public final S retry(Backoff backoff) {
        return copy(options().withRetry(backoff));
    }

    /** What happens on a failure of any class. Replaces what was said before; say single classes after it. */
    public final S onError(Handling handling) {
        return copy(
                options().withOnError(OnError.any(handling.model())), lambdas().and(handling.lambdas()));
    }

    /** Steps that stand in for this one when it failed; the run then goes on, unless they stop it. */
    public final S onError(StepPart first, StepPart... rest) {
        return onError(Handling.fallback(Body.of(first, rest)));
    }

    /** What happens on a failure of one class. */
    public final S onError(FailureKind kind, Handling handling) {
        return copy(
                options().withOnError(Handling.and(options().onError(), kind, handling)),
                lambdas().and(handling.lambdas()));
    }

    /**
     * Actions that undo this step when the run fails after it, in this order.
     *
     * @throws dev.alur.InvalidWorkflowException if one of them says more than its name and arguments
     */
    public final S undo(RunStep first, RunStep... rest) {
        List<RunStep> runs = new ArrayList<>(List.of(rest));
        runs.add(0, first);
        List<Call> calls = new ArrayList<>();
        Lambdas code = lambdas();
        for (RunStep run : runs) {
            calls.add(run.bareCall(where()));
            code = code.and(run.lambdas());
        }
        return copy(options().withUndo(calls), code);
    }
}
