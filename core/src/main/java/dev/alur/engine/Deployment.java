package dev.alur.engine;

import dev.alur.AlurException;
import dev.alur.conversation.OpenRun;
import dev.alur.model.Settings;
import dev.alur.program.Environment;
import dev.alur.program.Limits;
import dev.alur.program.Program;
import dev.alur.trigger.TriggerIndex;
import dev.alur.value.Slug;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The workflows that start runs, with their triggers and the code they call, and every definition a run may still stand
 * in. An event is judged by one deployment from beginning to end. Immutable.
 */
final class Deployment {
    private final List<Active> byNumber = new ArrayList<>();
    private final Map<String, Active> byName = new HashMap<>();
    private final Map<String, Active> byDefinition = new HashMap<>();
    private final Map<String, Counters> counters;
    private final Environment environment;
    private final TriggerIndex index;
    private final List<Duration> silences;
    private final boolean interrupts;
    private final boolean countsDays;

    /**
     * A workflow as runs execute it.
     *
     * @param number among those that start runs; -1 when only open runs stand in it
     * @param actions code by {@link dev.alur.program.Attempt#action()}
     */
    record Active(
            int number, Program program, RunKey key, BoundCode.@Nullable BoundAction[] actions, Counters counters) {}

    /**
     * @param active the programs that start runs, in the order of the definitions
     * @param kept definitions that only open runs may stand in
     * @param counters of every workflow by name, in order
     */
    Deployment(
            List<Linkage> active,
            List<Linkage> kept,
            Map<String, Counters> counters,
            BoundCode code,
            Environment environment) {
        this.counters = counters;
        this.environment = environment;
        kept.forEach(one -> add(one, -1));
        List<TriggerIndex.Entry> entries = new ArrayList<>();
        for (Linkage one : active) {
            int number = byNumber.size();
            byNumber.add(add(one, number));
            Program program = one.program();
            byName.put(program.name(), byNumber.get(number));
            entries.add(new TriggerIndex.Entry(
                    number, program.name(), program.workflow().triggers()));
        }
        index = TriggerIndex.of(entries, code::trigger, environment.expressions());
        silences = index.idles().stream()
                .map(one -> one.trigger().after())
                .distinct()
                .sorted()
                .toList();
        interrupts = byNumber.stream()
                .anyMatch(one -> one.program().workflow().settings().manners() == Settings.Manners.INTERRUPTS);
        countsDays = byNumber.stream()
                .anyMatch(one -> one.program().limits().startsPerDay() < Limits.UNLIMITED
                        || one.program().limits().messagesPerDay() < Limits.UNLIMITED);
    }

    /** How long people are silent when something starts, each once, shortest first. */
    List<Duration> silences() {
        return silences;
    }

    /** Whether some workflow may come between a question and its answer. */
    boolean interrupts() {
        return interrupts;
    }

    /** Whether some limit counts what happens on a person's day. */
    boolean countsDays() {
        return countsDays;
    }

    private Active add(Linkage one, int number) {
        Counters counts = counters.get(one.program().name());
        Active active =
                new Active(number, one.program(), one.key(), one.actions(), counts == null ? new Counters() : counts);
        byDefinition.put(one.program().hash(), active);
        return active;
    }

    TriggerIndex index() {
        return index;
    }

    Environment environment() {
        return environment;
    }

    Active at(int number) {
        return byNumber.get(number);
    }

    /** Those that start runs. */
    List<Active> all() {
        return List.copyOf(byNumber);
    }

    /** Counts by workflow, those that start no more runs included. */
    Map<String, Counters> counters() {
        return counters;
    }

    @Nullable
    Active find(String name) {
        return byName.get(Slug.of(name));
    }

    /** What an open run executes, {@code null} when its definition is not here. */
    @Nullable
    Active of(OpenRun run) {
        return of(run.workflow(), run.definition());
    }

    @Nullable
    Active of(String workflow, String definition) {
        Active active = byDefinition.get(definition);
        return active != null && active.program().name().equals(workflow) ? active : null;
    }

    Active named(String name) {
        Active active = find(name);
        if (active == null) {
            throw new AlurException("unknown-workflow", "there is no workflow named " + name);
        }
        return active;
    }
}
