package dev.alur.engine;

import static dev.alur.engine.Talk.mode;
import static dev.alur.engine.Talk.on;
import static dev.alur.engine.Talk.send;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.ConversationKey;
import dev.alur.RunId;
import dev.alur.conversation.Lane;
import dev.alur.model.Mode;
import dev.alur.program.Limits;
import dev.alur.testing.Seeds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Threads start runs that send and cancel them at whatever moment: no place at work is lost or won, nothing is counted that
 * is not there, and every message that is wanted leaves.
 */
@Timeout(120)
class UnwantedSendsStressTest {
    private static final int PLACES = 2;
    private static final int DRIVERS = 3;
    private static final int DEEDS = 60;
    /** After it, what is still in flight waits for a place that is lost. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Starts are not what is to be limited here. */
    private static final Limits LIMITS = new Limits(
            1_000, 10_000, 8, Duration.ofDays(1), 20, 10_000, 10, 1 << 18, 1 << 16, Limits.UNLIMITED, Limits.UNLIMITED);

    @Test
    void whenRunsAreCancelledAtAnyMoment_thenEveryPlaceIsFreeAtTheEnd() {
        Seeds.each("places", 30, UnwantedSendsStressTest::placesAreKept);
    }

    private static void placesAreKept(long seed) {
        AtomicInteger taken = new AtomicInteger();
        Lanes<OneCall> lanes = counting(taken);
        AtomicInteger atWork = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(PLACES + 1);
        Engine engine = Engine.builder()
                .define(mode(Mode.PARALLEL, on("satu", send("Satu"), send("Dua"), send("Tiga"))))
                .limits(LIMITS)
                .lanes(lanes)
                .executor(threads)
                .grace(Duration.ZERO)
                .channel(message -> {
                    most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
                    if (ThreadLocalRandom.current().nextBoolean()) {
                        return CompletableFuture.runAsync(atWork::decrementAndGet);
                    }
                    LockSupport.parkNanos(50_000); // others wait for the place meanwhile
                    atWork.decrementAndGet();
                    return null;
                })
                .build();
        try {
            List<Thread> drivers = new ArrayList<>();
            for (int i = 0; i < DRIVERS; i++) {
                Random random = new Random(seed * DRIVERS + i);
                drivers.add(new Thread(() -> drive(engine, random)));
            }
            drivers.forEach(Thread::start);
            drivers.forEach(UnwantedSendsStressTest::join);
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (engine.operations().metrics().actions() > 0 && System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            assertThat(engine.operations().metrics().actions()).as("in flight").isZero();
            engine.close();
            assertThat(engine.operations().metrics().actions()).isZero();
            assertThat(most.get()).isLessThanOrEqualTo(PLACES);
            assertThat(taken.get()).as("places taken").isZero();
            assertThat(lanes.waiting(Lane.LIVE)).isZero();
            for (int i = 0; i < PLACES; i++) {
                assertThat(isFree(lanes)).as("place %s", i).isTrue();
            }
        } finally {
            engine.close();
            threads.shutdownNow();
        }
    }

    private static Lanes<OneCall> counting(AtomicInteger taken) {
        return new Lanes<>(PLACES, 1) {
            @Override
            boolean enter(Lane lane, OneCall call) {
                boolean at = super.enter(lane, call);
                taken.addAndGet(at ? 1 : 0);
                return at;
            }

            @Override
            @Nullable
            OneCall next() {
                OneCall next = super.next();
                taken.addAndGet(next == null ? 0 : 1);
                return next;
            }

            @Override
            void leave(Lane lane) {
                super.leave(lane);
                taken.decrementAndGet();
            }
        };
    }

    @SuppressWarnings("NullAway") // nobody takes it out again
    private static boolean isFree(Lanes<OneCall> lanes) {
        return lanes.enter(Lane.LIVE, null);
    }

    private static void drive(Engine engine, Random random) {
        for (int i = 0; i < DEEDS; i++) {
            ConversationKey key = ConversationKey.of("+62811" + random.nextInt(8));
            @Nullable RunId run = engine.start("satu", key, Map.of()).join().run();
            for (int spin = random.nextInt(200); spin > 0; spin--) {
                Thread.onSpinWait();
            }
            if (run != null && random.nextInt(3) > 0) {
                engine.cancel(key, run, "not needed");
            } else if (random.nextInt(4) == 0) {
                engine.message(key.person(), "stop");
                engine.message(key.person(), "mulai");
            }
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
