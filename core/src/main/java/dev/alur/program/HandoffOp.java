package dev.alur.program;

import dev.alur.lang.Fill;
import dev.alur.model.Awaited;
import dev.alur.model.Step;
import dev.alur.value.Values;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Hands the person to a human, and waits until they give back or the time is over. */
final class HandoffOp extends Op {
    /** The recipient every host has. */
    static final String OWNERS = "workflow_admin";

    private final String to;
    private final @Nullable Fill words;
    private final Duration timeout;
    private final @Nullable String label;
    int onTimeout = -1;

    HandoffOp(
            String path,
            Frame frame,
            @Nullable String to,
            @Nullable Fill words,
            @Nullable Duration timeout,
            @Nullable String label) {
        super(path, frame);
        this.to = to == null ? OWNERS : to;
        this.words = words;
        this.timeout = timeout == null ? Step.Handoff.USUAL : timeout;
        this.label = label;
    }

    /** While the human has the person, other strands of the run stand still as other runs of the conversation do. */
    @Override
    int enter(Cursor cursor, Strand strand) {
        strand.phase = Strand.WAITING;
        strand.attempt = 1;
        strand.until = cursor.now().plus(timeout).toEpochMilli();
        cursor.note(Note.Kind.HANDED_OFF, path, to);
        String text = words == null ? usualWords(cursor) : Values.text(words.fill(cursor));
        cursor.note(Note.Kind.TELL, path, new Note.Telling(to, text));
        Forks.holdOthers(cursor, strand);
        cursor.arm(listen(cursor, strand), Instant.ofEpochMilli(strand.until));
        return PARK;
    }

    private static String usualWords(Cursor cursor) {
        Object name = cursor.user().get("name");
        String who = name == null ? cursor.person() : Values.text(name) + " (" + cursor.person() + ")";
        return cursor.language().equals("id")
                ? who + " menunggu balasan dari manusia (" + cursor.program.name() + ")"
                : who + " waits for a human (" + cursor.program.name() + ")";
    }

    @Override
    int accept(Cursor cursor, Strand strand, Input input) {
        if (!is(tokenOf(input), path, strand, strand.attempt)) {
            return MISPLACED;
        }
        if (input instanceof Input.Fired fired) {
            if (isEarly(cursor, fired.token(), strand.until)) {
                return PARK;
            }
            abandon(cursor, strand);
            cursor.note(Note.Kind.TIMED_OUT, path, null);
            return onTimeout >= 0 ? onTimeout : number + 1;
        }
        if (!(input instanceof Input.Delivered)) {
            return MISPLACED;
        }
        abandon(cursor, strand);
        cursor.note(Note.Kind.RETURNED, path, null);
        if (label != null) {
            cursor.note(Note.Kind.COMPLETED, path, label);
        }
        return number + 1;
    }

    @Override
    void abandon(Cursor cursor, Strand strand) {
        if (strand.phase == Strand.WAITING) {
            cursor.drop(new Token(path, strand.visit, strand.attempt));
        }
    }

    /** A pause of the run takes the person from nobody: the human has them still, only the time is not due. */
    @Override
    void pause(Cursor cursor, Strand strand) {
        if (strand.phase == Strand.WAITING && !cursor.isPaused()) {
            abandon(cursor, strand);
            listen(cursor, strand);
        }
    }

    /** Nor does it keep the human from giving the person back. */
    @Override
    boolean hearsPaused(Strand strand, Input input) {
        return strand.phase == Strand.WAITING && input instanceof Input.Delivered;
    }

    @Override
    void resume(Cursor cursor, Strand strand) {
        abandon(cursor, strand);
        cursor.arm(listen(cursor, strand), Instant.ofEpochMilli(strand.until));
    }

    private Token listen(Cursor cursor, Strand strand) {
        Token token = new Token(path, strand.visit, strand.attempt);
        Instant until = Instant.ofEpochMilli(strand.until);
        cursor.listen(token, new Awaited.Returned(), Effect.Listening.HANDOFF, until);
        return token;
    }
}
