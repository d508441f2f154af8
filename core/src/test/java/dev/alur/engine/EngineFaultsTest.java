package dev.alur.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alur.ConversationKey;
import dev.alur.RunId;
import dev.alur.model.Call;
import dev.alur.model.Condition;
import dev.alur.model.Mode;
import dev.alur.model.Options;
import dev.alur.model.Settings;
import dev.alur.model.Step;
import dev.alur.model.Trigger;
import dev.alur.model.Workflow;
import dev.alur.program.Note;
import dev.alur.spi.Listener;
import dev.alur.spi.Profiles;
import dev.alur.spi.Store;
import dev.alur.spi.Timer;
import dev.alur.testing.ForwardingStore;
import dev.alur.value.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Nothing is lost, half done or stuck when a part that the host supplies throws. */
@Timeout(60)
class EngineFaultsTest {
    private static final ConversationKey BUDI = ConversationKey.of("+62811");
    private static final Instant START = Instant.parse("2026-01-05T02:00:00Z");

    private final VirtualTime clock = VirtualTime.startingAt(START);
    private final List<String> done = new ArrayList<>();

    private static Workflow flow(Step... steps) {
        return Workflow.of("flow", List.of(steps)).withTriggers(List.of(Trigger.MessageReceived.containing("mulai")));
    }

    private static Step perform(String action) {
        return new Step.Perform(Options.NONE, Call.of(action));
    }

    private static Step waitFor(Duration length) {
        return new Step.Wait(Options.NONE, length);
    }

    private EngineBuilder engine(Workflow... workflows) {
        return Engine.builder().define(workflows).time(clock).action("lookup", call -> done.add(call.key()));
    }

    @Nested
    class GivenAPortThatThrowsOnce {
        private final AtomicBoolean broken = new AtomicBoolean();
        private final MemoryProfiles people = new MemoryProfiles();
        private final Profiles profiles = new Profiles() {
            @Override
            public @Nullable Map<String, Object> find(ConversationKey conversation) {
                if (broken.getAndSet(false)) {
                    throw new IllegalStateException("the directory is away");
                }
                return people.find(conversation);
            }

            @Override
            public Map<String, Object> merge(ConversationKey conversation, Map<String, @Nullable Object> fields) {
                return people.merge(conversation, fields);
            }

            @Override
            public Page audience(String name, @Nullable String cursor, int most) {
                return people.audience(name, cursor, most);
            }
        };

        @Test
        void whenATimerIsDue_thenItComesAgainASecondLater() {
            Engine engine = engine(flow(waitFor(Duration.ofMinutes(1)), perform("lookup")))
                    .profiles(profiles)
                    .build();
            engine.message("+62811", "mulai");
            broken.set(true);
            clock.advance(Duration.ofMinutes(2));
            assertThat(done).hasSize(1);
            assertThat(engine.openRuns()).isZero();
        }

        @Test
        void whenAMessageComes_thenItsSenderHearsOfItAndNothingIsTriedAgain() {
            Engine engine = engine(flow(perform("lookup"))).profiles(profiles).build();
            broken.set(true);
            Event message = Event.message("m1", BUDI, "mulai");
            assertThatThrownBy(() -> engine.receive(message)).hasMessage("the directory is away");
            clock.advance(Duration.ofMinutes(10));
            assertThat(done).isEmpty();
            assertThat(engine.receive(message)).isEqualTo(Intake.TAKEN);
            assertThat(done).hasSize(1);
        }

        @Test
        void whenARunPublishesAnEvent_thenItComesAgain() {
            Workflow first = flow(new Step.Emit(Options.NONE, "ordered", Map.of()));
            Workflow second = Workflow.of("second", List.of(perform("lookup")))
                    .withTriggers(List.of(new Trigger.EventPublished("ordered", Condition.ALWAYS)));
            Engine engine = engine(first, second)
                    .profiles(profiles)
                    .listener(new Listener() {
                        @Override
                        public void decided(ConversationKey conversation, String event, String decision) {
                            broken.set(decision.startsWith("started flow"));
                        }
                    })
                    .build();
            engine.message("+62811", "mulai");
            assertThat(done).isEmpty();
            clock.advance(Duration.ofSeconds(1));
            assertThat(done).hasSize(1);
        }
    }

    @Nested
    class GivenAListenerThatThrows {
        @Test
        void whenItIsTold_thenWhatFollowsTheCommitHappensAllTheSame() {
            Queue<Throwable> thrown = new ConcurrentLinkedQueue<>();
            Thread.currentThread().setUncaughtExceptionHandler((thread, e) -> thrown.add(e));
            try (Engine engine = engine(flow(waitFor(Duration.ofMinutes(1)), perform("lookup")))
                    .listener(new Listener() {
                        @Override
                        public void noted(ConversationKey conversation, RunId run, String workflow, Note note) {
                            throw new IllegalStateException("noted");
                        }

                        @Override
                        public void decided(ConversationKey conversation, String event, String decision) {
                            throw new IllegalStateException("decided");
                        }
                    })
                    .build()) {
                assertThat(engine.message("+62811", "mulai")).isEqualTo(Intake.TAKEN);
                clock.advance(Duration.ofMinutes(1));
            } finally {
                Thread.currentThread().setUncaughtExceptionHandler(null);
            }
            assertThat(done).hasSize(1);
            assertThat(thrown).extracting(Throwable::getMessage).contains("noted", "decided");
        }
    }

    @Nested
    class GivenAConditionThatThrows {
        @Test
        void whenAStepAsksIt_thenItIsFalseAndTheRunGoesOn() {
            Condition broken = new Condition.Named(Call.of("broken"));
            Engine engine = engine(flow(
                            new Step.Perform(Options.NONE.withGuard(broken), Call.of("lookup")), perform("lookup")))
                    .condition("broken", facts -> {
                        throw new IllegalStateException("no answer");
                    })
                    .build();
            RunId run = engine.start("flow", BUDI, Map.of()).join().run();
            assertThat(done).hasSize(1);
            assertThat(engine.trace(run))
                    .anySatisfy(line -> assertThat(line.toString()).contains("condition broken threw"));
        }
    }

    @Nested
    class GivenAStartThatWaitsForItsTurn {
        @Test
        void whenThePersonOptsOut_thenItDoesNotBegin() {
            Engine engine = engine(flow(perform("lookup"), waitFor(Duration.ofDays(1)))
                            .withSettings(Settings.NONE.withMode(Mode.QUEUED)))
                    .build();
            engine.message("+62811", "mulai");
            engine.message("+62811", "mulai");
            engine.message("+62811", "stop");
            assertThat(done).hasSize(1);
            assertThat(engine.openRuns()).isZero();
        }
    }

    @Nested
    class GivenAStoreWithRunsOfAnEarlierEngine {
        private final MemoryStore store = new MemoryStore();

        @Test
        void whenTheirDefinitionIsNotHere_thenTheirTimersStayForAnEngineThatHasIt() {
            Workflow known = flow(waitFor(Duration.ofMinutes(1)), perform("lookup"));
            try (Engine first = engine(known).store(store).build()) {
                first.message("+62811", "mulai");
            }
            Engine stranger = engine(flow(perform("lookup"))).store(store).build();
            clock.advance(Duration.ofMinutes(5));
            assertThat(done).isEmpty();
            stranger.close();
            Engine again = engine(known).store(store).build();
            clock.advance(Duration.ZERO);
            assertThat(done).hasSize(1);
            assertThat(again.openRuns()).isZero();
        }

        @Test
        void whenTheEarlierOneClosedOverAnAction_thenItIsCalledAgainAndNoAttemptIsSpent() throws Exception {
            CountDownLatch begun = new CountDownLatch(1);
            CountDownLatch never = new CountDownLatch(1);
            Queue<String> calls = new ConcurrentLinkedQueue<>();
            Engine first = Engine.builder()
                    .define(flow(perform("pay")))
                    .store(store)
                    .action("pay", call -> {
                        calls.add(call.key());
                        begun.countDown();
                        never.await();
                        return null;
                    })
                    .grace(Duration.ofMillis(20))
                    .build();
            first.message("+62811", "mulai");
            begun.await();
            first.close();
            assertThat(store.openRuns()).isEqualTo(1);
            CountDownLatch paid = new CountDownLatch(1);
            try (Engine second = Engine.builder()
                    .define(flow(perform("pay")))
                    .store(store)
                    .action("pay", call -> {
                        calls.add(call.key());
                        return null;
                    })
                    .listener(ending(paid))
                    .build()) {
                assertThat(paid.await(30, TimeUnit.SECONDS)).isTrue();
                assertThat(second.openRuns()).isZero();
            }
            assertThat(calls).hasSize(2);
            assertThat(calls.stream().distinct()).hasSize(1);
        }
    }

    private static Listener ending(CountDownLatch ended) {
        return new Listener() {
            @Override
            public void noted(ConversationKey conversation, RunId run, String workflow, Note note) {
                if (note.kind() == Note.Kind.COMPLETED) {
                    ended.countDown();
                }
            }
        };
    }

    @Nested
    class GivenAStoreThatThrows {
        @Test
        void whenTheClockAsksIt_thenTheClockGoesOn() throws Exception {
            AtomicInteger failures = new AtomicInteger();
            AtomicBoolean away = new AtomicBoolean();
            CountDownLatch ended = new CountDownLatch(1);
            Store store = new Away(away, failures);
            try (Engine engine = Engine.builder()
                    .define(flow(waitFor(Duration.ofMillis(50)), perform("lookup")))
                    .compute("lookup", call -> null)
                    .store(store)
                    .listener(ending(ended))
                    .build()) {
                engine.message("+62811", "mulai");
                away.set(true);
                while (failures.get() == 0) {
                    Thread.onSpinWait();
                }
                away.set(false);
                assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
            }
        }
    }

    /** A store whose timers cannot be read while it is away. */
    private static final class Away extends ForwardingStore {
        private final AtomicBoolean away;
        private final AtomicInteger failures;

        Away(AtomicBoolean away, AtomicInteger failures) {
            super(new MemoryStore());
            this.away = away;
            this.failures = failures;
        }

        private void answer() {
            if (away.get()) {
                failures.incrementAndGet();
                throw new IllegalStateException("the store is away");
            }
        }

        @Override
        public List<Timer> due(Instant now, int most) {
            answer();
            return super.due(now, most);
        }

        @Override
        public @Nullable Instant nextDue() {
            answer();
            return super.nextDue();
        }
    }
}
