package dev.alur.yaml;

import dev.alur.AlurException;
import dev.alur.value.DurationText;
import dev.alur.value.Slug;
import dev.alur.value.TimeText;

/** Whether a value looks like what a word takes; decides only between words that are equally near a misspelt one. */
final class Fit {
    private Fit() {}

    static boolean of(Node value, Word word) {
        if (value instanceof Node.Items) {
            return switch (word.kind()) {
                case TEXTS, NAMES, STEPS, TRIGGERS, CHOICES, WEEKDAYS, VALUE, FORM -> true;
                default -> false;
            };
        }
        if (value instanceof Node.Entries) {
            return switch (word.kind()) {
                case VALUES, VALUE, STEPS, TRIGGERS, FORM -> true;
                default -> false;
            };
        }
        return value instanceof Node.Text text && text(text, word);
    }

    private static boolean text(Node.Text text, Word word) {
        return switch (word.kind()) {
            case INTEGER, NUMBER -> Scalars.isNumber(text.value());
            case DURATION -> isDuration(text.value());
            case TIME -> TimeText.read(text.value()) != null;
            case YES_NO -> text.value().equals("true") || text.value().equals("false");
            case CHOICE, CHOICES -> word.choices().contains(Slug.of(text.value()));
            case STEPS, NAME, NAMES, TRIGGERS -> !text.quoted();
            case VALUES -> false;
            default -> true;
        };
    }

    private static boolean isDuration(String text) {
        try {
            DurationText.parse(text);
            return true;
        } catch (AlurException none) {
            return false;
        }
    }
}
