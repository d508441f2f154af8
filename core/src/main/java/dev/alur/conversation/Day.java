package dev.alur.conversation;

/**
 * What happened on the person's local day, as far as a limit counts it. Immutable.
 *
 * @param date days since 1970
 * @param starts runs that began
 * @param sent messages sent unasked, each once
 */
public record Day(long date, int starts, SeenIds sent) {
    static final Day NONE = new Day(0, 0, SeenIds.NONE);

    /** What is kept of it: a day on which nothing happened is none, so that it leaves no trace of a person. */
    Day kept() {
        return starts == 0 && sent.size() == 0 ? NONE : this;
    }
}
