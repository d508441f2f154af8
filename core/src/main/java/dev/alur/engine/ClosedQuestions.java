package dev.alur.engine;

import dev.alur.RunId;
import dev.alur.conversation.Late;
import dev.alur.conversation.Waiting;
import dev.alur.model.LateReply;
import dev.alur.program.Program;
import dev.alur.program.Run;
import dev.alur.program.State;
import dev.alur.program.Token;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The questions that turns have closed, and what is left of them: a prompt that was held back and never sent, or an answer
 * that may come late. Confined to one thread.
 */
final class ClosedQuestions {
    /** Prompts that were held back, and whose questions this turn has closed. */
    private final List<Token> unsent = new ArrayList<>(0);
    /** The question that was closed last: if its time was over, its run says so next. */
    private @Nullable Waiting latest;

    /** A listening was dropped. */
    void add(Waiting dropped) {
        if (dropped.isQuestion()) {
            latest = dropped;
        }
        if (dropped.prompt() != null) {
            unsent.add(dropped.prompt());
        }
    }

    /**
     * The turn is over. Returns prompts that were held back and that its run, standing still, awaits all the same: it asks
     * again when it goes on, and nobody else remembers them.
     *
     * @param after the run as it is now, {@code null} when it did not stay
     */
    List<Token> unsent(Program program, @Nullable State after) {
        if (unsent.isEmpty()) {
            return List.of();
        }
        List<Token> awaited = after == null ? List.of() : Run.inFlight(program, after);
        List<Token> again = unsent.stream().filter(awaited::contains).toList();
        unsent.clear();
        return again;
    }

    /** The question whose time is over and that may be answered late; {@code null} when its workflow does not say so. */
    @Nullable
    Late missed(Program program, RunId run, String path, Instant now) {
        LateReply reply = program.workflow().settings().lateReply();
        Waiting question = latest;
        boolean own = question != null
                && question.run().equals(run)
                && question.token().path().equals(path);
        return question == null || !own || reply == LateReply.IGNORE
                ? null
                : new Late(run, program.name(), question.token(), reply, now);
    }
}
