package dev.alur.program;

import dev.alur.AlurException;
import dev.alur.lang.Fill;
import dev.alur.model.Awaited;
import dev.alur.model.Condition;
import dev.alur.model.Options;
import dev.alur.model.Question;
import dev.alur.model.Step;
import dev.alur.program.Assembler.Scene;
import dev.alur.value.Event;
import dev.alur.value.Slug;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compiles one list of steps; gives each its path. Visiting a step gives the number of the op that will follow it. */
final class Block implements Step.Visitor<Integer> {
    private final Assembler assembler;
    private final String parent;
    private final Scene scene;
    private final Frame frame;
    private final Map<String, Integer> taken = new HashMap<>();
    private String path = "";

    Block(Assembler assembler, String parent, Scene scene) {
        this.assembler = assembler;
        this.parent = parent;
        this.scene = scene;
        this.frame = scene.frame();
    }

    void add(Step step) {
        path = path(Verbs.id(step));
        try {
            guarded(step);
        } catch (AlurException e) {
            assembler.report(step, e);
        }
    }

    private void guarded(Step step) {
        Condition guard = step.options().guard();
        if (guard.equals(Condition.ALWAYS)) {
            unguarded(step);
            return;
        }
        BranchOp branch = assembler.add(BranchOp.guard(path, frame, assembler.test(guard, frame)));
        unguarded(step);
        branch.otherwise = assembler.next();
    }

    private void unguarded(Step step) {
        String own = path;
        step.accept(this);
        boolean calls = step instanceof Step.Perform
                || step instanceof Step.Send
                || step instanceof Step.Ask
                || step instanceof Step.WaitFor
                || step instanceof Step.CallWorkflow;
        Undo undo = calls ? null : assembler.undo(own, step.options(), frame);
        if (undo != null) {
            assembler.add(new UndoableOp(own, frame, undo));
        }
    }

    /** Equals get {@code _2}, {@code _3}. */
    private String path(String id) {
        int count = taken.merge(id, 1, Integer::sum);
        String own = count == 1 ? id : id + "_" + count;
        return parent.isEmpty() ? own : parent + "/" + own;
    }

    private static @Nullable String label(Step step) {
        String id = step.options().id();
        if (id != null) {
            return Slug.of(id);
        }
        return step instanceof Step.Perform perform ? Slug.of(perform.call().name()) : null;
    }

    PerformOp.Calling calling(Step step, String name, @Nullable Fill arguments, @Nullable String asked) {
        Options options = step.options();
        String label = label(step);
        String variable = asked != null ? asked : options.saveAs() != null ? options.saveAs() : label;
        int slot = variable == null ? -1 : frame.slot(variable);
        int result = -1;
        if (label != null) {
            result = frame.slot(Frame.HIDDEN + "result@" + path);
            frame.result(label, result, slot);
        }
        return new PerformOp.Calling(
                name,
                assembler.action(name),
                arguments,
                label == null ? "" : label,
                label,
                Assembler.timeout(options),
                slot,
                result,
                options.saveAs() != null,
                assembler.undo(path, options, frame));
    }

    private void performing(Step step, String name, @Nullable Fill arguments) {
        Recovery recovery = new Recovery();
        PerformOp op = new PerformOp(path, frame, calling(step, name, arguments, null), recovery);
        assembler.add(op);
        assembler.recovery(recovery, op, step.options(), scene);
    }

    @Override
    public Integer perform(Step.Perform step) {
        String name = Slug.of(step.call().name());
        Map<String, Object> arguments = step.call().arguments();
        performing(step, name, arguments.isEmpty() ? null : Places.arguments(assembler, name, arguments, frame));
        return assembler.next();
    }

    @Override
    public Integer send(Step.Send step) {
        if (!step.delay().isZero()) {
            assembler.add(new WaitOp(path + "/delay", frame, step.delay()));
        }
        performing(step, Verbs.SEND, assembler.message(step.message(), null, scene));
        return assembler.next();
    }

    @Override
    public Integer ask(Step.Ask step) {
        Question question = step.question();
        String own = path;
        String variable = step.options().saveAs() != null ? step.options().saveAs() : null;
        Object choices = question.choices().isEmpty() ? null : question.choices();
        PerformOp.Calling prompt =
                calling(step, Verbs.SEND, assembler.message(step.prompt(), choices, scene), variable);
        Fill invalid = question.invalid() == null ? null : assembler.compiler.template(question.invalid(), frame);
        Recovery recovery = new Recovery();
        if (question.pattern() != null) {
            assembler.environment.expressions().patterns().compile(question.pattern());
        }
        AskOp op = new AskOp(
                own,
                frame,
                question,
                prompt,
                invalid,
                recovery,
                assembler.environment.expressions().patterns(),
                burst(question, own));
        frame.slot("message");
        assembler.add(op);
        int back = assembler.next();
        if (!question.onTimeout().isEmpty()) {
            assembler.aside(question.onTimeout(), own + "/on_timeout", scene, back, start -> op.onTimeout = start);
        }
        if (!question.onInvalid().isEmpty()) {
            assembler.aside(question.onInvalid(), own + "/on_invalid", scene, back, start -> op.onInvalid = start);
        }
        assembler.recovery(recovery, op, step.options(), scene);
        return assembler.next();
    }

    private @Nullable Collecting burst(Question question, String own) {
        return question.collect() == null
                ? null
                : new Collecting(own + "/collect", question.collect(), frame.slot(Frame.HIDDEN + "burst@" + own));
    }

    @Override
    public Integer wait(Step.Wait step) {
        assembler.add(new WaitOp(path, frame, step.length()));
        return assembler.next();
    }

    @Override
    public Integer waitUntil(Step.WaitUntil step) {
        assembler.add(new WaitUntilOp(path, frame, assembler.compiler.template(step.moment(), frame)));
        return assembler.next();
    }

    @Override
    public Integer waitFor(Step.WaitFor step) {
        WaitForOp.Where where = null;
        if (step.awaited() instanceof Awaited.NamedEvent named && !named.where().equals(Condition.ALWAYS)) {
            EventNames names = new EventNames();
            where = new WaitForOp.Where(assembler.compiler.condition(named.where(), names), names.list());
        }
        WaitForOp op = new WaitForOp(
                path, frame, step.awaited(), where, step.timeout(), calling(step, "wait_for", null, null));
        assembler.add(op);
        if (!step.onTimeout().isEmpty()) {
            int back = assembler.next();
            assembler.aside(step.onTimeout(), path + "/on_timeout", scene, back, start -> op.onTimeout = start);
        }
        return assembler.next();
    }

    @Override
    public Integer choose(Step.Choose step) {
        String own = path;
        List<JumpOp> ends = new ArrayList<>();
        boolean several = step.match() == Step.Match.ALL && !step.otherwise().isEmpty();
        int took = several ? frame.slot(Frame.HIDDEN + "took@" + own) : -1;
        if (several) {
            assembler.add(TookOp.none(own, frame, took));
        }
        int number = 0;
        for (Step.Branch branch : step.branches()) {
            number++;
            String name = branch.name() != null
                    ? Slug.of(branch.name())
                    : step.branches().size() == 1 ? "then" : "when_" + number;
            BranchOp test = null;
            if (!branch.when().equals(Condition.ALWAYS)) {
                test = assembler.add(BranchOp.way(own, frame, assembler.test(branch.when(), frame), name));
            }
            if (several) {
                assembler.add(TookOp.one(own, frame, took));
            }
            assembler.block(branch.then(), own + "/" + name, scene);
            if (step.match() == Step.Match.FIRST) {
                ends.add(assembler.add(new JumpOp(own, frame)));
            }
            if (test != null) {
                test.otherwise = assembler.next();
            }
        }
        BranchOp none = several
                ? assembler.add(BranchOp.way(own, frame, scope -> scope.read(took) == null, "otherwise"))
                : null;
        assembler.block(step.otherwise(), own + "/otherwise", scene);
        if (none != null) {
            none.otherwise = assembler.next();
        }
        for (JumpOp end : ends) {
            end.target = assembler.next();
        }
        mark(step, own);
        return assembler.next();
    }

    private void mark(Step step, String own) {
        String label = label(step);
        if (label != null) {
            assembler.add(new MarkOp(own, frame, label));
        }
    }

    @Override
    public Integer split(Step.Split step) {
        String own = path;
        List<String> names = new ArrayList<>();
        int[] weights = new int[step.arms().size()];
        for (int i = 0; i < weights.length; i++) {
            names.add(Slug.of(step.arms().get(i).name()));
            weights[i] = step.arms().get(i).weight();
        }
        SplitOp op = assembler.add(new SplitOp(own, frame, Slug.of(step.experiment()), names, weights));
        List<JumpOp> ends = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            op.targets[i] = assembler.next();
            assembler.block(step.arms().get(i).steps(), own + "/" + names.get(i), scene);
            ends.add(assembler.add(new JumpOp(own, frame)));
        }
        for (JumpOp end : ends) {
            end.target = assembler.next();
        }
        mark(step, own);
        return assembler.next();
    }

    @Override
    public Integer sequence(Step.Sequence step) {
        String own = path;
        int anchor = frame.slot(Frame.HIDDEN + "anchor@" + own);
        assembler.add(new AnchorOp(own, frame, anchor));
        for (Step.Day day : step.days()) {
            String dayPath = own + "/day_" + day.number();
            if (day.number() > 0) {
                assembler.add(new DayOp(dayPath, frame, anchor, day.number()));
            }
            assembler.block(day.steps(), dayPath, scene);
        }
        mark(step, own);
        return assembler.next();
    }

    @Override
    public Integer forEach(Step.ForEach step) {
        return loops().forEach(step);
    }

    @Override
    public Integer repeat(Step.Repeat step) {
        return loops().repeat(step);
    }

    private Loops loops() {
        return new Loops(assembler, path, scene, this);
    }

    @Override
    public Integer parallel(Step.Parallel step) {
        String own = path;
        ForkOp fork = assembler.add(new ForkOp(own, frame, step.ways().size(), step.join(), label(step)));
        for (int i = 0; i < fork.starts.length; i++) {
            Step.Way way = step.ways().get(i);
            fork.starts[i] = assembler.next();
            assembler.within(fork.number, () -> {
                assembler.block(way.steps(), own + "/" + Slug.of(way.name()), scene);
                assembler.add(new JoinOp(own, frame, fork));
            });
        }
        fork.after = assembler.next();
        return assembler.next();
    }

    @Override
    public Integer handoff(Step.Handoff step) {
        String own = path;
        Fill words = step.words() == null ? null : assembler.compiler.template(step.words(), frame);
        HandoffOp op = assembler.add(new HandoffOp(own, frame, step.to(), words, step.timeout(), label(step)));
        if (!step.onTimeout().isEmpty()) {
            int back = assembler.next();
            assembler.aside(step.onTimeout(), own + "/on_timeout", scene, back, start -> op.onTimeout = start);
        }
        return assembler.next();
    }

    @Override
    public Integer goal(Step.Goal step) {
        Object value = step.value();
        assembler.add(
                new GoalOp(path, frame, Slug.of(step.goal()), value == null ? null : assembler.value(value, frame)));
        return assembler.next();
    }

    @Override
    public Integer assign(Step.Assign step) {
        int[] slots = new int[step.values().size()];
        Fill[] values = new Fill[slots.length];
        int i = 0;
        for (Map.Entry<String, Object> entry : step.values().entrySet()) {
            values[i] = assembler.value(entry.getValue(), frame);
            slots[i++] = frame.slot(entry.getKey());
        }
        assembler.add(new AssignOp(path, frame, slots, values, label(step)));
        return assembler.next();
    }

    @Override
    public Integer emit(Step.Emit step) {
        signal(step, Event.Kind.NAMED, Slug.of(step.event()), step.with());
        return assembler.next();
    }

    @Override
    public Integer startWorkflow(Step.StartWorkflow step) {
        signal(step, Event.Kind.MANUAL, Slug.of(step.workflow()), step.with());
        return assembler.next();
    }

    private void signal(Step step, Event.Kind kind, String name, Map<String, Object> with) {
        Fill fields = with.isEmpty() ? null : assembler.compiler.template(with, frame);
        assembler.add(new SignalOp(path, frame, kind, name, fields, label(step)));
    }

    @Override
    public Integer callWorkflow(Step.CallWorkflow step) {
        return new Callee(assembler, path, scene, this).compile(step);
    }

    @Override
    public Integer stop(Step.Stop step) {
        assembler.add(new LeaveOp(path, frame, Outcome.INCOMPLETE, step.reason()));
        return assembler.next();
    }

    @Override
    public Integer end(Step.End step) {
        assembler.add(new LeaveOp(path, frame, Outcome.COMPLETED, ""));
        return assembler.next();
    }
}
