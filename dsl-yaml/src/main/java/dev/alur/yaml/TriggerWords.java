package dev.alur.yaml;

import static dev.alur.yaml.Form.inside;
import static dev.alur.yaml.Form.nothing;
import static dev.alur.yaml.Form.of;
import static dev.alur.yaml.Form.oneOf;
import static dev.alur.yaml.Kind.CHOICE;
import static dev.alur.yaml.Kind.CHOICES;
import static dev.alur.yaml.Kind.CONDITION;
import static dev.alur.yaml.Kind.DURATION;
import static dev.alur.yaml.Kind.FORM;
import static dev.alur.yaml.Kind.INTEGER;
import static dev.alur.yaml.Kind.NAME;
import static dev.alur.yaml.Kind.TEXT;
import static dev.alur.yaml.Kind.TEXTS;
import static dev.alur.yaml.Kind.TIME;
import static dev.alur.yaml.Kind.VALUE;
import static dev.alur.yaml.Kind.WEEKDAYS;
import static dev.alur.yaml.Place.AUDIENCE_TRIGGER;
import static dev.alur.yaml.Place.COLLECT;
import static dev.alur.yaml.Place.DATA_TRIGGER;
import static dev.alur.yaml.Place.ENGAGEMENT_TRIGGER;
import static dev.alur.yaml.Place.EVENT;
import static dev.alur.yaml.Place.EVENT_TRIGGER;
import static dev.alur.yaml.Place.GROUP_TRIGGER;
import static dev.alur.yaml.Place.HOURS_TRIGGER;
import static dev.alur.yaml.Place.MESSAGE_TRIGGER;
import static dev.alur.yaml.Place.SCHEDULE_TRIGGER;
import static dev.alur.yaml.Place.TRIGGER;
import static dev.alur.yaml.Place.UNMATCHED_TRIGGER;
import static dev.alur.yaml.Place.WEBHOOK_TRIGGER;
import static dev.alur.yaml.Word.word;

import java.util.List;

/** The words of triggers. */
final class TriggerWords {
    private TriggerWords() {}

    private static final String[] CHANGES = {
        "joined",
        "left",
        "promoted",
        "demoted",
        "member_added",
        "member_joined",
        "member_removed",
        "member_left",
        "member_promoted",
        "member_demoted"
    };

    static final List<Word> ALL = List.of(
            word(
                            TRIGGER,
                            "message",
                            FORM,
                            "A message: words it contains, or unmatched.",
                            "Sebuah pesan: kata yang dikandungnya, atau unmatched bila tidak ada yang cocok.")
                    .also("message_contains", "keywords", "message_received")
                    .may(inside(MESSAGE_TRIGGER), oneOf("unmatched", "any"), of(TEXTS), nothing())
                    .with(MESSAGE_TRIGGER),
            word(TRIGGER, "group", FORM, "A change of a group's members.", "Perubahan anggota sebuah grup.")
                    .may(inside(GROUP_TRIGGER), oneOf(CHANGES))
                    .with(GROUP_TRIGGER),
            word(TRIGGER, "schedule", FORM, "Moments by the calendar.", "Waktu-waktu menurut kalender.")
                    .may(inside(SCHEDULE_TRIGGER), of(TEXT))
                    .with(SCHEDULE_TRIGGER),
            word(
                    TRIGGER,
                    "audience",
                    NAME,
                    "For each person of an audience of the host's.",
                    "Untuk setiap orang dalam kelompok penerima dari kode bot."),
            word(TRIGGER, "first_message", FORM, "A person's first message ever.", "Pesan pertama dari seseorang.")
                    .also("new_user_interaction")
                    .may(nothing()),
            word(TRIGGER, "nth_message", INTEGER, "A person's n-th message.", "Pesan ke-n dari seseorang."),
            word(TRIGGER, "idle", DURATION, "Silence of a person for so long.", "Seseorang diam selama ini."),
            word(
                            TRIGGER,
                            "hours",
                            FORM,
                            "Hours of the day: a gate on the other triggers, or an edge.",
                            "Jam dalam sehari: pembatas bagi pemicu lain, atau saat buka dan tutupnya.")
                    .may(inside(HOURS_TRIGGER))
                    .with(HOURS_TRIGGER),
            word(
                            TRIGGER,
                            "data",
                            FORM,
                            "A field of the profile comes to meet a condition.",
                            "Sebuah isian profil mulai memenuhi syarat.")
                    .may(inside(DATA_TRIGGER))
                    .with(DATA_TRIGGER),
            word(TRIGGER, "event", FORM, "A named event.", "Sebuah peristiwa bernama.")
                    .may(of(NAME), inside(EVENT))
                    .with(EVENT_TRIGGER),
            word(TRIGGER, "webhook", FORM, "A call of an HTTP endpoint.", "Panggilan ke sebuah alamat HTTP.")
                    .may(inside(WEBHOOK_TRIGGER))
                    .with(WEBHOOK_TRIGGER),
            word(TRIGGER, "manual", FORM, "Only by hand.", "Hanya dimulai dengan tangan.")
                    .also("by_hand")
                    .may(nothing()),
            word(
                            MESSAGE_TRIGGER,
                            "contains",
                            TEXTS,
                            "Some of these words or phrases; beli* is a prefix.",
                            "Salah satu kata atau frasa ini; beli* berarti awalan.")
                    .also("message_contains", "keywords"),
            word(MESSAGE_TRIGGER, "all", TEXTS, "Every one of these words or phrases.", "Semua kata atau frasa ini."),
            word(
                    MESSAGE_TRIGGER,
                    "equals",
                    TEXTS,
                    "The whole message is one of these.",
                    "Seluruh pesan sama dengan salah satunya."),
            word(
                    MESSAGE_TRIGGER,
                    "matches",
                    TEXTS,
                    "Some of these RE2 patterns is found.",
                    "Salah satu pola RE2 ini ditemukan."),
            word(MESSAGE_TRIGGER, "type", CHOICES, "Kinds of message.", "Jenis pesan.")
                    .of("any", "text", "image", "video", "audio", "document", "location", "contact", "button", "list"),
            word(
                            MESSAGE_TRIGGER,
                            "from",
                            FORM,
                            "Who sends: all_users, new_users, known_users, owner, or phones.",
                            "Siapa pengirimnya: all_users, new_users, known_users, owner, atau nomor telepon.")
                    .may(oneOf("all_users", "new_users", "known_users", "owner"), of(TEXTS)),
            word(
                            MESSAGE_TRIGGER,
                            "in",
                            FORM,
                            "Where: private, group, or a group's name.",
                            "Di mana: private, group, atau nama sebuah grup.")
                    .may(oneOf("private", "group"), of(TEXT)),
            word(
                            MESSAGE_TRIGGER,
                            "collect",
                            FORM,
                            "Joins a burst of messages into one.",
                            "Menggabungkan pesan beruntun menjadi satu.")
                    .may(inside(COLLECT)),
            word(
                    UNMATCHED_TRIGGER,
                    "every",
                    DURATION,
                    "At most once per person in this time; 12h unless said.",
                    "Paling banyak sekali per orang dalam waktu ini; 12h bila tidak disebut."),
            word(GROUP_TRIGGER, "action", CHOICE, "Which change.", "Perubahan yang mana.")
                    .of(CHANGES)
                    .also("change")
                    .must(),
            word(
                    GROUP_TRIGGER,
                    "in",
                    TEXT,
                    "The group's name; any group unless said.",
                    "Nama grupnya; grup mana pun bila tidak disebut."),
            word(
                            SCHEDULE_TRIGGER,
                            "cron",
                            TEXT,
                            "Five fields: minute, hour, day, month, weekday.",
                            "Lima bagian: menit, jam, tanggal, bulan, hari.")
                    .also("schedule"),
            word(
                    SCHEDULE_TRIGGER,
                    "every",
                    DURATION,
                    "A fixed rhythm from midnight on.",
                    "Irama tetap mulai tengah malam."),
            word(
                    SCHEDULE_TRIGGER,
                    "audience",
                    NAME,
                    "One run for each person of it.",
                    "Satu jalan untuk setiap orang di dalamnya."),
            word(
                            SCHEDULE_TRIGGER,
                            "catch_up",
                            CHOICE,
                            "What happens to moments missed.",
                            "Apa yang terjadi pada waktu yang terlewat.")
                    .of("none", "one", "all"),
            word(
                            AUDIENCE_TRIGGER,
                            "audience",
                            NAME,
                            "The host's audience, or an event of that name.",
                            "Kelompok penerima dari kode bot, atau peristiwa bernama itu.")
                    .also("condition")
                    .must(),
            word(ENGAGEMENT_TRIGGER, "condition", CHOICE, "Which engagement.", "Keterlibatan yang mana.")
                    .of("first_message", "nth_message", "idle", "new_user_interaction"),
            word(ENGAGEMENT_TRIGGER, "nth_message", INTEGER, "A person's n-th message.", "Pesan ke-n dari seseorang.")
                    .also("count", "n"),
            word(ENGAGEMENT_TRIGGER, "idle", DURATION, "Silence of a person for so long.", "Seseorang diam selama ini.")
                    .also("after"),
            word(HOURS_TRIGGER, "start", TIME, "First minute.", "Menit pertama.")
                    .must(),
            word(HOURS_TRIGGER, "end", TIME, "First minute after.", "Menit pertama sesudahnya.")
                    .must(),
            word(
                    HOURS_TRIGGER,
                    "days",
                    WEEKDAYS,
                    "Weekdays, e.g. [MON, TUE] or senin-jumat; all unless said.",
                    "Hari, misalnya [MON, TUE] atau senin-jumat; semua hari bila tidak disebut."),
            word(
                            HOURS_TRIGGER,
                            "on",
                            CHOICE,
                            "Makes it an edge that starts runs.",
                            "Menjadikannya saat yang memulai alur: buka atau tutup.")
                    .of("opens", "closes"),
            word(DATA_TRIGGER, "field", TEXT, "The profile's field.", "Isian profilnya.")
                    .must(),
            word(DATA_TRIGGER, "op", CHOICE, "How it compares.", "Cara membandingkannya.")
                    .of(
                            "equals",
                            "not_equals",
                            "greater_than",
                            "greater_or_equal",
                            "less_than",
                            "less_or_equal",
                            "between",
                            "in",
                            "contains",
                            "exists",
                            "changed")
                    .also("operator")
                    .must(),
            word(
                    DATA_TRIGGER,
                    "value",
                    VALUE,
                    "What it compares with; a list for between and in.",
                    "Pembandingnya; daftar untuk between dan in."),
            word(EVENT, "name", NAME, "The event's name.", "Nama peristiwanya.").must(),
            word(EVENT, "where", CONDITION, "Conditions on the event's fields.", "Syarat atas isian peristiwa itu."),
            word(
                    EVENT_TRIGGER,
                    "where",
                    CONDITION,
                    "Conditions on the event's fields.",
                    "Syarat atas isian peristiwa itu."),
            word(WEBHOOK_TRIGGER, "path", TEXT, "Path of the endpoint.", "Jalur alamatnya."),
            word(
                    WEBHOOK_TRIGGER,
                    "secret",
                    TEXT,
                    "Name of the secret that signs its calls.",
                    "Nama rahasia yang menandatangani panggilannya."),
            word(
                            COLLECT,
                            "quiet",
                            DURATION,
                            "Silence that ends the burst.",
                            "Lama diam yang mengakhiri pesan beruntun.")
                    .must(),
            word(COLLECT, "max", DURATION, "Longest burst.", "Paling lama pesan beruntun dikumpulkan.")
                    .must());
}
