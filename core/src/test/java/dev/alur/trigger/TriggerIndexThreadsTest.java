package dev.alur.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.ConversationKey;
import dev.alur.lang.Language;
import dev.alur.model.Trigger;
import dev.alur.model.Trigger.MessageReceived;
import dev.alur.value.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Threads that ask one index get what one thread alone gets. */
@Timeout(60)
class TriggerIndexThreadsTest {
    private static final int THREADS = 4;
    private static final int TEXTS = 400;
    private static final String[] WORDS = {"pesan", "kopi", "gayo", "harga", "promo", "antar", "besok", "halo"};

    private final TriggerIndex index = index();
    private final List<Event> events = events(new Random(7));

    private static TriggerIndex index() {
        List<TriggerIndex.Entry> entries = new ArrayList<>();
        for (int i = 0; i < WORDS.length; i++) {
            List<Trigger> triggers = List.of(MessageReceived.containing(
                    WORDS[i], WORDS[(i + 3) % WORDS.length] + " " + WORDS[(i + 1) % WORDS.length]));
            entries.add(new TriggerIndex.Entry(i, "workflow " + i, triggers));
        }
        return TriggerIndex.of(entries, name -> null, Language.CORE);
    }

    private static List<Event> events(Random random) {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < TEXTS; i++) {
            StringBuilder text = new StringBuilder();
            for (int word = random.nextInt(5); word >= 0; word--) {
                text.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
            }
            events.add(Event.message("m" + i, ConversationKey.of("budi"), text.toString()));
        }
        return events;
    }

    private static String described(Matches matches) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < matches.size(); i++) {
            words.append(matches.workflow(i))
                    .append('/')
                    .append(matches.rank(i))
                    .append(' ');
        }
        return words.toString();
    }

    private Matches match(Event event) {
        return index.match(event, new FakeSituation());
    }

    /** What some thread got that one thread alone would not, {@code null} if there is no such thing. */
    private @Nullable String difference(Function<Event, Matches> way) throws InterruptedException {
        List<String> expected = events.stream()
                .map(this::match)
                .map(TriggerIndexThreadsTest::described)
                .toList();
        AtomicReference<String> difference = new AtomicReference<>();
        CountDownLatch go = new CountDownLatch(1);
        Thread[] threads = new Thread[THREADS];
        for (int t = 0; t < THREADS; t++) {
            int first = t * TEXTS / THREADS;
            threads[t] = new Thread(() -> {
                try {
                    go.await();
                } catch (InterruptedException e) {
                    return;
                }
                for (int i = 0; i < 20 * TEXTS; i++) {
                    int at = (first + i) % TEXTS;
                    String got = described(way.apply(events.get(at)));
                    if (!got.equals(expected.get(at))) {
                        difference.set(events.get(at).text() + "gave " + got + "for " + expected.get(at));
                    }
                }
            });
            threads[t].start();
        }
        go.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        return difference.get();
    }

    @Nested
    class GivenManyTexts {
        @Test
        void whenThreadsMatchThem_thenEachGetsWhatOneAloneGets() throws Exception {
            assertThat(events.stream()
                            .map(event -> described(match(event)))
                            .distinct()
                            .count())
                    .isGreaterThan(20);
            assertThat(difference(TriggerIndexThreadsTest.this::match)).isNull();
        }

        @Test
        void whenTheThreadsShareWhatTheyWriteOn_thenTheCheckReportsIt() throws Exception {
            Map<String, Event> shared = new java.util.concurrent.ConcurrentHashMap<>();
            assertThat(difference(event -> {
                        shared.put("text", event);
                        Thread.yield();
                        return match(shared.get("text"));
                    }))
                    .contains("gave");
        }
    }
}
