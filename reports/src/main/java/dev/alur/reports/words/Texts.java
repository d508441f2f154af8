package dev.alur.reports.words;

import dev.alur.value.Cleaned;
import java.util.List;

/** Texts of messages for people: a placeholder becomes what it stands for, as {@code ‹the customer's name›}. */
final class Texts {
    private Texts() {}

    static String readable(String text, Tongue tongue) {
        StringBuilder readable = new StringBuilder();
        int from = 0;
        for (int open = text.indexOf("{{"); open >= 0; open = text.indexOf("{{", from)) {
            int close = text.indexOf("}}", open);
            if (close < 0) {
                break;
            }
            readable.append(text, from, open).append(placeholder(text.substring(open + 2, close), tongue));
            from = close + 2;
        }
        return Cleaned.of(readable.append(text, from, text.length()).toString());
    }

    private static String placeholder(String inside, Tongue tongue) {
        int bar = inside.indexOf('|');
        String path = (bar < 0 ? inside : inside.substring(0, bar)).strip();
        String said = isPath(path) ? Paths.of(List.of(path.split("\\.", -1)), tongue) : path;
        return "‹" + (said.startsWith("the ") ? said.substring(4) : said) + "›";
    }

    private static boolean isPath(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isLetterOrDigit(c) && c != '_' && c != '.' && c != '-') {
                return false;
            }
        }
        return !text.isEmpty() && text.charAt(0) != '.';
    }
}
