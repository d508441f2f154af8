package dev.alur.lang;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The one e-mail address of a message, with its domain in lower case. Quoted local parts are refused. */
final class EmailAddresses {
    private static final int MAX_LENGTH = 254;
    private static final int MAX_LOCAL = 64;
    private static final int MAX_LABEL = 63;
    private static final String LOCAL_SIGNS = ".!#$%&'*+/=?^_`{|}~-";
    private static final String AROUND = ".,;:!?()<>[]\"'";

    private EmailAddresses() {}

    static @Nullable String of(String text) {
        if (text.length() > 1_000) {
            return null;
        }
        String found = null;
        for (String word : text.strip().split("\\s+")) {
            if (word.indexOf('@') >= 0) {
                if (found != null) {
                    return null;
                }
                found = trimmed(word);
            }
        }
        return found == null ? null : address(found);
    }

    private static String trimmed(String word) {
        int start = 0;
        int end = word.length();
        while (start < end && AROUND.indexOf(word.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && AROUND.indexOf(word.charAt(end - 1)) >= 0) {
            end--;
        }
        String bare = word.substring(start, end);
        return bare.startsWith("mailto:") ? bare.substring(7) : bare;
    }

    private static @Nullable String address(String word) {
        int at = word.indexOf('@');
        if (at < 0 || word.length() > MAX_LENGTH || at != word.lastIndexOf('@')) {
            return null;
        }
        String local = word.substring(0, at);
        String domain = word.substring(at + 1).toLowerCase(Locale.ROOT);
        return isLocal(local) && isDomain(domain) ? local + "@" + domain : null;
    }

    private static boolean isLocal(String local) {
        if (local.isEmpty()
                || local.length() > MAX_LOCAL
                || local.startsWith(".")
                || local.endsWith(".")
                || local.contains("..")) {
            return false;
        }
        for (int i = 0; i < local.length(); i++) {
            if (!isLetterOrDigit(local.charAt(i)) && LOCAL_SIGNS.indexOf(local.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDomain(String domain) {
        String[] labels = domain.split("\\.", -1);
        for (String label : labels) {
            if (label.isEmpty() || label.length() > MAX_LABEL || label.startsWith("-") || label.endsWith("-")) {
                return false;
            }
            for (int i = 0; i < label.length(); i++) {
                if (!isLetterOrDigit(label.charAt(i)) && label.charAt(i) != '-') {
                    return false;
                }
            }
        }
        String last = labels[labels.length - 1];
        return labels.length > 1 && last.length() > 1 && !Typed.isDigit(last.charAt(0));
    }

    private static boolean isLetterOrDigit(char c) {
        return c < 128 && Character.isLetterOrDigit(c);
    }
}
