package dev.alur.lang;

/** What became of a customer's answer. Immutable. */
public sealed interface Answer {

    /** @param value in the form of its type: a number, ISO text, E.164, a boolean, the option's text, a map */
    record Accepted(Object value) implements Answer {}

    /**
     * @param reason a stable key such as {@code not_a_number}
     * @param text what to say to the customer, in their language: what was expected, with an example
     */
    record Refused(String reason, String text) implements Answer {}
}
