package dev.alur.model;

import org.jspecify.annotations.Nullable;

/** What {@code wait_for} waits for. Immutable. */
public sealed interface Awaited {

    /** A named event for this conversation. @param where fields it must have; {@link Condition#ALWAYS} for any */
    record NamedEvent(String name, Condition where) implements Awaited {}

    /** The person's next message; {@code NOTICED} leaves it to the triggers as well. */
    record Reply(Take take) implements Awaited {}

    /** A status of the last message this run sent. */
    record Status(Delivery delivery) implements Awaited {}

    /** That the human who took over gives the person back. */
    record Returned() implements Awaited {}

    /** Whether a reply is consumed by the wait. */
    enum Take {
        TAKEN,
        NOTICED
    }

    /** How far a sent message came. */
    enum Delivery {
        DELIVERED,
        READ
    }

    static Awaited event(String name) {
        return new NamedEvent(name, Condition.ALWAYS);
    }

    /** @return the event's name, or {@code null} when it waits for something else */
    default @Nullable String eventName() {
        return this instanceof NamedEvent named ? named.name() : null;
    }
}
