package dev.alur.lang;

import org.jspecify.annotations.Nullable;

/**
 * Phone numbers as E.164. A number that begins with 0 or 8 is Indonesian (country code 62); {@code +} and {@code 00}
 * begin an international one. The rule is deliberately small: 8 to 15 digits (ITU-T E.164), for Indonesia 8 to 12 after
 * the country code; whether a number is in use only a message shows.
 */
final class PhoneNumbers {
    private static final String COUNTRY = "62";
    private static final int LEAST = 8;
    private static final int MOST = 15;

    private PhoneNumbers() {}

    /** {@code null} when the text holds no number, or more than one. */
    static @Nullable String of(String text) {
        if (text.length() > Typed.MAX_LENGTH) {
            return null;
        }
        String folded = Typed.folded(text);
        StringBuilder digits = new StringBuilder();
        boolean plus = false;
        boolean ended = false;
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (Typed.isDigit(c)) {
                if (ended) {
                    return null;
                }
                digits.append(c);
            } else if (c == '+') {
                if (digits.length() > 0) {
                    return null;
                }
                plus = true;
            } else if (" -.()/\u2010\u2013\u2014".indexOf(c) < 0) {
                ended = digits.length() > 0;
            }
        }
        String number = plus ? digits.toString() : international(digits.toString());
        return number.startsWith(COUNTRY) ? indonesian(number) : foreign(number);
    }

    private static String international(String digits) {
        if (digits.startsWith("00")) {
            return digits.substring(2);
        }
        if (digits.startsWith("0")) {
            return COUNTRY + digits.substring(1);
        }
        return digits.startsWith("8") && digits.length() <= 12
                ? COUNTRY + digits
                : digits.startsWith(COUNTRY) ? digits : "";
    }

    private static @Nullable String indonesian(String number) {
        String national = number.substring(COUNTRY.length());
        national = national.startsWith("0") ? national.substring(1) : national;
        boolean valid = national.length() >= LEAST && national.length() <= 12 && national.charAt(0) != '0';
        return valid ? "+" + COUNTRY + national : null;
    }

    private static @Nullable String foreign(String number) {
        boolean valid = number.length() >= LEAST && number.length() <= MOST && number.charAt(0) != '0';
        return valid ? "+" + number : null;
    }
}
