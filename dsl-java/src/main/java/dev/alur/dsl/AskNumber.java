package dev.alur.dsl;

import dev.alur.model.Step;
import java.math.BigDecimal;

/** A question for a number. Not yet a step. Immutable. */
public final class AskNumber extends UnfinishedAsk<AskNumber> {
    AskNumber(Step.Ask ask, Lambdas lambdas) {
        super(ask, lambdas);
    }

    @Override
    AskNumber copy(Step.Ask ask, Lambdas lambdas) {
        return new AskNumber(ask, lambdas);
    }

    /** The least value. */
    public AskNumber min(long value) {
        return min(BigDecimal.valueOf(value));
    }

    /** The least value. */
    public AskNumber min(BigDecimal value) {
        return question(question().between(value, question().max()));
    }

    /** The greatest value. */
    public AskNumber max(long value) {
        return max(BigDecimal.valueOf(value));
    }

    /** The greatest value. */
    public AskNumber max(BigDecimal value) {
        return question(question().between(question().min(), value));
    }
}
