package dev.alur.lang;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Indonesian and English words for numbers. */
final class NumberWords {
    private static final Map<String, Integer> UNITS = units();

    /** One of something, and what coins and notes are called. */
    private static final Map<String, Integer> COUNTED = counted();

    private static final Map<String, Integer> TENS = tens();
    private static final Map<String, Integer> SCALES = scales();

    private NumberWords() {}

    private static Map<String, Integer> units() {
        Map<String, Integer> units = new HashMap<>();
        count(units, 0, List.of("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"));
        count(units, 10, List.of("sepuluh", "sebelas"));
        count(units, 0, List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"));
        count(units, 11, List.of("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"));
        count(units, 18, List.of("eighteen", "nineteen"));
        units.put("kosong", 0);
        units.put("dlapan", 8);
        return Map.copyOf(units);
    }

    private static Map<String, Integer> counted() {
        Map<String, Integer> counted = new HashMap<>(units());
        for (String one : List.of(
                "seorang",
                "sebuah",
                "sebiji",
                "sebungkus",
                "seporsi",
                "sekotak",
                "sepotong",
                "segelas",
                "sebotol",
                "sepiring",
                "semangkok",
                "semangkuk",
                "selembar",
                "sehelai",
                "seekor",
                "sekilo",
                "seliter",
                "sepasang",
                "sebutir")) {
            counted.put(one, 1);
        }
        count(counted, 2, List.of("berdua", "bertiga", "berempat", "berlima", "berenam", "bertujuh", "berdelapan"));
        counted.put("gopek", 500);
        counted.put("seceng", 1_000);
        counted.put("goceng", 5_000);
        counted.put("ceban", 10_000);
        counted.put("noban", 20_000);
        return Map.copyOf(counted);
    }

    private static void count(Map<String, Integer> words, int first, List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            words.put(names.get(i), first + i);
        }
    }

    private static Map<String, Integer> tens() {
        return Map.of(
                "twenty", 20, "thirty", 30, "forty", 40, "fifty", 50, "sixty", 60, "seventy", 70, "eighty", 80,
                "ninety", 90);
    }

    private static Map<String, Integer> scales() {
        Map<String, Integer> scales = new HashMap<>();
        for (String thousand : List.of("ribu", "rb", "rebu", "ribuan", "rban", "k", "thousand")) {
            scales.put(thousand, 1_000);
        }
        for (String million : List.of("juta", "jt", "jutaan", "jtan", "million", "mio")) {
            scales.put(million, 1_000_000);
        }
        for (String billion : List.of("miliar", "milyar", "billion")) {
            scales.put(billion, 1_000_000_000);
        }
        return Map.copyOf(scales);
    }

    /** 0 to 19, {@code null} for other words. */
    static @Nullable Integer unit(String word) {
        return UNITS.get(word);
    }

    /** As {@link #unit}, also {@code sebungkus} and {@code goceng}, which are no places in a list and no hours. */
    static @Nullable Integer counted(String word) {
        return COUNTED.get(word);
    }

    /** English tens from twenty on. */
    static @Nullable Integer ten(String word) {
        return TENS.get(word);
    }

    /** Thousand, million, billion. */
    static @Nullable BigDecimal scale(String word) {
        Integer scale = SCALES.get(word);
        return scale == null ? null : BigDecimal.valueOf(scale);
    }

    /** A whole number below 100 in digits or one word, -1 for other words. */
    static int small(String word) {
        Integer unit = unit(word);
        return unit != null ? unit : Typed.small(word);
    }
}
