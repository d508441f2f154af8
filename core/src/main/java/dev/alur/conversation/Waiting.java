package dev.alur.conversation;

import dev.alur.RunId;
import dev.alur.model.Awaited;
import dev.alur.program.Effect;
import dev.alur.program.Token;
import org.jspecify.annotations.Nullable;

/**
 * Something a run of the conversation listens for. Immutable.
 *
 * @param prompt token of a question's prompt that is held back until earlier questions are closed; {@code null} when it
 *     was sent
 */
public record Waiting(
        RunId run,
        Token token,
        Awaited awaited,
        Effect.Listening listening,
        @Nullable Token prompt) {

    public boolean isQuestion() {
        return listening == Effect.Listening.QUESTION;
    }

    boolean takesReply() {
        return awaited instanceof Awaited.Reply && listening != Effect.Listening.NOTICE;
    }

    Waiting withPrompt(@Nullable Token held) {
        return new Waiting(run, token, awaited, listening, held);
    }
}
