package dev.alur.dsl;

import dev.alur.model.Trigger.CatchUp;
import dev.alur.model.Trigger.Scheduled;
import java.time.Duration;

/** Moments by the calendar. Immutable. */
public final class ScheduleTrigger extends TriggerPart {
    private final Scheduled scheduled;

    private ScheduleTrigger(Scheduled scheduled) {
        super(scheduled, Lambdas.NONE);
        this.scheduled = scheduled;
    }

    static ScheduleTrigger cron(String expression) {
        return new ScheduleTrigger(
                new Scheduled(Text.required(expression, "schedule", "schedule"), null, null, CatchUp.NONE));
    }

    static ScheduleTrigger every(Duration length) {
        Duration rhythm = Text.positive(length, "every", "every");
        return new ScheduleTrigger(new Scheduled(null, rhythm, null, CatchUp.NONE));
    }

    /** Starts one run per person of the host's audience of this name; else one run without a person. */
    public ScheduleTrigger audience(String name) {
        String audience = Text.required(name, "audience", "schedule");
        return new ScheduleTrigger(new Scheduled(scheduled.cron(), scheduled.every(), audience, scheduled.catchUp()));
    }

    /** What happens to moments missed while nothing ran; nothing unless said. */
    public ScheduleTrigger catchUp(CatchUp catchUp) {
        return new ScheduleTrigger(new Scheduled(scheduled.cron(), scheduled.every(), scheduled.audience(), catchUp));
    }
}
