package dev.alur.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.ConversationKey;
import dev.alur.engine.Engine;
import dev.alur.engine.MemoryProfiles;
import dev.alur.engine.VirtualTime;
import dev.alur.model.ActionFailedException;
import dev.alur.model.Failure;
import dev.alur.model.FailureKind;
import dev.alur.program.Note;
import dev.alur.spi.Listener;
import dev.alur.spi.Outgoing;
import dev.alur.value.Event;
import dev.alur.yaml.Source;
import dev.alur.yaml.YamlReader;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What an engine does with every {@link Listener}, and what a listener is expected to do. Extend it and say how to make
 * one.
 */
public abstract class ListenerContract {
    private static final ConversationKey SITI = ConversationKey.of("+6281200000001");
    private static final String WORKFLOW = """
            name: orders
            triggers: [{message: {equals: pesan}}]
            steps:
              - ask: "how many?"
                save_as: qty
                type: integer
                timeout: 2h
                on_timeout: {stop: silence}
              - check_stock: {qty: "{{qty}}"}
                retry: 3
              - send: "{{qty}} it is"
              - goal: ordered
            """;

    private final ConcurrentLinkedQueue<String> thrown = new ConcurrentLinkedQueue<>();
    private final VirtualTime time = VirtualTime.startingAt(Instant.parse("2026-01-05T02:00:00Z"));
    private final List<Outgoing> sent = new ArrayList<>();
    private final RecordingListener recorded = new RecordingListener();
    private Thread.@Nullable UncaughtExceptionHandler handler;
    private @Nullable Listener listener;
    private boolean stockIsDown;

    /** A listener as the host would add it. Asked once for every test. */
    protected abstract Listener listener() throws Exception;

    @BeforeEach
    final void createListener() throws Exception {
        handler = Thread.currentThread().getUncaughtExceptionHandler();
        Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> {});
        listener = watched(listener());
    }

    @AfterEach
    final void restoreHandler() {
        Thread.currentThread().setUncaughtExceptionHandler(handler);
    }

    /** Notes what the listener throws. */
    private Listener watched(Listener real) {
        return (Listener) Proxy.newProxyInstance(
                Listener.class.getClassLoader(), new Class<?>[] {Listener.class}, (proxy, method, arguments) -> {
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        thrown.add(method.getName() + ": " + e.getCause());
                        throw e.getCause();
                    }
                });
    }

    private Engine engine() {
        MemoryProfiles profiles = new MemoryProfiles();
        profiles.audience("everybody", List.of(SITI, ConversationKey.of("+6281200000002")));
        return Engine.builder()
                .define(YamlReader.create()
                        .read(new Source("orders.yaml", WORKFLOW))
                        .orThrow())
                .action("check_stock", call -> {
                    if (stockIsDown) {
                        throw new ActionFailedException(Failure.retryable(FailureKind.API_FAILURE, "down"));
                    }
                    return Map.of("stock", 9);
                })
                .channel(sent::add)
                .profiles(profiles)
                .time(time)
                .listener(Objects.requireNonNull(listener))
                .listener(recorded)
                .build();
    }

    /** An order, one that is given up, a duplicate, an answer that is none, an action that fails, an audience. */
    private void everyKindOfThing(Engine engine) {
        engine.receive(Event.message("m1", SITI, "pesan"));
        engine.receive(Event.message("m1", SITI, "pesan"));
        engine.message(SITI.person(), "banyak");
        engine.message(SITI.person(), "2");
        engine.message(SITI.person(), "pesan");
        time.advance(Duration.ofHours(3));
        stockIsDown = true;
        engine.message(SITI.person(), "pesan");
        engine.message(SITI.person(), "3");
        time.advance(Duration.ofDays(1));
        engine.publishToAudience("everybody");
        time.advance(Duration.ofMinutes(1));
    }

    @Nested
    class GivenAnEngineWithTheListener {
        @Test
        void whenConversationsGoOn_thenTheListenerStopsNothing() {
            try (Engine engine = engine()) {
                everyKindOfThing(engine);
                assertThat(engine.counts().get("orders")).isNotNull().satisfies(tally -> {
                    assertThat(tally.completed()).isEqualTo(1);
                    assertThat(tally.incomplete()).isEqualTo(1);
                    assertThat(tally.failed()).isEqualTo(1);
                });
                assertThat(engine.openRuns()).isZero();
            }
            assertThat(sent).extracting(Outgoing::text).contains("2 it is");
        }

        @Test
        void whenARunEnds_thenThatComesAfterItsLastNote() {
            try (Engine engine = engine()) {
                everyKindOfThing(engine);
            }
            for (RecordingListener.Ended end : recorded.endings()) {
                List<RecordingListener.Told> ofRun = recorded.told().stream()
                        .filter(told -> told.equals(end)
                                || told instanceof RecordingListener.Noted noted
                                        && noted.run().equals(end.run()))
                        .toList();
                assertThat(ofRun).endsWith(end);
                assertThat(ofRun.get(0))
                        .isInstanceOfSatisfying(
                                RecordingListener.Noted.class,
                                first -> assertThat(first.note().kind()).isEqualTo(Note.Kind.STARTED));
            }
            assertThat(recorded.endings()).hasSize(3);
        }

        @Test
        void whenAnEventIsTaken_thenItIsDecidedBeforeWhatFollowsIsNoted() {
            try (Engine engine = engine()) {
                engine.receive(Event.message("m1", SITI, "pesan"));
            }
            assertThat(recorded.told().get(0)).isInstanceOf(RecordingListener.Decided.class);
            assertThat(recorded.notes()).isNotEmpty();
        }

        @Test
        void whenItIsToldOfARun_thenTheCommitIsDone() {
            List<Boolean> known = new ArrayList<>();
            Engine[] built = new Engine[1];
            Listener asking = new Listener() {
                @Override
                public void noted(ConversationKey conversation, dev.alur.RunId run, String workflow, Note note) {
                    if (note.kind() == Note.Kind.STARTED) {
                        known.add(built[0].runs(conversation).stream()
                                .anyMatch(view -> view.run().equals(run)));
                    }
                }
            };
            try (Engine engine = Engine.builder()
                    .define(YamlReader.create()
                            .read(new Source("orders.yaml", WORKFLOW))
                            .orThrow())
                    .action("check_stock", call -> null)
                    .channel(sent::add)
                    .time(time)
                    .listener(Objects.requireNonNull(listener))
                    .listener(asking)
                    .build()) {
                built[0] = engine;
                engine.message(SITI.person(), "pesan");
            }
            assertThat(known).containsExactly(true);
        }
    }

    @Nested
    class GivenTheListenerItself {
        /** A listener that throws stops nothing, but what it wanted to do with the line is not done. */
        @Test
        void whenItIsTold_thenItThrowsNothing() {
            try (Engine engine = engine()) {
                everyKindOfThing(engine);
            }
            Objects.requireNonNull(listener).warned("something", new IllegalStateException("is wrong"));
            assertThat(thrown).isEmpty();
        }

        @Test
        @Timeout(60)
        void whenSeveralThreadsTellIt_thenItThrowsNothing() throws Exception {
            try (Engine engine = engine()) {
                everyKindOfThing(engine);
            }
            Listener told = Objects.requireNonNull(listener);
            ExecutorService pool = Executors.newFixedThreadPool(4);
            try {
                List<Callable<Void>> tasks = new ArrayList<>();
                for (int thread = 0; thread < 4; thread++) {
                    tasks.add(() -> {
                        for (int i = 0; i < 50; i++) {
                            recorded.told().forEach(one -> tell(told, one));
                        }
                        return null;
                    });
                }
                for (Future<Void> done : pool.invokeAll(tasks, 50, TimeUnit.SECONDS)) {
                    done.get();
                }
            } finally {
                pool.shutdownNow();
            }
            assertThat(thrown).isEmpty();
        }

        private void tell(Listener to, RecordingListener.Told one) {
            if (one instanceof RecordingListener.Noted noted) {
                to.noted(noted.conversation(), noted.run(), noted.workflow(), noted.note());
            } else if (one instanceof RecordingListener.Ended end) {
                to.ended(end.conversation(), end.run(), end.workflow(), end.outcome(), end.reason(), end.variables());
            } else if (one instanceof RecordingListener.Decided decided) {
                to.decided(decided.conversation(), decided.event(), decided.decision());
            } else if (one instanceof RecordingListener.Reached reached) {
                to.reached(reached.campaign());
            }
        }
    }
}
