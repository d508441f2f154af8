package dev.alur.spi;

import dev.alur.ConversationKey;
import dev.alur.RunId;
import dev.alur.program.Note;
import dev.alur.program.Outcome;
import java.util.Map;

/**
 * Is told what happens. Called by several threads, for one conversation by one at a time and in order; must not block, since
 * a turn waits for it. {@link #reached} and {@link #warned} come beside that. Notes and endings come after their commit, a decision as it is made: an event that must be handled
 * again is decided again. What a listener throws goes to the thread's handler of uncaught exceptions and stops nothing.
 */
public interface Listener {
    /** A line of a run's trace. @param workflow slug */
    default void noted(ConversationKey conversation, RunId run, String workflow, Note note) {}

    /** A run ended; comes after its last note. @param reason of a stop, a failure or a cancel; {@code ""} else */
    default void ended(
            ConversationKey conversation,
            RunId run,
            String workflow,
            Outcome outcome,
            String reason,
            Map<String, Object> variables) {}

    /** An event was decided upon. @param decision {@code started order_processing}, {@code taken by r1 ask#1}, {@code duplicate} … */
    default void decided(ConversationKey conversation, String event, String decision) {}

    /** A page of an audience was handed its event. Called in order for one campaign. */
    default void reached(Campaign campaign) {}

    /** Something the host should look at: an action that threw, a store that answered late. */
    default void warned(String what, Throwable cause) {}
}
