package dev.alur.dsl;

import dev.alur.model.Collect;
import dev.alur.model.Options;
import dev.alur.model.Question;
import dev.alur.model.Step;
import java.time.Duration;

/**
 * A question that does not say yet what happens when nobody answers: not a step until {@code timeout} is said.
 * Immutable.
 *
 * @param <S> the question after one of these words
 */
public abstract class UnfinishedAsk<S> {
    private final Step.Ask ask;
    private final Lambdas lambdas;

    UnfinishedAsk(Step.Ask ask, Lambdas lambdas) {
        this.ask = ask;
        this.lambdas = lambdas;
    }

    abstract S copy(Step.Ask ask, Lambdas lambdas);

    final S question(Question question) {
        return copy(new Step.Ask(ask.options(), ask.prompt(), question), lambdas);
    }

    final Step.Ask ask() {
        return ask;
    }

    final Question question() {
        return ask.question();
    }

    final Lambdas lambdas() {
        return lambdas;
    }

    final String where() {
        return StepTitle.of(ask);
    }

    /** The variable the answer goes to; unless said, the step's id. */
    public final S saveAs(String variable) {
        Options options = ask.options().withSaveAs(Text.required(variable, "saveAs", where()));
        return copy(new Step.Ask(options, ask.prompt(), ask.question()), lambdas);
    }

    /** How often an invalid answer is asked again; 2 unless said. */
    public final S retries(int times) {
        return question(question().retries(Text.notNegative(times, "retries", where())));
    }

    /** What the question says when it is asked again after an invalid answer. */
    public final S invalid(String text) {
        return question(question()
                .invalid(Text.required(text, "invalid", where()), question().onInvalid()));
    }

    /** What runs when the last re-ask was answered invalidly too; unless said, {@code stop("no_valid_answer")}. */
    public final S onInvalid(StepPart first, StepPart... rest) {
        Body body = Body.of(first, rest);
        Question question = question().invalid(question().invalid(), body.steps());
        return copy(new Step.Ask(ask.options(), ask.prompt(), question), lambdas.and(body.lambdas()));
    }

    /**
     * Joins a burst of messages into one answer.
     *
     * @param quiet silence that ends the burst
     * @param max longest burst
     */
    public final S collect(Duration quiet, Duration max) {
        return question(question().collect(burst(quiet, max)));
    }

    /** Joins a burst of messages into one answer; durations as people write them: {@code 3s}. */
    public final S collect(String quiet, String max) {
        return collect(Text.duration(quiet, "collect", where()), Text.duration(max, "collect", where()));
    }

    private Collect burst(Duration quiet, Duration max) {
        return new Collect(Text.positive(quiet, "collect", where()), Text.positive(max, "collect", where()));
    }

    /** Completes the question: how long to wait, and what runs when nobody answered; then the run goes on. */
    public final AskStep timeout(Duration after, StepPart first, StepPart... rest) {
        Body body = Body.of(first, rest);
        Question question = question().timeout(Text.positive(after, "timeout", where()), body.steps());
        return new AskStep(new Step.Ask(ask.options(), ask.prompt(), question), lambdas.and(body.lambdas()));
    }

    /** Completes the question: how long to wait, as people write it ({@code 2h}), and what runs then. */
    public final AskStep timeout(String after, StepPart first, StepPart... rest) {
        return timeout(Text.duration(after, "timeout", where()), first, rest);
    }
}
