package dev.alur.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.ConversationKey;
import dev.alur.RunId;
import dev.alur.program.Token;
import dev.alur.spi.Timer;
import dev.alur.testing.Seeds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TimersTest {
    private static final Token WAIT = new Token("wait", 1, 1);

    private final Timers timers = new Timers();

    private static ConversationKey person(int number) {
        return ConversationKey.of("+62811000" + number);
    }

    @Nested
    class GivenTimersOfManyPeople {
        @Test
        void whenTheirTimeComes_thenTheEarliestIsFirstAndEqualOnesComeInOrderOfCreation() {
            for (int i = 0; i < 100; i++) {
                timers.add(person(i), new RunId(i), WAIT, i % 2 == 0 ? 20 : 10);
            }
            assertThat(timers.next()).isEqualTo(Instant.ofEpochMilli(10));
            List<Long> order = new ArrayList<>();
            timers.take(20, 1_000).forEach(due -> order.add(due.run().value()));
            List<Long> expected = new ArrayList<>();
            for (int odd = 1; odd >= 0; odd--) {
                for (long i = odd; i < 100; i += 2) {
                    expected.add(i);
                }
            }
            assertThat(order).isEqualTo(expected);
            assertThat(timers.next()).isNull();
            assertThat(timers.size()).isZero();
        }

        @Test
        void whenActsAreDrawn_thenTheyAnswerAsASortedListDoes() {
            Seeds.each("timers", 300, TimersTest::answersAsASortedList);
        }
    }

    private static void answersAsASortedList(long seed) {
        Random random = new Random(seed);
        Timers timers = new Timers();
        List<TimerHeap.Entry> here = new ArrayList<>();
        List<TimerHeap.Entry> gone = new ArrayList<>();
        Comparator<TimerHeap.Entry> byTime =
                Comparator.<TimerHeap.Entry>comparingLong(one -> one.at).thenComparingLong(one -> one.order);
        for (int act = 0; act < 300; act++) {
            int drawn = random.nextInt(10);
            if (drawn < 5) {
                here.add(timers.add(person(random.nextInt(20)), new RunId(act), WAIT, random.nextInt(50)));
            } else if (drawn < 7 && !here.isEmpty()) {
                TimerHeap.Entry dropped = here.remove(random.nextInt(here.size()));
                timers.cancel(dropped);
                timers.cancel(dropped);
                gone.add(dropped);
            } else if (drawn < 8 && !gone.isEmpty()) {
                TimerHeap.Entry back = gone.remove(random.nextInt(gone.size()));
                timers.restore(back);
                timers.restore(back);
                here.add(back);
            } else {
                long now = random.nextInt(50);
                List<TimerHeap.Entry> due = here.stream()
                        .filter(one -> one.at <= now)
                        .sorted(byTime)
                        .limit(3)
                        .toList();
                assertThat(timers.take(now, 3).stream().map(Timer::run))
                        .containsExactlyElementsOf(
                                due.stream().map(one -> one.run).toList());
                here.removeAll(due);
                gone.addAll(due);
            }
            assertThat(timers.size()).isEqualTo(here.size());
            assertThat(timers.next())
                    .isEqualTo(here.stream()
                            .min(byTime)
                            .map(one -> Instant.ofEpochMilli(one.at))
                            .orElse(null));
        }
    }

    @Nested
    class GivenTwoThreadsThatSetAndDropAndOneThatTakes {
        @Test
        void whenAllIsOver_thenEachWasTakenOnceOrDropped() throws InterruptedException {
            ConcurrentLinkedQueue<Timer> taken = new ConcurrentLinkedQueue<>();
            AtomicBoolean set = new AtomicBoolean();
            Thread taker = new Thread(() -> {
                while (!set.get()) {
                    taken.addAll(timers.take(1_000, 16));
                }
            });
            Thread[] setters = {setter(0), setter(1)};
            taker.start();
            for (Thread setter : setters) {
                setter.start();
            }
            for (Thread setter : setters) {
                setter.join();
            }
            set.set(true);
            taker.join();
            taken.addAll(timers.take(1_000, Integer.MAX_VALUE));
            assertThat(timers.size()).isZero();
            Set<Long> runs = new HashSet<>();
            taken.forEach(timer -> assertThat(runs.add(timer.run().value()))
                    .as("%s once", timer)
                    .isTrue());
            for (long run = 0; run < 40_000; run++) { // every fourth is dropped, unless it was taken before
                assertThat(run % 4 == 3 || runs.contains(run)).as("run %s", run).isTrue();
            }
        }

        private Thread setter(int which) {
            return new Thread(() -> {
                for (int i = which; i < 40_000; i += 2) {
                    TimerHeap.Entry entry = timers.add(person(i % 97), new RunId(i), WAIT, i % 1_000);
                    if (i % 4 == 3) {
                        timers.cancel(entry);
                    }
                }
            });
        }
    }
}
