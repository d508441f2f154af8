package dev.alur.expressions;

import com.google.re2j.PatternSyntaxException;
import dev.alur.AlurException;
import dev.alur.lang.Patterns;

/**
 * Regular expressions by RE2/J: the time is linear in the text whatever the pattern. The syntax is RE2's as written
 * (case counts unless the pattern begins with {@code (?i)}), at most {@value #MAX_LENGTH} characters; of a text only
 * the first {@value #MAX_INPUT} characters are read.
 */
final class Re2Patterns implements Patterns {
    static final int MAX_LENGTH = 256;
    static final int MAX_INPUT = 4096;

    /** Elements after unfolding counted repeats: what a step over one character of text may cost. */
    static final int MAX_SIZE = 2000;

    @Override
    public Pattern compile(String pattern) {
        if (pattern.length() > MAX_LENGTH) {
            throw bad("the pattern has " + pattern.length() + " characters, at most " + MAX_LENGTH + " are allowed");
        }
        if (PatternSize.of(pattern) > MAX_SIZE) {
            throw bad("the counted repeats of pattern '" + pattern + "' unfold to more than " + MAX_SIZE
                    + " elements; use smaller counts or '*'");
        }
        try {
            return new Compiled(com.google.re2j.Pattern.compile(pattern));
        } catch (PatternSyntaxException e) {
            throw new AlurException("bad-pattern", describe(pattern, e), e);
        }
    }

    private static String describe(String pattern, PatternSyntaxException e) {
        String reason = "'" + pattern + "' is no pattern: " + e.getDescription();
        boolean beyondRe2 = pattern.contains("(?=")
                || pattern.contains("(?!")
                || pattern.contains("(?<")
                || e.getDescription().contains("escape");
        return beyondRe2
                ? reason + "; look-ahead, look-behind and back-references (\\1) are not part of RE2 syntax"
                : reason;
    }

    private static AlurException bad(String message) {
        return new AlurException("bad-pattern", message);
    }

    private record Compiled(com.google.re2j.Pattern pattern) implements Pattern {
        @Override
        public boolean finds(CharSequence text) {
            return pattern.matcher(cut(text)).find();
        }

        @Override
        public boolean matches(CharSequence text) {
            return pattern.matcher(cut(text)).matches();
        }

        private static CharSequence cut(CharSequence text) {
            return text.length() <= MAX_INPUT ? text : text.subSequence(0, MAX_INPUT);
        }
    }
}
