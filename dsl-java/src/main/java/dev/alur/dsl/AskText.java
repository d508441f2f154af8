package dev.alur.dsl;

import dev.alur.model.Step;
import java.math.BigDecimal;

/** A question for a text. Not yet a step. Immutable. */
public final class AskText extends UnfinishedAsk<AskText> {
    AskText(Step.Ask ask, Lambdas lambdas) {
        super(ask, lambdas);
    }

    @Override
    AskText copy(Step.Ask ask, Lambdas lambdas) {
        return new AskText(ask, lambdas);
    }

    /** The least length in characters. */
    public AskText min(int length) {
        return question(
                question().between(BigDecimal.valueOf(length), question().max()));
    }

    /** The greatest length in characters. */
    public AskText max(int length) {
        return question(question().between(question().min(), BigDecimal.valueOf(length)));
    }

    /** An RE2 pattern the whole answer must match. */
    public AskText pattern(String regex) {
        return question(question().matching(Text.required(regex, "pattern", where())));
    }
}
