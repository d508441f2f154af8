package dev.alur.yaml;

import dev.alur.lang.Expressions;
import dev.alur.lang.SyntaxException;
import dev.alur.model.Awaited;
import dev.alur.model.Condition;
import dev.alur.model.Expr;
import dev.alur.model.Options;
import dev.alur.model.Step;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes steps in their canonical verb forms. */
final class StepWriter implements Step.Visitor<Part> {
    private final OptionWriter options = new OptionWriter(this);
    private final TalkWriter talk = new TalkWriter(this);
    private final BranchWriter branches = new BranchWriter(this);

    OptionWriter options() {
        return options;
    }

    /** A list, whatever its length. */
    Part.Branch steps(List<Step> steps) {
        Part.Branch list = Part.Branch.list();
        steps.forEach(step -> list.add(step.accept(this)));
        return list;
    }

    /** Steps behind {@code on_timeout}; none is {@code continue}. */
    Part onTimeout(List<Step> steps) {
        return steps.isEmpty() ? Part.Leaf.plain("continue") : steps(steps);
    }

    /** The step with its options. */
    Part.Branch with(Part.Branch map, Options said) {
        options.write(said, map);
        return map;
    }

    private static Part.Branch verb(String verb, Part value) {
        return Part.Branch.map().put(verb, value);
    }

    @Override
    public Part perform(Step.Perform step) {
        String name = step.call().name();
        Map<String, Object> arguments = step.call().arguments();
        if (arguments.isEmpty() && step.options().equals(Options.NONE)) {
            Part.Leaf leaf = Written.text(name);
            leaf.use = Grammar.find(Place.STEP, name) == null ? Part.Use.CODE : Part.Use.SPEECH;
            return leaf;
        }
        Word word = Grammar.find(Place.STEP, name);
        if (word != null && !(Verbs.ACTIONS.contains(name))) {
            throw Written.unwritable("a call of something named `" + name + "`, which is a verb,");
        }
        Part value = arguments.isEmpty() && word == null ? Part.Leaf.plain("") : Written.map(arguments);
        return with(verb(name, value), step.options());
    }

    @Override
    public Part send(Step.Send step) {
        return with(talk.send(step), step.options());
    }

    @Override
    public Part ask(Step.Ask step) {
        return with(talk.ask(step), step.options());
    }

    @Override
    public Part wait(Step.Wait step) {
        return with(verb("wait", Written.duration(step.length())), step.options());
    }

    @Override
    public Part waitUntil(Step.WaitUntil step) {
        Part until = new Part.Branch(Part.Form.MAP, true).put("until", Written.text(step.moment()));
        return with(verb("wait", until), step.options());
    }

    @Override
    public Part waitFor(Step.WaitFor step) {
        Awaited awaited = step.awaited();
        if (awaited instanceof Awaited.Reply reply && reply.take() == Awaited.Take.NOTICED) {
            return silence(step);
        }
        Part what;
        if (awaited instanceof Awaited.NamedEvent event) {
            Part.Branch map = new Part.Branch(Part.Form.MAP, true).put("event", Written.text(event.name()));
            if (!event.where().equals(Condition.ALWAYS)) {
                map.put("where", Written.where(event.where()));
            }
            what = map;
        } else if (awaited instanceof Awaited.Status status) {
            what = Written.word(status.delivery());
        } else if (awaited instanceof Awaited.Reply) {
            what = Part.Leaf.plain("reply");
        } else {
            throw Written.unwritable("waiting until a person is given back");
        }
        Part.Branch map = verb("wait_for", what);
        after(step.timeout(), step.onTimeout(), map);
        return with(map, step.options());
    }

    private void after(@Nullable Duration timeout, List<Step> onTimeout, Part.Branch map) {
        if (timeout != null) {
            map.put("timeout", Written.duration(timeout));
        }
        if (!onTimeout.isEmpty()) {
            map.put("on_timeout", steps(onTimeout));
        }
    }

    /** {@code if_no_response_after_24h}: the key is the step's name. */
    private Part silence(Step.WaitFor step) {
        String key = step.options().name();
        if (key == null
                || !step.options().equals(Options.NONE.withName(key))
                || !ConditionKeys.isCondition(key)
                || !Objects.equals(step.timeout(), ConditionKeys.silence(key))) {
            throw Written.unwritable("noticing a reply under another name than if_no_response_after_…");
        }
        return verb(key, steps(step.onTimeout()));
    }

    @Override
    public Part choose(Step.Choose step) {
        return branches.choose(step);
    }

    @Override
    public Part split(Step.Split step) {
        return with(branches.split(step), step.options());
    }

    @Override
    public Part sequence(Step.Sequence step) {
        return with(verb("sequence", branches.days(step)), step.options());
    }

    @Override
    public Part forEach(Step.ForEach step) {
        Part list = step.list() instanceof Expr expression
                ? Written.text(Expressions.print(expression))
                : Written.value(step.list());
        Part.Branch map = verb("for_each", list);
        if (!step.as().equals("item")) {
            map.put("as", Written.text(step.as()));
        }
        map.put("do", steps(step.body()));
        return with(map, step.options());
    }

    @Override
    public Part repeat(Step.Repeat step) {
        Part.Branch how = new Part.Branch(Part.Form.MAP, true);
        Condition until = step.until();
        if (step.times() != null) {
            how.put(
                    "times",
                    step.times() instanceof Expr expression
                            ? Written.text(Expressions.print(expression))
                            : Written.value(step.times()));
        }
        if (!step.during().equals(Condition.ALWAYS)) {
            how.put("while", Written.condition(step.during()));
        }
        if (until != null) {
            how.put("until", Written.condition(until));
        }
        return with(verb("repeat", how).put("do", steps(step.body())), step.options());
    }

    @Override
    public Part parallel(Step.Parallel step) {
        Part.Branch ways = Part.Branch.map();
        step.ways().forEach(way -> ways.put(way.name(), steps(way.steps())));
        Part.Branch map = verb("parallel", ways);
        if (step.join() == Step.Join.ANY) {
            map.put("join", Written.word(step.join()));
        }
        return with(map, step.options());
    }

    @Override
    public Part handoff(Step.Handoff step) {
        String to = step.to();
        String words = step.words();
        if (step.equals(new Step.Handoff(Options.NONE, null, null, null, List.of()))) {
            return Part.Leaf.plain("handoff");
        }
        Part.Branch map = verb("handoff", to == null ? Part.Leaf.plain("") : Written.text(to));
        if (words != null) {
            map.put("text", Written.speech(words));
        }
        after(step.timeout(), step.onTimeout(), map);
        return with(map, step.options());
    }

    @Override
    public Part goal(Step.Goal step) {
        Part.Branch map = verb("goal", Written.text(step.goal()));
        if (step.value() != null) {
            map.put("value", Written.value(step.value()));
        }
        return with(map, step.options());
    }

    @Override
    public Part assign(Step.Assign step) {
        Part.Branch variables = new Part.Branch(Part.Form.MAP, true);
        step.values().forEach((name, value) -> variables.put(name, assigned(name, value)));
        return with(verb("set", variables), step.options());
    }

    private static Part assigned(String name, Object value) {
        if (value instanceof Expr.Literal literal && !(literal.value() instanceof String)) {
            return Written.value(literal.value());
        }
        String text = value instanceof Expr expression ? Expressions.print(expression) : null;
        if (text == null && !(value instanceof String)) {
            return Written.value(value);
        }
        String written = text == null ? (String) value : text;
        // Some arithmetic is taken for arithmetic only in parentheses: total + -3.
        for (String form : text == null ? List.of(written) : List.of(written, "(" + written + ")")) {
            if (value.equals(read(form))) {
                return Written.text(form);
            }
        }
        throw Written.unwritable(
                "`set: {" + name + ": …}` to `" + written + "`, which would be read as something else,");
    }

    private static @Nullable Object read(String assignment) {
        try {
            return Expressions.assignment(Phone.straight(assignment));
        } catch (SyntaxException invalid) {
            return null;
        }
    }

    @Override
    public Part emit(Step.Emit step) {
        return with(parameters(verb("emit", Written.text(step.event())), step.with()), step.options());
    }

    private static Part.Branch parameters(Part.Branch map, Map<String, Object> with) {
        return with.isEmpty() ? map : map.put("with", Written.map(with));
    }

    @Override
    public Part callWorkflow(Step.CallWorkflow step) {
        return with(parameters(verb("call", Written.text(step.workflow())), step.with()), step.options());
    }

    @Override
    public Part startWorkflow(Step.StartWorkflow step) {
        return with(parameters(verb("start", Written.text(step.workflow())), step.with()), step.options());
    }

    @Override
    public Part stop(Step.Stop step) {
        return with(verb("stop", Written.text(step.reason())), step.options());
    }

    @Override
    public Part end(Step.End step) {
        boolean alone = step.options().equals(Options.NONE);
        return alone ? Part.Leaf.plain("end") : with(verb("end", Part.Leaf.plain("")), step.options());
    }
}
