package dev.alur.lang;

import dev.alur.value.MoneyText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the one number of a message: {@code 2 aja}, {@code dua puluh lima}, {@code 50rb}, {@code 1,5 jt}. Two numbers, a
 * range or a negation are no answer.
 */
final class SpokenNumber {
    private static final int MAX_OTHER_WORDS = 4;
    private static final Set<String> NEGATIONS =
            Set.of("bukan", "jangan", "tidak", "ga", "gak", "nggak", "not", "atau", "or", "sampai", "to", "until");
    private static final Set<String> FILLERS = Set.of(
            "%",
            "persen", "percent", "rp", "idr", "rupiah", "a", "an", "and", "aja", "saja", "ya", "kak", "dong", "deh");

    private @Nullable BigDecimal total;
    private @Nullable BigDecimal lastScale;
    private @Nullable BigDecimal hundreds;
    private @Nullable BigDecimal tens;
    private @Nullable BigDecimal units;
    private int others;
    private boolean ended;
    private boolean broken;

    private SpokenNumber() {}

    /** The number, or {@code null} when there is none or more than one. */
    static @Nullable BigDecimal of(String text) {
        List<String> words = Typed.words(text);
        SpokenNumber number = new SpokenNumber();
        for (int i = 0; i < words.size(); i++) {
            number.word(words.get(i), i + 1 < words.size() ? words.get(i + 1) : "");
        }
        return number.result();
    }

    private @Nullable BigDecimal result() {
        if (broken || others > MAX_OTHER_WORDS) {
            return null;
        }
        BigDecimal group = group();
        return total == null ? group : group == null ? total : total.add(group);
    }

    private @Nullable BigDecimal group() {
        if (hundreds == null && tens == null && units == null) {
            return null;
        }
        return zero(hundreds).add(zero(tens)).add(zero(units));
    }

    private static BigDecimal zero(@Nullable BigDecimal number) {
        return number == null ? BigDecimal.ZERO : number;
    }

    private void word(String word, String next) {
        Integer unit = NumberWords.unit(word);
        Integer ten = NumberWords.ten(word);
        BigDecimal scale = NumberWords.scale(word);
        if (Typed.startsWithDigit(word)) {
            digits(word, NumberWords.scale(next) != null);
        } else if (unit != null) {
            units(BigDecimal.valueOf(unit));
        } else if (ten != null) {
            tens = fresh(tens != null || units != null, BigDecimal.valueOf(ten));
        } else if (scale != null) {
            scaled(scale);
        } else if (!magnitude(word) && !FILLERS.contains(word)) {
            broken |= NEGATIONS.contains(word);
            ended = group() != null || total != null;
            others++;
        }
    }

    private boolean magnitude(String word) {
        switch (word) {
            case "belas" -> units = multiplied(units, 1, 10);
            case "puluh" -> {
                tens = multiplied(units, 10, 0);
                units = null;
            }
            case "ratus", "hundred" -> {
                hundreds = units == null && word.equals("hundred")
                        ? fresh(hundreds != null, BigDecimal.valueOf(100))
                        : multiplied(units, 100, 0);
                units = null;
            }
            case "seratus" -> hundreds = fresh(group() != null, BigDecimal.valueOf(100));
            case "seribu" -> thousand(1_000);
            case "sejuta" -> thousand(1_000_000);
            case "setengah", "half" -> units(new BigDecimal("0.5"));
            default -> {
                return false;
            }
        }
        return true;
    }

    private void thousand(int amount) {
        broken |= group() != null;
        units = BigDecimal.ONE;
        scaled(BigDecimal.valueOf(amount));
    }

    private void digits(String word, boolean scaled) {
        boolean negative = word.charAt(0) == '-';
        String bare = negative ? word.substring(1) : word;
        BigDecimal amount = scaled ? MoneyText.factor(bare) : MoneyText.amount(bare);
        if (amount == null || group() != null) {
            broken = true;
        } else {
            units(negative ? amount.negate() : amount);
        }
    }

    private void units(BigDecimal number) {
        units = fresh(units != null, number);
    }

    /** A second number, or one after other words have followed the first, makes the message ambiguous. */
    private BigDecimal fresh(boolean taken, BigDecimal number) {
        broken |= taken || ended;
        return number;
    }

    private @Nullable BigDecimal multiplied(@Nullable BigDecimal number, int factor, int plus) {
        if (number == null) {
            broken = true;
            return null;
        }
        return number.multiply(BigDecimal.valueOf(factor)).add(BigDecimal.valueOf(plus));
    }

    private void scaled(BigDecimal scale) {
        BigDecimal group = group();
        // Scales fall: "2 juta 500 ribu" is one number, "20 ribu 30 ribu" are two.
        if (group == null || lastScale != null && scale.compareTo(lastScale) >= 0) {
            broken = true;
            return;
        }
        lastScale = scale;
        total = zero(total).add(group.multiply(scale));
        hundreds = null;
        tens = null;
        units = null;
    }
}
