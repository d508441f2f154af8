package dev.alur.testing;

import dev.alur.lang.Conditions;
import dev.alur.model.AnswerType;
import dev.alur.model.Awaited;
import dev.alur.model.Backoff;
import dev.alur.model.Call;
import dev.alur.model.Collect;
import dev.alur.model.Condition;
import dev.alur.model.Definitions;
import dev.alur.model.Expr;
import dev.alur.model.FailureKind;
import dev.alur.model.LateReply;
import dev.alur.model.Message;
import dev.alur.model.Mode;
import dev.alur.model.OnError;
import dev.alur.model.Options;
import dev.alur.model.Question;
import dev.alur.model.Settings;
import dev.alur.model.Step;
import dev.alur.model.Trigger;
import dev.alur.model.Workflow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Workflows of every kind of step, drawn from a seed. Workflow {@code wi} starts on the word {@code wi} and the event {@code
 * ei}; it emits, calls and starts only what has a higher number, so that nothing goes in circles. {@link Ledger} says
 * what the ids of steps tell.
 */
public final class GeneratedWorkflows {
    private static final String[] CONDITIONS = {
        "v0 > 3",
        "v1 == \"ya\"",
        "v2 exists",
        "not v0 exists",
        "v0 > 1 and v1 exists",
        "v3 == 2 or v2 == 2",
        "user.vip",
        "loop.index >= 1",
        "loop.previous exists"
    };

    /** Why a {@code stop} ends its run. */
    public static final String ENOUGH = "enough";
    /** The goal reached before each {@code end}. */
    public static final String ENDING = "ending";

    /** Some loops end only by this. */
    private static final long MOST_STEPS = 120;

    private final SplittableRandom random;
    private final int count;
    private final int size;
    private int number;
    private int left;

    private GeneratedWorkflows(SplittableRandom random, int count, int size) {
        this.random = random;
        this.count = count;
        this.size = size;
    }

    /** Definitions of {@code count} workflows of about {@code size} steps. */
    public static Definitions of(SplittableRandom random, int count, int size) {
        return new GeneratedWorkflows(random, count, size).definitions();
    }

    private Definitions definitions() {
        Workflow[] workflows = new Workflow[count];
        for (number = 0; number < count; number++) {
            left = size / 2 + random.nextInt(size);
            Workflow workflow = Workflow.of("w" + number, block(0))
                    .withTriggers(List.of(mentioned(), new Trigger.EventPublished("e" + number, Condition.ALWAYS)))
                    .withSettings(settings());
            if (chance(3)) {
                workflow = workflow.withReturns(ordered("v0", "{{v0}}", "back", "{{v1}}"));
            }
            workflows[number] = chance(4) ? workflow.withOnError(onError(2)) : workflow;
        }
        return Definitions.of(workflows);
    }

    private Trigger mentioned() {
        return new Trigger.MessageReceived(
                List.of("w" + number),
                List.of(),
                List.of(),
                List.of(),
                Set.of(),
                Trigger.From.ALL_USERS,
                List.of(),
                Trigger.In.ANYWHERE,
                null,
                chance(4) ? new Collect(Duration.ofSeconds(4), Duration.ofSeconds(30)) : null);
    }

    /** {@link Map#of} has another order in every process; a seed must not. */
    public static Map<String, Object> ordered(String a, Object first, String b, Object second) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(a, first);
        map.put(b, second);
        return map;
    }

    private Mode mode() {
        return Mode.values()[random.nextInt(Mode.values().length)];
    }

    private Settings settings() {
        LateReply[] late = LateReply.values();
        Settings settings = Settings.NONE
                .withMode(mode())
                .withPriority(random.nextInt(3))
                .withLateReply(chance(2) ? LateReply.ACCEPT : late[random.nextInt(late.length)])
                .withLimits(Map.of("steps_per_run", MOST_STEPS));
        if (chance(4)) {
            settings = settings.withManners(Settings.Manners.INTERRUPTS);
        }
        if (chance(6)) {
            settings = settings.withCompany(Settings.Company.BESIDE);
        }
        return chance(6) ? settings.withKey("{{event.n}}") : settings;
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private List<Step> block(int depth) {
        List<Step> steps = open(depth);
        if (depth > 0 && chance(12)) {
            if (chance(2)) {
                steps.add(new Step.Stop(Options.NONE, ENOUGH));
            } else {
                steps.add(new Step.Goal(Options.NONE, ENDING, null)); // nothing else tells that an end was reached
                steps.add(new Step.End(Options.NONE));
            }
        }
        return steps;
    }

    /** Steps that do not always end the run: where all would, what follows is refused as unreachable. */
    private List<Step> open(int depth) {
        List<Step> steps = new ArrayList<>();
        int length = 1 + random.nextInt(depth == 0 ? 6 : 3);
        for (int i = 0; i < length && (left > 0 || steps.isEmpty()); i++) {
            left--;
            steps.add(step(depth));
        }
        return steps;
    }

    private List<Step> maybe(int depth) {
        return chance(2) ? List.of() : block(depth + 1);
    }

    private Options options() {
        Options options = Options.NONE;
        if (chance(4)) {
            options = options.withGuard(condition());
        }
        if (chance(3)) {
            options = options.withId("s" + random.nextInt(6));
        }
        if (chance(5)) {
            options = options.withUndo(undo()).withId("o" + random.nextInt(6));
        }
        return options;
    }

    private List<Call> undo() {
        List<Call> calls = new ArrayList<>();
        calls.add(Call.of("a" + random.nextInt(5), chance(2) ? Map.of() : Map.of("of", "{{" + variable() + "}}")));
        if (chance(3)) {
            calls.add(Call.of("u0"));
        }
        return calls;
    }

    private Condition condition() {
        return Conditions.parse(CONDITIONS[random.nextInt(CONDITIONS.length)]);
    }

    private String variable() {
        return "v" + random.nextInt(4);
    }

    private Duration pause() {
        return Duration.ofSeconds(1L << random.nextInt(17));
    }

    private Step step(int depth) {
        int kind = random.nextInt(depth >= 3 ? 12 : 26);
        switch (kind) {
            case 0:
            case 1:
                return perform(depth);
            case 2:
                return new Step.Send(sending(depth), message(), chance(3) ? pause() : Duration.ZERO);
            case 3:
                return new Step.Wait(options(), pause());
            case 4:
                return new Step.WaitUntil(options(), chance(2) ? "10:30" : chance(2) ? "{{v0}}" : "2026-01-07");
            case 5:
                return new Step.Assign(options(), values());
            case 6:
                return new Step.Goal(options(), "g" + random.nextInt(3), chance(2) ? null : "{{v0}}");
            case 7:
            case 8:
                return ask(depth);
            case 9:
                return waitFor(depth);
            case 10:
                return signal();
            case 11:
                return new Step.Handoff(
                        options(),
                        chance(2) ? null : "admin",
                        chance(2) ? null : "h {{v0}}",
                        chance(4) ? null : pause(),
                        maybe(depth + 1));
            case 17:
            case 18:
                return forEach(depth);
            case 19:
            case 20:
                return repeat(depth);
            case 21:
            case 22:
            case 23:
            case 24:
                return parallel(depth);
            case 12:
                return new Step.Split(
                        options(),
                        "x" + random.nextInt(2),
                        List.of(new Step.Arm("a", 1, open(depth + 1)), new Step.Arm("b", 3, block(depth + 1))),
                        null);
            case 13:
                return new Step.Sequence(
                        options(),
                        List.of(
                                new Step.Day(0, open(depth + 1)),
                                new Step.Day(1, open(depth + 1)),
                                new Step.Day(3, open(depth + 1))));
            case 14:
                return number + 1 < count ? call() : perform(depth);
            default:
                return choose(depth);
        }
    }

    private Step perform(int depth) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        if (chance(2)) {
            arguments.put("n", random.nextInt(5));
            arguments.put("of", "{{" + variable() + "}}");
        }
        return new Step.Perform(sending(depth), Call.of("a" + random.nextInt(5), arguments));
    }

    private Options sending(int depth) {
        Options options = options();
        if (!options.undo().isEmpty() || chance(2)) {
            options = options.withUndo(undo()).withId("u" + random.nextInt(6));
        }
        if (chance(3)) {
            options = options.withSaveAs(variable());
        }
        if (chance(2)) {
            options = options.withRetry(Backoff.times(random.nextInt(4)));
        }
        if (chance(4)) {
            options = options.withTimeout(Duration.ofSeconds(1 + random.nextInt(60)));
        }
        return chance(3) ? options.withOnError(onError(depth)) : options;
    }

    private OnError onError(int depth) {
        EnumMap<FailureKind, OnError.Handling> handlings = new EnumMap<>(FailureKind.class);
        for (FailureKind kind : FailureKind.values()) {
            if (chance(4)) {
                continue;
            }
            OnError.Then then = OnError.Then.values()[random.nextInt(3)];
            handlings.put(
                    kind,
                    new OnError.Handling(
                            chance(2) ? Backoff.times(random.nextInt(3)) : null,
                            depth < 3 && chance(3) ? block(3) : List.of(),
                            then,
                            chance(3) ? "admin" : null,
                            chance(3) ? "errors" : null));
        }
        return new OnError(handlings);
    }

    private Message message() {
        Message message = Message.text("t" + random.nextInt(9) + " {{" + variable() + "}} {{user.name}}");
        return chance(6) ? message.to("{{v3}}") : message;
    }

    private Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(variable(), chance(4) ? List.of("satu", 2) : random.nextInt(6));
        if (chance(2)) {
            values.put(variable(), chance(2) ? "ya" : "{{" + variable() + "}}");
        }
        return values;
    }

    private Step ask(int depth) {
        AnswerType[] types = {AnswerType.TEXT, AnswerType.INTEGER, AnswerType.YES_NO, AnswerType.CHOICE};
        AnswerType type = types[random.nextInt(types.length)];
        Question question = Question.of(type).retries(random.nextInt(3)).timeout(pause(), maybe(depth + 1));
        if (type == AnswerType.CHOICE) {
            question = question.choices(List.of("merah", "biru"));
        }
        if (chance(2)) {
            question = question.invalid(chance(2) ? "lagi {{v0}}" : null, maybe(depth + 1));
        }
        if (chance(3)) {
            question = question.collect(new Collect(Duration.ofSeconds(3), Duration.ofSeconds(20)));
        }
        return new Step.Ask(
                chance(2) ? sending(depth + 1) : sending(depth + 1).withSaveAs(variable()),
                Message.text("q" + random.nextInt(9)),
                question);
    }

    private Step waitFor(int depth) {
        Awaited[] kinds = {
            Awaited.event("e" + random.nextInt(3)),
            new Awaited.NamedEvent("e" + random.nextInt(3), Conditions.parse("n > 1")),
            new Awaited.Reply(Awaited.Take.TAKEN),
            new Awaited.Reply(Awaited.Take.NOTICED),
            new Awaited.Status(Awaited.Delivery.READ),
            new Awaited.Status(Awaited.Delivery.DELIVERED)
        };
        return new Step.WaitFor(sending(3), kinds[random.nextInt(kinds.length)], pause(), maybe(depth + 1));
    }

    private Step signal() {
        int target = number + 1 + random.nextInt(3);
        Map<String, Object> with = chance(2) ? Map.of() : ordered("n", random.nextInt(4), "v", "{{v0}}");
        return target < count && chance(2)
                ? new Step.StartWorkflow(options(), "w" + target, with)
                : new Step.Emit(options(), "e" + target, with);
    }

    private Step call() {
        int target = number + 1 + random.nextInt(count - number - 1);
        Options options = chance(2) ? options() : options().withSaveAs(variable());
        return new Step.CallWorkflow(options, "w" + target, chance(2) ? Map.of() : ordered("v0", "{{v1}}", "v2", 2));
    }

    /** Over a variable that is a list, a single value or missing, or over a list that is written out. */
    private Step forEach(int depth) {
        Object[] lists = {
            Expr.Path.of(variable()), Expr.Path.of(variable()), List.of("a", "{{v0}}"), List.of(), List.of(1, 2, 3)
        };
        return new Step.ForEach(
                chance(2) ? options() : options().withSaveAs(variable()),
                lists[random.nextInt(lists.length)],
                chance(3) ? variable() : "one",
                block(depth + 1));
    }

    private Step repeat(int depth) {
        Object[] numbers = {2, 3, Expr.Path.of(variable()), 0};
        Object times = chance(6) ? null : numbers[random.nextInt(numbers.length)];
        Condition during = chance(3) ? condition() : Condition.ALWAYS;
        Condition until = chance(3) || times == null && during.equals(Condition.ALWAYS) ? condition() : null;
        Options options = chance(2) ? options() : options().withSaveAs(variable());
        return new Step.Repeat(options, times, during, until, open(depth + 1));
    }

    private Step parallel(int depth) {
        List<Step.Way> ways = new ArrayList<>();
        boolean asking = chance(4);
        for (int i = 2 + random.nextInt(2); i > 0; i--) {
            List<Step> steps = new ArrayList<>(block(depth + 1));
            if (asking) {
                steps.add(0, ask(depth + 1));
            }
            ways.add(new Step.Way("way" + i, steps));
        }
        Step.Join join = chance(2) ? Step.Join.ANY : Step.Join.ALL;
        return new Step.Parallel(options().withId("p" + random.nextInt(9)), ways, join);
    }

    private Step choose(int depth) {
        Set<Condition> cases = new LinkedHashSet<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            cases.add(condition());
        }
        List<Step.Branch> branches = new ArrayList<>();
        for (Condition when : cases) {
            branches.add(new Step.Branch(null, when, branches.isEmpty() ? open(depth + 1) : block(depth + 1)));
        }
        return new Step.Choose(options(), branches, maybe(depth), chance(3) ? Step.Match.ALL : Step.Match.FIRST);
    }
}
