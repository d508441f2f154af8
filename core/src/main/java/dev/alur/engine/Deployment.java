package dev.alur.engine;

import dev.alur.AlurException;
import dev.alur.program.Environment;
import dev.alur.program.Program;
import dev.alur.trigger.TriggerIndex;
import dev.alur.value.Slug;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The programs that are active, with their triggers and the code they call. Immutable. */
final class Deployment {
    private final List<Active> byNumber = new ArrayList<>();
    private final Map<String, Active> byName = new HashMap<>();
    private final TriggerIndex index;

    /** One active workflow. @param actions code by {@link dev.alur.program.Attempt#action()} */
    record Active(int number, Program program, BoundCode.@Nullable BoundAction[] actions, Counters counters) {}

    Deployment(List<Program> programs, BoundCode code, Environment environment) {
        List<TriggerIndex.Entry> entries = new ArrayList<>();
        for (Program program : programs) {
            int number = byNumber.size();
            BoundCode.@Nullable BoundAction[] actions =
                    new BoundCode.@Nullable BoundAction[program.actions().size()];
            for (int i = 0; i < actions.length; i++) {
                actions[i] = code.action(program.actions().get(i));
            }
            Active active = new Active(number, program, actions, new Counters());
            byNumber.add(active);
            byName.put(program.name(), active);
            entries.add(new TriggerIndex.Entry(
                    number, program.name(), program.workflow().triggers()));
        }
        index = TriggerIndex.of(entries, code::trigger, environment.expressions());
    }

    TriggerIndex index() {
        return index;
    }

    Active at(int number) {
        return byNumber.get(number);
    }

    List<Active> all() {
        return List.copyOf(byNumber);
    }

    @Nullable
    Active find(String name) {
        return byName.get(Slug.of(name));
    }

    Active named(String name) {
        Active active = find(name);
        if (active == null) {
            throw new AlurException("unknown-workflow", "there is no workflow named " + name);
        }
        return active;
    }
}
