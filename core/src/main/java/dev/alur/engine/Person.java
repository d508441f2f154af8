package dev.alur.engine;

import dev.alur.RunId;
import dev.alur.conversation.Burst;
import dev.alur.conversation.Conversation;
import dev.alur.conversation.Presence;
import dev.alur.conversation.Waiting;
import dev.alur.model.Collect;
import dev.alur.program.Input;
import dev.alur.program.Token;
import dev.alur.value.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happens to the person of a conversation as a whole, within one piece of work. Confined to one thread. */
final class Person {
    /** Timers of the conversation itself: silence, the end of a human's time, the end of a burst. */
    static final Token IDLE = new Token("@idle", 1, 1);

    static final Token RETURN = new Token("@return", 1, 1);
    static final Token COLLECT = new Token("@collect", 1, 1);

    private final Work work;
    private final Conversation conversation;
    private final Presence presence;
    private final Instant now;

    Person(Work work) {
        this.work = work;
        this.conversation = work.conversation;
        this.presence = conversation.presence();
        this.now = work.context.now();
    }

    // A human has them

    /** The host gives the person to a human. @param until {@code null} for no end; a pause has none either */
    void handOff(@Nullable Instant until) {
        Instant end = isPaused() ? null : until;
        presence.silence(end);
        work.set(RETURN, end);
        work.settle();
    }

    /** An operator wants the bot to be silent with the person: until it is resumed, whoever else gives the person back. */
    void pause() {
        handOff(null);
    }

    /** Whether an operator paused the person. */
    boolean isPaused() {
        return work.controls.isPaused(work.key());
    }

    /** An operator lets the bot speak again; what a {@code handoff} step waits for goes on waiting, unless its time is over. */
    void resume() {
        presence.unsilence();
        work.set(RETURN, null);
        for (Waiting handoff : conversation.handoffs()) {
            work.tell(handoff.run(), new Input.Fired(handoff.token(), work.context)); // which was withheld, or is early
        }
        work.settle();
    }

    /**
     * The end of a {@code handoff} step's time while an operator keeps the bot silent: it would speak then, and is told when
     * the person is resumed. A pause holds all other runs by itself.
     */
    boolean withholds(RunId run, Token token) {
        return isPaused()
                && conversation.handoffs().stream()
                        .anyMatch(one -> one.run().equals(run) && one.token().equals(token));
    }

    /** The person is the bot's again, whoever gave them away; not while an operator keeps the bot silent. */
    void giveBack(Event event) {
        if (isPaused()) {
            return;
        }
        presence.unsilence();
        work.set(RETURN, null);
        for (Waiting handoff : conversation.handoffs()) {
            work.tell(handoff.run(), new Input.Delivered(handoff.token(), event, work.context));
        }
        work.settle();
    }

    /** The same, by the host. */
    void giveBack() {
        giveBack(new Event("", Event.Kind.NAMED, "returned", work.key(), "", Map.of()));
    }

    /** Ends the host's silence when its time has come. */
    void wake() {
        if (presence.wake(now)) {
            work.set(RETURN, null);
            work.settle();
        }
    }

    // They want to be left alone

    void optOut() {
        conversation.optOut();
        work.set(COLLECT, null);
        work.cancel(conversation.runs(), "opted_out");
    }

    // They say one thing in several messages

    /** Messages are joined from now on. @param from the question they digress from, {@code null} for none */
    void collect(String workflow, Event event, Collect collect, @Nullable Waiting from) {
        Burst.Place place = from == null ? Burst.Place.ALONE : Burst.Place.DIGRESSING;
        presence.begin(new Burst(workflow, event, now, now, collect, place));
        work.set(COLLECT, presence.nextBurst());
    }

    /** Joined messages whose time has come, or before which there is no room for one more. */
    List<Burst> complete(int room) {
        if (presence.bursts().isEmpty()) {
            return List.of();
        }
        boolean full = presence.bursts().stream()
                .anyMatch(burst -> burst.event().text().length() >= room);
        return full ? presence.completeAll() : presence.complete(now);
    }

    // They are silent

    /** After a message: the one timer of silence is set unless it is. */
    void spoke(List<Duration> silences) {
        if (!silences.isEmpty() && !presence.watchesSilence()) {
            watch(silences);
        }
    }

    /** The silences that have been reached now; the timer is set for the next. */
    List<Duration> silent(List<Duration> silences) {
        presence.watchSilence(null);
        Instant last = conversation.last();
        List<Duration> reached = last == null ? List.of() : presence.silences(last, silences, now);
        watch(silences);
        return reached;
    }

    private void watch(List<Duration> silences) {
        Instant last = conversation.last();
        Instant next = last == null ? null : presence.nextSilence(last, silences);
        if (next != null) {
            presence.watchSilence(next);
            work.set(IDLE, next);
        }
    }

    /** Whether a timer is the conversation's own. */
    static boolean isOwn(RunId run) {
        return run.equals(RunId.NONE);
    }
}
