package dev.alur.dsl;

import dev.alur.model.Trigger;
import java.time.Duration;

/** A message for which nothing else starts. Immutable. */
public final class UnmatchedTrigger extends TriggerPart {
    private static final Duration USUAL = Duration.ofHours(12);

    private UnmatchedTrigger(Duration every) {
        super(new Trigger.Unmatched(every), Lambdas.NONE);
    }

    static UnmatchedTrigger usual() {
        return new UnmatchedTrigger(USUAL);
    }

    /** At most once per person in this time; 12 h unless said. */
    public UnmatchedTrigger every(Duration length) {
        return new UnmatchedTrigger(Text.positive(length, "every", "unmatched"));
    }

    /** At most once per person in this time, as people write it: {@code 1 day}. */
    public UnmatchedTrigger every(String length) {
        return every(Text.duration(length, "every", "unmatched"));
    }
}
