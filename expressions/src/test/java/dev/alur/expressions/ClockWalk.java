package dev.alur.expressions;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;

/**
 * The minutes of a wall clock in the order in which they are served, walked one by one: when the clock shows a minute or
 * has just jumped over it, and never again when the clock was set back.
 */
record ClockWalk(LocalDateTime[] served, long[] seconds) {
    /** Samoa left out a day. */
    private static final int LONGEST_JUMP = 2 * 24 * 60;

    /** The minutes in (from, to]; both are whole minutes. */
    static ClockWalk over(Instant from, Instant to, ZoneId zone) {
        int minutes = (int) Duration.between(from, to).toMinutes();
        LocalDateTime last = from.atZone(zone).toLocalDateTime();
        int most = minutes + LONGEST_JUMP;
        LocalDateTime[] served = new LocalDateTime[most];
        long[] seconds = new long[most];
        int count = 0;
        for (int i = 1; i <= minutes; i++) {
            Instant now = from.plusSeconds(60L * i);
            LocalDateTime wall = now.atZone(zone).toLocalDateTime();
            while (last.isBefore(wall)) {
                last = last.plusMinutes(1);
                served[count] = last;
                seconds[count++] = now.getEpochSecond();
            }
        }
        return new ClockWalk(Arrays.copyOf(served, count), Arrays.copyOf(seconds, count));
    }

    Instant moment(int index) {
        return Instant.ofEpochSecond(seconds[index]);
    }
}
