package dev.alur.program;

import dev.alur.model.Awaited;
import dev.alur.model.Call;
import dev.alur.value.Event;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a run asks the world to do, in order. Data: nothing has happened yet when an effect exists. Immutable. */
public sealed interface Effect {

    /**
     * Call an action; answer with {@link Input.Done} of the token.
     *
     * @param key the same on every attempt of this visit
     * @param call its arguments are filled
     * @param step the id authors know the step by; {@code ""} for an anonymous one
     */
    record Perform(Token token, String key, Call call, String step, Duration timeout) implements Effect {}

    /** Fire the token at that time; replaces an earlier time. */
    record Arm(Token token, Instant at) implements Effect {}

    /** Deliver what is awaited to the token. @param until when the wait ends, {@code null} for never */
    record Listen(
            Token token,
            Awaited awaited,
            Listening listening,
            @Nullable Instant until) implements Effect {}

    /** Drop the token's timer and listening. */
    record Disarm(Token token) implements Effect {}

    /** Begin another run for the same conversation. */
    record Start(String workflow, Event event) implements Effect {}

    /** Publish a named event for the same conversation. */
    record Publish(Event event) implements Effect {}

    /** A line of the trace. */
    record Noted(Note note) implements Effect {}

    /** The run is over. @param reason of a stop, a failure or a cancel; {@code ""} else */
    record Ended(Outcome outcome, String reason) implements Effect {}

    /** What a listening is to the conversation. */
    enum Listening {
        /** An open question: owns the next reply. */
        QUESTION,
        /** Takes what comes, without having asked. */
        WAIT,
        /** Notices what comes and leaves it to others. */
        NOTICE,
        /** A human has the person: the bot is silent until they give back. */
        HANDOFF
    }
}
