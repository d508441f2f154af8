package dev.alur.dsl;

import dev.alur.model.Message;
import dev.alur.model.Options;
import dev.alur.model.Step;
import java.time.Duration;

/** Sends a message. Immutable. */
public final class SendStep extends FallibleStep<SendStep> {
    private final Step.Send step;

    SendStep(Step.Send step, Lambdas lambdas) {
        super(step, lambdas);
        this.step = step;
    }

    static SendStep of(Message message) {
        return new SendStep(new Step.Send(Options.NONE, message, Duration.ZERO), Lambdas.NONE);
    }

    @Override
    SendStep copy(Options options, Lambdas lambdas) {
        return new SendStep(new Step.Send(options, step.message(), step.delay()), lambdas);
    }

    private SendStep message(Message message) {
        return new SendStep(new Step.Send(options(), message, step.delay()), lambdas());
    }

    /** A durable wait before it. */
    public SendStep delay(Duration length) {
        Duration delay = Text.positive(length, "delay", where());
        return new SendStep(new Step.Send(options(), step.message(), delay), lambdas());
    }

    /** A durable wait before it, as people write it: {@code 2 seconds}. */
    public SendStep delay(String length) {
        return delay(Text.duration(length, "delay", where()));
    }

    /** Quick replies by their titles. */
    public SendStep buttons(String... titles) {
        return message(step.message().withButtons(titles));
    }

    /** A list menu by its titles. */
    public SendStep list(String... titles) {
        return message(step.message().withList(titles));
    }

    /** Who gets it instead of the run's person; may hold placeholders. */
    public SendStep to(String recipient) {
        return message(step.message().to(Text.required(recipient, "to", where())));
    }

    /** The template to use when the channel refuses free text. */
    public SendStep fallbackTemplate(String name) {
        return message(step.message().withFallbackTemplate(Text.required(name, "fallbackTemplate", where())));
    }

    /** The longest one call of the channel may take; 30 s unless the engine says otherwise. */
    public SendStep timeout(Duration limit) {
        return copy(options().withTimeout(Text.positive(limit, "timeout", where())));
    }

    /** The longest one call of the channel may take, as people write it: {@code 30 seconds}. */
    public SendStep timeout(String limit) {
        return timeout(Text.duration(limit, "timeout", where()));
    }
}
