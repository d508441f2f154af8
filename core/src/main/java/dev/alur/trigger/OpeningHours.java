package dev.alur.trigger;

import dev.alur.model.Trigger;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Collectors;

/** The hours that gate a workflow's triggers: open when some of them are. Immutable. */
final class OpeningHours {
    static final OpeningHours ALWAYS = new OpeningHours(List.of());

    private final List<Trigger.Hours> hours;

    OpeningHours(List<Trigger.Hours> hours) {
        this.hours = List.copyOf(hours);
    }

    boolean isOpen(Situation situation) {
        if (hours.isEmpty()) {
            return true;
        }
        ZonedDateTime now = situation.now().atZone(situation.zone());
        for (Trigger.Hours each : hours) {
            if (contains(each, now)) {
                return true;
            }
        }
        return false;
    }

    /** The end is exclusive. Hours that wrap midnight belong to the day they begin on; equal ends are the whole day. */
    static boolean contains(Trigger.Hours hours, ZonedDateTime now) {
        LocalTime time = now.toLocalTime();
        LocalTime start = hours.start();
        LocalTime end = hours.end();
        boolean wraps = !start.isBefore(end);
        boolean early = wraps && time.isBefore(start);
        boolean open =
                wraps ? !early || time.isBefore(end) || start.equals(end) : !time.isBefore(start) && time.isBefore(end);
        if (!open) {
            return false;
        }
        boolean yesterday = early && !start.equals(end);
        return hours.days().isEmpty() || hours.days().contains((yesterday ? now.minusDays(1) : now).getDayOfWeek());
    }

    static Rule.Answer explain(Trigger.Hours hours, Situation situation) {
        ZonedDateTime now = situation.now().atZone(situation.zone());
        LocalTime minute = now.toLocalTime().withSecond(0).withNano(0);
        String days = hours.days().isEmpty()
                ? ""
                : hours.days().stream().sorted().map(Enum::name).collect(Collectors.joining(", ", " on ", ""));
        return new Rule.Answer(
                contains(hours, now),
                "hours: " + hours.start() + "-" + hours.end() + days + ", now " + now.getDayOfWeek() + " " + minute
                        + " " + situation.zone());
    }
}
