package dev.alur.yaml;

/** What kind of value a word takes. */
enum Kind {
    TEXT("a text"),
    /** Text that may hold placeholders. */
    MESSAGE("a text"),
    /** A reference to something by name. */
    NAME("a name"),
    NAMES("a name or a list of names"),
    TEXTS("a text or a list of texts"),
    INTEGER("a whole number"),
    NUMBER("a number"),
    DURATION("a duration such as 30m, 24h or 3 days"),
    TIME("a time such as 08:00"),
    /** From one time of day to another. */
    HOURS("hours such as 21:00-08:00"),
    WEEKDAYS("weekdays such as [MON, TUE] or senin-jumat"),
    ZONE("a time zone such as Asia/Jakarta"),
    LANGUAGE("a language code such as id or en"),
    /** Numbers that divide people, with {@code /} between them. */
    SHARES("shares such as 50/50"),
    YES_NO("true or false"),
    CHOICE("one of its words"),
    CHOICES("one of its words or a list of them"),
    CONDITION("a condition"),
    /** What happens after a failure, in one word. */
    TREATMENT("one of continue, stop, fail, skip_step, mark_as_incomplete, retry_3_times"),
    TRIGGERS("a trigger or a list of triggers"),
    STEPS("a step or a list of steps"),
    /** A map of plain values, whose texts may hold placeholders. */
    VALUES("a map"),
    /** A plain value of any type. */
    VALUE("a value"),
    /** One of several forms, which the word lists. */
    FORM("its own form");

    private final String expected;

    Kind(String expected) {
        this.expected = expected;
    }

    /** For an error: what should stand there. */
    String expected() {
        return expected;
    }
}
