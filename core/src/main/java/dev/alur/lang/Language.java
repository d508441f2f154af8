package dev.alur.lang;

import dev.alur.AlurException;

/** The exchangeable parts of the authors' language. Immutable, usable from any thread. */
public record Language(Scripts scripts, Schedules schedules, Patterns patterns) {

    /** Core alone: arithmetic, cron texts and patterns are refused with what to add. */
    public static final Language CORE = new Language(
            (expression, names) -> {
                throw missing("arithmetic and functions");
            },
            expression -> {
                throw missing("cron schedules");
            },
            pattern -> {
                throw missing("patterns");
            });

    private static AlurException missing(String what) {
        return new AlurException("missing-module", what + " need the module alur-expressions on the class path");
    }
}
