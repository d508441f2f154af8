package dev.alur.lang;

import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes a time of day out of a message: {@code jam 3 sore}, {@code 15.30}, {@code 3pm}, {@code setengah 4 sore}. Without
 * a part of the day the 24-hour clock counts, so {@code jam 3} is 03:00.
 */
final class SpokenTime {
    private static final List<String> CLOCK = List.of("jam", "jm", "pukul", "pkl", "at");
    private static final List<String> PARTS = List.of(
            "pagi",
            "subuh",
            "siang",
            "sore",
            "petang",
            "malam",
            "am",
            "pm",
            "a.m",
            "p.m",
            "morning",
            "afternoon",
            "evening",
            "night");

    private final WordList words;

    private SpokenTime(WordList words) {
        this.words = words;
    }

    /** {@code null} when no time stands there. */
    static @Nullable LocalTime take(WordList words) {
        if (words.takeAnyPhrase("tengah malam", "midnight")) {
            return LocalTime.MIDNIGHT;
        }
        if (words.takeAnyPhrase("tengah hari", "noon")) {
            return LocalTime.NOON;
        }
        return new SpokenTime(words).clock();
    }

    private @Nullable LocalTime clock() {
        for (int i = 0; i < words.size(); i++) {
            if (words.at(i).equals("setengah") && NumberWords.small(words.at(i + 1)) > 0) {
                int hour = NumberWords.small(words.at(i + 1));
                words.remove(i, 2);
                return time(hour == 1 ? 12 : hour - 1, 30);
            }
            LocalTime written = written(i);
            if (written != null) {
                return written;
            }
        }
        return hourAlone();
    }

    /** {@code 15:30} or {@code 15.30}. */
    private @Nullable LocalTime written(int i) {
        String word = words.at(i);
        int mark = Math.max(word.indexOf(':'), word.indexOf('.'));
        if (mark < 1 || word.length() < mark + 3) {
            return null;
        }
        int hour = Typed.small(word.substring(0, mark));
        int minute = Typed.small(word.substring(mark + 1, mark + 3));
        boolean seconds = word.length() == mark + 6 && word.charAt(mark + 3) == word.charAt(mark);
        if (hour < 0 || minute < 0 || word.length() != mark + 3 && !seconds) {
            return null;
        }
        words.remove(i, 1);
        words.take(CLOCK);
        return time(hour, minute);
    }

    /** An hour behind {@code jam} or before a part of the day, or the only word there is. */
    private @Nullable LocalTime hourAlone() {
        for (int i = 0; i < words.size(); i++) {
            int hour = NumberWords.small(words.at(i));
            boolean named = CLOCK.contains(words.at(i - 1));
            if (hour < 0 || !(named || PARTS.contains(words.at(i + 1)) || words.size() == 1)) {
                continue;
            }
            int minute = 0;
            int count = 1;
            if (List.of("lewat", "lebih").contains(words.at(i + 1)) && NumberWords.small(words.at(i + 2)) >= 0) {
                minute = NumberWords.small(words.at(i + 2));
                count = 3;
            }
            words.remove(named ? i - 1 : i, named ? count + 1 : count);
            words.take(List.of("menit", "tepat", "sharp", "wib", "wita", "wit", "o'clock"));
            return time(hour, minute);
        }
        return null;
    }

    private @Nullable LocalTime time(int hour, int minute) {
        int part = -1;
        String named = "";
        for (int i = 0; i < words.size() && part < 0; i++) {
            if (PARTS.contains(words.at(i))) {
                part = i;
                named = words.at(i);
                words.remove(i, 1);
            }
        }
        int full = hour == 24 && minute == 0 ? 0 : hour(hour, named);
        return full < 0 || full > 23 || minute > 59 ? null : LocalTime.of(full, minute);
    }

    private static int hour(int hour, String part) {
        if (hour > 12 || hour < 1) {
            return hour;
        }
        return switch (part) {
            case "pagi", "subuh", "am", "a.m", "morning" -> hour == 12 ? 0 : hour;
            case "siang" -> hour < 6 ? hour + 12 : hour;
            case "sore", "petang", "pm", "p.m", "afternoon", "evening" -> hour == 12 ? 12 : hour + 12;
            case "malam", "night" -> hour == 12 ? 0 : hour < 5 ? hour : hour + 12;
            default -> hour;
        };
    }
}
