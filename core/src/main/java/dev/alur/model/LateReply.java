package dev.alur.model;

/** What happens to an answer that comes after the question timed out; none of them moves a run. */
public enum LateReply {
    IGNORE,
    /** The value is saved and a {@code late_reply} event published. */
    ACCEPT,
    HANDOFF
}
