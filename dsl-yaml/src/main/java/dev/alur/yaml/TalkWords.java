package dev.alur.yaml;

import static dev.alur.yaml.Form.inside;
import static dev.alur.yaml.Form.nothing;
import static dev.alur.yaml.Kind.CHOICE;
import static dev.alur.yaml.Kind.CONDITION;
import static dev.alur.yaml.Kind.DURATION;
import static dev.alur.yaml.Kind.FORM;
import static dev.alur.yaml.Kind.INTEGER;
import static dev.alur.yaml.Kind.MESSAGE;
import static dev.alur.yaml.Kind.NAME;
import static dev.alur.yaml.Kind.NUMBER;
import static dev.alur.yaml.Kind.STEPS;
import static dev.alur.yaml.Kind.TEXT;
import static dev.alur.yaml.Kind.TEXTS;
import static dev.alur.yaml.Kind.VALUES;
import static dev.alur.yaml.Place.ASK;
import static dev.alur.yaml.Place.COLLECT;
import static dev.alur.yaml.Place.HANDOFF;
import static dev.alur.yaml.Place.SEND;
import static dev.alur.yaml.Place.WAIT;
import static dev.alur.yaml.Place.WAIT_FOR;
import static dev.alur.yaml.Word.word;

import java.util.List;

/** The companions of what talks and waits: send, ask, wait, wait_for and handoff. */
final class TalkWords {
    private TalkWords() {}

    static final List<Word> ALL = List.of(
            word(
                            SEND,
                            "text",
                            MESSAGE,
                            "The text, or the caption of a file.",
                            "Teksnya, atau keterangan sebuah berkas.")
                    .also("caption"),
            word(
                    SEND,
                    "template",
                    MESSAGE,
                    "A message template: one of the file's, else the platform's.",
                    "Template pesan: milik berkas ini, atau milik platform."),
            word(SEND, "with", VALUES, "Parameters of the template.", "Parameter template.")
                    .also("params"),
            word(SEND, "media", CHOICE, "Kind of file.", "Jenis berkas.")
                    .of("image", "video", "audio", "document")
                    .also("media_type"),
            word(
                    SEND,
                    "file",
                    MESSAGE,
                    "Name of the file in the host's registry.",
                    "Nama berkas dalam daftar milik bot."),
            word(SEND, "buttons", TEXTS, "Titles of quick replies.", "Judul tombol balasan cepat."),
            word(SEND, "list", TEXTS, "Titles of a list menu.", "Judul pilihan pada menu daftar."),
            word(
                    SEND,
                    "to",
                    MESSAGE,
                    "Who gets it; the run's person unless said.",
                    "Siapa penerimanya; orang pada jalan ini bila tidak disebut."),
            word(
                    SEND,
                    "delay",
                    DURATION,
                    "A durable wait before it.",
                    "Jeda sebelum pesan dikirim; tetap berlaku walau bot dimulai ulang."),
            word(
                    SEND,
                    "fallback_template",
                    TEXT,
                    "Template when the channel refuses free text.",
                    "Template bila saluran menolak teks bebas."),
            word(ASK, "text", MESSAGE, "The question.", "Pertanyaannya."),
            word(
                    ASK,
                    "template",
                    MESSAGE,
                    "A message template instead of the text.",
                    "Template pesan sebagai ganti teks."),
            word(ASK, "with", VALUES, "Parameters of the template.", "Parameter template.")
                    .also("params"),
            word(ASK, "media", CHOICE, "Kind of file.", "Jenis berkas.")
                    .of("image", "video", "audio", "document")
                    .also("media_type"),
            word(
                    ASK,
                    "file",
                    MESSAGE,
                    "Name of the file in the host's registry.",
                    "Nama berkas dalam daftar milik bot."),
            word(ASK, "buttons", TEXTS, "Titles of quick replies.", "Judul tombol balasan cepat."),
            word(ASK, "list", TEXTS, "Titles of a list menu.", "Judul pilihan pada menu daftar."),
            word(
                    ASK,
                    "to",
                    MESSAGE,
                    "Who is asked; the run's person unless said.",
                    "Siapa yang ditanya; orang pada jalan ini bila tidak disebut."),
            word(
                    ASK,
                    "fallback_template",
                    TEXT,
                    "Template when the channel refuses free text.",
                    "Template bila saluran menolak teks bebas."),
            word(ASK, "save_as", NAME, "Variable for the answer.", "Variabel untuk menyimpan jawaban."),
            word(
                            ASK,
                            "type",
                            CHOICE,
                            "What counts as an answer; text unless said.",
                            "Apa yang dianggap jawaban; text bila tidak disebut.")
                    .of(
                            "text",
                            "integer",
                            "number",
                            "money",
                            "percent",
                            "date",
                            "time",
                            "datetime",
                            "phone",
                            "email",
                            "yes_no",
                            "choice",
                            "media",
                            "location"),
            word(ASK, "choices", TEXTS, "The options of a choice.", "Pilihan-pilihan yang tersedia."),
            word(
                    ASK,
                    "min",
                    NUMBER,
                    "Least value, or least length of a text.",
                    "Nilai terkecil, atau panjang teks terpendek."),
            word(
                    ASK,
                    "max",
                    NUMBER,
                    "Greatest value, or greatest length of a text.",
                    "Nilai terbesar, atau panjang teks terpanjang."),
            word(
                    ASK,
                    "pattern",
                    TEXT,
                    "RE2 pattern the whole answer must match.",
                    "Pola RE2 yang harus cocok dengan seluruh jawaban."),
            word(
                    ASK,
                    "retries",
                    INTEGER,
                    "How often an invalid answer is asked again; 2 unless said.",
                    "Berapa kali jawaban yang tidak sah ditanyakan lagi; 2 bila tidak disebut."),
            word(ASK, "invalid", MESSAGE, "Text of the re-ask.", "Teks saat bertanya lagi."),
            word(
                    ASK,
                    "on_invalid",
                    STEPS,
                    "What runs after the last re-ask; stop unless said.",
                    "Apa yang dijalankan setelah pertanyaan ulang terakhir; stop bila tidak disebut."),
            word(
                            ASK,
                            "timeout",
                            DURATION,
                            "How long to wait for an answer. Required.",
                            "Berapa lama menunggu jawaban. Wajib.")
                    .must(),
            word(
                            ASK,
                            "on_timeout",
                            STEPS,
                            "What runs when nobody answered. Required.",
                            "Apa yang dijalankan bila tidak ada jawaban. Wajib.")
                    .must(),
            word(
                            ASK,
                            "collect",
                            FORM,
                            "Joins a burst of messages into one answer.",
                            "Menggabungkan pesan beruntun menjadi satu jawaban.")
                    .may(inside(COLLECT)),
            word(
                    WAIT,
                    "until",
                    MESSAGE,
                    "A date, a time of day or both, or a placeholder for one.",
                    "Tanggal, jam, atau keduanya, atau placeholder untuk itu."),
            word(
                    WAIT_FOR,
                    "event",
                    NAME,
                    "A named event for this conversation.",
                    "Peristiwa bernama untuk percakapan ini."),
            word(WAIT_FOR, "where", CONDITION, "Conditions on the event's fields.", "Syarat atas isian peristiwa itu."),
            word(WAIT_FOR, "reply", FORM, "The person's next message.", "Pesan berikutnya dari orang itu.")
                    .may(nothing()),
            word(WAIT_FOR, "delivered", FORM, "The last message has arrived.", "Pesan terakhir sudah sampai.")
                    .may(nothing()),
            word(WAIT_FOR, "read", FORM, "The last message has been read.", "Pesan terakhir sudah dibaca.")
                    .may(nothing()),
            word(WAIT_FOR, "webhook", FORM, "A call of an HTTP endpoint.", "Panggilan ke sebuah alamat HTTP.")
                    .may(nothing()),
            word(WAIT_FOR, "timeout", DURATION, "How long to wait.", "Berapa lama menunggu."),
            word(
                    WAIT_FOR,
                    "on_timeout",
                    STEPS,
                    "What runs when it did not happen.",
                    "Apa yang dijalankan bila tidak terjadi."),
            word(
                    WAIT_FOR,
                    "save_as",
                    NAME,
                    "Variable for what happened.",
                    "Variabel untuk menyimpan apa yang terjadi."),
            word(
                    HANDOFF,
                    "to",
                    NAME,
                    "A recipient of the host's; the owners unless said.",
                    "Penerima dari kode bot; para pemilik bila tidak disebut."),
            word(HANDOFF, "text", MESSAGE, "What they are told.", "Apa yang diberitahukan kepada mereka."),
            word(
                    HANDOFF,
                    "timeout",
                    DURATION,
                    "When the bot takes over again; 24 h unless said.",
                    "Kapan bot mengambil alih lagi; 24 jam bila tidak disebut."),
            word(
                    HANDOFF,
                    "on_timeout",
                    STEPS,
                    "What runs then, before the steps that follow.",
                    "Apa yang dijalankan saat itu, sebelum langkah berikutnya."));
}
