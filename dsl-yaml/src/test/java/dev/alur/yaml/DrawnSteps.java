package dev.alur.yaml;

import dev.alur.model.AnswerType;
import dev.alur.model.Awaited;
import dev.alur.model.Backoff;
import dev.alur.model.Call;
import dev.alur.model.Collect;
import dev.alur.model.Condition;
import dev.alur.model.FailureKind;
import dev.alur.model.Message;
import dev.alur.model.OnError;
import dev.alur.model.Options;
import dev.alur.model.Question;
import dev.alur.model.Step;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Random steps of every kind with every option. */
final class DrawnSteps {
    private final Draw draw;
    private final DrawnConditions conditions;

    DrawnSteps(Draw draw) {
        this.draw = draw;
        this.conditions = new DrawnConditions(draw);
    }

    List<Step> steps(int depth) {
        return draw.list(1, 3, () -> step(depth));
    }

    private Step step(int depth) {
        switch (draw.below(depth > 0 ? 20 : 12)) {
            case 0:
                return perform(depth);
            case 1:
                return new Step.Send(options(depth), message(), draw.chance(70) ? Duration.ZERO : draw.duration());
            case 2:
                return new Step.Wait(options(depth), draw.duration());
            case 3:
                return new Step.WaitUntil(options(depth), draw.of(List.of("08:00", "2026-01-05", "{{delivery}}")));
            case 4:
                return new Step.Goal(options(depth), draw.name(), draw.chance(50) ? null : draw.value(0));
            case 5:
                return new Step.Assign(options(depth), assignments());
            case 6:
                return new Step.Emit(options(depth), draw.name(), draw.values(1));
            case 7:
                return new Step.CallWorkflow(options(depth), draw.name(), draw.values(1));
            case 8:
                return new Step.StartWorkflow(options(depth), draw.name(), draw.values(1));
            case 9:
                return new Step.Stop(options(depth), draw.text());
            case 10:
                return new Step.End(options(depth));
            case 11:
                return bare();
            case 12:
                return new Step.Ask(waiting(depth), prompt(), question(depth - 1));
            case 13:
                return waitFor(depth);
            case 14:
                return choose(depth);
            case 15:
                return split(depth);
            case 16:
                return sequence(depth);
            case 17:
                return new Step.ForEach(
                        options(depth),
                        draw.chance(50) ? conditions.list() : draw.list(1, 3, () -> draw.value(1)),
                        draw.chance(50) ? "item" : "barang",
                        steps(depth - 1));
            case 18:
                return repeat(depth);
            default:
                return draw.chance(50) ? parallel(depth) : handoff(depth);
        }
    }

    /** Only a name: also one that would be a verb without quotes. */
    private Step bare() {
        String name = draw.chance(30) ? draw.of(List.of("end", "stop", "send", "handoff", "if_x")) : draw.name();
        return new Step.Perform(Options.NONE, Call.of(name));
    }

    private Step perform(int depth) {
        Options options = options(depth);
        switch (draw.below(3)) {
            case 0:
                return new Step.Perform(options, Call.of("webhook", Map.of("url", "https://x.example/a?b=c#d")));
            case 1:
                return new Step.Perform(
                        options,
                        Call.of("email", Map.of("to", "a@b.example", "subject", draw.text(), "with", draw.values(1))));
            default:
                return new Step.Perform(options, Call.of(draw.name(), draw.values(2)));
        }
    }

    private Message message() {
        boolean file = draw.chance(30);
        boolean text = draw.chance(70);
        return new Message(
                text ? draw.speech() : null,
                text && draw.chance(80) || file && draw.chance(50) ? null : draw.name(),
                draw.chance(70) ? Map.of() : draw.values(1),
                file ? draw.of(List.of("image", "video", "audio", "document")) : null,
                file ? "katalog #1.pdf" : null,
                draw.list(0, 2, draw::text),
                draw.list(0, 2, draw::text),
                draw.chance(80) ? null : draw.of(List.of("+6281200000009", "{{admin}}", "owner")),
                draw.chance(80) ? null : draw.name());
    }

    private Message prompt() {
        return draw.chance(80) ? Message.text(draw.speech()) : Message.template(draw.name());
    }

    private Question question(int depth) {
        AnswerType type = draw.of(AnswerType.class);
        BigDecimal min = draw.chance(80) ? null : new BigDecimal("1.50");
        return new Question(
                type,
                type == AnswerType.CHOICE ? draw.list(1, 3, draw::text) : List.of(),
                min,
                draw.chance(80) ? null : new BigDecimal("20"),
                draw.chance(80) ? null : "[A-Z .']+",
                draw.below(4),
                draw.chance(80) ? null : draw.speech(),
                draw.chance(80) ? List.of() : steps(depth),
                draw.duration(),
                draw.chance(50) ? List.of() : steps(depth),
                draw.chance(80) ? null : new Collect(Duration.ofSeconds(3), Duration.ofSeconds(20)));
    }

    private Step waitFor(int depth) {
        if (draw.chance(20)) {
            String key = "if_no_response_after_24h";
            Awaited noticed = new Awaited.Reply(Awaited.Take.NOTICED);
            return new Step.WaitFor(Options.NONE.withName(key), noticed, Duration.ofHours(24), steps(depth - 1));
        }
        Awaited awaited = draw.of(List.of(
                new Awaited.Reply(Awaited.Take.TAKEN),
                new Awaited.Status(Awaited.Delivery.DELIVERED),
                new Awaited.Status(Awaited.Delivery.READ),
                Awaited.event(draw.name()),
                new Awaited.NamedEvent(draw.name(), conditions.condition())));
        boolean limited = draw.chance(50);
        return new Step.WaitFor(
                waiting(depth),
                awaited,
                limited ? draw.duration() : null,
                limited && draw.chance(50) ? steps(depth - 1) : List.of());
    }

    private Step choose(int depth) {
        boolean named = draw.chance(40);
        Step.Match match = draw.of(Step.Match.class);
        List<Step.Branch> branches = new ArrayList<>();
        draw.list(
                1,
                3,
                () -> branches.add(new Step.Branch(
                        named ? draw.name() + " " + branches.size() : null, conditions.condition(), steps(depth - 1))));
        boolean otherwise = (named || match == Step.Match.FIRST) && draw.chance(50);
        return new Step.Choose(options(depth), branches, otherwise ? steps(depth - 1) : List.of(), match);
    }

    private Step split(int depth) {
        List<Step.Arm> arms = List.of(
                new Step.Arm("a", 70, steps(depth - 1)),
                new Step.Arm(draw.of(List.of("b", "yes", "123")), draw.below(50), steps(depth - 1)));
        return new Step.Split(
                options(depth),
                draw.name(),
                arms,
                draw.chance(50) ? null : draw.name(),
                draw.chance(50) ? null : draw.duration());
    }

    private Step.Sequence sequence(int depth) {
        return new Step.Sequence(
                options(depth), List.of(new Step.Day(0, steps(depth - 1)), new Step.Day(7, steps(depth - 1))));
    }

    private Step repeat(int depth) {
        Object times = draw.of(List.of(new BigDecimal(3), conditions.path()));
        return new Step.Repeat(
                options(depth),
                times,
                draw.chance(50) ? Condition.ALWAYS : conditions.condition(),
                draw.chance(50) ? null : conditions.condition(),
                steps(depth - 1));
    }

    private Step parallel(int depth) {
        return new Step.Parallel(
                options(depth),
                List.of(
                        new Step.Way("a", steps(depth - 1)),
                        new Step.Way(draw.of(List.of("no", "0")), steps(depth - 1))),
                draw.of(Step.Join.class));
    }

    private Step handoff(int depth) {
        return new Step.Handoff(
                waiting(depth),
                draw.chance(50) ? null : draw.name(),
                draw.chance(50) ? null : draw.speech(),
                draw.chance(50) ? null : draw.duration(),
                draw.chance(50) ? List.of() : steps(depth - 1));
    }

    private Map<String, Object> assignments() {
        Map<String, Object> values = new LinkedHashMap<>();
        draw.list(
                1,
                3,
                () -> values.put(
                        draw.name(),
                        draw.chance(60)
                                ? conditions.assignment()
                                : draw.of(List.<Object>of(
                                        "Jakarta", "Halo {{x | default: a}}", draw.values(1), "follow-up"))));
        return values;
    }

    /** Options of a verb that has a timeout of its own. */
    private Options waiting(int depth) {
        Options options = options(depth);
        return new Options(
                options.id(),
                options.name(),
                options.guard(),
                options.saveAs(),
                options.retry(),
                null,
                options.onError(),
                options.undo(),
                options.origin());
    }

    private Options options(int depth) {
        if (draw.chance(50)) {
            return Options.NONE;
        }
        Options options = Options.NONE;
        options = draw.chance(30) ? options.withId(draw.name()) : options;
        options = draw.chance(30) ? options.withName(draw.text()) : options;
        options = draw.chance(30) ? options.withGuard(conditions.condition()) : options;
        options = draw.chance(30) ? options.withSaveAs(draw.name()) : options;
        options = draw.chance(30) ? options.withTimeout(draw.duration()) : options;
        options = draw.chance(30) ? options.withRetry(backoff()) : options;
        options = draw.chance(30) ? options.withOnError(onError(depth - 1)) : options;
        return draw.chance(80)
                ? options
                : options.withUndo(draw.list(1, 2, () -> Call.of(draw.name(), draw.values(1))));
    }

    private Backoff backoff() {
        return draw.chance(50)
                ? Backoff.times(draw.below(5))
                : new Backoff(
                        draw.below(100),
                        draw.duration(),
                        1 + draw.below(2),
                        draw.duration(),
                        draw.of(Backoff.Jitter.class));
    }

    OnError onError(int depth) {
        if (draw.chance(40)) {
            return OnError.any(handling(depth));
        }
        EnumMap<FailureKind, OnError.Handling> handlings = new EnumMap<>(FailureKind.class);
        draw.list(1, 3, () -> handlings.put(draw.of(FailureKind.class), handling(depth)));
        return new OnError(handlings);
    }

    private OnError.Handling handling(int depth) {
        boolean fallback = depth > 0 && draw.chance(40);
        return new OnError.Handling(
                draw.chance(50) ? null : backoff(),
                fallback ? steps(depth - 1) : List.of(),
                fallback ? OnError.Then.CONTINUE : draw.of(OnError.Then.class),
                draw.chance(70) ? null : draw.name(),
                draw.chance(70) ? null : draw.name());
    }
}
