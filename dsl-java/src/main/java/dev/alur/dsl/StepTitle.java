package dev.alur.dsl;

import dev.alur.model.Message;
import dev.alur.model.Options;
import dev.alur.model.Step;

/** What a step is called in an error: its id or name, else its verb and the beginning of what it says. */
final class StepTitle implements Step.Visitor<String> {
    private static final int LONGEST = 40;
    private static final StepTitle TITLES = new StepTitle();

    private StepTitle() {}

    static String of(Step step) {
        Options options = step.options();
        if (options.id() != null) {
            return options.id();
        }
        return options.name() != null ? options.name() : step.accept(TITLES);
    }

    /** The verb and the beginning of a text. */
    static String of(String verb, String text) {
        String line = text.replace('\n', ' ');
        if (line.codePointCount(0, line.length()) > LONGEST) {
            line = line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
        }
        return verb + " \"" + line + "\"";
    }

    static String of(String verb, Message message) {
        if (message.text() != null) {
            return of(verb, message.text());
        }
        String said = message.template() != null ? message.template() : message.file();
        return said == null ? verb : of(verb, said);
    }

    @Override
    public String perform(Step.Perform step) {
        return of("run", step.call().name());
    }

    @Override
    public String send(Step.Send step) {
        return of("send", step.message());
    }

    @Override
    public String ask(Step.Ask step) {
        return of("ask", step.prompt());
    }

    @Override
    public String wait(Step.Wait step) {
        return "waitFor " + step.length();
    }

    @Override
    public String waitUntil(Step.WaitUntil step) {
        return of("waitUntil", step.moment());
    }

    @Override
    public String waitFor(Step.WaitFor step) {
        String event = step.awaited().eventName();
        return event == null ? "waitFor" : of("waitFor", event);
    }

    @Override
    public String choose(Step.Choose step) {
        return step.branches().size() == 1 ? "when" : "choose";
    }

    @Override
    public String split(Step.Split step) {
        return of("split", step.experiment());
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
        return of("goal", step.goal());
    }

    @Override
    public String assign(Step.Assign step) {
        return "set " + String.join(", ", step.values().keySet());
    }

    @Override
    public String emit(Step.Emit step) {
        return of("emit", step.event());
    }

    @Override
    public String callWorkflow(Step.CallWorkflow step) {
        return of("call", step.workflow());
    }

    @Override
    public String startWorkflow(Step.StartWorkflow step) {
        return of("start", step.workflow());
    }

    @Override
    public String stop(Step.Stop step) {
        return of("stop", step.reason());
    }

    @Override
    public String end(Step.End step) {
        return "end";
    }
}
