package dev.alur.program;

import dev.alur.lang.Conditions;
import dev.alur.model.AnswerType;
import dev.alur.model.Awaited;
import dev.alur.model.Backoff;
import dev.alur.model.Call;
import dev.alur.model.Definitions;
import dev.alur.model.FailureKind;
import dev.alur.model.Message;
import dev.alur.model.OnError;
import dev.alur.model.Options;
import dev.alur.model.Question;
import dev.alur.model.Settings;
import dev.alur.model.Step;
import dev.alur.model.Workflow;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The programs of the transcripts under {@code resources/transcripts}, by file name. */
final class Transcripts {
    static final Map<String, Definitions> ALL = new LinkedHashMap<>();

    private static final Duration HOUR = Duration.ofHours(1);

    private Transcripts() {}

    static Options id(String id) {
        return Options.NONE.withId(id);
    }

    static Step send(String text) {
        return new Step.Send(Options.NONE, Message.text(text), Duration.ZERO);
    }

    static Step perform(Options options, String name) {
        return new Step.Perform(options, Call.of(name, Map.of("of", "{{x}}")));
    }

    static Backoff even(int attempts) {
        return new Backoff(attempts, Duration.ofSeconds(10), 2, Duration.ofSeconds(30), Backoff.Jitter.NONE);
    }

    private static void of(String name, Step... steps) {
        ALL.put(name, Definitions.of(Workflow.of("main", List.of(steps))));
    }

    private static OnError byKind() {
        EnumMap<FailureKind, OnError.Handling> kinds = new EnumMap<>(FailureKind.class);
        kinds.put(
                FailureKind.API_FAILURE,
                new OnError.Handling(
                        even(1), List.of(send("Maaf, ada gangguan")), OnError.Then.CONTINUE, "admin", "errors"));
        kinds.put(FailureKind.TIMEOUT, OnError.Handling.of(OnError.Then.STOP));
        kinds.put(FailureKind.INVALID_DATA, OnError.Handling.of(OnError.Then.FAIL));
        return new OnError(kinds);
    }

    private static Question asked(AnswerType type) {
        return Question.of(type).retries(1).timeout(HOUR, List.of(send("Masih di sana?")));
    }

    static {
        of(
                "perform",
                perform(id("stock").withRetry(even(2)).withSaveAs("left"), "check_stock"),
                perform(id("price").withOnError(byKind()), "look_up_price"),
                send("Sisa {{left}}, harga {{amount}}"));
        of("send", new Step.Send(Options.NONE, Message.text("Halo {{name}}"), HOUR), send("Lagi"));
        of(
                "ask",
                new Step.Ask(
                        id("qty").withRetry(even(1)),
                        Message.text("Berapa?"),
                        asked(AnswerType.INTEGER)
                                .invalid(null, List.of(send("Kami bantu"), new Step.Stop(Options.NONE, "help")))),
                send("{{qty}} ya"));
        of(
                "wait",
                new Step.Wait(Options.NONE, HOUR),
                new Step.WaitUntil(Options.NONE, "04:30"),
                new Step.WaitUntil(Options.NONE, "2026-01-06"),
                new Step.WaitUntil(Options.NONE, "kapan-kapan"),
                new Step.WaitUntil(Options.NONE, "2026-01-01"));
        of(
                "wait_for",
                new Step.WaitFor(
                        id("paid").withSaveAs("payment"),
                        new Awaited.NamedEvent("paid", Conditions.parse("amount > 10")),
                        HOUR,
                        List.of(send("Belum dibayar"))),
                new Step.WaitFor(Options.NONE, new Awaited.Reply(Awaited.Take.TAKEN), null, List.of()),
                new Step.WaitFor(Options.NONE, new Awaited.Reply(Awaited.Take.NOTICED), HOUR, List.of()),
                new Step.WaitFor(Options.NONE, new Awaited.Status(Awaited.Delivery.READ), HOUR, List.of()),
                send("{{payment.amount}} {{message.text}}"));
        of(
                "choose",
                new Step.Choose(
                        Options.NONE,
                        List.of(
                                new Step.Branch(null, Conditions.parse("x > 3"), List.of(send("besar"))),
                                new Step.Branch(null, Conditions.parse("x > 1"), List.of(send("sedang")))),
                        List.of(send("kecil")),
                        Step.Match.FIRST),
                new Step.Choose(
                        id("every"),
                        List.of(
                                new Step.Branch("a", Conditions.parse("x > 1"), List.of(send("a"))),
                                new Step.Branch("b", Conditions.parse("x > 2"), List.of(send("b"))),
                                new Step.Branch("c", Conditions.parse("x > 9"), List.of(send("c")))),
                        List.of(),
                        Step.Match.ALL),
                new Step.Goal(Options.NONE.withGuard(Conditions.parse("x > 9")), "never", null),
                new Step.Goal(Options.NONE.withGuard(Conditions.parse("x == 3")), "three", "{{x}}"));
        of(
                "sequence",
                new Step.Sequence(
                        Options.NONE,
                        List.of(
                                new Step.Day(
                                        0, List.of(send("hari 0"), new Step.Wait(Options.NONE, Duration.ofDays(2)))),
                                new Step.Day(1, List.of(send("hari 1 sudah lewat"))),
                                new Step.Day(3, List.of(send("hari 3"))))));
        of(
                "split",
                new Step.Split(
                        Options.NONE,
                        "greeting",
                        List.of(
                                new Step.Arm("a", 1, List.of(send("Halo"))),
                                new Step.Arm("b", 1, List.of(send("Hai")))),
                        null));
        of(
                "signals",
                new Step.Assign(Options.NONE, Map.of("y", "{{x}}")),
                new Step.Emit(Options.NONE, "order_paid", Map.of("total", "{{y}}")),
                new Step.StartWorkflow(Options.NONE, "main", Map.of("x", "{{y}}")),
                new Step.End(Options.NONE.withGuard(Conditions.parse("y == 3"))),
                new Step.Stop(Options.NONE, "not three"));
        Workflow callee = Workflow.of(
                        "shipping",
                        List.of(
                                new Step.Stop(Options.NONE.withGuard(Conditions.parse("city == \"jauh\"")), "too far"),
                                perform(id("fee"), "ask_courier"),
                                new Step.Assign(Options.NONE, Map.of("x", 99))))
                .withReturns(Map.of("cost", "{{fee}}"));
        Workflow caller = Workflow.of(
                "main",
                List.of(
                        new Step.CallWorkflow(id("ship"), "shipping", Map.of("city", "{{city}}")),
                        send("{{cost}} {{steps.ship.outcome}} {{x}}")));
        ALL.put("call", Definitions.of(caller, callee));
        ALL.put(
                "steps_limit",
                Definitions.of(Workflow.of("main", List.of(send("1"), send("2"), send("3"), send("4")))
                        .withSettings(Settings.NONE.withLimits(Map.of("steps_per_run", 3L)))));
        ALL.putAll(ManyStrandTranscripts.ALL);
        ALL.putAll(LongTranscripts.ALL);
    }
}
