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
    YES_NO("true or false"),
    CHOICE("one of its words"),
    CONDITION("a condition"),
    STEPS("a step or a list of steps"),
    /** A map of plain values, whose texts may hold placeholders. */
    VALUES("a map"),
    /** A plain value of any type. */
    VALUE("a value"),
    /** A form of its own, described by a place or by the word's text. */
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
