package dev.alur.program;

import dev.alur.AlurException;
import dev.alur.Problem;
import dev.alur.lang.Compiler;
import dev.alur.lang.Fill;
import dev.alur.lang.Test;
import dev.alur.model.Backoff;
import dev.alur.model.Call;
import dev.alur.model.Condition;
import dev.alur.model.Expr;
import dev.alur.model.FailureKind;
import dev.alur.model.Message;
import dev.alur.model.MessageTemplate;
import dev.alur.model.OnError;
import dev.alur.model.Options;
import dev.alur.model.Step;
import dev.alur.model.Workflow;
import dev.alur.value.Slug;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compiles one linked workflow, with the workflows it calls, to a program. Used once. */
final class Assembler {
    /** How often an action that undoes is tried again. */
    private static final Backoff UNDO_RETRY = Backoff.times(3);

    private static final String KEPT = Frame.HIDDEN + "undo";
    private static final String FAILED = Frame.HIDDEN + "failed";

    final Environment environment;
    final Compiler compiler;
    final Slots slots = new Slots();
    private final Frame main = new Frame("", slots);
    private final Linked linked;
    private final List<Op> ops = new ArrayList<>();
    private final List<String> actions = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Deque<Runnable> deferred = new ArrayDeque<>();
    private final Map<String, UndoOp.Action> undoing = new LinkedHashMap<>();
    private final List<Runnable> ending = new ArrayList<>();
    /** The fork whose way is being compiled. */
    private int fork = Op.NO_FORK;

    Assembler(Linked linked, Environment environment) {
        this.linked = linked;
        this.environment = environment;
        this.compiler = new Compiler(environment.expressions());
    }

    Program assemble(Workflow workflow) {
        Test condition = condition(workflow);
        Scene scene = new Scene(main, workflow, workflow.onError(), 0);
        block(workflow.steps(), "", scene);
        add(new LeaveOp("", main, Outcome.COMPLETED, ""));
        drain();
        UndoOp undo = undoing.isEmpty() ? null : add(new UndoOp(main, keptSlot(), main.slot(FAILED), undoing));
        if (ops.size() > environment.limits().ops()) {
            throw new AlurException(
                    "too-large",
                    workflow.name() + " compiles to " + ops.size() + " operations, more than "
                            + environment.limits().ops() + " (limit program_size)");
        }
        String name = Slug.of(workflow.name());
        return new Program(
                workflow,
                name,
                Hash.hex(linked.closure(workflow)),
                ops,
                main,
                slots,
                actions,
                condition,
                undo,
                environment);
    }

    /** Whether the workflow starts; a condition that cannot be compiled does not hide what is wrong with the steps. */
    private Test condition(Workflow workflow) {
        try {
            return compiler.condition(workflow.condition(), main);
        } catch (AlurException e) {
            problems.add(Problem.error(e.code(), String.valueOf(e.getMessage()))
                    .at(workflow.origin().position()));
            return Test.ALWAYS;
        }
    }

    /** What a block is compiled in. @param onError governs steps that say nothing themselves */
    record Scene(Frame frame, Workflow workflow, OnError onError, int depth) {
        Scene withoutHandling() {
            return new Scene(frame, workflow, OnError.NONE, depth);
        }
    }

    /** What in single steps cannot be compiled: patterns, arithmetic, placeholders. */
    List<Problem> problems() {
        return problems;
    }

    void report(Step step, AlurException e) {
        problems.add(Problem.error(e.code(), String.valueOf(e.getMessage()))
                .at(step.options().origin().position()));
    }

    void block(List<Step> steps, String path, Scene scene) {
        Block block = new Block(this, path, scene);
        for (Step step : steps) {
            block.add(step);
        }
    }

    Workflow called(String name) {
        return linked.workflow(Slug.of(name));
    }

    <T extends Op> T add(T op) {
        op.number = ops.size();
        op.fork = fork;
        ops.add(op);
        return op;
    }

    int next() {
        return ops.size();
    }

    /** Compiles something behind everything else: fallbacks, timeouts. */
    void later(Runnable block) {
        int within = fork;
        deferred.add(() -> within(within, block));
    }

    /** Compiles something that stands in a way of a fork. */
    void within(int number, Runnable block) {
        int before = fork;
        fork = number;
        block.run();
        fork = before;
    }

    /** Does something when everything is compiled. */
    void atEnd(Runnable last) {
        ending.add(last);
    }

    private void drain() {
        while (!deferred.isEmpty()) {
            deferred.removeFirst().run();
        }
        ending.forEach(Runnable::run);
    }

    /** A block off the main line that ends by jumping back. */
    void aside(List<Step> steps, String path, Scene scene, int back, java.util.function.IntConsumer start) {
        later(() -> {
            start.accept(next());
            block(steps, path, scene);
            JumpOp jump = add(new JumpOp(path, scene.frame()));
            jump.target = back;
        });
    }

    int action(String name) {
        int known = actions.indexOf(name);
        if (known < 0) {
            actions.add(name);
            return actions.size() - 1;
        }
        return known;
    }

    Test test(Condition condition, Frame frame) {
        return condition.equals(Condition.ALWAYS) ? Test.ALWAYS : compiler.condition(condition, frame);
    }

    Fill value(Object value, Frame frame) {
        return value instanceof Expr expression
                ? compiler.expression(expression, frame)
                : compiler.template(value, frame);
    }

    private int keptSlot() {
        return main.slot(KEPT);
    }

    /** What undoes a step, {@code null} when nothing does. */
    @Nullable
    Undo undo(String path, Options options, Frame frame) {
        if (options.undo().isEmpty()) {
            return null;
        }
        Recovery recovery = new Recovery();
        for (FailureKind kind : FailureKind.values()) {
            recovery.retry(kind, options.retry() == null ? UNDO_RETRY : options.retry());
        }
        List<String> paths = new ArrayList<>();
        List<Fill> arguments = new ArrayList<>();
        for (Call call : options.undo()) {
            String own = path + "/undo" + (paths.isEmpty() ? "" : "_" + (paths.size() + 1));
            String name = Slug.of(call.name());
            paths.add(own);
            arguments.add(Places.arguments(this, name, call.arguments(), frame));
            undoing.put(own, new UndoOp.Action(PerformOp.Calling.of(name, action(name), timeout(options)), recovery));
        }
        return new Undo(keptSlot(), paths, arguments);
    }

    static Duration timeout(Options options) {
        return options.timeout() == null ? Options.DEFAULT_TIMEOUT : options.timeout();
    }

    /** Compiles the fallbacks of an op whose action may fail. */
    void recovery(Recovery recovery, Op op, Options options, Scene scene) {
        for (FailureKind kind : FailureKind.values()) {
            OnError.Handling own = options.onError().handlings().get(kind);
            OnError.Handling handling =
                    own != null ? own : scene.onError().handlings().get(kind);
            if (options.retry() != null) {
                recovery.retry(kind, options.retry());
            } else if (handling != null && handling.retry() != null) {
                recovery.retry(kind, handling.retry());
            }
            if (handling == null) {
                continue;
            }
            Recovery.Handler handler = recovery.handle(kind, handling.then(), handling.recipient(), handling.log());
            if (!handling.steps().isEmpty()) {
                String path = op.path + "/on_" + kind.name().toLowerCase(java.util.Locale.ROOT);
                later(() -> {
                    handler.steps = next();
                    block(handling.steps(), path, scene.withoutHandling());
                    add(new HandledOp(op, handling.then()));
                });
            }
        }
    }

    /** Arguments of a send: the text, found by language when a template of the file says it. */
    Fill message(Message message, @Nullable Object choices, Scene scene) {
        Map<String, Fill> parts = new LinkedHashMap<>();
        Frame frame = scene.frame();
        String template = message.template();
        MessageTemplate known = template == null ? null : linked.template(scene.workflow(), template);
        if (message.text() != null) {
            parts.put("text", compiler.template(message.text(), frame));
        } else if (known != null && !known.texts().isEmpty()) {
            parts.put("text", texts(known, scene));
        }
        if (template != null) {
            parts.put("template", compiler.template(template, frame));
        }
        if (!message.with().isEmpty()) {
            parts.put("with", compiler.template(message.with(), frame));
        }
        constant(parts, "media", message.media());
        if (message.file() != null) {
            parts.put("file", compiler.strict(message.file(), frame));
        }
        if (!message.buttons().isEmpty()) {
            parts.put("buttons", compiler.template(message.buttons(), frame));
        }
        if (!message.list().isEmpty()) {
            parts.put("list", compiler.template(message.list(), frame));
        }
        constant(parts, "choices", choices);
        if (message.to() != null) {
            parts.put("to", compiler.strict(message.to(), frame));
        }
        constant(parts, "fallback_template", message.fallbackTemplate());
        return new MapFill(parts);
    }

    private static void constant(Map<String, Fill> parts, String key, @Nullable Object value) {
        if (value != null) {
            parts.put(key, scope -> value);
        }
    }

    private Fill texts(MessageTemplate template, Scene scene) {
        Map<String, Fill> byLanguage = new LinkedHashMap<>();
        template.texts().forEach((language, text) -> byLanguage.put(language, compiler.template(text, scene.frame())));
        String settings = scene.workflow().settings().language();
        String fallback = settings != null ? settings : environment.language();
        Fill first = byLanguage.values().iterator().next();
        Fill usual = byLanguage.getOrDefault(fallback, first);
        return scope -> byLanguage.getOrDefault(scope.language(), usual).fill(scope);
    }
}
