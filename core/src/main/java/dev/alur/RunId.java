package dev.alur;

import java.util.Locale;

/** Names one run of a workflow. Unique within a store; its text form is short and safe in file names and chats. */
public record RunId(long value) implements Comparable<RunId> {
    /** No run: timers with this id are the conversation's own. */
    public static final RunId NONE = new RunId(0);

    /** Reads what {@link #toString()} wrote. @throws IllegalArgumentException if the text is no run id */
    public static RunId parse(String text) {
        if (text.length() < 2 || text.charAt(0) != 'r') {
            throw new IllegalArgumentException("not a run id: " + text);
        }
        return new RunId(Long.parseUnsignedLong(text.substring(1).toLowerCase(Locale.ROOT), 36));
    }

    @Override
    public int compareTo(RunId other) {
        return Long.compareUnsigned(value, other.value);
    }

    @Override
    public String toString() {
        return "r" + Long.toUnsignedString(value, 36);
    }
}
