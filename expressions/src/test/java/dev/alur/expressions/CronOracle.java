package dev.alur.expressions;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Cron by brute force: asks every minute that a {@link ClockWalk} serves whether it matches.
 */
final class CronOracle {
    private final BitSet minutes;
    private final BitSet hours;
    private final BitSet days;
    private final BitSet months;
    private final BitSet weekdays;
    private final boolean anyDay;
    private final boolean anyWeekday;

    CronOracle(String numbers) {
        String[] fields = numbers.split(" ");
        minutes = field(fields[0], 0, 59);
        hours = field(fields[1], 0, 23);
        days = field(fields[2], 1, 31);
        months = field(fields[3], 1, 12);
        weekdays = field(fields[4], 0, 7);
        if (weekdays.get(0)) {
            weekdays.set(7);
        }
        anyDay = fields[2].equals("*");
        anyWeekday = fields[4].equals("*");
    }

    private static BitSet field(String text, int min, int max) {
        BitSet set = new BitSet();
        for (String part : text.split(",")) {
            String[] range = part.split("/");
            int step = range.length == 1 ? 1 : Integer.parseInt(range[1]);
            String[] ends = range[0].split("-");
            int first = range[0].equals("*") ? min : Integer.parseInt(ends[0]);
            int last = range[0].equals("*") ? max : Integer.parseInt(ends[ends.length - 1]);
            for (int i = first; i <= last; i += step) {
                set.set(i);
            }
        }
        return set;
    }

    /** The moments in the walk at which a minute just served matches. */
    List<Instant> moments(ClockWalk clock) {
        List<Instant> moments = new ArrayList<>();
        for (int i = 0; i < clock.served().length; i++) {
            Instant moment = clock.moment(i);
            boolean again =
                    !moments.isEmpty() && moments.get(moments.size() - 1).equals(moment);
            if (!again && matches(clock.served()[i])) {
                moments.add(moment);
            }
        }
        return moments;
    }

    private boolean matches(LocalDateTime wall) {
        if (!minutes.get(wall.getMinute()) || !hours.get(wall.getHour()) || !months.get(wall.getMonthValue())) {
            return false;
        }
        boolean day = days.get(wall.getDayOfMonth());
        boolean weekday = weekdays.get(wall.getDayOfWeek().getValue());
        return anyDay || anyWeekday ? day && weekday : day || weekday;
    }
}
