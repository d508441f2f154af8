package dev.alur.lang;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The one e-mail address of a message, with its domain in lower case. Quoted local parts are refused. */
final class EmailAddresses {
    private static final int MAX_LENGTH = 254;
    private static final int MAX_LOCAL = 64;
    private static final int MAX_LABEL = 63;
    private static final String LOCAL_SIGNS = ".!#$%&'*+/=?^_`{|}~-";
    private static final String AROUND = ".,;:!?()<>[]\"'*~`";
    private static final String SCHEME = "mailto:";

    private EmailAddresses() {}

    static @Nullable String of(String text) {
        if (text.length() > 1_000) {
            return null;
        }
        String found = null;
        for (String word : seen(text).split("\\s+")) {
            if (word.indexOf('@') >= 0) {
                if (found != null) {
                    return null;
                }
                found = trimmed(word);
            }
        }
        return found == null ? null : address(found);
    }

    /** Without signs nobody sees, and with full-width letters as plain ones; in its own case. */
    private static String seen(String text) {
        StringBuilder seen = new StringBuilder(text.length());
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.getType(c) != Character.FORMAT) {
                seen.append(c == '\u00a0' ? ' ' : c);
            }
        }
        return seen.toString();
    }

    private static String trimmed(String word) {
        int start = 0;
        while (start < word.length() && isAround(word.charAt(start))) {
            start++;
        }
        String bare = word.substring(start);
        if (bare.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            int query = bare.indexOf('?');
            bare = bare.substring(SCHEME.length(), query < 0 ? bare.length() : query);
        }
        int end = bare.length();
        while (end > 0 && isAround(bare.charAt(end - 1))) {
            end--;
        }
        return bare.substring(0, end);
    }

    private static boolean isAround(char c) {
        return c >= 128 || AROUND.indexOf(c) >= 0;
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
