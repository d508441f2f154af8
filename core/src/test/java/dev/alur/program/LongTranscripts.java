package dev.alur.program;

import static dev.alur.program.Transcripts.even;
import static dev.alur.program.Transcripts.id;
import static dev.alur.program.Transcripts.perform;
import static dev.alur.program.Transcripts.send;

import dev.alur.model.AnswerType;
import dev.alur.model.Call;
import dev.alur.model.Collect;
import dev.alur.model.Definitions;
import dev.alur.model.Expr;
import dev.alur.model.LateReply;
import dev.alur.model.Message;
import dev.alur.model.Options;
import dev.alur.model.Question;
import dev.alur.model.Settings;
import dev.alur.model.Step;
import dev.alur.model.Workflow;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Transcripts of what is undone, handed over, said in several messages, said too late, and asked again. */
final class LongTranscripts {
    static final Map<String, Definitions> ALL = new LinkedHashMap<>();

    private static final Duration HOUR = Duration.ofHours(1);

    private LongTranscripts() {}

    private static Options undone(String id, String by) {
        return id(id).withUndo(List.of(Call.of(by, Map.of("of", "{{item}}"))));
    }

    private static Question text() {
        return Question.of(AnswerType.TEXT).timeout(HOUR, List.of(send("Tidak dijawab")));
    }

    static {
        ALL.put(
                "undo",
                Definitions.of(Workflow.of(
                        "main",
                        List.of(
                                new Step.ForEach(
                                        Options.NONE,
                                        Expr.Path.of("items"),
                                        "item",
                                        List.of(perform(
                                                undone("hold", "release").withRetry(even(1)), "hold_stock"))),
                                new Step.Assign(undone("note", "unnote"), Map.of("item", "akhir")),
                                perform(id("pay"), "charge"),
                                send("lunas")))));
        ALL.put(
                "handoff",
                Definitions.of(Workflow.of(
                        "main",
                        List.of(
                                new Step.Handoff(
                                        id("human"), "cs", "{{x}} minta bantuan", HOUR, List.of(send("Maaf lama"))),
                                send("Kembali dengan bot")))));
        ALL.put(
                "handoff_parallel",
                Definitions.of(Workflow.of(
                        "main",
                        List.of(
                                new Step.Parallel(
                                        Options.NONE,
                                        List.of(
                                                new Step.Way(
                                                        "a",
                                                        List.of(new Step.Ask(
                                                                id("name"), Message.text("Nama?"), text()))),
                                                new Step.Way(
                                                        "b",
                                                        List.of(
                                                                perform(
                                                                        id("stock")
                                                                                .withRetry(even(1)),
                                                                        "check_stock"),
                                                                send("Stok {{stock}}"))),
                                                new Step.Way(
                                                        "c",
                                                        List.of(
                                                                new Step.Wait(Options.NONE, Duration.ofMinutes(1)),
                                                                new Step.Handoff(
                                                                        id("human"), null, "x", HOUR, List.of()),
                                                                send("Kembali"))),
                                                new Step.Way("d", List.of(new Step.Wait(Options.NONE, HOUR)))),
                                        Step.Join.ALL),
                                send("{{name}}")))));
        ALL.put(
                "collect",
                Definitions.of(Workflow.of(
                        "main",
                        List.of(
                                new Step.Ask(
                                        id("order"),
                                        Message.text("Pesan apa?"),
                                        new Question(
                                                        AnswerType.TEXT,
                                                        List.of(),
                                                        java.math.BigDecimal.valueOf(6),
                                                        null,
                                                        null,
                                                        1,
                                                        null,
                                                        List.of(),
                                                        HOUR,
                                                        List.of(),
                                                        null)
                                                .collect(new Collect(Duration.ofSeconds(3), Duration.ofSeconds(8)))),
                                send("Dicatat: {{order}}")))));
        ALL.put(
                "late_reply",
                Definitions.of(Workflow.of(
                                "main",
                                List.of(
                                        new Step.Ask(
                                                id("qty"),
                                                Message.text("Berapa?"),
                                                Question.of(AnswerType.INTEGER)
                                                        .timeout(HOUR, List.of(send("Nanti ya")))),
                                        new Step.Wait(Options.NONE, HOUR),
                                        send("{{qty | default: tidak ada}}")))
                        .withSettings(Settings.NONE.withLateReply(LateReply.ACCEPT))));
        ALL.put(
                "ask_again",
                Definitions.of(Workflow.of(
                        "main",
                        List.of(new Step.Ask(
                                id("qty"),
                                Message.text("Berapa?"),
                                Question.of(AnswerType.INTEGER).retries(1).timeout(HOUR, List.of()))))));
        ALL.put(
                "holds",
                Definitions.of(Workflow.of(
                        "main",
                        List.of(
                                new Step.Ask(id("name"), Message.text("Nama?"), text()),
                                perform(id("stock"), "check_stock"),
                                send("{{name}} {{stock}}")))));
    }
}
