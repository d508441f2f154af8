package dev.alur.conversation;

import java.util.List;

/** Whether a workflow may start now, by its mode and the limits. Immutable. */
public sealed interface Gate {

    /** It starts. @param cancel open runs that end first */
    record Open(List<OpenRun> cancel) implements Gate {}

    /** It starts when the open run has ended. */
    record Queued() implements Gate {}

    /** It does not start. @param reason for the trace, such as {@code single: r1 is open} */
    record Refused(String reason) implements Gate {}
}
