package dev.alur.engine;

import dev.alur.AlurException;
import dev.alur.ConversationKey;
import dev.alur.RunId;
import dev.alur.conversation.Lane;
import dev.alur.program.Token;
import dev.alur.spi.Timer;
import dev.alur.value.Event;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Something a mailbox holds for a conversation. */
sealed interface Item {

    /** Whoever handed it in goes on before it is handled: called before another thread can see the item. */
    default void left() {}

    /**
     * An event came in. Whoever handed it in asks what became of it, if it was handled at once: then by the same thread,
     * so that nothing here needs a fence.
     */
    final class Arrived implements Item {
        private final Event event;
        private Intake answer = Intake.TAKEN;
        private @Nullable RuntimeException failure;
        /** Whether the one who handed it in has gone, believing it taken. */
        private boolean left;
        /** By which the calls of what it starts leave. */
        private final Lane lane;

        Arrived(Event event) {
            this(event, Lane.LIVE);
        }

        private Arrived(Event event, Lane lane) {
            this.event = event;
            this.lane = lane;
        }

        /** An event of the engine's own: nobody waits to hear what becomes of it. */
        static Arrived own(Event event, Lane lane) {
            Arrived arrived = new Arrived(event, lane);
            arrived.left = true;
            return arrived;
        }

        Event event() {
            return event;
        }

        /** The same for another conversation of the person; whoever handed this in is not told what becomes of it. */
        Arrived at(ConversationKey key) {
            return own(Routing.at(event, key), lane);
        }

        Lane lane() {
            return lane;
        }

        @Override
        public void left() {
            left = true;
        }

        void answer(Intake value) {
            answer = value;
        }

        /** Whether the one who handed it in will hear of the failure; else it is the engine's to try again. */
        boolean failed(Throwable cause) {
            if (left) {
                return false;
            }
            failure = cause instanceof RuntimeException exception
                    ? exception
                    : new AlurException("event-failed", "the event could not be handled: " + cause, cause);
            return true;
        }

        /** What became of it; {@link Intake#TAKEN} while it waits. @throws RuntimeException what handling it threw */
        Intake answer() {
            if (left) {
                return Intake.TAKEN;
            }
            if (failure != null) {
                throw failure;
            }
            return answer;
        }
    }

    /** A workflow is to start, whatever its triggers say. @param answer {@code null} when a run asked for it */
    record Begin(
            String workflow,
            Event event,
            Lane lane,
            @Nullable CompletableFuture<Start> answer) implements Item {}

    /** An action returned. */
    record Returned(RunId run, Token token, @Nullable Object result) implements Item {}

    /** A timer came due. */
    record Due(Timer timer) implements Item {}

    /** The process that called these actions of a run is gone. */
    record PerformAgain(RunId run, List<Token> tokens) implements Item {}

    /** A run is to end. */
    record Cancel(RunId run, String reason) implements Item {}

    /** The host says something about the person; said again when it fails. */
    record Told(Consumer<Work> words) implements Item {
        /** Messages that were counted do not leave. */
        static Told unsent(List<Outbox.Called> calls) {
            return new Told(work -> calls.forEach(call -> Unsolicited.unsent(work.conversation, call)));
        }

        /** The person opted out, or in again, under another id. */
        static Told optedOut(boolean out) {
            return new Told(work -> {
                if (!out) {
                    work.conversation.optIn();
                } else if (!work.conversation.isOptedOut()) {
                    new Person(work).optOut();
                }
            });
        }
    }

    /** Something an operator asked for, done between two events of the conversation. Who asked tries again when it fails. */
    non-sealed interface Task extends Item {
        /** What changes, in one commit. */
        void run(Work work);

        /** After the commit, before anything else happens in the conversation. */
        default void done() {}

        void failed(Throwable cause);
    }

    /** An item whose handling failed. @param pause how long it waited before it came again */
    record Again(Item item, Duration pause) implements Item {}
}
