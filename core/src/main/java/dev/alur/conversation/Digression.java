package dev.alur.conversation;

import dev.alur.RunId;
import dev.alur.program.Token;

/**
 * A run that began while a question was open: its own questions go first, and when it has ended that question is asked
 * again. Immutable.
 *
 * @param run the one that came between, {@link RunId#NONE} when it has ended
 * @param asked whose question was open
 * @param question its token, whatever the round
 */
public record Digression(RunId run, RunId asked, Token question) {

    boolean isOf(Waiting waiting) {
        return isOf(waiting.run(), waiting.token());
    }

    boolean isOf(RunId of, Token token) {
        return asked.equals(of) && question.path().equals(token.path()) && question.visit() == token.visit();
    }

    boolean isOver() {
        return run.equals(RunId.NONE);
    }

    Digression over() {
        return new Digression(RunId.NONE, asked, question);
    }
}
