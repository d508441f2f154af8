package dev.alur.lang;

import dev.alur.model.AnswerType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the one number of a message: {@code 2 aja}, {@code dua puluh lima}, {@code setengah lusin}, {@code 50rb}, {@code
 * 1,5 jt}. Two numbers, a range, a limit or a negation are no answer, nor is a number of more than 18 digits.
 */
final class SpokenNumber {
    private static final int MAX_OTHER_WORDS = 4;
    private static final int MAX_DIGITS = 18;
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal QUARTER = new BigDecimal("0.25");
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    /** A thousand million here, a million elsewhere. */
    private static final Set<String> VAGUE_SCALES = Set.of("m", "b", "t");

    private static final Set<String> PERCENTS = Set.of("%", "persen", "percent", "prosen");

    /** Words that make a number another one, a limit or a range; and the letter o typed for a zero. */
    private static final Set<String> TURNING = Set.of(
            "bukan",
            "jangan",
            "tidak",
            "tdk",
            "ga",
            "gak",
            "nggak",
            "not",
            "no",
            "atau",
            "or",
            "sampai",
            "sampe",
            "to",
            "until",
            "antara",
            "between",
            "lebih",
            "kurang",
            "more",
            "less",
            "minimal",
            "maksimal",
            "max",
            "maks",
            "least",
            "most",
            "selain",
            "kecuali",
            "usd",
            "dollar",
            "dolar",
            "euro",
            "sgd",
            "ringgit",
            "o",
            "oo",
            "ooo");

    private static final Set<String> FILLERS = Set.of(
            "rp", "idr", "rupiah", "a", "an", "and", "aja", "saja", "ya", "kak", "dong", "deh", "sih", "nih", "nomor",
            "saya", "mau", "pesan", "terima", "kasih", "makasih", "tolong", "please", "thanks");

    private final AnswerType type;
    private final char decimalMark;
    private @Nullable BigDecimal total;
    private @Nullable BigDecimal lastScale;
    private @Nullable BigDecimal hundreds;
    private @Nullable BigDecimal tens;
    private @Nullable BigDecimal units;
    private int others;
    private boolean negative;
    private boolean half;
    private boolean percent;
    private boolean ended;
    private boolean broken;

    private SpokenNumber(AnswerType type, String language) {
        boolean exact = type == AnswerType.NUMBER || type == AnswerType.PERCENT;
        this.type = type;
        this.decimalMark = !exact ? 0 : Formats.isIndonesian(language) ? ',' : '.';
    }

    /** The number, or {@code null} when there is none or more than one. */
    static @Nullable BigDecimal of(String text, AnswerType type, String language) {
        if (hasOtherCurrency(text)) {
            return null;
        }
        List<String> words = Typed.words(text);
        SpokenNumber number = new SpokenNumber(type, language);
        for (int i = 0; i < words.size(); i++) {
            number.word(words.get(i), i + 1 < words.size() ? words.get(i + 1) : "");
        }
        return number.result();
    }

    private static boolean hasOtherCurrency(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.getType(text.charAt(i)) == Character.CURRENCY_SYMBOL) {
                return true;
            }
        }
        return false;
    }

    private @Nullable BigDecimal result() {
        // "setengah" of a percentage is half of everything to one and half a percent to another.
        boolean vague = half && (type == AnswerType.PERCENT && !percent || type == AnswerType.MONEY && total == null);
        if (broken || vague || others > MAX_OTHER_WORDS) {
            return null;
        }
        BigDecimal group = group();
        // "1 juta 500" is a million and a half to most who say it, and 1.000.500 to the letter.
        boolean cut = lastScale != null && lastScale.compareTo(THOUSAND) > 0 && type == AnswerType.MONEY;
        if (cut && group != null && group.compareTo(THOUSAND) < 0) {
            return null;
        }
        BigDecimal sum = total == null ? group : group == null ? total : total.add(group);
        return sum == null || isLong(sum.stripTrailingZeros()) ? null : negative ? sum.negate() : sum;
    }

    private static boolean isLong(BigDecimal number) {
        return number.precision() - number.scale() > MAX_DIGITS || number.scale() > MAX_DIGITS;
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
        Integer unit = NumberWords.counted(word);
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
        } else if (PERCENTS.contains(word)) {
            percent = true;
            broken |= type != AnswerType.PERCENT;
        } else if (!magnitude(word) && !FILLERS.contains(word)) {
            other(word);
        }
    }

    private void other(String word) {
        broken |= TURNING.contains(word) && !isNumbering(word)
                || Typed.hasDigit(word)
                || type == AnswerType.MONEY && VAGUE_SCALES.contains(word);
        ended |= isBegun();
        others++;
    }

    /** {@code no 2}; behind a number {@code no} is the English word. */
    private boolean isNumbering(String word) {
        return word.equals("no") && !isBegun();
    }

    private boolean isBegun() {
        return group() != null || total != null;
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
            case "seribu" -> one(1_000);
            case "sejuta" -> one(1_000_000);
            case "selusin" -> one(12);
            case "sekodi" -> one(20);
            case "lusin", "dozen", "kodi" -> dozens(word);
            case "setengah", "half" -> part(HALF);
            case "seperempat", "quarter" -> part(QUARTER);
            case "perempat" -> units = units == null ? multiplied(null, 1, 0) : units.multiply(QUARTER);
            case "minus", "negatif", "negative" -> {
                broken |= negative || isBegun();
                negative = true;
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void one(int amount) {
        broken |= group() != null;
        units = BigDecimal.ONE;
        scaled(BigDecimal.valueOf(amount));
    }

    /** {@code a dozen} says no number before it. */
    private void dozens(String word) {
        if (group() == null && word.equals("dozen")) {
            units = BigDecimal.ONE;
        }
        scaled(BigDecimal.valueOf(word.equals("kodi") ? 20 : 12));
    }

    /** {@code setengah juta}, {@code dua setengah}, {@code sejuta setengah}. */
    private void part(BigDecimal part) {
        half = true;
        if (units != null && !ended && units.stripTrailingZeros().scale() <= 0) {
            units = units.add(part);
        } else if (group() == null && total != null && lastScale != null) {
            total = fresh(false, total.add(lastScale.multiply(part)));
        } else {
            units(part);
        }
    }

    private void digits(String word, boolean scaled) {
        boolean minus = word.charAt(0) == '-';
        BigDecimal amount = SpokenDigits.of(minus ? word.substring(1) : word, decimalMark, scaled);
        if (amount != null && word.indexOf('/') > 0) {
            part(amount);
        } else if (amount == null || group() != null) {
            broken = true;
        } else {
            units(amount);
        }
        if (minus) {
            broken |= negative || total != null;
            negative = true;
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
        if (group == null || ended || lastScale != null && scale.compareTo(lastScale) >= 0) {
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
