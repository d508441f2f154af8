package dev.alur.reports.page;

import dev.alur.model.FailureKind;
import dev.alur.model.Mode;
import dev.alur.model.Settings;
import dev.alur.model.Step;
import dev.alur.model.Workflow;
import dev.alur.program.Walk;
import dev.alur.reports.diagram.Chart;
import dev.alur.reports.diagram.MermaidDiagram;
import dev.alur.reports.words.Labels;
import dev.alur.reports.words.StartWords;
import dev.alur.reports.words.Subject;
import dev.alur.reports.words.Tongue;
import dev.alur.reports.words.Wording;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One workflow as a Markdown page for those who own the bot. Confined to one thread. */
final class WorkflowPage {
    private final Subject subject;
    private final Workflow workflow;
    private final Set<String> announced;
    private final Tongue tongue;
    private final Wording wording;
    private final StringBuilder page = new StringBuilder();

    WorkflowPage(Subject subject, Set<String> announced, Tongue tongue) {
        this.subject = subject;
        this.workflow = subject.workflow();
        this.announced = announced;
        this.tongue = tongue;
        this.wording = new Wording(tongue, new MarkdownInk());
    }

    String write() {
        page.append("# ").append(wording.text(workflow.name())).append("\n\n");
        about();
        start();
        steps();
        endings();
        trouble();
        supplies();
        heading("Picture", "Gambar");
        page.append("```mermaid\n")
                .append(MermaidDiagram.of(Chart.of(subject, tongue)))
                .append("```\n");
        return page.toString();
    }

    private void heading(String english, String indonesian) {
        page.append("## ").append(tongue.of(english, indonesian)).append("\n\n");
    }

    private void about() {
        if (workflow.about().description() != null) {
            page.append(wording.text(workflow.about().description())).append("\n\n");
        }
        if (workflow.about().version() != null) {
            page.append(tongue.of("Version ", "Versi "))
                    .append(wording.text(workflow.about().version()))
                    .append(".\n\n");
        }
    }

    private void start() {
        heading("What starts it", "Kapan mulai");
        StartWords words = new StartWords(wording);
        List<String> reasons = words.reasons(workflow);
        List<String> bounds = words.bounds(workflow);
        page.append(words.heading(workflow)).append(reasons.isEmpty() ? ".\n" : ":\n\n");
        reasons.forEach(reason -> page.append("- ").append(reason).append('\n'));
        page.append('\n');
        if (!bounds.isEmpty()) {
            page.append(tongue.of("But ", "Tetapi ")).append(tongue.and(bounds)).append(".\n\n");
        }
        page.append(mode()).append('\n');
        Settings settings = workflow.settings();
        if (settings.quietHours() != null) {
            String from = tongue.time(settings.quietHours().from());
            String to = tongue.time(settings.quietHours().to());
            page.append(tongue.of(
                    "Between " + from + " and " + to + " messages nobody asked for wait.\n",
                    "Antara pukul " + from + " dan " + to + " pesan yang tidak diminta ditunda.\n"));
        }
        page.append('\n');
    }

    private String mode() {
        Mode mode = workflow.settings().mode();
        return switch (mode) {
            case SINGLE ->
                tongue.of(
                        "While it is running for a customer, it does not start again for the same customer.",
                        "Selama masih berjalan untuk seorang pelanggan, alur ini tidak dimulai lagi untuk orang itu.");
            case RESTART ->
                tongue.of(
                        "If it starts again for the same customer, the earlier run is dropped.",
                        "Bila dimulai lagi untuk pelanggan yang sama, yang sebelumnya dibatalkan.");
            case QUEUED ->
                tongue.of(
                        "If it starts again for the same customer, that waits until the earlier run has ended.",
                        "Bila dimulai lagi untuk pelanggan yang sama, giliran itu menunggu sampai yang sebelumnya selesai.");
            case PARALLEL ->
                tongue.of(
                        "It may run several times at once for the same customer.",
                        "Alur ini boleh berjalan beberapa kali sekaligus untuk pelanggan yang sama.");
        };
    }

    private void steps() {
        heading("Step by step", "Langkah demi langkah");
        Item.write(new Outline(subject, wording).items(workflow.steps()), "", page);
        page.append('\n');
    }

    private void endings() {
        heading("How it ends", "Bagaimana berakhir");
        Set<String> reasons = new LinkedHashSet<>();
        Set<String> goals = new LinkedHashSet<>();
        for (Step step : Walk.all(workflow)) {
            if (step instanceof Step.Stop stop) {
                reasons.add(wording.text(stop.reason().replace('_', ' ')));
            } else if (step instanceof Step.Ask ask
                    && ask.question().onInvalid().isEmpty()
                    && new Labels(wording).canBeWrong(ask)) {
                reasons.add(tongue.of("no valid answer", "tidak ada jawaban yang sesuai"));
            } else if (step instanceof Step.Goal goal) {
                goals.add(wording.ink().name(goal.goal()));
            } else if (step instanceof Step.Split split && split.goal() != null) {
                goals.add(wording.ink().name(split.goal()));
            }
        }
        page.append(
                tongue.of("- Finished: the last step is done.\n", "- Selesai: langkah terakhir sudah dijalankan.\n"));
        if (!reasons.isEmpty()) {
            page.append(tongue.of(
                            "- Unfinished, for one of these reasons: ",
                            "- Belum selesai, karena salah satu sebab ini: "))
                    .append(String.join(", ", reasons))
                    .append(".\n");
        }
        if (!goals.isEmpty()) {
            page.append(tongue.of("- Goals that are counted on the way: ", "- Tujuan yang dihitung di tengah jalan: "))
                    .append(String.join(", ", goals))
                    .append(".\n");
        }
        page.append('\n');
    }

    private void trouble() {
        heading("When a system fails", "Bila sistem gagal");
        boolean own = Walk.all(workflow).stream()
                .anyMatch(step -> !step.options().onError().isEmpty());
        if (own) {
            page.append(tongue.of(
                    "Some steps say above what happens then. For all others:\n\n",
                    "Beberapa langkah di atas menyebut apa yang terjadi. Untuk langkah lainnya:\n\n"));
        }
        if (!workflow.onError().isEmpty()) {
            StringBuilder list = new StringBuilder();
            Item rules = new Item("", new Outline(subject, wording).failures(workflow.onError(), null));
            Item.write(List.of(rules), "", list);
            list.substring(list.indexOf("\n") + 1)
                    .lines()
                    .forEach(line -> page.append(line.startsWith("   ") ? line.substring(3) : line)
                            .append('\n'));
        }
        if (workflow.onError().isEmpty()) {
            page.append(tongue.of(
                    "- A step that fails ends the run as failed.\n",
                    "- Langkah yang gagal mengakhiri alur sebagai gagal.\n"));
        } else if (workflow.onError().handlings().size() < FailureKind.values().length) {
            page.append(tongue.of(
                    "- A step that fails in any other way ends the run as failed.\n",
                    "- Langkah yang gagal dengan cara lain mengakhiri alur sebagai gagal.\n"));
        }
        page.append('\n');
    }

    private void supplies() {
        Supplies supplies = Supplies.of(subject, announced);
        heading("What your system must supply", "Yang harus disediakan sistem Anda");
        if (supplies.isEmpty()) {
            page.append(tongue.of("Nothing.\n\n", "Tidak ada.\n\n"));
            return;
        }
        supplies.actions().forEach((name, arguments) -> {
            page.append(tongue.of("- The action ", "- Tindakan "))
                    .append(wording.ink().name(name));
            if (!arguments.isEmpty()) {
                page.append(tongue.of(", given ", ", menerima ")).append(tongue.and(names(arguments)));
            }
            page.append(".\n");
        });
        line("A connection for ", "Sambungan untuk ", supplies.connections());
        line("The event ", "Kejadian ", supplies.events());
        line("The group of customers ", "Kelompok pelanggan ", supplies.audiences());
        line("The message template ", "Templat pesan ", supplies.templates());
        line("The file ", "Berkas ", supplies.files());
        line("Somebody to reach as ", "Orang yang dihubungi sebagai ", supplies.recipients());
        page.append('\n');
    }

    private void line(String english, String indonesian, Collection<String> names) {
        names(names)
                .forEach(name -> page.append("- ")
                        .append(tongue.of(english, indonesian))
                        .append(name)
                        .append(".\n"));
    }

    private List<String> names(Collection<String> names) {
        List<String> shown = new ArrayList<>();
        names.forEach(name -> shown.add(wording.ink().name(name)));
        return shown;
    }
}
