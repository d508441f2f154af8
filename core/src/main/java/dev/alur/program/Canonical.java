package dev.alur.program;

import dev.alur.lang.Conditions;
import dev.alur.lang.Expressions;
import dev.alur.model.Awaited;
import dev.alur.model.Backoff;
import dev.alur.model.Call;
import dev.alur.model.Collect;
import dev.alur.model.Condition;
import dev.alur.model.Expr;
import dev.alur.model.Message;
import dev.alur.model.MessageTemplate;
import dev.alur.model.OnError;
import dev.alur.model.Options;
import dev.alur.model.Question;
import dev.alur.model.Settings;
import dev.alur.model.Step;
import dev.alur.model.Workflow;
import dev.alur.value.Values;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a workflow's runs execute, as one text that is the same in every process: maps are sorted, numbers have one form.
 * What changes no run (description, triggers, origin) is left out.
 */
final class Canonical implements Step.Visitor<Canonical> {
    /** Most steps have no guard. */
    private static final String NO_GUARD = Conditions.print(Condition.ALWAYS);

    private final StringBuilder text = new StringBuilder();

    static String of(Workflow workflow) {
        Canonical canonical = new Canonical();
        canonical.put("workflow", workflow.name(), workflow.condition(), workflow.steps(), workflow.onError());
        canonical.put(workflow.returns(), workflow.settings());
        return canonical.text.toString();
    }

    static String of(MessageTemplate template) {
        return new Canonical()
                .put("template", template.name())
                .ordered(template.texts())
                .put(template.places())
                .text
                .toString();
    }

    /** Everything that may stand in a step, one after the other. */
    private Canonical put(@Nullable Object... parts) {
        text.append('(');
        for (Object part : parts) {
            one(part);
            text.append(',');
        }
        text.append(')');
        return this;
    }

    private void one(@Nullable Object part) {
        if (part instanceof Step step) {
            step.accept(this).options(step.options());
        } else if (part instanceof Condition condition) {
            text.append('?').append(condition.equals(Condition.ALWAYS) ? NO_GUARD : Conditions.print(condition));
        } else if (part instanceof Expr expression) {
            text.append('=').append(Expressions.print(expression));
        } else if (part instanceof Map<?, ?> map) {
            Map<String, Object> sorted = map.isEmpty() ? Map.of() : new TreeMap<>();
            map.forEach((key, value) -> sorted.put(String.valueOf(key), value));
            ordered(sorted);
        } else if (part instanceof Collection<?> list) {
            put(list.toArray());
        } else if (part instanceof BigDecimal number) {
            text.append(number.stripTrailingZeros().toPlainString());
        } else if (part instanceof Number || part instanceof Boolean || part == null) {
            text.append(Values.isNumber(part) ? Values.text(part) : String.valueOf(part));
        } else if (!model(part)) {
            quoted(part.toString());
        }
    }

    /** The records of the model that steps hold; whether this was one. */
    private boolean model(Object part) {
        if (part instanceof Message message) {
            put(message.text(), message.template(), message.with(), message.media(), message.file());
            put(message.buttons(), message.list(), message.to(), message.fallbackTemplate());
        } else if (part instanceof Question ask) {
            put(ask.type(), ask.choices(), ask.min(), ask.max(), ask.pattern(), ask.retries(), ask.invalid());
            put(ask.onInvalid(), ask.timeout(), ask.onTimeout(), ask.collect());
        } else if (part instanceof OnError onError) {
            put(onError.handlings());
        } else if (part instanceof OnError.Handling handling) {
            put(handling.retry(), handling.steps(), handling.then(), handling.recipient(), handling.log());
        } else if (part instanceof Backoff retry) {
            put(retry.attempts(), retry.first(), retry.factor(), retry.max(), retry.jitter());
        } else if (part instanceof Call call) {
            put(call.name(), call.arguments());
        } else if (part instanceof Step.Branch branch) {
            put(branch.name(), branch.when(), branch.then());
        } else if (part instanceof Step.Arm arm) {
            put(arm.name(), arm.weight(), arm.steps());
        } else if (part instanceof Step.Day day) {
            put(day.number(), day.steps());
        } else if (part instanceof Step.Way way) {
            put(way.name(), way.steps());
        } else if (part instanceof Collect collect) {
            put(collect.quiet(), collect.max());
        } else if (part instanceof Awaited.NamedEvent event) {
            put("event", event.name(), event.where());
        } else if (part instanceof Settings settings) {
            put(settings.zone(), settings.quietHours(), settings.language(), settings.limits(), settings.lateReply());
        } else {
            return false;
        }
        return true;
    }

    private Canonical ordered(Map<String, ?> map) {
        text.append('{');
        map.forEach((key, value) -> {
            quoted(key);
            text.append(':');
            one(value);
            text.append(',');
        });
        text.append('}');
        return this;
    }

    private void quoted(String words) {
        text.append('"')
                .append(words.replace("\\", "\\\\").replace("\"", "\\\""))
                .append('"');
    }

    private void options(Options options) {
        put(options.id(), options.name(), options.guard(), options.saveAs(), options.retry());
        put(options.timeout(), options.onError(), options.undo());
    }

    @Override
    public Canonical perform(Step.Perform step) {
        return put("perform", step.call());
    }

    @Override
    public Canonical send(Step.Send step) {
        return put("send", step.message(), step.delay());
    }

    @Override
    public Canonical ask(Step.Ask step) {
        return put("ask", step.prompt(), step.question());
    }

    @Override
    public Canonical wait(Step.Wait step) {
        return put("wait", step.length());
    }

    @Override
    public Canonical waitUntil(Step.WaitUntil step) {
        return put("wait_until", step.moment());
    }

    @Override
    public Canonical waitFor(Step.WaitFor step) {
        return put("wait_for", step.awaited(), step.timeout(), step.onTimeout());
    }

    @Override
    public Canonical choose(Step.Choose step) {
        return put("choose", step.branches(), step.otherwise(), step.match());
    }

    @Override
    public Canonical split(Step.Split step) {
        return put("split", step.experiment(), step.arms(), step.goal(), step.duration());
    }

    @Override
    public Canonical sequence(Step.Sequence step) {
        return put("sequence", step.days());
    }

    @Override
    public Canonical forEach(Step.ForEach step) {
        return put("for_each", step.list(), step.as(), step.body());
    }

    @Override
    public Canonical repeat(Step.Repeat step) {
        return put("repeat", step.times(), step.during(), step.until(), step.body());
    }

    @Override
    public Canonical parallel(Step.Parallel step) {
        return put("parallel", step.ways(), step.join());
    }

    @Override
    public Canonical handoff(Step.Handoff step) {
        return put("handoff", step.to(), step.words(), step.timeout(), step.onTimeout());
    }

    @Override
    public Canonical goal(Step.Goal step) {
        return put("goal", step.goal(), step.value());
    }

    /** In the author's order: each value sees the ones before. */
    @Override
    public Canonical assign(Step.Assign step) {
        return put("set").ordered(step.values());
    }

    @Override
    public Canonical emit(Step.Emit step) {
        return put("emit", step.event(), step.with());
    }

    @Override
    public Canonical callWorkflow(Step.CallWorkflow step) {
        return put("call", step.workflow(), step.with());
    }

    @Override
    public Canonical startWorkflow(Step.StartWorkflow step) {
        return put("start", step.workflow(), step.with());
    }

    @Override
    public Canonical stop(Step.Stop step) {
        return put("stop", step.reason());
    }

    @Override
    public Canonical end(Step.End step) {
        return put("end");
    }
}
