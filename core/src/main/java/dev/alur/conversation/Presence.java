package dev.alur.conversation;

import dev.alur.RunId;
import dev.alur.program.Token;
import dev.alur.value.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is between the person and the bot besides its runs: a human who has taken over, a late answer that may come, a burst
 * of messages, silence, and what the day has seen. Part of a {@link Conversation}, and like it confined to one thread.
 */
public final class Presence {
    private final Particulars before;
    private @Nullable Silence silence;
    private @Nullable List<RunId> held;
    private @Nullable Late late;
    private List<Burst> bursts;
    private Idle idle;
    private Day day;
    private boolean countsDays;

    Presence(Particulars state) {
        before = state;
        silence = state.silence();
        held = state.held();
        late = state.late();
        bursts = state.bursts();
        idle = state.idle();
        day = state.day();
    }

    /** The state, the very same when nothing has changed. */
    Particulars particulars(List<Digression> digressions) {
        Particulars after = new Particulars(digressions, silence, held, late, bursts, idle, day.kept());
        if (after.equals(before)) {
            return before;
        }
        return after.equals(Particulars.NONE) ? Particulars.NONE : after;
    }

    // A human has the person

    boolean isSilenced() {
        return silence != null;
    }

    /** When the host's silence ends, {@code null} when it has no end or there is none. */
    public @Nullable Instant silentUntil() {
        return silence == null ? null : silence.until();
    }

    /** The host gives the person to a human. @param until {@code null} for no end */
    public void silence(@Nullable Instant until) {
        silence = new Silence(until);
    }

    /** The host's silence is over. */
    public void unsilence() {
        silence = null;
    }

    /** Ends the host's silence when its time has come. Returns whether it did. */
    public boolean wake(Instant now) {
        if (silence == null || !silence.isOver(now)) {
            return false;
        }
        silence = null;
        return true;
    }

    boolean isHolding() {
        return held != null;
    }

    void hold(List<OpenRun> open) {
        held = open.stream().map(OpenRun::run).toList();
    }

    List<RunId> release() {
        List<RunId> released = held == null ? List.of() : held;
        held = null;
        return released;
    }

    // A late answer

    /** A question timed out whose answer may still come; the latest one is kept. */
    public void missed(Late question) {
        late = question;
    }

    /** The question that a message nobody takes may answer, {@code null} for none. */
    public @Nullable Late late(Instant now) {
        return late == null || late.isOver(now) ? null : late;
    }

    /** The late answer came. */
    public void answeredLate() {
        late = null;
    }

    /** A question that is open again is no missed one. */
    void asked(RunId run, Token token) {
        if (late != null && late.run().equals(run) && late.token().path().equals(token.path())) {
            late = null;
        }
    }

    // Messages that are joined

    public List<Burst> bursts() {
        return bursts;
    }

    boolean digresses() {
        return bursts.stream().anyMatch(burst -> burst.place() == Burst.Place.DIGRESSING);
    }

    public void begin(Burst burst) {
        bursts = Lists.with(bursts, burst);
    }

    /** One more message for each of them. */
    public void join(Event message, Instant now) {
        List<Burst> joined = new ArrayList<>(bursts.size());
        bursts.forEach(burst -> joined.add(burst.with(message, now)));
        bursts = List.copyOf(joined);
    }

    /** Those whose time has come, taken. */
    public List<Burst> complete(Instant now) {
        List<Burst> complete = Lists.without(bursts, burst -> burst.due().isAfter(now));
        bursts = Lists.without(bursts, burst -> !burst.due().isAfter(now));
        return complete;
    }

    /** All of them, taken: nothing more joins. */
    public List<Burst> completeAll() {
        List<Burst> all = bursts;
        bursts = List.of();
        return all;
    }

    /** When the first of them is complete, {@code null} when nothing is being joined. */
    public @Nullable Instant nextBurst() {
        return bursts.stream().map(Burst::due).min(Instant::compareTo).orElse(null);
    }

    // Silence of the person

    /** Whether the timer of silence is armed. */
    public boolean watchesSilence() {
        return idle.armed() != null;
    }

    /** The timer of silence is armed, or with {@code null} it is not any more. */
    public void watchSilence(@Nullable Instant at) {
        idle = new Idle(at, idle.since(), idle.noticed());
    }

    /**
     * The silences a person has come to and that were not told of, shortest first; they are told of now.
     *
     * @param last the person's latest message
     * @param watched shortest first
     */
    public List<Duration> silences(Instant last, List<Duration> watched, Instant now) {
        long noticed = last.equals(idle.since()) ? idle.noticed() : 0;
        List<Duration> due = new ArrayList<>();
        for (Duration one : watched) {
            if (one.toSeconds() > noticed && !last.plus(one).isAfter(now)) {
                due.add(one);
            }
        }
        long longest = due.isEmpty() ? noticed : due.get(due.size() - 1).toSeconds();
        idle = new Idle(idle.armed(), last, longest);
        return due;
    }

    /** When the next of the watched silences is there if nothing is said, {@code null} when there is none. */
    public @Nullable Instant nextSilence(Instant last, List<Duration> watched) {
        long noticed = last.equals(idle.since()) ? idle.noticed() : 0;
        for (Duration one : watched) {
            if (one.toSeconds() > noticed) {
                return last.plus(one);
            }
        }
        return null;
    }

    // The day

    /** From now on what a limit of the day counts is counted. @param date the person's local date in days since 1970 */
    public void today(long date) {
        countsDays = true;
        if (date != day.date()) {
            day = new Day(date, 0, SeenIds.NONE);
        }
    }

    int startsToday() {
        return day.starts();
    }

    void started() {
        if (countsDays) {
            day = new Day(day.date(), day.starts() + 1, day.sent());
        }
    }

    /**
     * Whether a message may be sent unasked today; counts it.
     *
     * @param key the same for every attempt of one message, which counts once
     * @param most how many there may be
     */
    public boolean maySend(String key, int most, Instant now) {
        long hash = SeenIds.hash(key);
        if (day.sent().has(hash, Instant.EPOCH)) {
            return true;
        }
        if (day.sent().size() >= most) {
            return false;
        }
        day = new Day(day.date(), day.starts(), day.sent().with(hash, now, Instant.EPOCH, most));
        return true;
    }

    /** A message that might be sent was not sent after all: it does not count. @param key as it was counted */
    public void unsent(String key) {
        day = new Day(day.date(), day.starts(), day.sent().without(SeenIds.hash(key)));
    }

    /** What the person did not ask for is dropped. */
    void optOut() {
        bursts = List.of();
        late = null;
    }
}
