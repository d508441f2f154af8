package dev.alur.engine;

import dev.alur.RunId;
import dev.alur.program.Token;
import dev.alur.spi.Timer;
import dev.alur.value.Event;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Something a mailbox holds for a conversation. */
sealed interface Item {

    /** An event came in. Whoever handed it in asks what became of it, if it was handled at once. */
    final class Arrived implements Item {
        private final Event event;
        /** Written only when it is another than {@link Intake#TAKEN}: such a write waits for all writes before it. */
        private volatile @Nullable Intake answer;

        private volatile @Nullable RuntimeException failure;

        Arrived(Event event) {
            this.event = event;
        }

        Event event() {
            return event;
        }

        void answer(Intake value) {
            answer = value;
        }

        void failed(RuntimeException cause) {
            failure = cause;
        }

        /** What became of it; {@link Intake#TAKEN} while it waits. @throws RuntimeException what handling it threw */
        Intake answer() {
            RuntimeException cause = failure;
            if (cause != null) {
                throw cause;
            }
            Intake said = answer;
            return said == null ? Intake.TAKEN : said;
        }
    }

    /** A workflow is to start, whatever its triggers say. @param queued it waited in the conversation's queue */
    record Begin(String workflow, Event event, @Nullable CompletableFuture<Start> answer) implements Item {}

    /** An action returned. */
    record Returned(RunId run, Token token, @Nullable Object result) implements Item {}

    /** A timer came due. */
    record Due(Timer timer) implements Item {}

    /** The process that called these actions of a run is gone. */
    record PerformAgain(RunId run, List<Token> tokens) implements Item {}

    /** A run is to end. */
    record Cancel(RunId run, String reason) implements Item {}
}
