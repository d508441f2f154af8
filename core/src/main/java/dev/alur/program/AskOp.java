package dev.alur.program;

import dev.alur.lang.Answer;
import dev.alur.lang.Answers;
import dev.alur.lang.Fill;
import dev.alur.lang.Patterns;
import dev.alur.model.Awaited;
import dev.alur.model.Failure;
import dev.alur.model.Question;
import dev.alur.value.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Asks and waits for a valid answer. Each round sends a prompt and listens with a token of its own, {@code path#visit}
 * with the round as attempt; the prompt's token stands at {@code path/prompt}. The answer counts even while the prompt is
 * still on its way.
 */
final class AskOp extends Op {
    private static final Awaited REPLY = new Awaited.Reply(Awaited.Take.TAKEN);

    private final Question question;
    private final PerformOp.Calling prompt;
    private final @Nullable Fill invalid;
    private final Recovery recovery;
    private final Patterns patterns;
    private final int variable;
    private final String promptPath;
    private final @Nullable Collecting burst;
    int onTimeout = -1;
    int onInvalid = -1;

    AskOp(
            String path,
            Frame frame,
            Question question,
            PerformOp.Calling prompt,
            @Nullable Fill invalid,
            Recovery recovery,
            Patterns patterns,
            @Nullable Collecting burst) {
        super(path, frame);
        this.question = question;
        this.prompt = prompt;
        this.invalid = invalid;
        this.recovery = recovery;
        this.patterns = patterns;
        this.variable = prompt.variable;
        this.promptPath = path + "/prompt";
        this.burst = burst;
    }

    @Override
    int enter(Cursor cursor, Strand strand) {
        strand.round = 1;
        strand.refused = 0;
        if (burst != null) {
            burst.clear(cursor);
        }
        open(cursor, strand);
        return send(cursor, strand, Words.PROMPT, null);
    }

    /** What a round begins with. */
    private enum Words {
        PROMPT,
        INVALID
    }

    /** Opens a round: before the one before is closed, so that the question keeps its turn among others. */
    private void open(Cursor cursor, Strand strand) {
        strand.attempt = 1;
        strand.spent = 1;
        Duration timeout = question.timeout();
        Instant until = timeout == null ? null : cursor.now().plus(timeout);
        strand.until = until == null ? Strand.NEVER : until.toEpochMilli();
        cursor.listen(reply(strand), REPLY, Effect.Listening.QUESTION, until);
        if (until != null) {
            cursor.arm(reply(strand), until);
        }
    }

    /** @param refusal {@code null} also when a later attempt no longer knows it: then the question is sent again */
    private int send(Cursor cursor, Strand strand, Words words, @Nullable String refusal) {
        strand.phase = Strand.ASKING;
        Object result = words == Words.PROMPT || invalid == null && refusal == null
                ? cursor.perform(promptPath(strand), prompt, strand.attempt)
                : cursor.perform(promptPath(strand), prompt, strand.attempt, words(cursor, refusal));
        return result == Outlet.LATER ? PARK : sent(cursor, strand, result);
    }

    private Map<String, Object> words(Cursor cursor, @Nullable String refusal) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        Object text = invalid == null ? refusal : invalid.fill(cursor);
        arguments.put("text", text == null ? "" : text);
        if (!question.choices().isEmpty()) {
            arguments.put("choices", question.choices());
        }
        return arguments;
    }

    private int sent(Cursor cursor, Strand strand, @Nullable Object result) {
        if (!(result instanceof Failure failure)) {
            strand.phase = Strand.WAITING;
            cursor.note(Note.Kind.ASKED, path, null);
            countFrom(cursor, strand, cursor.now());
            return PARK;
        }
        PerformOp.failed(cursor, promptPath(strand), failure);
        Instant next = recovery.next(cursor, promptPath(strand), strand, failure);
        if (next == null) {
            abandon(cursor, strand);
            return recovery.giveUp(cursor, this, failure);
        }
        strand.attempt++;
        strand.spent++;
        strand.phase = Strand.ASKING_BACKOFF;
        strand.next = next.toEpochMilli();
        cursor.note(Note.Kind.RETRYING, promptPath(strand), next);
        cursor.arm(new Token(promptPath(strand), strand.visit, strand.attempt), next);
        countFrom(cursor, strand, next);
        return PARK;
    }

    /** The time for an answer counts from when the prompt is sent. */
    private void countFrom(Cursor cursor, Strand strand, Instant sent) {
        Duration timeout = question.timeout();
        if (timeout != null && strand.until != sent.plus(timeout).toEpochMilli()) {
            strand.until = sent.plus(timeout).toEpochMilli();
            cursor.arm(reply(strand), Instant.ofEpochMilli(strand.until));
        }
    }

    @Override
    int accept(Cursor cursor, Strand strand, Input input) {
        Token token = tokenOf(input);
        if (is(token, promptPath(strand), strand, strand.attempt)) {
            if (strand.phase == Strand.ASKING && input instanceof Input.Done done) {
                return sent(cursor, strand, done.result());
            }
            if (strand.phase == Strand.ASKING_BACKOFF && input instanceof Input.Fired fired) {
                return isEarly(cursor, fired.token(), strand.next)
                        ? PARK
                        : send(cursor, strand, strand.refused == 0 ? Words.PROMPT : Words.INVALID, null);
            }
            return MISPLACED;
        }
        if (burst != null && is(token, burst.path, strand, strand.round)) {
            return input instanceof Input.Fired ? burst.over(cursor, this, strand) : MISPLACED;
        }
        if (!is(token, path, strand, strand.round)) {
            return MISPLACED;
        }
        if (input instanceof Input.AskAgain) {
            return askAgain(cursor, strand);
        }
        if (input instanceof Input.Fired fired) {
            if (isEarly(cursor, fired.token(), strand.until) || strand.phase == Strand.ASKING || isGathering(cursor)) {
                // What the person has not been asked cannot run out: its time counts from when the prompt is sent.
                return PARK;
            }
            abandon(cursor, strand);
            cursor.note(Note.Kind.TIMED_OUT, path, null);
            return onTimeout >= 0 ? onTimeout : number + 1;
        }
        if (!(input instanceof Input.Delivered delivered)) {
            return MISPLACED;
        }
        return burst == null
                ? answered(cursor, strand, delivered.event())
                : burst.join(cursor, this, strand, delivered.event());
    }

    private boolean isGathering(Cursor cursor) {
        return burst != null && burst.isOpen(cursor);
    }

    /** Something came between: the question is sent again, in a round that counts as no retry. */
    private int askAgain(Cursor cursor, Strand strand) {
        if (strand.phase != Strand.WAITING || isGathering(cursor)) {
            return MISPLACED;
        }
        reopen(cursor, strand);
        return send(cursor, strand, Words.PROMPT, null);
    }

    private void reopen(Cursor cursor, Strand strand) {
        Strand before = strand.copy();
        strand.round++;
        open(cursor, strand);
        abandon(cursor, before);
    }

    private Answer read(Cursor cursor, Event event) {
        return Answers.read(question, event, cursor.now(), cursor.zone(), cursor.language(), patterns);
    }

    /** An answer whose time is over: keeps it when it is valid, and moves nothing. */
    boolean late(Cursor cursor, Token token, Event event) {
        cursor.op = this;
        if (!(read(cursor, event) instanceof Answer.Accepted accepted)) {
            return false;
        }
        if (variable >= 0) {
            cursor.set(variable, accepted.value());
        }
        cursor.note(Note.Kind.LATE, path, accepted.value());
        cursor.outlet().publish(lateReply(cursor, token, event, accepted));
        return true;
    }

    /** What tells of a late answer; {@code null} when the event is no valid answer. */
    @Nullable
    Event lateReply(Cursor cursor, Token token, Event event) {
        return read(cursor, event) instanceof Answer.Accepted accepted
                ? lateReply(cursor, token, event, accepted)
                : null;
    }

    private Event lateReply(Cursor cursor, Token token, Event event, Answer.Accepted accepted) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("workflow", cursor.workflow());
        fields.put("step", prompt.label == null ? path : prompt.label);
        fields.put("run", cursor.run.toString());
        fields.put("value", accepted.value());
        fields.put("text", event.text());
        String id = cursor.key(path + "/late", token.visit());
        return Event.named(id, "late_reply", cursor.conversation(), fields);
    }

    /** The person has said something, in one message or a burst. */
    int answered(Cursor cursor, Strand strand, Event event) {
        cursor.message(event);
        Answer answer = read(cursor, event);
        if (answer instanceof Answer.Accepted accepted) {
            abandon(cursor, strand);
            if (variable >= 0) {
                cursor.set(variable, accepted.value());
            }
            cursor.round(this, accepted.value());
            cursor.completed(this, prompt, strand);
            return number + 1;
        }
        Answer.Refused refused = (Answer.Refused) answer;
        cursor.note(Note.Kind.REFUSED, path, refused.reason());
        if (strand.refused < question.retries()) {
            strand.refused++;
            reopen(cursor, strand);
            return send(cursor, strand, Words.INVALID, refused.text());
        }
        abandon(cursor, strand);
        return onInvalid >= 0 ? onInvalid : cursor.leave(this, Outcome.INCOMPLETE, "no_valid_answer");
    }

    @Override
    void abandon(Cursor cursor, Strand strand) {
        cursor.disarm(reply(strand));
        if (burst != null) {
            burst.abandon(cursor, strand);
        }
        if (strand.phase == Strand.ASKING_BACKOFF) {
            cursor.disarm(new Token(promptPath(strand), strand.visit, strand.attempt));
        }
    }

    @Override
    @Nullable
    Token inFlight(Strand strand, @Nullable Object[] values) {
        return strand.phase == Strand.ASKING ? new Token(promptPath(strand), strand.visit, strand.attempt) : null;
    }

    @Override
    void resume(Cursor cursor, Strand strand) {
        Instant until = strand.until == Strand.NEVER ? null : Instant.ofEpochMilli(strand.until);
        cursor.listen(reply(strand), REPLY, Effect.Listening.QUESTION, until);
        if (until != null) {
            cursor.arm(reply(strand), until);
        }
        if (burst != null) {
            burst.resume(cursor, strand);
        }
        if (strand.phase == Strand.ASKING_BACKOFF) {
            cursor.arm(new Token(promptPath(strand), strand.visit, strand.attempt), Instant.ofEpochMilli(strand.next));
        }
    }

    private Token reply(Strand strand) {
        return new Token(path, strand.visit, strand.round);
    }

    private String promptPath(Strand strand) {
        return strand.round == 1 ? promptPath : promptPath + "_" + strand.round;
    }
}
