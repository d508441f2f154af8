package dev.alur.program;

import dev.alur.model.Step;
import dev.alur.value.Slug;

/** What a step is known by: its id, else its name, else its verb. Any thread. */
public final class Verbs implements Step.Visitor<String> {
    /** The action behind {@code send} and {@code ask}. */
    static final String SEND = "send";

    private static final Verbs WORDS = new Verbs();

    private Verbs() {}

    /** The last part of a step's path, before equals get {@code _2}, {@code _3}. */
    public static String id(Step step) {
        String id = step.options().id();
        if (id != null) {
            return Slug.of(id);
        }
        String name = step.options().name();
        return name != null ? Slug.of(name) : of(step);
    }

    /** The word a step without id or name is known by. */
    static String of(Step step) {
        return step.accept(WORDS);
    }

    @Override
    public String perform(Step.Perform step) {
        return Slug.of(step.call().name());
    }

    @Override
    public String send(Step.Send step) {
        return SEND;
    }

    @Override
    public String ask(Step.Ask step) {
        return step.options().saveAs() == null
                ? "ask"
                : "ask_" + Slug.of(step.options().saveAs());
    }

    @Override
    public String wait(Step.Wait step) {
        return "wait";
    }

    @Override
    public String waitUntil(Step.WaitUntil step) {
        return "wait";
    }

    @Override
    public String waitFor(Step.WaitFor step) {
        return "wait_for";
    }

    @Override
    public String choose(Step.Choose step) {
        if (!step.branches().isEmpty() && step.branches().get(0).name() != null) {
            return "paths";
        }
        return step.branches().size() == 1 ? "if" : "choose";
    }

    @Override
    public String split(Step.Split step) {
        return "split";
    }

    @Override
    public String sequence(Step.Sequence step) {
        return "sequence";
    }

    @Override
    public String forEach(Step.ForEach step) {
        return "for_each";
    }

    @Override
    public String repeat(Step.Repeat step) {
        return "repeat";
    }

    @Override
    public String parallel(Step.Parallel step) {
        return "parallel";
    }

    @Override
    public String handoff(Step.Handoff step) {
        return "handoff";
    }

    @Override
    public String goal(Step.Goal step) {
        return "goal";
    }

    @Override
    public String assign(Step.Assign step) {
        return "set";
    }

    @Override
    public String emit(Step.Emit step) {
        return "emit";
    }

    @Override
    public String callWorkflow(Step.CallWorkflow step) {
        return "call";
    }

    @Override
    public String startWorkflow(Step.StartWorkflow step) {
        return "start";
    }

    @Override
    public String stop(Step.Stop step) {
        return "stop";
    }

    @Override
    public String end(Step.End step) {
        return "end";
    }
}
