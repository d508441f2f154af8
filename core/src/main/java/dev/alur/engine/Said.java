package dev.alur.engine;

/** What became of something a human said through {@link Engine#say}. */
public enum Said {
    /** The channel took it. */
    SENT,
    /** It was a word by which the human gives the person back; nothing was sent. */
    GIVEN_BACK,
    /** It was such a word, but an operator has paused the person: nothing was sent, and the bot is silent until they are resumed. */
    PAUSED
}
