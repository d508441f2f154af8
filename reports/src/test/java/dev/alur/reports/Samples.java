package dev.alur.reports;

import dev.alur.expressions.StandardLanguage;
import dev.alur.lang.Conditions;
import dev.alur.lang.Language;
import dev.alur.model.AnswerType;
import dev.alur.model.Awaited;
import dev.alur.model.Backoff;
import dev.alur.model.Call;
import dev.alur.model.Condition;
import dev.alur.model.Definitions;
import dev.alur.model.Expr;
import dev.alur.model.FailureKind;
import dev.alur.model.Message;
import dev.alur.model.OnError;
import dev.alur.model.Options;
import dev.alur.model.Question;
import dev.alur.model.Step;
import dev.alur.model.Trigger;
import dev.alur.model.Workflow;
import dev.alur.reports.words.Subject;
import dev.alur.yaml.Reading;
import dev.alur.yaml.Source;
import dev.alur.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Workflows for tests: those of the repository, and generated ones of every kind of step with texts that hurt. */
public final class Samples {
    public static final Path GALLERY = Path.of("../dsl-yaml/src/main/resources/dev/alur/yaml/gallery");

    /** What breaks diagrams, XML and Markdown, or widens boxes. */
    public static final List<String> NASTY = List.of(
            "say \"hi\" to [them] (all) {now}",
            "#quot; & &lt;b&gt; <script>alert(1)</script>",
            "end",
            "`code` and ```\nfence",
            "a;b --> c ==> d -.- e",
            "😀🎉👨‍👩‍👧 emoji",
            "مرحبا بالعالم \u202e reversed",
            "1. first\n2. second\r\n- third",
            "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
            "漢字かな交じり文のとても長い一つの文ですから折り返しが必要です",
            "*bold* _it_ ~~x~~ | a | b |",
            "%% comment %%{init: {}}%%",
            "\u0000\u0007\ud800 broken",
            "<<name>> {{user_name | default: \"Kak\"}} {{unclosed",
            "o---o x--x",
            "]]]})))\"\"\"",
            "");

    private final SplittableRandom random;

    private Samples(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** The nine workflows of the demo. */
    public static List<Subject> gallery() {
        return read(YamlReader.create().read(GALLERY));
    }

    /** Every YAML block of the language's page that is a workflow. */
    public static List<Subject> languagePage() {
        List<Subject> subjects = new ArrayList<>();
        String page = text(Path.of("../docs/language.md"));
        String[] parts = page.split("```");
        for (int i = 1; i < parts.length; i += 2) {
            if (parts[i].startsWith("yaml\n")) {
                Reading reading = YamlReader.create().read(new Source("block" + i + ".yaml", parts[i].substring(5)));
                if (reading.problems().stream().noneMatch(problem -> problem.isError())) {
                    subjects.addAll(read(reading));
                }
            }
        }
        return subjects;
    }

    private static List<Subject> read(Reading reading) {
        return Subject.all(reading.definitions(), language());
    }

    public static Language language() {
        return StandardLanguage.create();
    }

    public static Subject subject(Workflow workflow) {
        return Subject.all(Definitions.of(workflow), language()).get(0);
    }

    public static Subject yaml(String text) {
        Reading reading = YamlReader.create().read(new Source("test.yaml", text));
        if (reading.problems().stream().anyMatch(problem -> problem.isError())) {
            throw new IllegalArgumentException(reading.problems().toString());
        }
        return read(reading).get(0);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A workflow drawn from a seed. */
    public static Subject generated(long seed) {
        Samples samples = new Samples(seed);
        Workflow workflow = Workflow.of("w " + samples.text(), samples.block(0, 2 + samples.random.nextInt(8)))
                .withTriggers(List.of(
                        Trigger.MessageReceived.containing(samples.text() + "x", "beli*"),
                        new Trigger.EventPublished("e" + samples.text(), samples.condition())));
        if (samples.chance(3)) {
            workflow = workflow.withOnError(samples.onError(1));
        }
        return new Subject(workflow, Map.of(), Set.of("a1"));
    }

    public static Stream<Subject> all(int generated) {
        Stream<Subject> files = Stream.concat(gallery().stream(), languagePage().stream());
        return Stream.concat(
                files, Stream.iterate(1L, n -> n + 1).limit(generated).map(Samples::generated));
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private String text() {
        return NASTY.get(random.nextInt(NASTY.size()));
    }

    private List<Step> block(int depth, int length) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            steps.add(step(depth));
        }
        return steps;
    }

    private List<Step> maybe(int depth) {
        return chance(3) ? List.of() : block(depth + 1, 1 + random.nextInt(2));
    }

    private Condition condition() {
        return chance(2)
                ? Conditions.parse("v0 > 100000 and not (user.vip or v1 == 'a')")
                : new Condition.Compare(Expr.Path.of("x"), Condition.Comparison.EQUAL, new Expr.Literal(text()));
    }

    private Options options(int depth) {
        Options options = Options.NONE;
        if (chance(4)) {
            options = options.withGuard(condition());
        }
        if (chance(4)) {
            options = options.withId(chance(2) ? "s" : text() + "i");
        }
        if (chance(6)) {
            options = options.withUndo(List.of(Call.of("undo" + text()), Call.of("u")));
        }
        if (chance(5)) {
            options = options.withRetry(Backoff.times(3));
        }
        return depth < 5 && chance(5) ? options.withOnError(onError(depth)) : options;
    }

    private OnError onError(int depth) {
        OnError.Handling handling = new OnError.Handling(
                chance(2) ? Backoff.times(2) : null,
                maybe(depth),
                OnError.Then.values()[random.nextInt(3)],
                chance(3) ? "boss " + text() : null,
                chance(3) ? "log" : null);
        return chance(2)
                ? OnError.any(handling)
                : new OnError(Map.of(
                        FailureKind.TIMEOUT,
                        handling,
                        FailureKind.INVALID_DATA,
                        OnError.Handling.of(OnError.Then.CONTINUE)));
    }

    private Step step(int depth) {
        Options options = options(depth);
        Duration pause = Duration.ofMinutes(1 + random.nextInt(5000));
        return switch (random.nextInt(depth >= 5 ? 11 : 19)) {
            case 0 -> new Step.Perform(options, Call.of("a" + text(), Map.of("k" + text(), text())));
            case 1 -> new Step.Send(options, Message.text(text()).withButtons("Ya", text()), pause);
            case 2 ->
                new Step.Ask(
                        options,
                        Message.text(text()),
                        Question.of(AnswerType.values()[random.nextInt(14)])
                                .timeout(pause, maybe(depth))
                                .invalid(text(), maybe(depth)));
            case 3 -> new Step.Wait(options, pause);
            case 4 -> new Step.WaitUntil(options, text());
            case 5 -> new Step.Goal(options, "g" + text(), text());
            case 6 -> new Step.Assign(options, Map.of("v" + text(), text()));
            case 7 -> new Step.Emit(options, "e" + text(), Map.of());
            case 8 -> chance(2) ? new Step.Stop(options, text()) : new Step.End(options);
            case 9 -> new Step.CallWorkflow(options, text(), Map.of());
            case 10 -> new Step.StartWorkflow(options, text(), Map.of());
            case 11 ->
                new Step.WaitFor(
                        options,
                        chance(2) ? new Awaited.Reply(Awaited.Take.TAKEN) : Awaited.event(text()),
                        chance(4) ? null : pause,
                        maybe(depth));
            case 12 ->
                new Step.Split(
                        options,
                        text(),
                        List.of(new Step.Arm("a", 1, maybe(depth)), new Step.Arm("b" + text(), 2, maybe(depth))),
                        text(),
                        null);
            case 13 ->
                new Step.Sequence(options, List.of(new Step.Day(0, maybe(depth)), new Step.Day(3, maybe(depth))));
            case 14 -> new Step.ForEach(options, List.of(text(), 2), "one", maybe(depth));
            case 15 -> new Step.Repeat(options, 3, condition(), condition(), maybe(depth));
            case 16 ->
                new Step.Parallel(
                        options,
                        List.of(new Step.Way("x" + text(), maybe(depth)), new Step.Way("y", maybe(depth))),
                        chance(2) ? Step.Join.ALL : Step.Join.ANY);
            case 17 -> new Step.Handoff(options, "to" + text(), text(), pause, maybe(depth));
            default ->
                new Step.Choose(
                        options,
                        List.of(
                                new Step.Branch(chance(2) ? text() : null, condition(), maybe(depth)),
                                new Step.Branch(null, chance(6) ? Condition.ALWAYS : condition(), maybe(depth))),
                        maybe(depth),
                        chance(2) ? Step.Match.ALL : Step.Match.FIRST);
        };
    }
}
