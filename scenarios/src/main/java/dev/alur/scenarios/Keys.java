package dev.alur.scenarios;

import dev.alur.AlurException;
import dev.alur.Position;
import dev.alur.value.DurationText;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The entries of a map whose keys are known; each value by the type its key expects. */
final class Keys {
    private final Map<String, Tree.Entry> entries = new LinkedHashMap<>();
    private final Position at;
    private final Faults faults;
    private boolean sound = true;

    private Keys(Position at, Faults faults) {
        this.at = at;
        this.faults = faults;
    }

    /** Reports what is no map and keys that are not among the known ones. */
    static Keys of(Tree tree, Faults faults, String... known) {
        Keys keys = new Keys(tree.at(), faults);
        if (!(tree instanceof Tree.Entries map)) {
            faults.wrongType("a map with " + String.join(", ", known), tree);
            keys.sound = false;
            return keys;
        }
        for (Tree.Entry entry : map.entries()) {
            if (Arrays.asList(known).contains(entry.key())) {
                keys.entries.put(entry.key(), entry);
            } else {
                faults.unknown("key", entry.key(), Arrays.asList(known), entry.at());
                keys.sound = false;
            }
        }
        return keys;
    }

    /** Whether every key was known: else a missing one may be there, misspelt. */
    boolean isSound() {
        return sound;
    }

    Position at() {
        return at;
    }

    Position at(String key) {
        Tree.Entry entry = entries.get(key);
        return entry == null ? at : entry.at();
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    @Nullable
    Tree tree(String key) {
        Tree.Entry entry = entries.get(key);
        return entry == null ? null : entry.value();
    }

    @Nullable
    String text(String key) {
        Tree tree = tree(key);
        return tree == null ? null : text(tree, faults);
    }

    String text(String key, String otherwise) {
        String text = text(key);
        return text == null ? otherwise : text;
    }

    /** Reports a key that must be there. */
    @Nullable
    String required(String key) {
        if (!has(key) && sound) {
            faults.error("missing-" + key, "`" + key + "` is missing", at);
        }
        return text(key);
    }

    List<String> texts(String key) {
        Tree tree = tree(key);
        return tree == null ? List.of() : texts(tree, faults);
    }

    Map<String, @Nullable Object> map(String key) {
        Tree tree = tree(key);
        return tree == null ? Map.of() : map(tree, faults);
    }

    boolean isTrue(String key) {
        Tree tree = tree(key);
        if (tree == null) {
            return false;
        }
        if (Plain.of(tree) instanceof Boolean value) {
            return value;
        }
        faults.wrongType("true or false", tree);
        return false;
    }

    // Single values, for places without a key of their own

    static @Nullable String text(Tree tree, Faults faults) {
        if (tree instanceof Tree.Text text && !text.isNothing()) {
            return text.value();
        }
        faults.wrongType("a text", tree);
        return null;
    }

    /** A list of texts, or one text. */
    static List<String> texts(Tree tree, Faults faults) {
        List<String> texts = new ArrayList<>();
        for (Tree item : tree instanceof Tree.Items items ? items.items() : List.of(tree)) {
            String text = text(item, faults);
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    static Map<String, @Nullable Object> map(Tree tree, Faults faults) {
        if (tree instanceof Tree.Entries entries) {
            return Plain.map(entries);
        }
        if (!(tree instanceof Tree.Text text && text.isNothing())) {
            faults.wrongType("a map", tree);
        }
        return Map.of();
    }

    static @Nullable Duration duration(Tree tree, Faults faults) {
        String text = text(tree, faults);
        try {
            return text == null ? null : DurationText.parse(text);
        } catch (AlurException problem) {
            faults.error(problem.code(), String.valueOf(problem.getMessage()), tree.at());
            return null;
        }
    }

    /** A local date and time; a date alone is its midnight. */
    static @Nullable LocalDateTime moment(Tree tree, Faults faults) {
        String text = text(tree, faults);
        if (text == null) {
            return null;
        }
        try {
            return text.length() <= 10
                    ? LocalDate.parse(text).atStartOfDay()
                    : LocalDateTime.parse(text.replace(' ', 'T'));
        } catch (DateTimeException problem) {
            faults.error(
                    "invalid-time",
                    "\"" + text + "\" is no date and time",
                    "write for example 2026-01-05T09:00:00; it is in the file's zone",
                    tree.at());
            return null;
        }
    }
}
