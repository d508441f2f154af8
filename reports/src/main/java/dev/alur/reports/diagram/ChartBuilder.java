package dev.alur.reports.diagram;

import static dev.alur.reports.diagram.Chart.Way.LATE;
import static dev.alur.reports.diagram.Chart.Way.TROUBLE;
import static dev.alur.reports.diagram.Chart.Way.USUAL;

import dev.alur.model.Backoff;
import dev.alur.model.Call;
import dev.alur.model.Condition;
import dev.alur.model.FailureKind;
import dev.alur.model.OnError;
import dev.alur.model.Question;
import dev.alur.model.Step;
import dev.alur.model.Workflow;
import dev.alur.program.Verbs;
import dev.alur.reports.diagram.Chart.Kind;
import dev.alur.reports.diagram.Flow.End;
import dev.alur.reports.words.FailureGroup;
import dev.alur.reports.words.Labels;
import dev.alur.reports.words.StartWords;
import dev.alur.reports.words.StepWords;
import dev.alur.reports.words.Subject;
import dev.alur.reports.words.Tongue;
import dev.alur.reports.words.Wording;
import dev.alur.value.Slug;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Draws the steps of one workflow into a {@link Flow}, by the paths the engine gives them. Confined to one thread. */
final class ChartBuilder implements Step.Visitor<Flow> {
    private final Workflow workflow;
    private final Tongue tongue;
    private final Wording wording;
    private final Labels labels;
    private final StepWords words;
    private final Flow flow;
    private String path = "";

    ChartBuilder(Subject subject, Tongue tongue) {
        this.workflow = subject.workflow();
        this.tongue = tongue;
        this.wording = new Wording(tongue, new ChartInk());
        this.labels = new Labels(wording);
        this.words = new StepWords(subject, wording);
        this.flow = new Flow(tongue.of("also: ", "juga: "));
    }

    Chart build() {
        flow.node("START", Kind.START, new StartWords(wording).of(workflow));
        steps(workflow.steps(), "");
        if (flow.isOpen()) {
            flow.node("DONE", Kind.DONE, tongue.of("Finished", "Selesai"));
        }
        if (!workflow.onError().isEmpty()) {
            flow.open(List.of());
            String node = flow.node(
                    "TROUBLE",
                    Kind.TROUBLE,
                    tongue.of(
                            "When a step fails that has no rule of its own",
                            "Bila langkah tanpa aturan sendiri gagal"));
            flow.open(List.of());
            failures(node, "TROUBLE", workflow.onError(), null, Level.WORKFLOW);
        }
        String title = wording.ink().plain(workflow.name());
        String about = workflow.about().description();
        return new Chart(
                title,
                about != null ? ChartInk.cut(about, 300) : tongue.of("The steps of ", "Langkah-langkah ") + title,
                flow.nodes(),
                flow.edges());
    }

    private void steps(List<Step> steps, String parent) {
        Map<String, Integer> taken = new HashMap<>();
        for (Step step : steps) {
            String id = Verbs.id(step);
            int count = taken.merge(id, 1, Integer::sum);
            String own = count == 1 ? id : id + "_" + count;
            step(step, parent.isEmpty() ? own : parent + "/" + own);
        }
    }

    private void step(Step step, String own) {
        Condition guard = step.options().guard();
        if (guard.equals(Condition.ALWAYS)) {
            path = own;
            step.accept(this);
            return;
        }
        String node = flow.node(own + "/IF", Kind.DECIDE, wording.condition(guard) + "?");
        List<End> yes = flow.branch(node, yes(), USUAL, () -> {
            path = own;
            step.accept(this);
        });
        flow.open(yes);
        flow.alsoOpen(List.of(new End(node, no(), USUAL)));
    }

    private String yes() {
        return tongue.of("yes", "ya");
    }

    private String no() {
        return tongue.of("no", "tidak");
    }

    private List<End> branch(String from, String label, Chart.Way way, List<Step> steps, String inside) {
        return flow.branch(from, label, way, () -> steps(steps, inside));
    }

    /** A node for a step, with what happens when it fails and what undoes it. */
    private String add(Step step, Kind kind) {
        String own = path;
        String text = step.accept(words);
        Backoff retry = step.options().retry();
        if (retry != null && retry.attempts() > 0 && step.options().onError().isEmpty()) {
            text += "\n" + FailureGroup.triedAgain(retry, tongue);
        }
        String node = flow.node(own, kind, text);
        failures(node, own, step.options().onError(), retry, Level.STEP);
        int number = 0;
        for (Call call : step.options().undo()) {
            number++;
            String name = own + "/undo" + (number == 1 ? "" : "_" + number);
            flow.branch(
                    node,
                    tongue.of("if the run fails later", "bila alur kelak gagal"),
                    TROUBLE,
                    () -> flow.node(
                            name,
                            Kind.TROUBLE,
                            tongue.of("Undoes it: ", "Membatalkannya: ")
                                    + wording.ink().name(call.name())));
        }
        path = own;
        return node;
    }

    /** Whether "the next step" stands below the node. */
    private enum Level {
        STEP,
        WORKFLOW
    }

    private void failures(String node, String own, OnError onError, @Nullable Backoff retry, Level level) {
        for (FailureGroup group : FailureGroup.of(onError)) {
            FailureKind first = group.kinds().iterator().next();
            String inside = own + "/on_" + first.name().toLowerCase(Locale.ROOT);
            boolean goesOn = group.handling().then() == OnError.Then.CONTINUE && level == Level.STEP;
            flow.alsoOpen(flow.branch(node, group.label(tongue, retry), TROUBLE, () -> {
                int number = 0;
                for (String tells : group.tells(wording)) {
                    flow.node(inside + "/TELL" + ++number, Kind.TROUBLE, tells);
                }
                steps(group.handling().steps(), inside);
                if (flow.isOpen() && !goesOn) {
                    boolean ends = group.handling().then() != OnError.Then.CONTINUE;
                    flow.node(inside + "/THEN", ends ? Kind.STOPPED : Kind.TROUBLE, group.then(tongue));
                    flow.open(List.of());
                }
            }));
        }
    }

    @Override
    public Flow perform(Step.Perform step) {
        add(step, Kind.ACT);
        return flow;
    }

    @Override
    public Flow send(Step.Send step) {
        if (!step.delay().isZero()) {
            flow.node(path + "/delay", Kind.WAIT, tongue.of("Waits ", "Menunggu ") + wording.span(step.delay()));
        }
        add(step, Kind.SAY);
        return flow;
    }

    @Override
    public Flow ask(Step.Ask step) {
        String own = path;
        String node = add(step, Kind.ASK);
        Question question = step.question();
        String unanswered = labels.unanswered(step);
        if (unanswered != null) {
            flow.alsoOpen(branch(node, unanswered, LATE, question.onTimeout(), own + "/on_timeout"));
        }
        if (!question.onInvalid().isEmpty()) {
            flow.alsoOpen(branch(node, labels.invalid(step), TROUBLE, question.onInvalid(), own + "/on_invalid"));
        } else if (labels.canBeWrong(step)) {
            flow.branch(
                    node,
                    labels.invalid(step),
                    TROUBLE,
                    () -> flow.node(
                            own + "/INVALID",
                            Kind.STOPPED,
                            tongue.of(
                                    "Ends, unfinished: no valid answer",
                                    "Berakhir, belum selesai: jawaban tidak sesuai")));
        }
        return flow;
    }

    @Override
    public Flow wait(Step.Wait step) {
        add(step, Kind.WAIT);
        return flow;
    }

    @Override
    public Flow waitUntil(Step.WaitUntil step) {
        add(step, Kind.WAIT);
        return flow;
    }

    @Override
    public Flow waitFor(Step.WaitFor step) {
        String own = path;
        String node = add(step, Kind.WAIT);
        String late = labels.late(step);
        if (late != null) {
            List<End> afterwards = branch(node, late, LATE, step.onTimeout(), own + "/on_timeout");
            flow.open(List.of(new End(node, labels.came(step), USUAL)));
            flow.alsoOpen(afterwards);
        }
        return flow;
    }

    @Override
    public Flow choose(Step.Choose step) {
        String own = path;
        List<Step.Branch> branches = step.branches();
        boolean single = branches.size() == 1 && branches.get(0).name() == null;
        if (single && branches.get(0).when().equals(Condition.ALWAYS)) {
            steps(branches.get(0).then(), own + "/then");
            return flow;
        }
        String node = add(step, Kind.DECIDE);
        List<End> ends = new ArrayList<>();
        boolean always = false;
        int number = 0;
        for (Step.Branch branch : branches) {
            number++;
            String name = branch.name() != null ? Slug.of(branch.name()) : single ? "then" : "when_" + number;
            String label = single ? yes() : labels.branch(branch);
            ends.addAll(branch(node, label, USUAL, branch.then(), own + "/" + name));
            always |= branch.when().equals(Condition.ALWAYS);
        }
        if (!always) {
            String label = single ? no() : tongue.of("none of these", "selain itu");
            ends.addAll(branch(node, label, USUAL, step.otherwise(), own + "/otherwise"));
        }
        flow.open(ends);
        return flow;
    }

    @Override
    public Flow split(Step.Split step) {
        String own = path;
        String node = add(step, Kind.DECIDE);
        List<End> ends = new ArrayList<>();
        for (Step.Arm arm : step.arms()) {
            ends.addAll(branch(node, labels.arm(step, arm), USUAL, arm.steps(), own + "/" + Slug.of(arm.name())));
        }
        flow.open(ends);
        return flow;
    }

    @Override
    public Flow sequence(Step.Sequence step) {
        String own = path;
        add(step, Kind.WAIT);
        for (Step.Day day : step.days()) {
            String inside = own + "/day_" + day.number();
            if (day.number() > 0) {
                flow.node(inside, Kind.WAIT, labels.until(day));
            }
            steps(day.steps(), inside);
        }
        return flow;
    }

    @Override
    public Flow forEach(Step.ForEach step) {
        loop(step, step.body(), tongue.of("next entry", "isi berikutnya"));
        return flow;
    }

    @Override
    public Flow repeat(Step.Repeat step) {
        loop(step, step.body(), tongue.of("next round", "putaran berikutnya"));
        return flow;
    }

    private void loop(Step step, List<Step> body, String label) {
        String own = path;
        String node = add(step, Kind.LOOP);
        flow.back(branch(node, label, USUAL, body, own), node);
        flow.open(List.of(new End(node, tongue.of("then", "setelah itu"), USUAL)));
    }

    @Override
    public Flow parallel(Step.Parallel step) {
        String own = path;
        String node = add(step, Kind.FORK);
        List<End> ends = new ArrayList<>();
        for (Step.Way way : step.ways()) {
            ends.addAll(branch(node, labels.way(way), USUAL, way.steps(), own + "/" + Slug.of(way.name())));
        }
        flow.open(ends);
        return flow;
    }

    @Override
    public Flow handoff(Step.Handoff step) {
        String own = path;
        String node = add(step, Kind.HUMAN);
        flow.alsoOpen(branch(node, labels.kept(step), LATE, step.onTimeout(), own + "/on_timeout"));
        return flow;
    }

    @Override
    public Flow goal(Step.Goal step) {
        add(step, Kind.GOAL);
        return flow;
    }

    @Override
    public Flow assign(Step.Assign step) {
        add(step, Kind.ACT);
        return flow;
    }

    @Override
    public Flow emit(Step.Emit step) {
        add(step, Kind.ACT);
        return flow;
    }

    @Override
    public Flow callWorkflow(Step.CallWorkflow step) {
        add(step, Kind.ACT);
        return flow;
    }

    @Override
    public Flow startWorkflow(Step.StartWorkflow step) {
        add(step, Kind.ACT);
        return flow;
    }

    @Override
    public Flow stop(Step.Stop step) {
        add(step, Kind.STOPPED);
        flow.open(List.of());
        return flow;
    }

    @Override
    public Flow end(Step.End step) {
        add(step, Kind.DONE);
        flow.open(List.of());
        return flow;
    }
}
