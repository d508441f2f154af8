package dev.alur.reports.words;

import dev.alur.model.Condition;
import dev.alur.model.Trigger;
import java.util.List;

/** Triggers as what follows "when". A test keeps the list of kinds complete. */
final class TriggerWords {
    private final Wording wording;
    private final Tongue tongue;

    TriggerWords(Wording wording) {
        this.wording = wording;
        this.tongue = wording.tongue();
    }

    String of(Trigger trigger) {
        if (trigger instanceof Trigger.MessageReceived message) {
            return new MessageWords(wording).of(message);
        }
        if (trigger instanceof Trigger.Unmatched unmatched) {
            String every = wording.span(unmatched.every());
            return tongue.of(
                    "a message starts nothing else, at most once in " + every + " per customer",
                    "pesan tidak memulai alur lain, paling sering sekali dalam " + every + " per pelanggan");
        }
        if (trigger instanceof Trigger.GroupChanged group) {
            return group(group);
        }
        if (trigger instanceof Trigger.Scheduled scheduled) {
            return scheduled(scheduled);
        }
        if (trigger instanceof Trigger.ForAudience audience) {
            String name = name(audience.audience());
            return tongue.of(
                    "your system reports " + name + " for a customer",
                    "sistem Anda melaporkan " + name + " untuk seorang pelanggan");
        }
        if (trigger instanceof Trigger.FirstMessage) {
            return tongue.of("a customer writes for the first time", "pelanggan menulis untuk pertama kalinya");
        }
        if (trigger instanceof Trigger.NthMessage nth) {
            return tongue.of("a customer writes message number " + nth.n(), "pelanggan menulis pesan ke-" + nth.n());
        }
        if (trigger instanceof Trigger.Idle idle) {
            String span = wording.span(idle.after());
            return tongue.of("a customer has been silent for " + span, "pelanggan tidak menulis selama " + span);
        }
        if (trigger instanceof Trigger.Hours hours) {
            return hours(hours);
        }
        if (trigger instanceof Trigger.DataCrossed crossed) {
            return crossed(crossed);
        }
        if (trigger instanceof Trigger.EventPublished event) {
            String said = tongue.of("the event " + name(event.name()) + " happens", "terjadi " + name(event.name()));
            return event.where().equals(Condition.ALWAYS)
                    ? said
                    : said + tongue.of(" and ", " dan ") + wording.condition(event.where());
        }
        if (trigger instanceof Trigger.Manual) {
            return tongue.of("somebody starts it by hand", "seseorang menjalankannya sendiri");
        }
        if (trigger instanceof Trigger.Named named) {
            String name = name(named.call().name());
            return tongue.of(name + " happens", "terjadi " + name);
        }
        throw new IllegalStateException("unknown trigger " + trigger);
    }

    private String name(String name) {
        return wording.ink().name(name);
    }

    private String group(Trigger.GroupChanged changed) {
        String group = changed.group() == null
                ? tongue.of("a group", "grup")
                : tongue.of("the group ", "grup ") + wording.ink().quote(changed.group());
        return switch (changed.change()) {
            case JOINED -> tongue.of("somebody joins " + group, "seseorang bergabung dengan " + group);
            case LEFT -> tongue.of("somebody leaves " + group, "seseorang keluar dari " + group);
            case PROMOTED -> tongue.of("somebody becomes an admin of " + group, "seseorang menjadi admin " + group);
            case DEMOTED ->
                tongue.of("somebody is no longer an admin of " + group, "seseorang berhenti menjadi admin " + group);
        };
    }

    private String scheduled(Trigger.Scheduled scheduled) {
        String moment = scheduled.cron() != null
                ? new CronWords(wording).of(scheduled.cron())
                : scheduled.every() != null
                        ? tongue.of("every ", "setiap ") + wording.span(scheduled.every())
                        : tongue.of("by the calendar", "menurut jadwal");
        String said = tongue.of("it is time: ", "tiba waktunya: ") + moment;
        if (scheduled.audience() == null) {
            return said;
        }
        String name = name(scheduled.audience());
        return said + tongue.of(", for each customer of " + name, ", untuk tiap pelanggan dari " + name);
    }

    private String hours(Trigger.Hours hours) {
        String from = tongue.time(hours.start());
        String to = tongue.time(hours.end());
        String days = hours.days().isEmpty()
                ? tongue.of("every day", "setiap hari")
                : tongue.of("on ", "hari ") + Spans.days(hours.days(), tongue);
        return switch (hours.role()) {
            case GATE ->
                tongue.of(
                        "only between " + from + " and " + to + ", " + days,
                        "hanya antara pukul " + from + " dan " + to + ", " + days);
            case OPENS -> tongue.of("it becomes " + from + ", " + days, "sudah pukul " + from + ", " + days);
            case CLOSES -> tongue.of("it becomes " + to + ", " + days, "sudah pukul " + to + ", " + days);
        };
    }

    private String crossed(Trigger.DataCrossed crossed) {
        String dotted = crossed.field().startsWith("user.") ? crossed.field() : "user." + crossed.field();
        String field = wording.ink().plain(Paths.of(List.of(dotted.split("\\.", -1)), tongue));
        String value = wording.value(crossed.value());
        return switch (crossed.operator()) {
            case EQUALS -> tongue.of(field + " becomes " + value, field + " menjadi " + value);
            case NOT_EQUALS -> tongue.of(field + " is no longer " + value, field + " bukan lagi " + value);
            case GREATER_THAN -> tongue.of(field + " rises above " + value, field + " naik melebihi " + value);
            case GREATER_OR_EQUAL -> tongue.of(field + " reaches " + value, field + " mencapai " + value);
            case LESS_THAN -> tongue.of(field + " falls below " + value, field + " turun di bawah " + value);
            case LESS_OR_EQUAL -> tongue.of(field + " falls to " + value, field + " turun sampai " + value);
            case BETWEEN -> tongue.of(field + " comes between " + value, field + " masuk antara " + value);
            case IN -> tongue.of(field + " becomes one of " + value, field + " menjadi salah satu dari " + value);
            case CONTAINS -> tongue.of(field + " comes to contain " + value, field + " kini berisi " + value);
            case EXISTS -> tongue.of(field + " becomes known", field + " diketahui");
            case CHANGED -> tongue.of(field + " changes", field + " berubah");
        };
    }
}
