package dev.alur.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.program.Note;
import dev.alur.testing.Seeds;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Thousands of simulated worlds; {@code -Dalur.seed=N} replays one, {@code -Dalur.seeds=N} tries so many. */
class SimulationTest {
    private static final int SEEDS = 10_000;
    private static final int TWIN_SEEDS = 4_000;

    private static @Nullable String violation(long seed, Sabotage sabotage) {
        try {
            Simulation.run(seed, sabotage);
            return null;
        } catch (Violation e) {
            return e.getMessage();
        }
    }

    @Nested
    class GivenWorldsWithFaults {
        @Test
        void whenTheyAreSimulated_thenNothingHappensThatMustNot() {
            long begun = System.nanoTime();
            LongAdder calls = new LongAdder();
            LongAdder runs = new LongAdder();
            LongAdder crashes = new LongAdder();
            LongAdder hiccups = new LongAdder();
            LongAdder deeds = new LongAdder();
            AtomicInteger atOnce = new AtomicInteger();
            AtomicInteger crowd = new AtomicInteger();
            LongAdder crowds = new LongAdder();
            Map<String, LongAdder> seen = new ConcurrentSkipListMap<>();
            Set<Note.Kind> notes = ConcurrentHashMap.newKeySet();
            Set<Fault> faults = ConcurrentHashMap.newKeySet();
            int count = Seeds.each("simulation", SEEDS, seed -> {
                Simulation.Report report = Simulation.run(seed, Sabotage.NONE);
                calls.add(report.calls());
                runs.add(report.starts());
                crashes.add(report.crashes());
                hiccups.add(report.hiccups());
                deeds.add(report.deeds());
                crowd.accumulateAndGet(report.people(), Math::max);
                atOnce.accumulateAndGet(report.atOnce(), Math::max);
                crowds.add(report.people() == 64 ? 1 : 0);
                notes.addAll(report.notes());
                report.seen()
                        .forEach((what, times) -> seen.computeIfAbsent(what, any -> new LongAdder())
                                .add(times));
                faults.addAll(report.faults());
            });
            System.out.printf(
                    "simulation: %d seeds, %d with %d people (runs open with %d at once), %d runs, %d calls of actions, %d crashes,"
                            + " %d failures of the store, %d deeds of the staff, %d ms%n",
                    count,
                    crowds.sum(),
                    crowd.get(),
                    atOnce.get(),
                    runs.sum(),
                    calls.sum(),
                    crashes.sum(),
                    hiccups.sum(),
                    deeds.sum(),
                    (System.nanoTime() - begun) / 1_000_000);
            System.out.println("simulation: seen " + seen);
            if (count > 1) {
                assertThat(faults).containsExactlyInAnyOrder(Fault.values());
                assertThat(notes).contains(Note.Kind.values());
                assertThat(Seen.missing(seen, count))
                        .as("kinds of steps no run reached, and what became of none")
                        .isEmpty();
                assertThat(crowd).as("most people in one world").hasValue(64);
                assertThat(LongStream.of(runs.sum(), calls.sum(), crashes.sum(), hiccups.sum(), deeds.sum()))
                        .as("runs, calls, crashes, failures of the store and deeds of the staff")
                        .allMatch(each -> each > count / 10);
            }
        }

        @Test
        void whenASeedIsReplayed_thenTheSameHappens() {
            for (long seed = 1; seed <= 50; seed++) {
                assertThat(Simulation.run(seed, Sabotage.NONE)).isEqualTo(Simulation.run(seed, Sabotage.NONE));
            }
        }
    }

    @Nested
    class GivenAMechanismSwitchedOff {
        @ParameterizedTest
        @EnumSource(value = Sabotage.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
        void whenWorldsAreSimulated_thenAViolationIsReported(Sabotage sabotage) {
            String reported = Seeds.firstViolation(TWIN_SEEDS, seed -> {
                String violation = violation(seed, sabotage);
                return violation != null && violation.contains(sabotage.reported) ? violation : null;
            });
            assertThat(reported)
                    .as("a world that reports: " + sabotage.reported)
                    .isNotNull();
        }
    }
}
