package dev.alur.lang;

import dev.alur.value.MoneyText;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The number that digits with marks are: {@code 1.500,50}, {@code 1,5}, {@code 3/4}. Before exactly three digits a mark
 * groups; only in a number or percentage the decimal mark of the language stays one, so that {@code 1,125} is a little
 * over one in Indonesian and {@code 1.125} in English.
 */
final class SpokenDigits {
    private SpokenDigits() {}

    /**
     * @param decimalMark of the language where it counts, 0 for money and whole numbers
     * @param scaled whether a word such as {@code ribu} follows: there {@code 1.500} is one and a half
     * @return {@code null} for digits that are no single number
     */
    static @Nullable BigDecimal of(String digits, char decimalMark, boolean scaled) {
        if (digits.indexOf('/') >= 0) {
            return part(digits);
        }
        int mark = decimalMark == 0 ? -1 : digits.indexOf(decimalMark);
        char other = decimalMark == ',' ? '.' : ',';
        boolean decimal = mark > 0 && digits.indexOf(decimalMark, mark + 1) < 0 && digits.indexOf(other) < 0 && !scaled;
        if (decimal) {
            return MoneyText.factor(digits);
        }
        return scaled ? MoneyText.factor(digits) : MoneyText.amount(digits);
    }

    /** The parts people buy in; {@code 17/8} is a date. */
    private static @Nullable BigDecimal part(String digits) {
        return switch (digits) {
            case "1/2" -> new BigDecimal("0.5");
            case "1/4" -> new BigDecimal("0.25");
            case "3/4" -> new BigDecimal("0.75");
            default -> null;
        };
    }
}
