package dev.alur.program;

import dev.alur.RunId;
import dev.alur.lang.Test;
import dev.alur.model.Condition;
import dev.alur.model.Workflow;
import dev.alur.value.Event;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A workflow with everything it uses, compiled. Immutable, usable from any thread. */
public final class Program {
    private final Workflow workflow;
    private final String name;
    private final String hash;
    private final Op[] ops;
    private final Frame main;
    private final String[] fullNames;
    private final String[] plainNames;
    private final Slots.Root[] roots;
    private final Map<String, Integer> slotByName;
    private final Map<String, Integer> opByPlace = new HashMap<>();
    private final String[] placeOf;
    private final List<String> actions;
    private final Environment environment;
    private final Limits limits;
    private final ZoneId zone;
    private final String language;
    private final Test condition;
    private final @Nullable UndoOp undo;

    Program(
            Workflow workflow,
            String name,
            String hash,
            List<Op> ops,
            Frame main,
            Slots slots,
            List<String> actions,
            Test condition,
            @Nullable UndoOp undo,
            Environment environment) {
        this.workflow = workflow;
        this.name = name;
        this.hash = hash;
        this.ops = ops.toArray(Op[]::new);
        this.placeOf = new String[ops.size()];
        this.main = main;
        this.fullNames = slots.fullNames();
        this.plainNames = slots.plainNames();
        this.roots = slots.roots();
        this.slotByName = slots.byFullName();
        this.actions = List.copyOf(actions);
        this.condition = condition;
        this.undo = undo;
        this.environment = environment;
        this.limits = environment.limits().tightened(workflow.settings().limits());
        ZoneId ownZone = workflow.settings().zone();
        this.zone = ownZone == null ? environment.zone() : ownZone;
        String ownLanguage = workflow.settings().language();
        this.language = ownLanguage == null ? environment.language() : ownLanguage;
        for (Op op : ops) {
            String place = op.path;
            for (int n = 2; opByPlace.containsKey(place); n++) {
                place = op.path + "~" + n;
            }
            opByPlace.put(place, op.number);
            placeOf[op.number] = place;
        }
    }

    /** The workflow's name as a slug. */
    public String name() {
        return name;
    }

    /** The workflow, linked: every name in it is an action, a workflow, or bound code. */
    public Workflow workflow() {
        return workflow;
    }

    /** Hash of what its runs execute: the workflow's steps and everything they use. The same in every process. */
    public String hash() {
        return hash;
    }

    /** Names of the actions it calls, by {@link Attempt#action()}. */
    public List<String> actions() {
        return actions;
    }

    public Limits limits() {
        return limits;
    }

    public ZoneId zone() {
        return zone;
    }

    public String language() {
        return language;
    }

    /** Whether a run may start on this event: the workflow's {@code conditions}. */
    public boolean mayStart(Event event, Context context) {
        if (condition == Test.ALWAYS) {
            return true;
        }
        return condition.test(cursor(new RunId(0), event, context));
    }

    /**
     * What is published when a question that timed out is answered, {@code null} when there is no such question or the
     * event is no valid answer to it. The run may have ended.
     */
    public @Nullable Event lateReply(RunId run, Token question, Event answer, Context context) {
        AskOp ask = ask(question.path());
        return ask == null ? null : ask.lateReply(cursor(run, answer, context), question, answer);
    }

    private Cursor cursor(RunId run, Event event, Context context) {
        return new Cursor(this, run, event, new @Nullable Object[slots()], new Strand[0], context, new Effects());
    }

    /** Number of variables and hidden values. */
    int slots() {
        return fullNames.length;
    }

    Op op(int number) {
        return ops[number];
    }

    int size() {
        return ops.length;
    }

    /** What a failed run goes to when steps are to be undone; {@code null} when nothing can be. */
    @Nullable
    UndoOp undo() {
        return undo;
    }

    Frame main() {
        return main;
    }

    Slots.Root root(int slot) {
        return roots[slot];
    }

    String plainName(int slot) {
        return plainNames[slot];
    }

    String fullName(int slot) {
        return fullNames[slot];
    }

    int slotOf(String fullName) {
        return slotByName.getOrDefault(fullName, -1);
    }

    /** What a state says of where a strand stands: the op's path, told apart from other ops of the same step. */
    String place(int number) {
        return placeOf[number];
    }

    /** The op at a place, -1 when this program has none. */
    int opAt(String place) {
        return opByPlace.getOrDefault(place, -1);
    }

    /** The question at a path, {@code null} for none. */
    @Nullable
    AskOp ask(String path) {
        for (Op op : ops) {
            if (op instanceof AskOp ask && ask.path.equals(path)) {
                return ask;
            }
        }
        return null;
    }

    /** The first op of a step, -1 when there is none. */
    int first(String path) {
        for (Op op : ops) {
            if (!path.isEmpty() && op.path.equals(path)) {
                return op.number;
            }
        }
        return -1;
    }

    /** The paths of its steps, in order. */
    List<String> paths() {
        return java.util.Arrays.stream(ops)
                .map(op -> op.path)
                .filter(path -> !path.isEmpty())
                .distinct()
                .toList();
    }

    boolean jitter() {
        return environment.jitter() == Environment.Spread.JITTER;
    }

    Condition.@Nullable Test condition(String conditionName) {
        return environment.bindings().condition(conditionName);
    }

    @Override
    public String toString() {
        return name + "@" + hash.substring(0, 12);
    }
}
