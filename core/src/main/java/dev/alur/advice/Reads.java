package dev.alur.advice;

import dev.alur.lang.Conditions;
import dev.alur.lang.SyntaxException;
import dev.alur.lang.Templates;
import dev.alur.model.Call;
import dev.alur.model.Condition;
import dev.alur.model.Expr;
import dev.alur.model.Message;
import dev.alur.model.MessageTemplate;
import dev.alur.model.Step;
import dev.alur.model.Workflow;
import dev.alur.value.Slug;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a step reads itself; not what the steps inside it read. */
final class Reads {
    private final List<Read> reads = new ArrayList<>();

    private Reads() {}

    /** @param own names the place brings along, such as a template's parameters */
    record Read(Expr.Path path, Need need, Set<String> own) {}

    /** Whether the place makes sense without a value. */
    enum Need {
        VALUE,
        MAYBE
    }

    static List<Read> of(Step step, Workflow workflow) {
        Reads reads = new Reads();
        reads.condition(step.options().guard());
        for (Call undo : step.options().undo()) {
            reads.value(undo.arguments());
        }
        reads.step(step, workflow);
        return reads.reads;
    }

    private void step(Step step, Workflow workflow) {
        if (step instanceof Step.Perform perform) {
            value(perform.call().arguments());
        } else if (step instanceof Step.Send send) {
            message(send.message(), workflow);
        } else if (step instanceof Step.Ask ask) {
            message(ask.prompt(), workflow);
            value(ask.question().invalid());
        } else if (step instanceof Step.WaitUntil until) {
            value(until.moment());
        } else if (step instanceof Step.Choose choose) {
            choose.branches().forEach(branch -> condition(branch.when()));
        } else if (step instanceof Step.ForEach each) {
            value(each.list());
        } else if (step instanceof Step.Repeat repeat) {
            value(repeat.times());
            condition(repeat.during());
            condition(repeat.until());
        } else if (step instanceof Step.Handoff handoff) {
            value(handoff.words());
        } else if (step instanceof Step.Goal goal) {
            value(goal.value());
        } else if (step instanceof Step.Assign assign) {
            value(new ArrayList<>(assign.values().values()));
        } else if (step instanceof Step.Emit emit) {
            value(emit.with());
        } else if (step instanceof Step.CallWorkflow call) {
            value(call.with());
        } else if (step instanceof Step.StartWorkflow start) {
            value(start.with());
        }
    }

    private void message(Message message, Workflow workflow) {
        value(message.text());
        value(message.template());
        value(message.with());
        value(message.file());
        value(message.to());
        value(message.buttons());
        value(message.list());
        String name = message.template();
        for (MessageTemplate template : workflow.templates().values()) {
            if (name != null && Slug.of(template.name()).equals(Slug.of(name))) {
                value(template.texts(), message.with().keySet());
            }
        }
    }

    private void value(@Nullable Object value) {
        value(value, Set.of());
    }

    private void value(@Nullable Object value, Set<String> own) {
        try {
            Templates.needed(value).forEach(path -> reads.add(new Read(path, Need.VALUE, own)));
        } catch (SyntaxException wrong) {
            // An error, told by whoever compiles it; nothing is known of what it reads.
        }
    }

    private void condition(@Nullable Condition condition) {
        if (condition == null) {
            return;
        }
        if (condition instanceof Condition.Named named) {
            reads.add(new Read(new Expr.Path(List.of(named.call().name())), Need.MAYBE, Set.of()));
            return;
        }
        List<Condition> parts = Conditions.parts(condition);
        parts.forEach(this::condition);
        if (parts.isEmpty()) {
            boolean asks = condition instanceof Condition.Exists || condition instanceof Condition.Truth;
            Conditions.references(condition)
                    .forEach(path -> reads.add(new Read(path, asks ? Need.MAYBE : Need.VALUE, Set.of())));
        }
    }
}
