package dev.alur.yaml;

import static dev.alur.yaml.Form.byName;
import static dev.alur.yaml.Form.byNameWith;
import static dev.alur.yaml.Form.each;
import static dev.alur.yaml.Form.inside;
import static dev.alur.yaml.Form.nothing;
import static dev.alur.yaml.Form.of;
import static dev.alur.yaml.Form.oneOf;
import static dev.alur.yaml.Form.under;
import static dev.alur.yaml.Kind.CHOICE;
import static dev.alur.yaml.Kind.CONDITION;
import static dev.alur.yaml.Kind.DURATION;
import static dev.alur.yaml.Kind.FORM;
import static dev.alur.yaml.Kind.INTEGER;
import static dev.alur.yaml.Kind.MESSAGE;
import static dev.alur.yaml.Kind.NAME;
import static dev.alur.yaml.Kind.STEPS;
import static dev.alur.yaml.Kind.TEXT;
import static dev.alur.yaml.Kind.TREATMENT;
import static dev.alur.yaml.Kind.VALUE;
import static dev.alur.yaml.Kind.VALUES;
import static dev.alur.yaml.Place.ANALYTICS;
import static dev.alur.yaml.Place.ASK;
import static dev.alur.yaml.Place.CALL;
import static dev.alur.yaml.Place.CASE;
import static dev.alur.yaml.Place.CHOOSE;
import static dev.alur.yaml.Place.CRM;
import static dev.alur.yaml.Place.DATABASE;
import static dev.alur.yaml.Place.EMAIL;
import static dev.alur.yaml.Place.EMIT;
import static dev.alur.yaml.Place.FAILURE;
import static dev.alur.yaml.Place.FAILURES;
import static dev.alur.yaml.Place.FOR_EACH;
import static dev.alur.yaml.Place.GOAL;
import static dev.alur.yaml.Place.HANDOFF;
import static dev.alur.yaml.Place.IF;
import static dev.alur.yaml.Place.OPTION;
import static dev.alur.yaml.Place.PARALLEL;
import static dev.alur.yaml.Place.PATHS;
import static dev.alur.yaml.Place.REPEAT;
import static dev.alur.yaml.Place.RETRY;
import static dev.alur.yaml.Place.SEND;
import static dev.alur.yaml.Place.SPLIT;
import static dev.alur.yaml.Place.STEP;
import static dev.alur.yaml.Place.WAIT;
import static dev.alur.yaml.Place.WAIT_FOR;
import static dev.alur.yaml.Place.WEBHOOK;
import static dev.alur.yaml.Word.word;

import java.util.List;

/** The verbs of steps, what may stand beside any of them, and what happens when one fails. */
final class StepWords {
    private StepWords() {}

    private static final Form[] AGAIN = {of(INTEGER), inside(RETRY)};

    private static final Form[] CLASS = {
        inside(FAILURE),
        oneOf("continue", "stop", "fail", "skip_step", "mark_as_incomplete", "retry_3_times"),
        of(STEPS)
    };

    static final List<Word> ALL = List.of(
            word(STEP, "send", FORM, "Sends a message.", "Mengirim pesan.")
                    .also("message", "send_message", "send_media")
                    .may(of(MESSAGE), inside(SEND))
                    .with(SEND),
            word(
                            STEP,
                            "ask",
                            FORM,
                            "Asks a question and waits for a valid answer.",
                            "Mengajukan pertanyaan dan menunggu jawaban yang sah.")
                    .may(of(MESSAGE), inside(ASK))
                    .with(ASK),
            word(
                            STEP,
                            "wait",
                            FORM,
                            "Waits for a length of time, or until a moment.",
                            "Menunggu selama waktu tertentu, atau sampai suatu saat.")
                    .also("delay", "until")
                    .may(of(DURATION), inside(WAIT), under("until", of(MESSAGE)))
                    .with(WAIT),
            word(
                            STEP,
                            "wait_for",
                            FORM,
                            "Waits for an event, a reply or the status of a message.",
                            "Menunggu peristiwa, balasan, atau status sebuah pesan.")
                    .may(inside(WAIT_FOR), oneOf("reply", "delivered", "read"), of(NAME))
                    .with(WAIT_FOR),
            word(
                            STEP,
                            "if",
                            CONDITION,
                            "Runs `then` if the condition is true; beside another verb a guard.",
                            "Menjalankan `then` bila syaratnya benar; di samping kata kerja lain menjadi penjaga.")
                    .also("condition")
                    .with(IF),
            word(
                            STEP,
                            "choose",
                            FORM,
                            "Runs the first case whose condition is true.",
                            "Menjalankan pilihan pertama yang syaratnya benar.")
                    .may(each(inside(CASE)))
                    .with(CHOOSE),
            word(
                            STEP,
                            "paths",
                            FORM,
                            "Named ways, each with a condition and actions.",
                            "Jalur bernama, masing-masing dengan syarat dan tindakan.")
                    .may(WorkflowWords.NAMED_PATHS)
                    .with(PATHS),
            word(
                    STEP,
                    "content_rules",
                    STEPS,
                    "A list of `if condition: step`, each decided by itself.",
                    "Daftar `if syarat: langkah`, masing-masing diputuskan sendiri."),
            word(
                            STEP,
                            "for_each",
                            FORM,
                            "Runs steps for each value of a list.",
                            "Menjalankan langkah untuk setiap nilai dalam daftar.")
                    .may(of(TEXT), each(of(VALUE)), inside(FOR_EACH))
                    .with(FOR_EACH),
            word(STEP, "repeat", FORM, "Runs steps again and again.", "Menjalankan langkah berulang-ulang.")
                    .may(inside(REPEAT), of(TEXT), nothing())
                    .with(REPEAT),
            word(
                            STEP,
                            "parallel",
                            FORM,
                            "Runs lists of steps side by side.",
                            "Menjalankan beberapa daftar langkah bersamaan.")
                    .may(byNameWith(Form.Keys.NAME, PARALLEL, of(STEPS)))
                    .with(PARALLEL),
            word(
                            STEP,
                            "call",
                            NAME,
                            "Runs another workflow within this run.",
                            "Menjalankan alur lain di dalam jalan ini.")
                    .also("run")
                    .with(CALL),
            word(
                            STEP,
                            "start",
                            NAME,
                            "Begins another run and does not wait for it.",
                            "Memulai jalan lain tanpa menunggunya.")
                    .with(CALL),
            word(
                            STEP,
                            "split",
                            FORM,
                            "Gives each person one arm of an experiment.",
                            "Memberi setiap orang satu cabang percobaan.")
                    .may(byName(Form.Keys.NAME, of(INTEGER)))
                    .with(SPLIT),
            word(
                            STEP,
                            "sequence",
                            FORM,
                            "Steps by calendar day: day_0, day_3.",
                            "Langkah menurut hari kalender: day_0, day_3.")
                    .may(WorkflowWords.DAYS),
            word(
                            STEP,
                            "goal",
                            NAME,
                            "Notes that a business goal was reached.",
                            "Mencatat bahwa sebuah tujuan bisnis tercapai.")
                    .with(GOAL),
            word(STEP, "set", FORM, "Sets variables to expressions.", "Mengisi variabel dengan hasil rumus.")
                    .may(byName(Form.Keys.NAME, of(VALUE))),
            word(STEP, "emit", FORM, "Publishes a named event.", "Mengumumkan sebuah peristiwa bernama.")
                    .may(of(NAME), byName(Form.Keys.NAME, of(VALUES)))
                    .with(EMIT),
            word(
                    STEP,
                    "stop",
                    TEXT,
                    "Ends the run incomplete, with a reason.",
                    "Mengakhiri jalan sebelum selesai, dengan alasan."),
            word(STEP, "end", FORM, "Ends the run completed.", "Mengakhiri jalan sebagai selesai.")
                    .may(nothing()),
            word(
                            STEP,
                            "handoff",
                            FORM,
                            "Hands the conversation to a person.",
                            "Menyerahkan percakapan kepada seorang petugas.")
                    .may(inside(HANDOFF), of(NAME), nothing())
                    .with(HANDOFF),
            word(STEP, "webhook", FORM, "Calls an HTTP endpoint.", "Memanggil sebuah alamat HTTP.")
                    .may(inside(WEBHOOK), of(MESSAGE))
                    .with(WEBHOOK),
            word(STEP, "email", FORM, "Sends a mail.", "Mengirim surel.")
                    .may(inside(EMAIL))
                    .with(EMAIL),
            word(STEP, "database", FORM, "Writes to or reads from a table.", "Menulis ke sebuah tabel atau membacanya.")
                    .also("database_action")
                    .may(inside(DATABASE))
                    .with(DATABASE),
            word(STEP, "crm", FORM, "Calls a customer system.", "Memanggil sistem pelanggan.")
                    .also("crm_integration")
                    .may(inside(CRM))
                    .with(CRM),
            word(
                            STEP,
                            "analytics_event",
                            FORM,
                            "Reports an event to an analytics system.",
                            "Melaporkan peristiwa ke sistem analitik.")
                    .may(inside(ANALYTICS), of(MESSAGE))
                    .with(ANALYTICS),
            word(OPTION, "id", NAME, "Stable identity of the step.", "Identitas tetap langkah ini."),
            word(OPTION, "name", TEXT, "Name for people.", "Nama untuk dibaca orang."),
            word(
                            OPTION,
                            "if",
                            CONDITION,
                            "The step runs only if this is true.",
                            "Langkah ini berjalan hanya bila syarat ini benar.")
                    .also("condition"),
            word(OPTION, "save_as", NAME, "Variable for a plain result.", "Variabel untuk menyimpan hasilnya."),
            word(
                            OPTION,
                            "retry",
                            FORM,
                            "Further calls after a failure: a number, or a map.",
                            "Percobaan ulang setelah gagal: sebuah angka, atau peta.")
                    .may(AGAIN),
            word(
                    OPTION,
                    "timeout",
                    DURATION,
                    "Longest time of one call; 30 s unless said.",
                    "Waktu terlama satu panggilan; 30 detik bila tidak disebut."),
            word(
                            OPTION,
                            "on_error",
                            FORM,
                            "continue, stop, fail or steps; also by class of failure.",
                            "continue, stop, fail, atau langkah; juga menurut jenis kegagalan.")
                    .may(WorkflowWords.HANDLING),
            word(
                    OPTION,
                    "undo",
                    STEPS,
                    "Actions that undo this step when the run fails later.",
                    "Tindakan yang membatalkan langkah ini bila jalan gagal kemudian."),
            word(IF, "then", STEPS, "What runs when it is true.", "Apa yang dijalankan bila benar.")
                    .must(),
            word(IF, "else", STEPS, "What runs when it is not.", "Apa yang dijalankan bila tidak benar.")
                    .also("otherwise"),
            word(
                            RETRY,
                            "attempts",
                            INTEGER,
                            "Further calls after the first.",
                            "Banyaknya panggilan lagi setelah yang pertama.")
                    .must(),
            word(RETRY, "backoff", CHOICE, "How the pause grows.", "Bagaimana jedanya bertambah.")
                    .of("exponential", "fixed"),
            word(
                    RETRY,
                    "first",
                    DURATION,
                    "First pause; 1 s unless said.",
                    "Jeda pertama; 1 detik bila tidak disebut."),
            word(
                    RETRY,
                    "max",
                    DURATION,
                    "Longest pause; 5 min unless said.",
                    "Jeda terlama; 5 menit bila tidak disebut."),
            word(RETRY, "jitter", CHOICE, "Whether the pause is spread.", "Apakah jedanya diacak.")
                    .of("full", "none", "true", "false"),
            word(FAILURES, "api_failure", FORM, "A call failed.", "Sebuah panggilan gagal.")
                    .also("on_api_failure")
                    .may(CLASS),
            word(FAILURES, "timeout", FORM, "A call took too long.", "Sebuah panggilan terlalu lama.")
                    .also("on_timeout")
                    .may(CLASS),
            word(
                            FAILURES,
                            "invalid_data",
                            FORM,
                            "A call was given what it cannot use.",
                            "Sebuah panggilan diberi data yang tidak bisa dipakai.")
                    .also("on_invalid_data")
                    .may(CLASS),
            word(FAILURES, "any", FORM, "Every other class.", "Semua jenis lainnya.")
                    .also("on_any", "default")
                    .may(CLASS),
            word(
                    FAILURE,
                    "action",
                    TREATMENT,
                    "retry_3_times, mark_as_incomplete, skip_step, continue, stop or fail.",
                    "retry_3_times, mark_as_incomplete, skip_step, continue, stop, atau fail."),
            word(
                            FAILURE,
                            "retry",
                            FORM,
                            "Further calls: a number, or a map.",
                            "Panggilan ulang: sebuah angka, atau peta.")
                    .may(AGAIN),
            word(
                    FAILURE,
                    "fallback",
                    STEPS,
                    "What runs instead; then the step counts as completed.",
                    "Apa yang dijalankan sebagai gantinya; lalu langkah ini dianggap selesai."),
            word(
                    FAILURE,
                    "notify",
                    NAME,
                    "A recipient of the host's; workflow_admin means the owners.",
                    "Penerima dari kode bot; workflow_admin berarti para pemilik."),
            word(FAILURE, "log", NAME, "A named log of the host's.", "Catatan bernama milik bot."));
}
