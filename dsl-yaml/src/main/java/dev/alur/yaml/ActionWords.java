package dev.alur.yaml;

import static dev.alur.yaml.Kind.VALUE;
import static dev.alur.yaml.Place.ANALYTICS;
import static dev.alur.yaml.Place.CRM;
import static dev.alur.yaml.Place.DATABASE;
import static dev.alur.yaml.Place.EMAIL;
import static dev.alur.yaml.Place.WEBHOOK;
import static dev.alur.yaml.Word.word;

import java.util.List;

/** The arguments of the actions for outside systems. They are kept as written, placeholders in them checked. */
final class ActionWords {
    private ActionWords() {}

    static final List<Word> ALL = List.of(
            word(WEBHOOK, "url", VALUE, "Address to call.", "Alamat yang dipanggil.")
                    .must(),
            word(
                    WEBHOOK,
                    "method",
                    VALUE,
                    "HTTP method; POST with data, else GET.",
                    "Metode HTTP; POST bila ada data, selain itu GET."),
            word(WEBHOOK, "headers", VALUE, "HTTP headers by name.", "Kepala HTTP dengan nama."),
            word(WEBHOOK, "query", VALUE, "Query parameters by name.", "Parameter alamat dengan nama."),
            word(WEBHOOK, "data", VALUE, "What is sent, as JSON.", "Apa yang dikirim, sebagai JSON.")
                    .also("body"),
            word(
                    WEBHOOK,
                    "secret",
                    VALUE,
                    "Name of the secret that signs the call.",
                    "Nama rahasia yang menandatangani panggilan."),
            word(EMAIL, "to", VALUE, "Recipients.", "Penerima."),
            word(EMAIL, "cc", VALUE, "Recipients of a copy.", "Penerima tembusan."),
            word(EMAIL, "bcc", VALUE, "Hidden recipients of a copy.", "Penerima tembusan tersembunyi."),
            word(EMAIL, "from", VALUE, "Sender; the host's unless said.", "Pengirim; milik bot bila tidak disebut."),
            word(EMAIL, "reply_to", VALUE, "Where answers go.", "Ke mana balasan dikirim."),
            word(EMAIL, "subject", VALUE, "Subject.", "Judul."),
            word(EMAIL, "text", VALUE, "Plain text.", "Teks biasa.").also("body"),
            word(EMAIL, "html", VALUE, "HTML text.", "Teks HTML."),
            word(
                    EMAIL,
                    "template",
                    VALUE,
                    "A message template with a part for mail.",
                    "Template pesan yang punya bagian untuk surel."),
            word(EMAIL, "with", VALUE, "Parameters of the template.", "Parameter template.")
                    .also("data", "params"),
            word(EMAIL, "attachments", VALUE, "Files of the host's registry.", "Berkas dari daftar milik bot."),
            word(
                    DATABASE,
                    "source",
                    VALUE,
                    "Name of the host's database; its first unless said.",
                    "Nama basis data bot; yang pertama bila tidak disebut."),
            word(DATABASE, "table", VALUE, "Table.", "Tabel."),
            word(
                    DATABASE,
                    "action",
                    VALUE,
                    "insert, update, upsert, delete or select.",
                    "insert, update, upsert, delete, atau select."),
            word(DATABASE, "condition", VALUE, "Which rows.", "Baris yang mana.")
                    .also("where"),
            word(DATABASE, "data", VALUE, "Columns and their values.", "Kolom dan nilainya."),
            word(DATABASE, "columns", VALUE, "Columns to read.", "Kolom yang dibaca."),
            word(
                    DATABASE,
                    "key",
                    VALUE,
                    "Columns that tell rows apart in an upsert.",
                    "Kolom yang membedakan baris pada upsert."),
            word(DATABASE, "limit", VALUE, "Most rows to read.", "Paling banyak baris yang dibaca."),
            word(CRM, "platform", VALUE, "The system, e.g. hubspot.", "Sistemnya, misalnya hubspot."),
            word(
                    CRM,
                    "action",
                    VALUE,
                    "What to do there, e.g. create_contact.",
                    "Apa yang dilakukan di sana, misalnya create_contact."),
            word(CRM, "data", VALUE, "What to pass on.", "Data yang diteruskan.")
                    .also("with", "properties"),
            word(ANALYTICS, "platform", VALUE, "The system.", "Sistemnya."),
            word(ANALYTICS, "event", VALUE, "Name of the event.", "Nama peristiwanya."),
            word(ANALYTICS, "with", VALUE, "Fields of the event.", "Isian peristiwanya.")
                    .also("data", "params", "parameters"));
}
