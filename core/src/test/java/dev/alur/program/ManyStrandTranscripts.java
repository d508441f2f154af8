package dev.alur.program;

import static dev.alur.program.Transcripts.id;
import static dev.alur.program.Transcripts.perform;
import static dev.alur.program.Transcripts.send;

import dev.alur.lang.Conditions;
import dev.alur.model.AnswerType;
import dev.alur.model.Condition;
import dev.alur.model.Definitions;
import dev.alur.model.Expr;
import dev.alur.model.Message;
import dev.alur.model.Options;
import dev.alur.model.Question;
import dev.alur.model.Step;
import dev.alur.model.Workflow;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Transcripts of what runs side by side, and of what runs again and again. */
final class ManyStrandTranscripts {
    static final Map<String, Definitions> ALL = new LinkedHashMap<>();

    private static final Duration HOUR = Duration.ofHours(1);

    private ManyStrandTranscripts() {}

    private static void of(String name, Step... steps) {
        ALL.put(name, Definitions.of(Workflow.of("main", List.of(steps))));
    }

    private static Step ask(String variable) {
        return new Step.Ask(
                Options.NONE.withSaveAs(variable),
                Message.text(variable + "?"),
                Question.of(AnswerType.TEXT).timeout(HOUR, List.of(send(variable + " tidak dijawab"))));
    }

    private static Step.Way way(String name, Step... steps) {
        return new Step.Way(name, List.of(steps));
    }

    static {
        of(
                "parallel_all",
                new Step.Parallel(
                        id("both"),
                        List.of(way("a", ask("colour"), send("a: {{colour}}")), way("b", ask("size"))),
                        Step.Join.ALL),
                send("{{colour}} {{size}}"));
        of(
                "parallel_any",
                new Step.Parallel(
                        Options.NONE,
                        List.of(
                                way("stock", perform(id("stock"), "check_stock")),
                                way("slow", new Step.Wait(Options.NONE, HOUR), send("Sebentar ya")),
                                way(
                                        "nested",
                                        new Step.Parallel(
                                                Options.NONE,
                                                List.of(
                                                        way("x", new Step.Wait(Options.NONE, HOUR)),
                                                        way("y", ask("size"))),
                                                Step.Join.ALL))),
                        Step.Join.ANY),
                send("selesai {{stock}}"));
        Workflow callee = Workflow.of(
                "checks",
                List.of(
                        new Step.Parallel(
                                Options.NONE,
                                List.of(
                                        way("a", new Step.Wait(Options.NONE, HOUR), send("tidak sampai")),
                                        way("b", new Step.End(Options.NONE))),
                                Step.Join.ALL),
                        send("tidak sampai")));
        ALL.put(
                "parallel_leave",
                Definitions.of(
                        Workflow.of(
                                "main",
                                List.of(
                                        new Step.CallWorkflow(id("checked"), "checks", Map.of()),
                                        send("{{steps.checked.outcome}}"),
                                        new Step.Parallel(
                                                Options.NONE,
                                                List.of(
                                                        way("a", new Step.Wait(Options.NONE, HOUR)),
                                                        way("b", new Step.Stop(Options.NONE, "enough"))),
                                                Step.Join.ALL))),
                        callee));
        of(
                "for_each",
                new Step.ForEach(
                        Options.NONE.withSaveAs("left"),
                        Expr.Path.of("items"),
                        "item",
                        List.of(
                                perform(id("stock"), "check_stock"),
                                send("{{loop.index}} {{item}} {{loop.previous | default: awal}}"))),
                send("{{left}} {{item | default: lepas}} {{loop.index | default: lepas}}"));
        of(
                "loops_nested",
                new Step.ForEach(
                        Options.NONE,
                        Expr.Path.of("rows"),
                        "row",
                        List.of(
                                new Step.ForEach(
                                        Options.NONE, Expr.Path.of("row"), "cell", List.of(send("{{loop.item}}"))),
                                send("baris {{loop.index}}"))),
                send("akhir"));
        of(
                "repeat",
                new Step.Repeat(
                        id("tries"), 3, Condition.ALWAYS, Conditions.parse("answer == 'ya'"), List.of(ask("answer"))),
                new Step.Assign(Options.NONE, Map.of("n", 0)),
                new Step.Repeat(
                        Options.NONE,
                        null,
                        Conditions.parse("loop.index < 2"),
                        null,
                        List.of(send("putaran {{loop.index}}"))),
                send("{{tries}}"));
    }
}
