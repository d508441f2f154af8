package dev.alur.value;

import dev.alur.AlurException;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Amounts as people write them: {@code Rp 45.000}, {@code 50rb}, {@code 1,5jt}, {@code IDR 20.000,50}, {@code 45000}.
 * A point or comma before exactly three digits groups, unless a thousand word follows; else it is the decimal mark. Any
 * thread.
 */
public final class MoneyText {
    private static final int MAX_LENGTH = 40;

    private MoneyText() {}

    /** @throws AlurException {@code invalid-money} with the right form */
    public static BigDecimal parse(String text) {
        BigDecimal amount = read(text);
        if (amount == null) {
            throw new AlurException(
                    "invalid-money",
                    "\"" + Shown.of(text) + "\" is no amount; write for example Rp 45.000, 50rb, 1,5jt or 45000");
        }
        return amount;
    }

    /** The amount, or {@code null} when the whole text is not one. */
    public static @Nullable BigDecimal read(String text) {
        String rest = text.strip().toLowerCase(Locale.ROOT);
        if (rest.length() > MAX_LENGTH) {
            return null;
        }
        boolean negative = rest.startsWith("-");
        rest = negative ? rest.substring(1).strip() : rest;
        if (rest.startsWith("rp")) {
            rest = rest.substring(rest.startsWith("rp.") ? 3 : 2).strip();
        } else if (rest.startsWith("idr")) {
            rest = rest.substring(3).strip();
        }
        if (rest.endsWith(",-")) {
            rest = rest.substring(0, rest.length() - 2);
        }
        int digits = 0;
        while (digits < rest.length() && isPartOfNumber(rest.charAt(digits))) {
            digits++;
        }
        String unit = unit(rest.substring(digits).strip());
        int zeros = zerosOf(unit);
        if (zeros < 0) {
            return null;
        }
        BigDecimal amount = amount(rest.substring(0, digits), zeros > 0);
        if (amount == null) {
            return null;
        }
        BigDecimal scaled = amount.movePointRight(zeros);
        BigDecimal plain = scaled.signum() == 0 ? BigDecimal.ZERO : new BigDecimal(NumberText.write(scaled));
        return negative ? plain.negate() : plain;
    }

    private static String unit(String rest) {
        String unit =
                rest.endsWith("rupiah") ? rest.substring(0, rest.length() - 6).strip() : rest;
        return unit.endsWith(".") ? unit.substring(0, unit.length() - 1) : unit;
    }

    private static int zerosOf(String unit) {
        return switch (unit) {
            case "" -> 0;
            case "rb", "ribu", "k", "rebu" -> 3;
            case "jt", "juta", "mio" -> 6;
            case "miliar", "milyar" -> 9;
            default -> -1;
        };
    }

    private static boolean isPartOfNumber(char c) {
        return (c >= '0' && c <= '9') || c == '.' || c == ',';
    }

    /** Digits with groups or a decimal mark, {@code null} when the groups are not of three. */
    public static @Nullable BigDecimal amount(String digits) {
        return amount(digits, false);
    }

    /** Digits before a word such as {@code ribu}: there {@code 1.500} is one and a half. */
    public static @Nullable BigDecimal factor(String digits) {
        return amount(digits, true);
    }

    private static @Nullable BigDecimal amount(String digits, boolean scaled) {
        int point = digits.lastIndexOf('.');
        int comma = digits.lastIndexOf(',');
        int last = Math.max(point, comma);
        if (last < 0) {
            return NumberText.parse(digits);
        }
        char mark = digits.charAt(last);
        char other = mark == '.' ? ',' : '.';
        boolean single = digits.indexOf(mark) == last;
        boolean threeFollow = digits.length() - last - 1 == 3;
        boolean leadingZero = digits.charAt(0) == '0' && last == 1;
        boolean decimal = single && (digits.indexOf(other) >= 0 || !threeFollow || scaled || leadingZero);
        String whole = decimal ? digits.substring(0, last) : digits;
        String plain = ungrouped(whole, decimal ? other : mark);
        if (plain == null) {
            return null;
        }
        return NumberText.parse(decimal ? plain + "." + digits.substring(last + 1) : plain);
    }

    /** The digits without their group marks, or {@code null} when the groups are not of three. */
    private static @Nullable String ungrouped(String whole, char mark) {
        if (whole.indexOf(mark == '.' ? ',' : '.') >= 0) {
            return null;
        }
        String[] groups = whole.split(mark == '.' ? "\\." : ",", -1);
        if (groups.length == 1) {
            return whole;
        }
        if (groups[0].isEmpty() || groups[0].length() > 3) {
            return null;
        }
        for (int i = 1; i < groups.length; i++) {
            if (groups[i].length() != 3) {
                return null;
            }
        }
        return String.join("", groups);
    }
}
