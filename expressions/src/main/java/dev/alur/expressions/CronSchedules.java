package dev.alur.expressions;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.alur.lang.Schedules;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneRules;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * UNIX cron texts by cron-utils, which only ever sees wall-clock times: it skips a day when a time falls into the gap of
 * a clock change, so the way from wall clock to moment is ours. A wall-clock time inside a gap means the first moment
 * after it, one inside an overlap its first pass. When both day fields are restricted either may match.
 */
final class CronSchedules implements Schedules {
    /** Any moment will do: the calendar repeats itself. */
    private static final LocalDateTime SOME_DAY = LocalDateTime.of(2000, 1, 1, 0, 0);

    private static final long CACHED = 1000;

    /** By text: nine on Monday is said in many workflows. */
    private final Cache<String, Schedule> compiled =
            Caffeine.newBuilder().maximumSize(CACHED).build();

    private final CronParser parser = new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX));

    @Override
    public Schedule cron(String expression) {
        return compiled.get(expression, this::compile);
    }

    private Schedule compile(String expression) {
        String numbers = CronText.toNumbers(expression);
        ExecutionTime times;
        try {
            times = ExecutionTime.forCron(parser.parse(numbers).validate());
        } catch (IllegalArgumentException e) {
            throw CronText.bad(expression, reason(e), e);
        }
        if (nextOnTheWall(times, SOME_DAY) == null) {
            throw CronText.bad(expression, "no month has such a day, so it would never fire", null);
        }
        return new WallClock(times);
    }

    private static String reason(IllegalArgumentException e) {
        String message = String.valueOf(e.getMessage());
        String prefix = "Failed to parse cron expression. ";
        return message.startsWith(prefix) ? message.substring(prefix.length()) : message;
    }

    private static @Nullable LocalDateTime nextOnTheWall(ExecutionTime times, LocalDateTime after) {
        return times.nextExecution(after.atZone(ZoneOffset.UTC))
                .map(ZonedDateTime::toLocalDateTime)
                .orElse(null);
    }

    private record WallClock(ExecutionTime times) implements Schedule {
        @Override
        public @Nullable Instant next(Instant after, ZoneId zone) {
            LocalDateTime wall = after.atZone(zone).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES);
            while (true) {
                LocalDateTime slot = nextOnTheWall(times, wall);
                if (slot == null) {
                    return null;
                }
                Instant moment = moment(slot, zone.getRules());
                // Not so in the second pass of an overlap: its times were served in the first.
                if (moment.isAfter(after)) {
                    return moment;
                }
                wall = slot;
            }
        }

        private static Instant moment(LocalDateTime wall, ZoneRules rules) {
            List<ZoneOffset> offsets = rules.getValidOffsets(wall);
            return offsets.isEmpty() ? rules.getTransition(wall).getInstant() : wall.toInstant(offsets.get(0));
        }
    }
}
