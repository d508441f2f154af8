package dev.alur.yaml;

import static dev.alur.yaml.Form.byName;
import static dev.alur.yaml.Form.byNameWith;
import static dev.alur.yaml.Form.each;
import static dev.alur.yaml.Form.inside;
import static dev.alur.yaml.Form.of;
import static dev.alur.yaml.Form.oneOf;
import static dev.alur.yaml.Kind.CHOICE;
import static dev.alur.yaml.Kind.CONDITION;
import static dev.alur.yaml.Kind.DURATION;
import static dev.alur.yaml.Kind.FORM;
import static dev.alur.yaml.Kind.HOURS;
import static dev.alur.yaml.Kind.INTEGER;
import static dev.alur.yaml.Kind.LANGUAGE;
import static dev.alur.yaml.Kind.MESSAGE;
import static dev.alur.yaml.Kind.NAME;
import static dev.alur.yaml.Kind.NAMES;
import static dev.alur.yaml.Kind.SHARES;
import static dev.alur.yaml.Kind.STEPS;
import static dev.alur.yaml.Kind.TEXT;
import static dev.alur.yaml.Kind.TEXTS;
import static dev.alur.yaml.Kind.TRIGGERS;
import static dev.alur.yaml.Kind.VALUES;
import static dev.alur.yaml.Kind.YES_NO;
import static dev.alur.yaml.Kind.ZONE;
import static dev.alur.yaml.Place.DEFAULTS;
import static dev.alur.yaml.Place.DOCUMENT;
import static dev.alur.yaml.Place.FAILURE;
import static dev.alur.yaml.Place.FAILURES;
import static dev.alur.yaml.Place.PATH;
import static dev.alur.yaml.Place.TEMPLATE;
import static dev.alur.yaml.Place.WORKFLOW;
import static dev.alur.yaml.Word.word;

import java.util.List;

/** The words of documents and at the top of a workflow. */
final class WorkflowWords {
    private WorkflowWords() {}

    /** What runs or is decided when an action fails: by class of failure, for all of them, or in one word. */
    static final Form[] HANDLING = {
        inside(FAILURES),
        inside(FAILURE),
        oneOf("continue", "stop", "fail", "skip_step", "mark_as_incomplete", "retry_3_times"),
        of(STEPS)
    };

    static final Form[] DAYS = {byName(Form.Keys.DAY, of(STEPS)), each(byName(Form.Keys.DAY, of(STEPS)))};

    static final Form[] NAMED_PATHS = {byName(Form.Keys.NAME, inside(PATH))};

    static final Form[] SPLIT_SHARES = {of(SHARES), byName(Form.Keys.VARIANT, of(INTEGER))};

    private static final Form[] LIMITS = {byName(Form.Keys.LIMIT, of(INTEGER), of(DURATION))};

    private static final Form[] TEMPLATES = {
        byName(
                Form.Keys.NAME,
                byNameWith(Form.Keys.LANGUAGE, TEMPLATE, inside(Place.TEMPLATE_TEXT), of(MESSAGE)),
                of(MESSAGE))
    };

    static final List<Word> ALL = List.of(
            word(
                            DOCUMENT,
                            "defaults",
                            FORM,
                            "Settings of every workflow in this file.",
                            "Pengaturan untuk semua alur di berkas ini.")
                    .may(inside(DEFAULTS)),
            word(
                            DOCUMENT,
                            "error_handling",
                            FORM,
                            "What happens when an action of this file's workflows fails.",
                            "Apa yang terjadi bila sebuah tindakan di alur-alur berkas ini gagal.")
                    .may(HANDLING),
            word(
                            DOCUMENT,
                            "templates",
                            FORM,
                            "Messages by name, in several languages.",
                            "Pesan dengan nama, dalam beberapa bahasa.")
                    .may(TEMPLATES),
            word(
                    DOCUMENT,
                    "include",
                    TEXTS,
                    "Further files or folders, relative to this file.",
                    "Berkas atau folder lain, dilihat dari berkas ini."),
            word(
                            DOCUMENT,
                            "workflow_changes",
                            FORM,
                            "The record of a change and its approval.",
                            "Catatan sebuah perubahan dan persetujuannya.")
                    .may(inside(Place.CHANGES)),
            word(
                            DOCUMENT,
                            "workflow_insights",
                            FORM,
                            "A report on how a workflow performs.",
                            "Laporan tentang kinerja sebuah alur.")
                    .may(inside(Place.INSIGHTS)),
            word(
                    WORKFLOW,
                    "name",
                    NAME,
                    "Unique name; without one the key above the workflow.",
                    "Nama yang unik; bila tidak ada, kunci di atas alur ini."),
            word(
                    WORKFLOW,
                    "description",
                    TEXT,
                    "What it is for, for people.",
                    "Untuk apa alur ini, dibaca oleh orang."),
            word(WORKFLOW, "version", TEXT, "The author's version of it.", "Versi alur ini menurut penulisnya."),
            word(
                    WORKFLOW,
                    "priority",
                    INTEGER,
                    "Higher wins among workflows that match one message; 0 unless said.",
                    "Yang lebih tinggi menang di antara alur-alur yang cocok dengan satu pesan; 0 bila tidak disebut."),
            word(
                    WORKFLOW,
                    "beside",
                    YES_NO,
                    "Starts in addition to the workflow that wins a message.",
                    "Ikut mulai di samping alur yang memenangkan sebuah pesan."),
            word(
                            WORKFLOW,
                            "interrupts",
                            YES_NO,
                            "May start while another workflow's question is open.",
                            "Boleh mulai saat pertanyaan alur lain belum dijawab.")
                    .also("interrupt"),
            word(
                            WORKFLOW,
                            "triggers",
                            TRIGGERS,
                            "What starts it: a name, a map or a list of them.",
                            "Apa yang memulainya: sebuah nama, peta, atau daftar keduanya.")
                    .also("trigger", "on"),
            word(
                            WORKFLOW,
                            "conditions",
                            CONDITION,
                            "It starts only if all of these are true.",
                            "Alur ini mulai hanya bila semua syarat ini benar.")
                    .also("condition", "if"),
            word(
                            WORKFLOW,
                            "mode",
                            CHOICE,
                            "What a new start does while a run is open.",
                            "Apa yang terjadi pada awal baru selagi alur ini masih berjalan.")
                    .of("single", "restart", "queued", "parallel"),
            word(
                    WORKFLOW,
                    "key",
                    MESSAGE,
                    "What counts as the same run for the mode.",
                    "Apa yang dianggap jalan yang sama untuk `mode`."),
            word(
                    WORKFLOW,
                    "zone",
                    ZONE,
                    "Time zone for people without one, e.g. Asia/Jakarta.",
                    "Zona waktu untuk orang yang tidak punya, misalnya Asia/Jakarta."),
            word(
                    WORKFLOW,
                    "quiet_hours",
                    HOURS,
                    "Hours without unasked messages, e.g. 21:00-08:00.",
                    "Jam tanpa pesan yang tidak diminta, misalnya 21:00-08:00."),
            word(
                    WORKFLOW,
                    "language",
                    LANGUAGE,
                    "Language of messages for people without one, e.g. id.",
                    "Bahasa pesan untuk orang yang tidak punya, misalnya id."),
            word(
                            WORKFLOW,
                            "limits",
                            FORM,
                            "Hard limits by name; they only tighten the engine's.",
                            "Batas keras dengan nama; hanya bisa memperketat batas mesin.")
                    .may(LIMITS),
            word(
                            WORKFLOW,
                            "error_handling",
                            FORM,
                            "What happens when an action fails, by class of failure.",
                            "Apa yang terjadi bila sebuah tindakan gagal, menurut jenis kegagalannya.")
                    .also("on_error")
                    .may(HANDLING),
            word(
                            WORKFLOW,
                            "templates",
                            FORM,
                            "Messages by name, found before the file's own.",
                            "Pesan dengan nama, didahulukan dari milik berkas.")
                    .may(TEMPLATES),
            word(
                    WORKFLOW,
                    "include",
                    TEXTS,
                    "Further files or folders, relative to this file.",
                    "Berkas atau folder lain, dilihat dari berkas ini."),
            word(
                    WORKFLOW,
                    "needs",
                    NAMES,
                    "Names the host's code supplies.",
                    "Nama-nama yang disediakan oleh kode bot."),
            word(
                    WORKFLOW,
                    "labels",
                    VALUES,
                    "Free labels for people and reports.",
                    "Label bebas untuk orang dan laporan."),
            word(
                            WORKFLOW,
                            "late_reply",
                            CHOICE,
                            "What happens to an answer that comes after the timeout.",
                            "Apa yang terjadi pada jawaban yang datang setelah batas waktu.")
                    .of("ignore", "accept", "handoff"),
            word(
                            WORKFLOW,
                            "trace",
                            CHOICE,
                            "How much of a run's way is recorded.",
                            "Seberapa banyak perjalanan alur dicatat.")
                    .of("off", "path", "full"),
            word(
                            WORKFLOW,
                            "return",
                            VALUES,
                            "What a workflow that calls this one gets.",
                            "Apa yang diterima alur yang memanggil alur ini.")
                    .also("returns"),
            word(WORKFLOW, "steps", STEPS, "What it does, in order.", "Apa yang dilakukannya, secara berurutan.")
                    .also("actions", "do"),
            word(
                            WORKFLOW,
                            "sequence",
                            FORM,
                            "Steps by calendar day: day_0, day_3.",
                            "Langkah menurut hari kalender: day_0, day_3.")
                    .may(DAYS),
            word(
                            WORKFLOW,
                            "paths",
                            FORM,
                            "Named ways, each with a condition and actions.",
                            "Jalur bernama, masing-masing dengan syarat dan tindakan.")
                    .may(NAMED_PATHS),
            word(WORKFLOW, "match", CHOICE, "Which of the paths run.", "Jalur mana yang dijalankan.")
                    .of("first", "all"),
            word(
                    WORKFLOW,
                    "otherwise",
                    STEPS,
                    "What runs when no path's condition is true.",
                    "Apa yang dijalankan bila tidak ada syarat jalur yang benar."),
            word(
                    WORKFLOW,
                    "content_rules",
                    STEPS,
                    "A list of `if condition: step`, each decided by itself.",
                    "Daftar `if syarat: langkah`, masing-masing diputuskan sendiri."),
            word(
                            WORKFLOW,
                            "traffic_split",
                            FORM,
                            "Shares of the variants, e.g. 50/50.",
                            "Pembagian antar varian, misalnya 50/50.")
                    .may(SPLIT_SHARES),
            word(
                            WORKFLOW,
                            "goal",
                            NAME,
                            "The goal that decides between the variants.",
                            "Tujuan yang menentukan varian mana yang lebih baik.")
                    .also("success_metric"),
            word(
                    WORKFLOW,
                    "duration",
                    DURATION,
                    "How long the experiment is planned to run.",
                    "Berapa lama percobaan direncanakan berjalan."),
            word(
                    DEFAULTS,
                    "zone",
                    ZONE,
                    "Time zone for people without one, e.g. Asia/Jakarta.",
                    "Zona waktu untuk orang yang tidak punya, misalnya Asia/Jakarta."),
            word(
                    DEFAULTS,
                    "quiet_hours",
                    HOURS,
                    "Hours without unasked messages, e.g. 21:00-08:00.",
                    "Jam tanpa pesan yang tidak diminta, misalnya 21:00-08:00."),
            word(
                    DEFAULTS,
                    "language",
                    LANGUAGE,
                    "Language of messages for people without one, e.g. id.",
                    "Bahasa pesan untuk orang yang tidak punya, misalnya id."),
            word(
                            DEFAULTS,
                            "limits",
                            FORM,
                            "Hard limits by name; they only tighten the engine's.",
                            "Batas keras dengan nama; hanya bisa memperketat batas mesin.")
                    .may(LIMITS));
}
