package dev.alur.scenarios;

import java.time.ZonedDateTime;

/** One line of a transcript. Immutable. @param text who and what, in one: {@code Budi: mau pesan kopi} */
public record Line(ZonedDateTime at, Kind kind, String text) {

    /** What a line tells. */
    public enum Kind {
        /** A person wrote. */
        USER,
        /** The bot wrote. */
        BOT,
        /** Something happened outside the chat: an event, a change of profile or group, a start by hand. */
        EVENT,
        /** An action was called. */
        CALL,
        /** A workflow started or ended, an input changed nothing. */
        NOTE
    }

    /** Whether it belongs to the conversation, as people see it. */
    public boolean isConversation() {
        return kind == Kind.USER || kind == Kind.BOT || kind == Kind.EVENT;
    }
}
