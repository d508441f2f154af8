package dev.alur.engine;

import dev.alur.ConversationKey;
import dev.alur.RunId;
import dev.alur.conversation.ConversationState;
import dev.alur.program.Program;
import dev.alur.program.State;
import dev.alur.spi.Commit;
import dev.alur.spi.Store;
import dev.alur.spi.Timer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A store in memory: nothing survives the process. A parked run is one packed byte array and a timer; no thread, no
 * closure. Safe for use by several threads.
 */
public final class MemoryStore implements Store {
    private static final int STRIPES = 64;

    private final List<Map<ConversationKey, Place>> stripes = new ArrayList<>();
    private final TimerHeap timers = new TimerHeap();
    private final AtomicLong open = new AtomicLong();

    public MemoryStore() {
        for (int i = 0; i < STRIPES; i++) {
            stripes.add(new HashMap<>());
        }
    }

    /** Has timers, linked. */
    private abstract static class Timed {
        TimerHeap.@Nullable Entry timers;
    }

    /** What is kept of a conversation; its timers are its own, not its runs'. */
    private static final class Place extends Timed {
        ConversationState state = ConversationState.NEW;
        Parked[] runs = Parked.NONE;
    }

    /** An open run. */
    private static final class Parked extends Timed {
        static final Parked[] NONE = {};
        final RunId run;
        byte[] packed;

        Parked(RunId run, byte[] packed) {
            this.run = run;
            this.packed = packed;
        }
    }

    private Map<ConversationKey, Place> stripe(ConversationKey key) {
        return stripes.get((key.hashCode() * 0x9E3779B9) >>> 26);
    }

    @Override
    public ConversationState conversation(ConversationKey key) {
        Map<ConversationKey, Place> stripe = stripe(key);
        synchronized (stripe) {
            Place place = stripe.get(key);
            return place == null ? ConversationState.NEW : place.state;
        }
    }

    @Override
    public @Nullable State run(ConversationKey key, RunId run, Program program) {
        Map<ConversationKey, Place> stripe = stripe(key);
        byte[] packed;
        synchronized (stripe) {
            Place place = stripe.get(key);
            Parked parked = place == null ? null : find(place, run);
            if (parked == null) {
                return null;
            }
            packed = parked.packed;
        }
        return State.unpack(program, run, key, packed);
    }

    private static @Nullable Parked find(Place place, RunId run) {
        for (Parked parked : place.runs) {
            if (parked.run.equals(run)) {
                return parked;
            }
        }
        return null;
    }

    @Override
    public List<Result> commit(List<Commit> commits) {
        List<Result> results = new ArrayList<>(commits.size());
        for (Commit commit : commits) {
            Map<ConversationKey, Place> stripe = stripe(commit.conversation());
            synchronized (stripe) {
                apply(stripe.computeIfAbsent(commit.conversation(), key -> new Place()), commit);
            }
            results.add(Result.COMMITTED);
        }
        return results;
    }

    private void apply(Place place, Commit commit) {
        for (Commit.RunChange change : commit.runs()) {
            if (change.state() != null) {
                change.state().pack(change.program()); // whatever may throw does so before anything has changed
            }
        }
        place.state = commit.state();
        for (Commit.RunChange change : commit.runs()) {
            State state = change.state();
            if (state == null) {
                remove(place, change.run());
            } else {
                put(place, change.run(), state.pack(change.program()));
            }
        }
        for (Commit.TimerChange change : commit.timers()) {
            Timed timed = change.run().equals(RunId.NONE) ? place : find(place, change.run());
            if (timed != null) {
                timer(timed, commit.conversation(), change);
            }
        }
    }

    private void put(Place place, RunId run, byte[] packed) {
        Parked parked = find(place, run);
        if (parked != null) {
            parked.packed = packed;
            return;
        }
        Parked[] more = java.util.Arrays.copyOf(place.runs, place.runs.length + 1);
        more[place.runs.length] = new Parked(run, packed);
        place.runs = more;
        open.incrementAndGet();
    }

    private void remove(Place place, RunId run) {
        List<Parked> left = new ArrayList<>(place.runs.length);
        for (Parked parked : place.runs) {
            if (!parked.run.equals(run)) {
                left.add(parked);
                continue;
            }
            for (TimerHeap.Entry entry = parked.timers; entry != null; entry = entry.next) {
                timers.cancel(entry);
            }
            open.decrementAndGet();
        }
        place.runs = left.isEmpty() ? Parked.NONE : left.toArray(Parked.NONE);
    }

    private void timer(Timed timed, ConversationKey key, Commit.TimerChange change) {
        TimerHeap.Entry before = null;
        for (TimerHeap.Entry entry = timed.timers; entry != null; entry = entry.next) {
            if (entry.token.equals(change.token())) {
                timers.cancel(entry);
                if (before == null) {
                    timed.timers = entry.next;
                } else {
                    before.next = entry.next;
                }
                break;
            }
            before = entry;
        }
        Instant at = change.at();
        if (at != null) {
            TimerHeap.Entry entry = timers.add(key, change.run(), change.token(), at.toEpochMilli());
            entry.next = timed.timers;
            timed.timers = entry;
        }
    }

    @Override
    public List<Timer> due(Instant now, int most) {
        return timers.take(now.toEpochMilli(), most);
    }

    @Override
    public @Nullable Instant nextDue() {
        return timers.next();
    }

    @Override
    public void open(Consumer<ConversationKey> each) {
        for (Map<ConversationKey, Place> stripe : stripes) {
            List<ConversationKey> keys = new ArrayList<>();
            synchronized (stripe) {
                stripe.forEach((key, place) -> {
                    restore(place);
                    for (Parked parked : place.runs) {
                        restore(parked);
                    }
                    if (place.state.isOpen()) {
                        keys.add(key);
                    }
                });
            }
            keys.forEach(each);
        }
    }

    private void restore(Timed timed) {
        for (TimerHeap.Entry entry = timed.timers; entry != null; entry = entry.next) {
            timers.restore(entry);
        }
    }

    @Override
    public long openRuns() {
        return open.get();
    }

    @Override
    public void close() {
        // nothing outside the heap is held
    }
}
