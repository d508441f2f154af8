package dev.alur.engine;

/** What became of something a human said through {@link Engine#say}. */
public enum Said {
    /** The channel took it. */
    SENT,
    /** It was a word by which the human gives the person back; nothing was sent. */
    GIVEN_BACK
}
