package dev.alur.yaml;

import static dev.alur.yaml.Kind.CHOICE;
import static dev.alur.yaml.Kind.CONDITION;
import static dev.alur.yaml.Kind.DURATION;
import static dev.alur.yaml.Kind.FORM;
import static dev.alur.yaml.Kind.NAME;
import static dev.alur.yaml.Kind.STEPS;
import static dev.alur.yaml.Kind.VALUE;
import static dev.alur.yaml.Kind.VALUES;
import static dev.alur.yaml.Place.CALL;
import static dev.alur.yaml.Place.CASE;
import static dev.alur.yaml.Place.CHOOSE;
import static dev.alur.yaml.Place.EMIT;
import static dev.alur.yaml.Place.FOR_EACH;
import static dev.alur.yaml.Place.GOAL;
import static dev.alur.yaml.Place.PARALLEL;
import static dev.alur.yaml.Place.PATH;
import static dev.alur.yaml.Place.PATHS;
import static dev.alur.yaml.Place.REPEAT;
import static dev.alur.yaml.Place.SPLIT;
import static dev.alur.yaml.Place.VARIANT;
import static dev.alur.yaml.Word.word;

import java.util.List;

/** The companions of what decides, repeats and divides, and of what reaches other runs. */
final class FlowWords {
    private FlowWords() {}

    static final List<Word> ALL = List.of(
            word(
                            CHOOSE,
                            "otherwise",
                            STEPS,
                            "What runs when no case is true.",
                            "Apa yang dijalankan bila tidak ada pilihan yang benar.")
                    .also("else"),
            word(CASE, "when", CONDITION, "The case's condition.", "Syarat pilihan ini.")
                    .also("if", "condition")
                    .must(),
            word(CASE, "then", STEPS, "What runs when it is true.", "Apa yang dijalankan bila benar.")
                    .also("actions", "do", "steps")
                    .must(),
            word(PATHS, "match", CHOICE, "Which of the paths run.", "Jalur mana yang dijalankan.")
                    .of("first", "all"),
            word(
                            PATHS,
                            "otherwise",
                            STEPS,
                            "What runs when no path's condition is true.",
                            "Apa yang dijalankan bila tidak ada syarat jalur yang benar.")
                    .also("else"),
            word(PATH, "condition", CONDITION, "When the path is taken.", "Kapan jalur ini diambil.")
                    .also("if", "when")
                    .must(),
            word(PATH, "actions", STEPS, "What runs on it.", "Apa yang dijalankan di jalur ini.")
                    .also("steps", "then", "do")
                    .must(),
            word(
                            FOR_EACH,
                            "list",
                            VALUE,
                            "The list: its name, an expression for one, or its values.",
                            "Daftarnya: namanya, rumus yang menghasilkannya, atau nilai-nilainya.")
                    .must(),
            word(
                    FOR_EACH,
                    "as",
                    NAME,
                    "Variable for the value of this round; item unless said.",
                    "Variabel untuk nilai putaran ini; item bila tidak disebut."),
            word(FOR_EACH, "do", STEPS, "What runs in each round.", "Apa yang dijalankan di setiap putaran.")
                    .also("actions", "steps")
                    .must(),
            word(
                    REPEAT,
                    "times",
                    VALUE,
                    "Most rounds: a number, or an expression for one.",
                    "Putaran terbanyak: sebuah angka, atau rumus yang menghasilkannya."),
            word(REPEAT, "while", CONDITION, "Tested before each round.", "Diuji sebelum setiap putaran."),
            word(REPEAT, "until", CONDITION, "Tested after each round.", "Diuji sesudah setiap putaran."),
            word(REPEAT, "do", STEPS, "What runs in each round.", "Apa yang dijalankan di setiap putaran.")
                    .also("actions", "steps")
                    .must(),
            word(
                            PARALLEL,
                            "join",
                            CHOICE,
                            "Whether all lists must end, or any of them; all unless said.",
                            "Apakah semua daftar harus selesai, atau cukup salah satu; all bila tidak disebut.")
                    .of("all", "any"),
            word(
                    CALL,
                    "with",
                    VALUES,
                    "Variables the other workflow starts with.",
                    "Variabel awal untuk alur yang lain."),
            word(
                    SPLIT,
                    "experiment",
                    NAME,
                    "Name of the experiment; a person keeps their arm.",
                    "Nama percobaan; seseorang tetap di cabangnya."),
            word(SPLIT, "goal", NAME, "The goal that decides.", "Tujuan yang menentukan.")
                    .also("success_metric"),
            word(
                            SPLIT,
                            "traffic_split",
                            FORM,
                            "Shares of the variants, e.g. 50/50.",
                            "Pembagian antar varian, misalnya 50/50.")
                    .may(WorkflowWords.SPLIT_SHARES),
            word(
                    SPLIT,
                    "duration",
                    DURATION,
                    "How long the experiment is planned to run.",
                    "Berapa lama percobaan direncanakan berjalan."),
            word(VARIANT, "messages", STEPS, "What runs in this variant.", "Apa yang dijalankan pada varian ini.")
                    .also("steps", "actions", "do"),
            word(GOAL, "value", VALUE, "What it is worth.", "Berapa nilainya."),
            word(EMIT, "with", VALUES, "Fields of the event.", "Isian peristiwanya."));
}
