package dev.alur.yaml;

import dev.alur.AlurException;
import dev.alur.model.Call;
import dev.alur.model.Condition;
import dev.alur.model.Expr;
import dev.alur.value.DurationText;
import dev.alur.value.Slug;
import dev.alur.value.Spelling;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keys that are conditions: {@code if_NAME}, {@code if_rating_below_3}, {@code if_no_response_after_24h}. */
final class ConditionKeys {
    private static final Map<String, Condition.Comparison> COMPARISONS = Map.of(
            "_below_", Condition.Comparison.LESS,
            "_above_", Condition.Comparison.GREATER,
            "_at_least_", Condition.Comparison.GREATER_OR_EQUAL,
            "_at_most_", Condition.Comparison.LESS_OR_EQUAL);

    private static final List<String> SILENCE = List.of("if_no_response_after_", "if_no_reply_after_");

    private ConditionKeys() {}

    static boolean isCondition(String key) {
        return key.startsWith("if ")
                || (Slug.of(key).startsWith("if_") && Slug.of(key).length() > 3);
    }

    /** {@code if cond}: what follows is a condition as anywhere else. */
    static boolean isWritten(String key) {
        return key.startsWith("if ");
    }

    /**
     * The time a key waits for a reply, {@code null} if it does not wait.
     *
     * @throws AlurException if what follows is no duration
     */
    static @Nullable Duration silence(String key) {
        String slug = Slug.of(key);
        for (String prefix : SILENCE) {
            if (slug.startsWith(prefix)) {
                return DurationText.parse(slug.substring(prefix.length()));
            }
        }
        return null;
    }

    /** What a key meant whose words are one slip from a form with a meaning of its own; {@code null} for none. */
    static @Nullable String meant(String key) {
        String slug = Slug.of(key);
        for (String prefix : SILENCE) {
            for (int end = prefix.length() - 1; end <= prefix.length() + 1 && end < slug.length(); end++) {
                if (!slug.startsWith(prefix)
                        && Character.isDigit(slug.charAt(end))
                        && Spelling.isNear(slug.substring(0, end), prefix)) {
                    return prefix + slug.substring(end);
                }
            }
        }
        int number = slug.lastIndexOf('_') + 1;
        String words = slug.substring(0, number);
        boolean right = COMPARISONS.keySet().stream().anyMatch(words::endsWith);
        if (!slug.startsWith("if_") || !Scalars.isNumber(slug.substring(number)) || right) {
            return null;
        }
        for (String comparison : COMPARISONS.keySet()) {
            for (int length = comparison.length() - 1; length <= comparison.length() + 1; length++) {
                int at = number - length;
                if (at >= "if_".length() && Spelling.isNear(slug.substring(at, number), comparison)) {
                    return slug.substring(0, at) + comparison + slug.substring(number);
                }
            }
        }
        return null;
    }

    static Condition named(String key) {
        String name = Slug.of(key).substring("if_".length());
        for (Map.Entry<String, Condition.Comparison> comparison : COMPARISONS.entrySet()) {
            int at = name.lastIndexOf(comparison.getKey());
            String number =
                    at < 1 ? "" : name.substring(at + comparison.getKey().length());
            if (Scalars.isNumber(number)) {
                return new Condition.Compare(
                        new Expr.Path(List.of(name.substring(0, at))),
                        comparison.getValue(),
                        new Expr.Literal(new BigDecimal(number)));
            }
        }
        return new Condition.Named(Call.of(name));
    }
}
