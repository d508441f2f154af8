package dev.alur.dsl;

import dev.alur.model.Step;

/** A question whose type takes no further limits. Not yet a step. Immutable. */
public final class AskOther extends UnfinishedAsk<AskOther> {
    AskOther(Step.Ask ask, Lambdas lambdas) {
        super(ask, lambdas);
    }

    @Override
    AskOther copy(Step.Ask ask, Lambdas lambdas) {
        return new AskOther(ask, lambdas);
    }
}
