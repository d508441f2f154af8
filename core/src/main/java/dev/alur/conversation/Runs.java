package dev.alur.conversation;

import dev.alur.RunId;
import dev.alur.model.Mode;
import dev.alur.program.Limits;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What is open, what waits to start, and whether more may. Mutable while an event is handled, by one thread. */
final class Runs {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private List<OpenRun> open;
    private List<QueuedStart> queued;
    private List<OpenRun> recent;

    Runs(List<OpenRun> open, List<QueuedStart> queued, List<OpenRun> recent) {
        this.open = open;
        this.queued = queued;
        this.recent = recent;
    }

    List<OpenRun> open() {
        return open;
    }

    List<QueuedStart> queued() {
        return queued;
    }

    List<OpenRun> recent() {
        return recent;
    }

    @Nullable
    OpenRun find(RunId id) {
        for (OpenRun run : open) {
            if (run.run().equals(id)) {
                return run;
            }
        }
        return null;
    }

    void change(RunId id, UnaryOperator<OpenRun> change) {
        OpenRun run = find(id);
        if (run != null) {
            OpenRun changed = change.apply(run);
            open = changed.equals(run) ? open : Lists.replacing(open, run, changed);
        }
    }

    void started(OpenRun run) {
        open = Lists.with(open, run);
        Instant minuteAgo = run.since().minus(MINUTE);
        recent = Lists.with(Lists.without(recent, one -> !one.since().isAfter(minuteAgo)), run);
    }

    void ended(RunId id) {
        open = Lists.without(open, one -> one.run().equals(id));
    }

    private List<OpenRun> open(String workflow, String key) {
        return Lists.without(open, run -> !run.isOf(workflow, key));
    }

    Gate gate(String workflow, String key, Mode mode, Limits limits, Instant now, int startsToday) {
        List<OpenRun> same = open(workflow, key);
        int starts = recent.size() < limits.startsPerMinute() ? 0 : startsWithinMinute(workflow, now);
        if (starts >= limits.startsPerMinute()) {
            return new Gate.Refused("started " + starts + " times within a minute (limit starts_per_minute)");
        }
        if (!same.isEmpty()) {
            switch (mode) {
                case SINGLE:
                    return new Gate.Refused("single: " + same.get(0).run() + " is open");
                case QUEUED:
                    return queue(workflow, limits);
                case RESTART:
                    if (startsToday < limits.startsPerDay()) {
                        return new Gate.Open(same);
                    }
                    break;
                default:
                    break;
            }
        }
        if (startsToday >= limits.startsPerDay()) {
            return new Gate.Refused(startsToday + " runs began today (limit starts_per_day)");
        }
        return open.size() >= limits.activeRuns()
                ? new Gate.Refused(open.size() + " runs are open (limit active_runs)")
                : new Gate.Open(List.of());
    }

    private int startsWithinMinute(String workflow, Instant now) {
        Instant minuteAgo = now.minus(MINUTE);
        int starts = 0;
        for (OpenRun run : recent) {
            starts += run.since().isAfter(minuteAgo) && run.workflow().equals(workflow) ? 1 : 0;
        }
        return starts;
    }

    private Gate queue(String workflow, Limits limits) {
        long count =
                queued.stream().filter(one -> one.workflow().equals(workflow)).count();
        return count >= limits.queuedStarts()
                ? new Gate.Refused(count + " starts wait already (limit queued_starts)")
                : new Gate.Queued();
    }

    void queue(QueuedStart start) {
        queued = Lists.with(queued, start);
    }

    /** Drops what waits for its turn. */
    void unqueue() {
        queued = List.of();
    }

    void unqueue(Predicate<QueuedStart> dropped) {
        queued = Lists.without(queued, dropped);
    }

    @Nullable
    QueuedStart next(Predicate<QueuedStart> mayBegin) {
        for (QueuedStart start : queued) {
            if (open(start.workflow(), start.key()).isEmpty() && mayBegin.test(start)) {
                queued = Lists.without(queued, one -> one == start);
                return start;
            }
        }
        return null;
    }
}
