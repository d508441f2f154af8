package dev.alur.lang;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Port: moments by a cron text. */
public interface Schedules {
    /** @throws dev.alur.AlurException with the reason if the text is no cron expression of five fields */
    Schedule cron(String expression);

    /** A compiled schedule. Usable from any thread. */
    interface Schedule {
        /**
         * The first moment strictly after the given one, {@code null} if there is none. In the gap of a clock change the
         * first valid moment, in an overlap once.
         */
        @Nullable
        Instant next(Instant after, ZoneId zone);
    }
}
