package dev.alur.lang;

/** Port: regular expressions of linear time (RE2 syntax). */
public interface Patterns {
    /** @throws dev.alur.AlurException with the reason if the text is no pattern */
    Pattern compile(String pattern);

    /** A compiled pattern. Usable from any thread. */
    interface Pattern {
        /** Found anywhere in the text. */
        boolean finds(CharSequence text);

        /** Matches the whole text. */
        boolean matches(CharSequence text);
    }
}
