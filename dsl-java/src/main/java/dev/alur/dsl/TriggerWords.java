package dev.alur.dsl;

import dev.alur.model.Call;
import dev.alur.model.Trigger;
import java.time.Duration;
import java.time.LocalTime;

/** The words for what starts a workflow. */
abstract class TriggerWords {
    TriggerWords() {}

    /** A message with some of these words or phrases ({@code beli*} a prefix, {@code *esan*} anywhere); none: any. */
    public static MessageTrigger message(String... words) {
        return MessageTrigger.containing(words);
    }

    /** A message for which nothing else starts, once per person in 12 h. */
    public static UnmatchedTrigger unmatched() {
        return UnmatchedTrigger.usual();
    }

    /** A change of a group's members. */
    public static GroupTrigger group(Trigger.Change change) {
        return new GroupTrigger(new Trigger.GroupChanged(change, null));
    }

    /** Moments by a cron text of five fields: {@code 0 9 * * MON}. */
    public static ScheduleTrigger schedule(String cron) {
        return ScheduleTrigger.cron(cron);
    }

    /** A fixed rhythm from midnight of the zone. */
    public static ScheduleTrigger every(Duration rhythm) {
        return ScheduleTrigger.every(rhythm);
    }

    /** A fixed rhythm from midnight of the zone, as people write it: {@code 1h}. */
    public static ScheduleTrigger every(String rhythm) {
        return every(Text.duration(rhythm, "rhythm", "every"));
    }

    /** Each person of the host's audience of this name, and an event of this name. */
    public static TriggerPart audience(String name) {
        return TriggerPart.of(new Trigger.ForAudience(Text.required(name, "name", "audience")));
    }

    /** The person's first message ever. */
    public static TriggerPart firstMessage() {
        return TriggerPart.of(new Trigger.FirstMessage());
    }

    /** The person's n-th message, counted from 1; the first is {@link #firstMessage}. */
    public static TriggerPart nthMessage(int n) {
        return Text.counted(n, "n", "nthMessage") == 1 ? firstMessage() : TriggerPart.of(new Trigger.NthMessage(n));
    }

    /** Silence of a person for so long. */
    public static TriggerPart idle(Duration after) {
        return TriggerPart.of(new Trigger.Idle(Text.positive(after, "after", "idle")));
    }

    /** Silence of a person for so long, as people write it: {@code 3d}. */
    public static TriggerPart idle(String after) {
        return idle(Text.duration(after, "after", "idle"));
    }

    /** Hours of the day, which may wrap midnight and exclude their end: a gate on the other triggers. */
    public static HoursTrigger hours(LocalTime start, LocalTime end) {
        return HoursTrigger.between(start, end);
    }

    /** Hours of the day as {@code 08:00} and {@code 17:00}: a gate on the other triggers. */
    public static HoursTrigger hours(String start, String end) {
        return hours(Text.time(start, "start", "hours"), Text.time(end, "end", "hours"));
    }

    /** A field of the profile, to be compared: {@code data("total_spent").greaterThan(1_000_000)}. */
    public static DataField data(String field) {
        return DataField.of(field);
    }

    /** A named event: a trigger, and what {@code waitFor} waits for. */
    public static EventTrigger event(String name) {
        return EventTrigger.of(name);
    }

    /** Only by hand. */
    public static TriggerPart manual() {
        return TriggerPart.of(new Trigger.Manual());
    }

    /** A trigger by name: a component, registered code, else an event. */
    public static TriggerPart trigger(String name) {
        return trigger(name, Lambdas.NONE);
    }

    /** A trigger decided by this code, which is quick and without effect. */
    public static TriggerPart trigger(String name, Trigger.Test code) {
        return trigger(name, Lambdas.trigger(name, code));
    }

    private static TriggerPart trigger(String name, Lambdas lambdas) {
        return new TriggerPart(new Trigger.Named(Call.of(Text.required(name, "name", "trigger"))), lambdas);
    }
}
