package dev.alur.benchmarks;

import dev.alur.ConversationKey;
import dev.alur.engine.Engine;
import dev.alur.engine.MemoryProfiles;
import dev.alur.model.Message;
import dev.alur.model.Options;
import dev.alur.model.Step;
import dev.alur.model.Trigger;
import dev.alur.model.Workflow;
import dev.alur.spi.Outgoing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** How long a reply takes while an audience is sent to: real time, a channel that takes a millisecond, forty sends at once. */
public final class Crowd implements AutoCloseable {
    private static final int AT_ONCE = 40;

    private final Map<String, Long> written = new ConcurrentHashMap<>();
    private final Queue<Long> waited = new ConcurrentLinkedQueue<>();
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicLong mostOpen = new AtomicLong();
    private final int size;
    private final Engine engine;
    private int writers;

    Crowd(int size) {
        this.size = size;
        MemoryProfiles people = new MemoryProfiles();
        List<ConversationKey> everybody = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            everybody.add(ConversationKey.of("+62" + (100_000_000 + i)));
        }
        people.audience("everybody", everybody);
        engine = Engine.builder()
                .define(
                        sending("news", "Kabar baru", new Trigger.ForAudience("everybody")),
                        sending("reply", "Halo", Trigger.MessageReceived.containing("hai")))
                .profiles(people)
                .actionsAtOnce(AT_ONCE)
                .traces(0)
                .channel(this::send)
                .build();
    }

    private static Workflow sending(String name, String text, Trigger trigger) {
        return Workflow.of(name, List.of(new Step.Send(Options.NONE, Message.text(text), Duration.ZERO)))
                .withTriggers(List.of(trigger));
    }

    private @Nullable Object send(Outgoing message) throws InterruptedException {
        Thread.sleep(1);
        Long since = written.get(message.to());
        if (since != null) {
            waited.add(System.nanoTime() - since);
        } else if (sent.incrementAndGet() % 64 == 0) {
            mostOpen.accumulateAndGet(engine.openRuns(), Math::max);
        }
        return null;
    }

    /** Somebody new writes every five milliseconds, so many of them or until everybody of the crowd was sent to. */
    int write(int most) throws InterruptedException {
        int before = writers;
        int heard = waited.size();
        for (int i = 0; i < most && (sent.get() == 0 || sent.get() < size); i++) {
            String person = "writer " + writers++;
            written.put(person, System.nanoTime());
            engine.message(person, "hai");
            Thread.sleep(5);
        }
        while (waited.size() - heard < writers - before) {
            Thread.sleep(1);
        }
        return writers - before;
    }

    void publish() {
        engine.publishToAudience("everybody");
    }

    int sent() {
        return sent.get();
    }

    private String replies() {
        long[] times = waited.stream().mapToLong(Long::longValue).sorted().toArray();
        waited.clear();
        return String.format(
                Locale.ROOT,
                "%d replies, middle %.1f ms, 99 of 100 within %.1f ms, longest %.1f ms",
                times.length,
                times[times.length / 2] / 1e6,
                times[times.length * 99 / 100] / 1e6,
                Arrays.stream(times).max().orElse(0) / 1e6);
    }

    /** Prints how long replies take alone and beside a campaign. @param arguments how many people; 100,000 unless said */
    public static void main(String[] arguments) throws InterruptedException {
        int size = arguments.length == 0 ? 100_000 : Integer.parseInt(arguments[0]);
        try (Crowd crowd = new Crowd(size)) {
            crowd.write(200);
            crowd.waited.clear();
            crowd.write(500);
            System.out.println("alone:  " + crowd.replies());
            long start = System.nanoTime();
            crowd.publish();
            crowd.write(Integer.MAX_VALUE);
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.println("beside: " + crowd.replies());
            System.out.printf(
                    Locale.ROOT,
                    "%,d sent in %.1f s, at most %d runs open%n",
                    crowd.sent(),
                    seconds,
                    crowd.mostOpen.get());
        }
    }

    @Override
    public void close() {
        engine.close();
    }
}
