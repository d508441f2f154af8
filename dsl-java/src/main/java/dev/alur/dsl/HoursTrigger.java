package dev.alur.dsl;

import dev.alur.model.Trigger.Hours;
import dev.alur.model.Trigger.Role;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;

/** Hours of the day: a gate on the other triggers, until it says {@code opens} or {@code closes}. Immutable. */
public final class HoursTrigger extends TriggerPart {
    private final Hours hours;

    private HoursTrigger(Hours hours) {
        super(hours, Lambdas.NONE);
        this.hours = hours;
    }

    static HoursTrigger between(LocalTime start, LocalTime end) {
        return new HoursTrigger(new Hours(start, end, Set.of(), Role.GATE));
    }

    /** On these days only; every day unless said. */
    public HoursTrigger on(DayOfWeek first, DayOfWeek... rest) {
        return new HoursTrigger(new Hours(hours.start(), hours.end(), EnumSet.of(first, rest), hours.role()));
    }

    /** Starts runs itself when the hours begin. */
    public HoursTrigger opens() {
        return new HoursTrigger(new Hours(hours.start(), hours.end(), hours.days(), Role.OPENS));
    }

    /** Starts runs itself when the hours end. */
    public HoursTrigger closes() {
        return new HoursTrigger(new Hours(hours.start(), hours.end(), hours.days(), Role.CLOSES));
    }
}
