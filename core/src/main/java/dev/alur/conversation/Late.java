package dev.alur.conversation;

import dev.alur.RunId;
import dev.alur.model.LateReply;
import dev.alur.program.Token;
import java.time.Duration;
import java.time.Instant;

/**
 * A question that timed out and whose answer may still come. Immutable.
 *
 * @param workflow slug of the run's workflow
 * @param token the question's, of its last round
 * @param reply what becomes of the answer
 * @param since when its time was over
 */
public record Late(RunId run, String workflow, Token token, LateReply reply, Instant since) {
    /** How long an answer is waited for. */
    static final Duration WAITED_FOR = Duration.ofDays(7);

    boolean isOver(Instant now) {
        return !since.plus(WAITED_FOR).isAfter(now);
    }
}
