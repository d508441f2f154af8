package dev.alur.program;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Hard limits, each named in the error that refuses. A workflow's own {@code limits} only tighten them. Immutable.
 *
 * @param steps step executions of one run: {@code steps_per_run}
 * @param ops size of one compiled workflow with everything it calls: {@code program_size}
 * @param callDepth nesting of calls: {@code call_depth}
 * @param delay longest wait: {@code delay}
 * @param activeRuns open runs of one conversation: {@code active_runs}
 * @param startsPerMinute starts of one workflow in one conversation: {@code starts_per_minute}
 * @param queuedStarts waiting starts of one workflow in one conversation: {@code queued_starts}
 * @param stateBytes size of a run's encoded state: {@code state_size}; a run beyond it fails, and
 *     keeps only what undoing needs
 * @param eventBytes size of one event's text and fields: {@code event_size}
 * @param startsPerDay runs that begin in one conversation on the person's local day: {@code starts_per_day}
 * @param messagesPerDay messages that reach a person unasked on their local day: {@code messages_per_day}
 */
public record Limits(
        int steps,
        int ops,
        int callDepth,
        Duration delay,
        int activeRuns,
        int startsPerMinute,
        int queuedStarts,
        int stateBytes,
        int eventBytes,
        int startsPerDay,
        int messagesPerDay) {
    /** As many as there are. */
    public static final int UNLIMITED = Integer.MAX_VALUE;

    /** The names authors tighten them by. */
    public static final List<String> NAMES = List.of(
            "steps_per_run",
            "program_size",
            "call_depth",
            "delay",
            "active_runs",
            "starts_per_minute",
            "queued_starts",
            "state_size",
            "event_size",
            "starts_per_day",
            "messages_per_day");

    public static final Limits DEFAULT =
            new Limits(1_000, 10_000, 8, Duration.ofDays(365), 20, 5, 10, 256 * 1024, 64 * 1024, UNLIMITED, UNLIMITED);

    /** These, tightened by limits an author wrote by name; unknown names are the reader's to refuse. */
    public Limits tightened(Map<String, Long> named) {
        if (named.isEmpty()) {
            return this;
        }
        return new Limits(
                least(steps, named.get("steps_per_run")),
                least(ops, named.get("program_size")),
                least(callDepth, named.get("call_depth")),
                named.containsKey("delay") && named.get("delay") < delay.toSeconds()
                        ? Duration.ofSeconds(named.get("delay"))
                        : delay,
                least(activeRuns, named.get("active_runs")),
                least(startsPerMinute, named.get("starts_per_minute")),
                least(queuedStarts, named.get("queued_starts")),
                least(stateBytes, named.get("state_size")),
                least(eventBytes, named.get("event_size")),
                least(startsPerDay, named.get("starts_per_day")),
                least(messagesPerDay, named.get("messages_per_day")));
    }

    /** These with another number of runs that may begin on a person's day. */
    public Limits withStartsPerDay(int value) {
        return new Limits(
                steps,
                ops,
                callDepth,
                delay,
                activeRuns,
                startsPerMinute,
                queuedStarts,
                stateBytes,
                eventBytes,
                value,
                messagesPerDay);
    }

    /** These with another number of messages that may reach a person unasked on their day. */
    public Limits withMessagesPerDay(int value) {
        return new Limits(
                steps,
                ops,
                callDepth,
                delay,
                activeRuns,
                startsPerMinute,
                queuedStarts,
                stateBytes,
                eventBytes,
                startsPerDay,
                value);
    }

    private static int least(int hard, @Nullable Long own) {
        return own == null ? hard : (int) Math.max(0, Math.min(hard, own));
    }
}
