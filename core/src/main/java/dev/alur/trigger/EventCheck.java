package dev.alur.trigger;

import dev.alur.lang.Compiler;
import dev.alur.lang.Test;
import dev.alur.model.Condition;
import dev.alur.value.Event;
import dev.alur.value.Event.Kind;
import dev.alur.value.Slug;
import org.jspecify.annotations.Nullable;

/**
 * A named event. In its condition a name is a field of the event, else what the facts know; {@code event.x} is the
 * field alone. Immutable.
 */
final class EventCheck implements Rule.Check {
    private final String name;
    private final Condition where;
    private final ConditionNames names = new ConditionNames();
    private final Test test;

    EventCheck(String name, Condition where, Compiler compiler) {
        this.name = Slug.of(name);
        this.where = where;
        test = where.equals(Condition.ALWAYS) ? Test.ALWAYS : compiler.condition(where, names);
    }

    @Override
    public boolean holds(Event event, Situation situation, @Nullable Hits hits) {
        return isNamed(event) && test.test(new SituationScope(situation, slot -> read(event, situation, slot)));
    }

    private boolean isNamed(Event event) {
        return event.kind() == Kind.NAMED && Slug.of(event.name()).equals(name);
    }

    private @Nullable Object read(Event event, Situation situation, int slot) {
        String root = names.root(slot);
        if (root.equals("event")) {
            return event.fields();
        }
        Object field = event.fields().get(root);
        return field == null ? situation.facts().get(root) : field;
    }

    @Override
    public Rule.Answer explain(Event event, Situation situation, @Nullable Hits hits) {
        if (!isNamed(event)) {
            return Rule.Answer.no("event: needs " + name + ", " + Checks.what(event));
        }
        return holds(event, situation, hits)
                ? Rule.Answer.yes("event: " + name)
                : Rule.Answer.no("event: " + name + ", but where " + where + " is false for " + event.fields());
    }
}
