package dev.alur.conversation;

/** Which way the calls and messages of a run leave: replies go before campaigns. */
public enum Lane {
    /** Somebody wrote and waits, or nobody knows better. */
    LIVE,
    /** Nobody waits: the run began by the calendar, by silence or for an audience, and the person has not answered it. */
    CAMPAIGN
}
