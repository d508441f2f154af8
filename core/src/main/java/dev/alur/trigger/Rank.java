package dev.alur.trigger;

/** How closely a trigger fits a message; of equal priority the first starts. */
public enum Rank {
    /** The message's words. */
    KEYWORD,
    /** The person's first or n-th message. */
    ENGAGEMENT,
    /** Everything else: a kind of message, a place, a test in code, and all that is no message. */
    OTHER,
    /** Starts when nothing else does. */
    UNMATCHED
}
