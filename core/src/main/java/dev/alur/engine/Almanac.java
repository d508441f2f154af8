package dev.alur.engine;

import dev.alur.ConversationKey;
import dev.alur.lang.Schedules;
import dev.alur.model.Trigger;
import dev.alur.spi.Campaign;
import dev.alur.trigger.TriggerIndex;
import dev.alur.trigger.Watched;
import dev.alur.value.Event;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What starts by the calendar: cron texts, rhythms and opening hours. One entry per schedule, set again when it comes due.
 * Safe for use by several threads.
 */
final class Almanac {
    private final Kernel kernel;
    private final List<Dated> dated = new ArrayList<>();

    /** Moments of one trigger. */
    private interface Rhythm {
        @Nullable
        Instant next(Instant after);
    }

    private static final class Dated {
        final String workflow;
        final Trigger trigger;
        final @Nullable String audience;
        final Rhythm rhythm;

        @Nullable
        Instant next;

        Dated(String workflow, Trigger trigger, @Nullable String audience, Rhythm rhythm, Instant now) {
            this.workflow = workflow;
            this.trigger = trigger;
            this.audience = audience;
            this.rhythm = rhythm;
            this.next = rhythm.next(now);
        }

        /** A moment that was to come, or is just due, comes once. */
        void goOn(List<Dated> before) {
            for (Dated one : before) {
                if (one.workflow.equals(workflow) && one.trigger.equals(trigger)) {
                    next = one.next;
                }
            }
        }
    }

    Almanac(Kernel kernel, Deployment deployment, Instant now) {
        this.kernel = kernel;
        deployed(deployment, now);
    }

    /** Other workflows are active: what they have in common with those before keeps its moments. */
    synchronized void deployed(Deployment deployment, Instant now) {
        List<Dated> before = List.copyOf(dated);
        dated.clear();
        TriggerIndex index = deployment.index();
        Schedules schedules = deployment.environment().expressions().schedules();
        for (Watched<Trigger.Scheduled> one : index.schedules()) {
            Deployment.Active active = deployment.at(one.workflow());
            dated.add(new Dated(
                    active.program().name(),
                    one.trigger(),
                    one.trigger().audience(),
                    rhythm(one.trigger(), schedules, active.program().zone()),
                    now));
        }
        for (Watched<Trigger.Hours> one : index.hourEdges()) {
            Deployment.Active active = deployment.at(one.workflow());
            dated.add(new Dated(
                    active.program().name(),
                    one.trigger(),
                    null,
                    edge(one.trigger(), active.program().zone()),
                    now));
        }
        dated.forEach(one -> one.goOn(before));
    }

    private static Rhythm rhythm(Trigger.Scheduled trigger, Schedules schedules, ZoneId zone) {
        String cron = trigger.cron();
        if (cron != null) {
            Schedules.Schedule schedule = schedules.cron(cron);
            return after -> schedule.next(after, zone);
        }
        Duration every = trigger.every() == null ? Duration.ofDays(1) : trigger.every();
        return after -> every(after, every, zone);
    }

    /** A rhythm counts from midnight of the zone's day; from a day on it counts from the epoch's. */
    private static Instant every(Instant after, Duration every, ZoneId zone) {
        ZonedDateTime local = after.atZone(zone);
        Instant anchor = every.compareTo(Duration.ofDays(1)) < 0
                ? local.toLocalDate().atStartOfDay(zone).toInstant()
                : Instant.EPOCH.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
        long passed = Duration.between(anchor, after).toMillis() / every.toMillis();
        Instant next = anchor.plus(every.multipliedBy(passed + 1));
        Instant midnight = local.toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
        return every.compareTo(Duration.ofDays(1)) < 0 && next.isAfter(midnight) ? midnight : next;
    }

    private static Rhythm edge(Trigger.Hours hours, ZoneId zone) {
        LocalTime time = hours.role() == Trigger.Role.OPENS ? hours.start() : hours.end();
        return after -> {
            ZonedDateTime next = after.atZone(zone).with(time);
            for (int days = 0; days < 9; days++) {
                boolean open = hours.days().isEmpty() || hours.days().contains(next.getDayOfWeek());
                if (open && next.toInstant().isAfter(after)) {
                    return next.toInstant();
                }
                next = next.plusDays(1).with(time);
            }
            return null;
        };
    }

    synchronized @Nullable Instant next() {
        Instant next = null;
        for (Dated one : dated) {
            next = Clockwork.earlier(next, one.next);
        }
        return next;
    }

    void fire(Instant now) {
        for (Due due : take(now)) {
            try {
                due.fire();
            } catch (RuntimeException e) {
                kernel.warn("what was due by the calendar at " + now + " could not be handed in", e);
            }
        }
    }

    private interface Due {
        void fire();
    }

    private synchronized List<Due> take(Instant now) {
        List<Due> due = new ArrayList<>();
        for (Dated one : dated) {
            Instant slot = one.next;
            if (slot != null && !slot.isAfter(now)) {
                one.next = one.rhythm.next(slot.isBefore(now) ? now : slot);
                due.add(() -> start(one, slot));
            }
        }
        return due;
    }

    private void start(Dated one, Instant slot) {
        String id = "schedule/" + one.workflow + "/" + slot;
        if (one.audience == null) {
            ConversationKey nobody = new ConversationKey("", "", "@" + one.workflow, "");
            kernel.offer(new Event(id, Event.Kind.SCHEDULE, one.workflow, nobody, "", Map.of()));
            return;
        }
        kernel.campaigns()
                .begin(Campaign.of(
                        id + "/" + one.audience, Event.Kind.SCHEDULE, one.workflow, one.audience, kernel.now()));
    }
}
