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
            "dini",
            "dinihari",
            "siang",
            "sore",
            "petang",
            "malam",
            "mlm",
            "malem",
            "am",
            "pm",
            "morning",
            "afternoon",
            "evening",
            "night");
    private static final List<String> PAST = List.of("lewat", "lebih");
    private static final List<String> BEHIND_HOUR = List.of("o'clock", "oclock", "wib", "wita", "wit");
    private static final List<String> BEHIND =
            List.of("menit", "tepat", "sharp", "wib", "wita", "wit", "o'clock", "oclock", "an");

    private final WordList words;

    private SpokenTime(WordList words) {
        this.words = words;
    }

    /** {@code null} when no time stands there. */
    static @Nullable LocalTime take(WordList words) {
        if (words.takeAnyPhrase("jam 12 tengah malam", "12 tengah malam", "tengah malam", "midnight")) {
            return LocalTime.MIDNIGHT;
        }
        if (words.takeAnyPhrase("tengah hari", "noon")) {
            return LocalTime.NOON;
        }
        return new SpokenTime(words).clock();
    }

    /** Whether an hour stands behind this word. */
    static boolean isClock(String word) {
        return CLOCK.contains(word);
    }

    private @Nullable LocalTime clock() {
        for (int i = 0; i < words.size(); i++) {
            int hour = NumberWords.small(words.at(i + 1));
            if (words.at(i).equals("setengah") && hour > 0) {
                words.remove(i, 2);
                return time(hour == 1 ? 12 : hour - 1, 30);
            }
            LocalTime found = english(i);
            found = found != null ? found : written(i);
            if (found != null) {
                return found;
            }
        }
        return hourAlone();
    }

    /** {@code half past two}, {@code quarter to 3}, {@code ten past 4}. */
    private @Nullable LocalTime english(int i) {
        int minutes = words.at(i).equals("half") ? 30 : minutes(words.at(i));
        int hour = NumberWords.small(words.at(i + 2));
        boolean past = words.at(i + 1).equals("past");
        boolean to = words.at(i + 1).equals("to") && minutes != 30;
        if (minutes < 1 || minutes > 59 || hour < 1 || hour > 12 || !past && !to) {
            return null;
        }
        words.remove(i, 3);
        return past ? time(hour, minutes) : time(hour == 1 ? 12 : hour - 1, 60 - minutes);
    }

    private static int minutes(String word) {
        return word.equals("seperempat") || word.equals("quarter") ? 15 : NumberWords.small(word);
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
        words.take(BEHIND);
        return time(hour, minute);
    }

    /** An hour behind {@code jam} or beside a part of the day, or the only word there is. */
    private @Nullable LocalTime hourAlone() {
        for (int i = 0; i < words.size(); i++) {
            int hour = NumberWords.small(words.at(i));
            boolean named = CLOCK.contains(words.at(i - 1));
            boolean parted = PARTS.contains(words.at(i + 1))
                    || PARTS.contains(words.at(i - 1))
                    || BEHIND_HOUR.contains(words.at(i + 1));
            if (hour < 0 || !(named || parted || words.size() == 1)) {
                continue;
            }
            int minute = 0;
            int count = 1;
            int extra = minutes(words.at(i + 2));
            if (PAST.contains(words.at(i + 1)) && extra >= 0) {
                minute = extra;
                count = 3;
            } else if (words.at(i + 1).equals("kurang") && extra > 0 && extra < 60 && hour > 0) {
                minute = 60 - extra;
                hour = hour == 1 ? 12 : hour - 1;
                count = 3;
            } else if (named && isMinute(i + 1)) {
                minute = Typed.small(words.at(i + 1));
                count = 2;
            }
            words.remove(named ? i - 1 : i, named ? count + 1 : count);
            words.take(BEHIND);
            return time(hour, minute);
        }
        return null;
    }

    /** {@code jam 8 30}, unless what follows counts something. */
    private boolean isMinute(int i) {
        String behind = words.at(i + 1);
        return words.at(i).length() == 2
                && Typed.small(words.at(i)) >= 0
                && (behind.isEmpty() || PARTS.contains(behind) || BEHIND.contains(behind));
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
        boolean early =
                List.of("pagi", "subuh", "dini", "dinihari", "am", "morning").contains(part);
        if (hour > 12 || hour < 1) {
            return early && hour > 12 ? -1 : hour;
        }
        if (early) {
            return hour == 12 ? 0 : hour;
        }
        return switch (part) {
            case "siang" -> hour < 6 ? hour + 12 : hour;
            case "sore", "petang", "pm", "afternoon", "evening" -> hour == 12 ? 12 : hour + 12;
            case "malam", "mlm", "malem", "night" -> hour == 12 ? 0 : hour < 5 ? hour : hour + 12;
            default -> hour;
        };
    }
}
