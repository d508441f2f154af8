package dev.alur.program;

import dev.alur.Problem;
import dev.alur.model.Awaited;
import dev.alur.model.Component;
import dev.alur.model.Condition;
import dev.alur.model.Expr;
import dev.alur.model.Trigger;
import dev.alur.value.Slug;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** What named conditions and triggers mean: a component, code of the host's, or a variable or an event of that name. */
final class Meaning {
    private final Linker linker;
    private final Consumer<Problem> report;
    private final Deque<String> inside = new ArrayDeque<>();

    Meaning(Linker linker, Consumer<Problem> report) {
        this.linker = linker;
        this.report = report;
    }

    Condition of(Condition condition) {
        if (condition instanceof Condition.Named named) {
            return named(named);
        }
        if (condition instanceof Condition.All all) {
            return all.parts().isEmpty() ? all : new Condition.All(each(all.parts()));
        }
        if (condition instanceof Condition.Any any) {
            return new Condition.Any(each(any.parts()));
        }
        return condition instanceof Condition.Not not ? new Condition.Not(of(not.condition())) : condition;
    }

    private List<Condition> each(List<Condition> parts) {
        List<Condition> list = new ArrayList<>(parts.size());
        parts.forEach(part -> list.add(of(part)));
        return list;
    }

    private Condition named(Condition.Named named) {
        String name = Slug.of(named.call().name());
        if (linker.component(name) instanceof Component.NamedCondition component) {
            if (inside.contains(name)) {
                report.accept(Problem.error("cycle", "the condition " + name + " uses itself")
                        .at(component.origin().position()));
                return Condition.ALWAYS;
            }
            inside.push(name);
            Condition meant = of(component.condition());
            inside.pop();
            return meant;
        }
        return linker.bindings().condition(name) != null
                ? named
                : new Condition.Truth(Expr.Path.of(named.call().name()));
    }

    Trigger of(Trigger trigger) {
        if (trigger instanceof Trigger.EventPublished event) {
            return new Trigger.EventPublished(event.name(), of(event.where()));
        }
        if (!(trigger instanceof Trigger.Named named)) {
            return trigger;
        }
        String name = Slug.of(named.call().name());
        Component component = linker.component(name);
        if (component instanceof Component.NamedTrigger meant) {
            return meant.trigger() instanceof Trigger.Named ? meant.trigger() : of(meant.trigger());
        }
        if (linker.bindings().trigger(name) != null) {
            return named;
        }
        String near = linker.nearestTrigger(name);
        if (near != null) {
            report.accept(Problem.error(
                            "unknown-name",
                            "no trigger is named " + named.call().name())
                    .withHint("did you mean " + near + "? An event of a name this near is written event: "
                            + named.call().name())
                    .at(named.origin().position()));
        }
        return new Trigger.EventPublished(name, Condition.ALWAYS);
    }

    Awaited of(Awaited awaited) {
        return awaited instanceof Awaited.NamedEvent named
                ? new Awaited.NamedEvent(named.name(), of(named.where()))
                : awaited;
    }
}
