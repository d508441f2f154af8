package dev.alur.scenarios;

import dev.alur.Position;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code expect}. */
final class ExpectReader {
    private static final List<String> OUTCOMES =
            List.of("completed", "incomplete", "failed", "cancelled", "waiting", Expected.NOT_STARTED);
    private static final List<String> GOALS = List.of("reached", "missed");

    private final Faults faults;

    ExpectReader(Faults faults) {
        this.faults = faults;
    }

    static Expected nothing(Position at) {
        return new Expected(null, null, null, null, Map.of(), Map.of(), null, at);
    }

    Expected read(Tree expect) {
        Keys keys = Keys.of(expect, faults, "workflow", "outcome", "path", "variant", "goal", "variables", "sent");
        Tree goal = keys.tree("goal");
        return new Expected(
                keys.text("workflow"),
                oneOf(keys, "outcome", OUTCOMES),
                path(keys),
                keys.text("variant"),
                goal == null ? Map.of() : goals(goal),
                keys.map("variables"),
                sent(keys),
                keys.at());
    }

    private @Nullable List<String> path(Keys keys) {
        Tree tree = keys.tree("path");
        return tree == null ? null : Keys.texts(tree, faults);
    }

    private @Nullable String oneOf(Keys keys, String key, List<String> words) {
        String word = keys.text(key);
        if (word != null && !words.contains(word)) {
            faults.unknown(key, word, words, keys.at(key));
            return null;
        }
        return word;
    }

    private Map<String, Boolean> goals(Tree tree) {
        Map<String, Boolean> goals = new LinkedHashMap<>();
        if (tree instanceof Tree.Entries entries) {
            entries.entries().forEach(entry -> goal(entry.key(), entry.value(), goals));
        } else {
            goal("", tree, goals);
        }
        return goals;
    }

    private void goal(String name, Tree tree, Map<String, Boolean> goals) {
        String word = Keys.text(tree, faults);
        if (word != null && !GOALS.contains(word)) {
            faults.unknown("goal", word, GOALS, tree.at());
        }
        goals.put(name, "reached".equals(word));
    }

    private @Nullable Integer sent(Keys keys) {
        Tree tree = keys.tree("sent");
        if (tree == null) {
            return null;
        }
        Integer count = Plain.whole(tree);
        if (count != null && count >= 0) {
            return count;
        }
        faults.wrongType("a number of messages", tree);
        return null;
    }
}
