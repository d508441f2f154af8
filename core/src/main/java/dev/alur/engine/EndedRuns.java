package dev.alur.engine;

import dev.alur.ConversationKey;
import dev.alur.RunId;
import dev.alur.program.Program;
import dev.alur.program.State;
import dev.alur.spi.Commit;
import dev.alur.spi.RunState;
import dev.alur.spi.StoredRun;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The latest ended runs, in a ring: one more pushes the oldest out. Safe for use by several threads, without locks. */
final class EndedRuns {
    private final AtomicReferenceArray<@Nullable Kept> ring;
    private final AtomicLong next = new AtomicLong();
    private final AtomicInteger size = new AtomicInteger();

    EndedRuns(int most) {
        ring = new AtomicReferenceArray<>(most);
    }

    /** One of them. @param text its last state as a backup had it, {@code null} when {@code ended} has it */
    record Kept(
            ConversationKey key,
            @Nullable Program program,
            Commit.Ended ended,
            @Nullable String text) {

        RunId run() {
            return ended.run().run();
        }

        StoredRun view() {
            return new StoredRun(
                    key,
                    ended.run(),
                    RunState.of(ended.outcome()),
                    new StoredRun.Ending(ended.outcome(), ended.reason(), ended.at()));
        }

        @Nullable
        State state(Program with) {
            return text == null ? ended.last() : State.decode(with, text);
        }

        @Nullable
        String encoded() {
            State last = ended.last();
            return last != null && program != null ? last.encode(program) : text;
        }
    }

    void add(Kept kept) {
        if (ring.length() == 0) {
            return;
        }
        int slot = (int) (next.getAndIncrement() % ring.length());
        if (ring.getAndSet(slot, kept) == null) {
            size.incrementAndGet();
        }
    }

    int size() {
        return size.get();
    }

    @Nullable
    Kept find(RunId run) {
        for (int i = 0; i < ring.length(); i++) {
            Kept kept = ring.get(i);
            if (kept != null && kept.run().equals(run)) {
                return kept;
            }
        }
        return null;
    }

    /** The oldest first. */
    void each(Consumer<Kept> each) {
        long from = next.get();
        for (int i = 0; i < ring.length(); i++) {
            Kept kept = ring.get((int) ((from + i) % ring.length()));
            if (kept != null) {
                each.accept(kept);
            }
        }
    }

    void removeIf(Predicate<Kept> dropped) {
        for (int i = 0; i < ring.length(); i++) {
            Kept kept = ring.get(i);
            if (kept != null && dropped.test(kept) && ring.compareAndSet(i, kept, null)) {
                size.decrementAndGet();
            }
        }
    }
}
