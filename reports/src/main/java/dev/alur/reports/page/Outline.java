package dev.alur.reports.page;

import dev.alur.model.Backoff;
import dev.alur.model.Call;
import dev.alur.model.Condition;
import dev.alur.model.OnError;
import dev.alur.model.Options;
import dev.alur.model.Question;
import dev.alur.model.Step;
import dev.alur.program.Linker;
import dev.alur.reports.page.Item.Part;
import dev.alur.reports.words.FailureGroup;
import dev.alur.reports.words.Labels;
import dev.alur.reports.words.StepWords;
import dev.alur.reports.words.Subject;
import dev.alur.reports.words.Tongue;
import dev.alur.reports.words.Wording;
import dev.alur.value.Slug;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Steps as numbered sentences, with what happens at their ways out. Confined to one thread. */
final class Outline implements Step.Visitor<List<Part>> {
    private final Wording wording;
    private final Tongue tongue;
    private final Labels labels;
    private final StepWords words;

    Outline(Subject subject, Wording wording) {
        this.wording = wording;
        this.tongue = wording.tongue();
        this.labels = new Labels(wording);
        this.words = new StepWords(subject, wording);
    }

    List<Item> items(List<Step> steps) {
        List<Item> items = new ArrayList<>();
        for (Step step : steps) {
            if (step instanceof Step.Choose choose
                    && isPlain(choose)
                    && choose.options().guard().equals(Condition.ALWAYS)) {
                items.addAll(items(choose.branches().get(0).then()));
            } else {
                items.add(item(step));
            }
        }
        return items;
    }

    /** Whether it only holds steps together, as a component of several does. */
    private static boolean isPlain(Step.Choose choose) {
        return choose.branches().size() == 1
                && choose.branches().get(0).name() == null
                && choose.branches().get(0).when().equals(Condition.ALWAYS);
    }

    private Item item(Step step) {
        List<Part> parts = new ArrayList<>(step.accept(this));
        parts.addAll(failures(step.options().onError(), step.options().retry()));
        return new Item(sentence(step), parts);
    }

    private String sentence(Step step) {
        Options options = step.options();
        StringBuilder text = new StringBuilder();
        if (!options.guard().equals(Condition.ALWAYS)) {
            text.append(tongue.of("Only if ", "Hanya jika "))
                    .append(wording.condition(options.guard()))
                    .append(": ");
        }
        text.append(text.isEmpty() ? said(step) : Item.small(said(step)));
        if (!endsSentence(text)) {
            text.append('.');
        }
        details(step, text);
        return text.toString();
    }

    private static boolean endsSentence(StringBuilder text) {
        int last = text.length() - 1;
        int sign = last > 0 && text.charAt(last) == '”' ? last - 1 : last;
        return ".?!…".indexOf(text.charAt(sign)) >= 0;
    }

    private String said(Step step) {
        if (step instanceof Step.Send send && !send.delay().isZero()) {
            return tongue.of("Waits ", "Menunggu ") + wording.span(send.delay()) + ". " + step.accept(words);
        }
        if (step instanceof Step.Choose choose && isPlain(choose)) {
            return tongue.of("Does the following", "Melakukan langkah berikut");
        }
        if (step instanceof Step.Choose choose && isQuestion(choose)) {
            return tongue.of("Checks whether ", "Memeriksa apakah ")
                    + wording.condition(choose.branches().get(0).when());
        }
        if (step instanceof Step.Perform perform
                && !perform.call().arguments().isEmpty()
                && !Linker.isVerb(Slug.of(perform.call().name()))) {
            return step.accept(words)
                    + tongue.of(" with ", " dengan ")
                    + wording.value(perform.call().arguments());
        }
        return step.accept(words);
    }

    private static boolean isQuestion(Step.Choose choose) {
        return choose.branches().size() == 1 && choose.branches().get(0).name() == null;
    }

    private void details(Step step, StringBuilder text) {
        Options options = step.options();
        if (step instanceof Step.Ask ask) {
            question(ask, text);
        } else if (options.saveAs() != null) {
            text.append(tongue.of(" Keeps the result as ", " Hasilnya disimpan sebagai "))
                    .append(wording.ink().name(options.saveAs()))
                    .append('.');
        }
        Backoff retry = options.retry();
        if (retry != null && retry.attempts() > 0 && options.onError().isEmpty()) {
            text.append(' ')
                    .append(capital(FailureGroup.triedAgain(retry, tongue)))
                    .append('.');
        }
        if (options.timeout() != null) {
            text.append(tongue.of(" Counts as failed after ", " Dianggap gagal setelah "))
                    .append(wording.span(options.timeout()))
                    .append('.');
        }
        if (!options.undo().isEmpty()) {
            List<String> names = options.undo().stream()
                    .map(Call::name)
                    .map(wording.ink()::name)
                    .toList();
            text.append(tongue.of(
                            " If the run fails later, it is undone by ", " Bila alur kelak gagal, dibatalkan oleh "))
                    .append(tongue.and(names))
                    .append('.');
        }
    }

    private void question(Step.Ask ask, StringBuilder text) {
        Question question = ask.question();
        if (ask.options().saveAs() != null) {
            text.append(tongue.of(" Keeps the answer as ", " Jawabannya disimpan sebagai "))
                    .append(wording.ink().name(ask.options().saveAs()))
                    .append('.');
        }
        if (question.retries() > 0 && question.invalid() != null) {
            String times = question.retries() == 1
                    ? tongue.of("once", "sekali")
                    : tongue.of(
                            "up to " + question.retries() + " times", "paling banyak " + question.retries() + " kali");
            text.append(tongue.of(
                            " If the answer does not fit, asks again " + times + ": ",
                            " Bila jawabannya tidak sesuai, bertanya lagi " + times + ": "))
                    .append(wording.message(question.invalid()));
        }
    }

    /** What happens when an action fails, by class of failure. */
    List<Part> failures(OnError onError, @Nullable Backoff retry) {
        List<Part> parts = new ArrayList<>();
        for (FailureGroup group : FailureGroup.of(onError)) {
            List<Item> items = new ArrayList<>();
            group.tells(wording).forEach(told -> items.add(new Item(told + ".", List.of())));
            items.addAll(items(group.handling().steps()));
            boolean ended = ends(group.handling().steps());
            parts.add(new Part(capital(group.label(tongue, retry)), items, ended ? "" : group.then(tongue) + "."));
        }
        return parts;
    }

    private Part part(String label, List<Step> steps) {
        return new Part(capital(label), items(steps), steps.isEmpty() ? tongue.of("goes on.", "lanjut.") : "");
    }

    private static boolean ends(List<Step> steps) {
        Step last = steps.isEmpty() ? null : steps.get(steps.size() - 1);
        return last instanceof Step.Stop || last instanceof Step.End;
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : Character.toTitleCase(text.charAt(0)) + text.substring(1);
    }

    @Override
    public List<Part> perform(Step.Perform step) {
        return List.of();
    }

    @Override
    public List<Part> send(Step.Send step) {
        return List.of();
    }

    @Override
    public List<Part> ask(Step.Ask step) {
        List<Part> parts = new ArrayList<>();
        String unanswered = labels.unanswered(step);
        if (unanswered != null) {
            parts.add(part(unanswered, step.question().onTimeout()));
        }
        if (!step.question().onInvalid().isEmpty()) {
            parts.add(part(labels.invalid(step), step.question().onInvalid()));
        } else if (labels.canBeWrong(step)) {
            parts.add(new Part(
                    capital(labels.invalid(step)),
                    List.of(),
                    tongue.of("ends, unfinished.", "berakhir, belum selesai.")));
        }
        return parts;
    }

    @Override
    public List<Part> wait(Step.Wait step) {
        return List.of();
    }

    @Override
    public List<Part> waitUntil(Step.WaitUntil step) {
        return List.of();
    }

    @Override
    public List<Part> waitFor(Step.WaitFor step) {
        String late = labels.late(step);
        return late == null
                ? List.of()
                : List.of(
                        new Part(
                                capital(labels.came(step)),
                                List.of(),
                                tongue.of("goes on at once.", "langsung lanjut.")),
                        part(late, step.onTimeout()));
    }

    @Override
    public List<Part> choose(Step.Choose step) {
        if (isPlain(step)) {
            return List.of(part(
                    tongue.of("in this order", "berurutan"),
                    step.branches().get(0).then()));
        }
        List<Part> parts = new ArrayList<>();
        boolean question = isQuestion(step);
        for (Step.Branch branch : step.branches()) {
            parts.add(part(question ? tongue.of("if so", "jika ya") : labels.branch(branch), branch.then()));
        }
        String otherwise = question ? tongue.of("if not", "jika tidak") : tongue.of("none of these", "selain itu");
        parts.add(part(otherwise, step.otherwise()));
        return parts;
    }

    @Override
    public List<Part> split(Step.Split step) {
        return step.arms().stream()
                .map(arm -> part(labels.arm(step, arm), arm.steps()))
                .toList();
    }

    @Override
    public List<Part> sequence(Step.Sequence step) {
        return step.days().stream()
                .map(day -> part(labels.day(day), day.steps()))
                .toList();
    }

    @Override
    public List<Part> forEach(Step.ForEach step) {
        return List.of(part(tongue.of("for each", "untuk masing-masing"), step.body()));
    }

    @Override
    public List<Part> repeat(Step.Repeat step) {
        return List.of(part(tongue.of("each time", "setiap kali"), step.body()));
    }

    @Override
    public List<Part> parallel(Step.Parallel step) {
        return step.ways().stream()
                .map(way -> part(labels.way(way), way.steps()))
                .toList();
    }

    @Override
    public List<Part> handoff(Step.Handoff step) {
        return List.of(part(labels.kept(step), step.onTimeout()));
    }

    @Override
    public List<Part> goal(Step.Goal step) {
        return List.of();
    }

    @Override
    public List<Part> assign(Step.Assign step) {
        return List.of();
    }

    @Override
    public List<Part> emit(Step.Emit step) {
        return List.of();
    }

    @Override
    public List<Part> callWorkflow(Step.CallWorkflow step) {
        return List.of();
    }

    @Override
    public List<Part> startWorkflow(Step.StartWorkflow step) {
        return List.of();
    }

    @Override
    public List<Part> stop(Step.Stop step) {
        return List.of();
    }

    @Override
    public List<Part> end(Step.End step) {
        return List.of();
    }
}
