package dev.alur.yaml;

import static dev.alur.yaml.Form.inside;
import static dev.alur.yaml.Kind.FORM;
import static dev.alur.yaml.Kind.MESSAGE;
import static dev.alur.yaml.Kind.TEXT;
import static dev.alur.yaml.Kind.TEXTS;
import static dev.alur.yaml.Kind.VALUE;
import static dev.alur.yaml.Kind.VALUES;
import static dev.alur.yaml.Kind.YES_NO;
import static dev.alur.yaml.Place.CHANGES;
import static dev.alur.yaml.Place.INSIGHTS;
import static dev.alur.yaml.Place.INTEGRATION;
import static dev.alur.yaml.Place.TEMPLATE;
import static dev.alur.yaml.Place.TEMPLATE_EMAIL;
import static dev.alur.yaml.Place.TEMPLATE_TEXT;
import static dev.alur.yaml.Place.TEMPLATE_WHATSAPP;
import static dev.alur.yaml.Word.word;

import java.util.List;

/** The words of message templates, of integrations, and of records that inform people. */
final class RecordWords {
    private RecordWords() {}

    static final List<Word> ALL = List.of(
            word(TEMPLATE, "text", MESSAGE, "The message in whatever language.", "Pesannya, untuk bahasa apa pun."),
            word(TEMPLATE, "email", FORM, "The same message as a mail.", "Pesan yang sama sebagai surel.")
                    .may(inside(TEMPLATE_EMAIL)),
            word(
                            TEMPLATE,
                            "whatsapp",
                            FORM,
                            "The approved template it stands for.",
                            "Template yang sudah disetujui untuk pesan ini.")
                    .may(inside(TEMPLATE_WHATSAPP)),
            word(TEMPLATE_TEXT, "text", MESSAGE, "The message.", "Pesannya.").must(),
            word(TEMPLATE_EMAIL, "subject", MESSAGE, "Subject of the mail.", "Judul surel."),
            word(TEMPLATE_EMAIL, "text", MESSAGE, "Plain text of the mail.", "Isi surel berupa teks biasa."),
            word(TEMPLATE_EMAIL, "html", MESSAGE, "HTML text of the mail.", "Isi surel berupa HTML."),
            word(
                    TEMPLATE_WHATSAPP,
                    "name",
                    TEXT,
                    "Name of the approved template.",
                    "Nama template yang sudah disetujui."),
            word(TEMPLATE_WHATSAPP, "language", TEXT, "Its language code.", "Kode bahasanya."),
            word(
                    TEMPLATE_WHATSAPP,
                    "params",
                    VALUE,
                    "Its parameters, in order or by name.",
                    "Parameternya, berurutan atau dengan nama."),
            word(INSIGHTS, "performance_score", TEXT, "Points of a hundred.", "Nilai dari seratus."),
            word(INSIGHTS, "strengths", TEXTS, "What works.", "Apa yang berjalan baik."),
            word(INSIGHTS, "improvement_areas", TEXTS, "What does not.", "Apa yang belum berjalan baik."),
            word(INSIGHTS, "recommendations", TEXTS, "What to do about it.", "Apa yang sebaiknya dilakukan."),
            word(CHANGES, "version", TEXT, "The version that changes.", "Versi yang berubah."),
            word(CHANGES, "changes", TEXTS, "What changed.", "Apa yang berubah."),
            word(
                    CHANGES,
                    "approval_required",
                    YES_NO,
                    "Whether somebody must approve it.",
                    "Apakah perlu disetujui seseorang."),
            word(CHANGES, "approved_by", TEXT, "Who approved it.", "Siapa yang menyetujuinya."),
            word(CHANGES, "deployed_at", TEXT, "When it became active.", "Kapan mulai berlaku."),
            word(INTEGRATION, "actions", TEXTS, "Actions the system offers.", "Tindakan yang disediakan sistem itu."),
            word(
                    INTEGRATION,
                    "data_sync",
                    TEXTS,
                    "What is kept the same on both sides.",
                    "Data yang disamakan di kedua pihak."),
            word(
                    INTEGRATION,
                    "events",
                    TEXTS,
                    "Events reported to the system.",
                    "Peristiwa yang dilaporkan ke sistem itu."),
            word(
                    INTEGRATION,
                    "custom_dimensions",
                    TEXTS,
                    "What the events are told apart by.",
                    "Apa yang membedakan peristiwa-peristiwa itu."),
            word(INTEGRATION, "platform", TEXT, "The system's name.", "Nama sistemnya."),
            word(
                    INTEGRATION,
                    "settings",
                    VALUES,
                    "Configuration for the host's adapter.",
                    "Pengaturan untuk penghubung di kode bot."));
}
