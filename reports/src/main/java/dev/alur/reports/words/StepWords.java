package dev.alur.reports.words;

import dev.alur.model.Awaited;
import dev.alur.model.Condition;
import dev.alur.model.Message;
import dev.alur.model.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a step does, in a few words that begin with a verb: {@code Asks: “How many?”}. Any thread. */
public final class StepWords implements Step.Visitor<String> {
    private final Subject subject;
    private final Wording wording;
    private final Tongue tongue;

    public StepWords(Subject subject, Wording wording) {
        this.subject = subject;
        this.wording = wording;
        this.tongue = wording.tongue();
    }

    @Override
    public String perform(Step.Perform step) {
        return new ActionWords(wording).of(step.call());
    }

    @Override
    public String send(Step.Send step) {
        Message message = step.message();
        String to = message.to() == null ? "" : tongue.of(" to ", " kepada ") + wording.text(message.to());
        return tongue.of("Sends", "Mengirim") + to + said(message);
    }

    /** What follows "sends" or "asks". */
    private String said(Message message) {
        String text = subject.said(message, tongue);
        StringBuilder said = new StringBuilder();
        if (message.media() != null) {
            said.append(" ").append(media(message.media()));
            if (message.file() != null) {
                said.append(" (").append(wording.text(message.file())).append(")");
            }
        }
        if (text != null) {
            said.append(": ").append(wording.message(text));
        } else if (message.template() != null) {
            said.append(tongue.of(" the template ", " templat "))
                    .append(wording.ink().name(message.template()));
        }
        menu(said, tongue.of("buttons", "tombol"), message.buttons());
        menu(said, tongue.of("menu", "menu"), message.list());
        return said.toString();
    }

    private void menu(StringBuilder said, String what, List<String> titles) {
        if (!titles.isEmpty()) {
            List<String> texts = titles.stream().map(wording::text).toList();
            said.append(" [")
                    .append(what)
                    .append(": ")
                    .append(String.join(" · ", texts))
                    .append("]");
        }
    }

    private String media(String kind) {
        return switch (kind) {
            case "image" -> tongue.of("a picture", "gambar");
            case "video" -> tongue.of("a video", "video");
            case "audio" -> tongue.of("a sound", "suara");
            case "document" -> tongue.of("a document", "dokumen");
            default -> wording.ink().plain(kind);
        };
    }

    @Override
    public String ask(Step.Ask step) {
        String accepted = new Answers(wording).of(step.question());
        return tongue.of("Asks", "Bertanya")
                + said(step.prompt())
                + (accepted == null ? "" : tongue.of(" (expects ", " (diharapkan ") + accepted + ")");
    }

    @Override
    public String wait(Step.Wait step) {
        return tongue.of("Waits ", "Menunggu ") + wording.span(step.length());
    }

    @Override
    public String waitUntil(Step.WaitUntil step) {
        return tongue.of("Waits until ", "Menunggu sampai ") + wording.text(step.moment());
    }

    @Override
    public String waitFor(Step.WaitFor step) {
        Awaited awaited = step.awaited();
        if (awaited instanceof Awaited.NamedEvent event) {
            String name = wording.ink().name(event.name());
            String where = event.where().equals(Condition.ALWAYS)
                    ? ""
                    : tongue.of(" and ", " dan ") + wording.condition(event.where());
            return tongue.of("Waits until " + name + " happens", "Menunggu sampai terjadi " + name) + where;
        }
        if (awaited instanceof Awaited.Reply reply) {
            return reply.take() == Awaited.Take.NOTICED
                    ? tongue.of("Waits whether the customer writes", "Menunggu apakah pelanggan membalas")
                    : tongue.of("Waits for the customer's next message", "Menunggu pesan pelanggan berikutnya");
        }
        if (awaited instanceof Awaited.Status status) {
            return switch (status.delivery()) {
                case DELIVERED -> tongue.of("Waits until the message is delivered", "Menunggu sampai pesan sampai");
                case READ -> tongue.of("Waits until the message is read", "Menunggu sampai pesan dibaca");
            };
        }
        return tongue.of("Waits until the bot gets the customer back", "Menunggu sampai pelanggan kembali ke bot");
    }

    @Override
    public String choose(Step.Choose step) {
        if (step.branches().size() == 1 && step.branches().get(0).name() == null) {
            return wording.condition(step.branches().get(0).when()) + "?";
        }
        return step.match() == Step.Match.FIRST
                ? tongue.of("Takes the first way that fits", "Mengambil jalan pertama yang cocok")
                : tongue.of("Takes every way that fits", "Mengambil setiap jalan yang cocok");
    }

    @Override
    public String split(Step.Split step) {
        String name = wording.ink().name(step.experiment());
        String goal = step.goal() == null
                ? ""
                : tongue.of(", measured by ", ", diukur dengan ")
                        + wording.ink().name(step.goal());
        return tongue.of("Experiment ", "Percobaan ")
                + name
                + goal
                + tongue.of(
                        "; each customer gets one version, for good",
                        "; tiap pelanggan mendapat satu versi, untuk seterusnya");
    }

    @Override
    public String sequence(Step.Sequence step) {
        return tongue.of("Counts days from here", "Menghitung hari mulai dari sini");
    }

    @Override
    public String forEach(Step.ForEach step) {
        return tongue.of("For each entry of ", "Untuk tiap isi dari ") + wording.value(step.list());
    }

    @Override
    public String repeat(Step.Repeat step) {
        List<String> parts = new ArrayList<>();
        boolean conditional = !step.during().equals(Condition.ALWAYS) || step.until() != null;
        if (step.times() != null) {
            String times = wording.value(step.times());
            parts.add(
                    conditional
                            ? tongue.of("at most " + times + " times", "paling banyak " + times + " kali")
                            : tongue.of(times + " times", times + " kali"));
        }
        if (!step.during().equals(Condition.ALWAYS)) {
            parts.add(tongue.of("as long as ", "selama ") + wording.condition(step.during()));
        }
        if (step.until() != null) {
            parts.add(tongue.of("until ", "sampai ") + wording.condition(step.until()));
        }
        return tongue.of("Repeats ", "Mengulang ") + String.join(", ", parts);
    }

    @Override
    public String parallel(Step.Parallel step) {
        return step.join() == Step.Join.ALL
                ? tongue.of("Side by side; goes on when all are done", "Bersamaan; lanjut setelah semuanya selesai")
                : tongue.of(
                        "Side by side; goes on when the first is done, drops the rest",
                        "Bersamaan; lanjut setelah yang pertama selesai, sisanya dibatalkan");
    }

    @Override
    public String handoff(Step.Handoff step) {
        String to = step.to() == null ? "" : " (" + wording.ink().name(step.to().replace('_', ' ')) + ")";
        String words = step.words() == null ? "" : ": " + wording.message(step.words());
        return tongue.of("Hands the customer to a person", "Menyerahkan pelanggan kepada petugas") + to + words;
    }

    @Override
    public String goal(Step.Goal step) {
        String value = step.value() == null ? "" : " (" + wording.value(step.value()) + ")";
        return tongue.of("Counts the goal ", "Mencatat tujuan ") + wording.ink().name(step.goal()) + value;
    }

    @Override
    public String assign(Step.Assign step) {
        List<String> values = new ArrayList<>();
        for (Map.Entry<String, Object> entry : step.values().entrySet()) {
            values.add(wording.ink().name(entry.getKey()) + " = " + wording.value(entry.getValue()));
        }
        return tongue.of("Notes: ", "Mencatat: ") + String.join("; ", values);
    }

    @Override
    public String emit(Step.Emit step) {
        return tongue.of("Announces the event ", "Mengumumkan kejadian ")
                + wording.ink().name(step.event());
    }

    @Override
    public String callWorkflow(Step.CallWorkflow step) {
        String name = wording.ink().name(step.workflow());
        return tongue.of("Runs the workflow " + name + " and comes back", "Menjalankan alur " + name + " lalu kembali");
    }

    @Override
    public String startWorkflow(Step.StartWorkflow step) {
        String name = wording.ink().name(step.workflow());
        return tongue.of("Starts the workflow " + name + " beside this one", "Memulai alur " + name + " di sampingnya");
    }

    @Override
    public String stop(Step.Stop step) {
        return tongue.of("Ends, unfinished: ", "Berakhir, belum selesai: ")
                + wording.text(step.reason().replace('_', ' '));
    }

    @Override
    public String end(Step.End step) {
        return tongue.of("Ends, finished", "Berakhir, selesai");
    }
}
