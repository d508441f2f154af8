package dev.alur.trigger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Phone numbers as authors write them: {@code +62 812-3456}, {@code 0062812…}, {@code 0812…}. */
final class Phones {
    private static final int LONGEST_COUNTRY_CODE = 3;
    private static final int SHORTEST_NUMBER = 6;

    private Phones() {}

    static List<String> digits(List<String> phones) {
        return phones.stream().map(Phones::digits).toList();
    }

    /** Whether the sender's number is one of these; a national number, with its leading 0, matches in any country. */
    static boolean contains(List<String> digits, @Nullable String phone) {
        if (phone == null) {
            return false;
        }
        String sender = digits(phone);
        for (String listed : digits) {
            if (!sender.isEmpty()
                    && (listed.equals(sender) || isNationalOf(listed, sender) || isNationalOf(sender, listed))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNationalOf(String national, String full) {
        int number = national.length() - 1;
        int country = full.length() - number;
        return number >= SHORTEST_NUMBER
                && national.charAt(0) == '0'
                && full.charAt(0) != '0'
                && country >= 1
                && country <= LONGEST_COUNTRY_CODE
                && full.endsWith(national.substring(1));
    }

    private static String digits(String phone) {
        StringBuilder digits = new StringBuilder(phone.length());
        for (int i = 0; i < phone.length(); i++) {
            int digit = Character.digit(phone.charAt(i), 10);
            if (digit >= 0) {
                digits.append((char) ('0' + digit));
            }
        }
        return digits.length() > 2 && digits.charAt(0) == '0' && digits.charAt(1) == '0'
                ? digits.substring(2)
                : digits.toString();
    }
}
