package dev.alur.advice;

import dev.alur.model.Awaited;
import dev.alur.model.Component;
import dev.alur.model.Condition;
import dev.alur.model.Message;
import dev.alur.model.Step;
import dev.alur.program.Walk;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds free text that is sent when the customer has been silent for more than 24 hours whatever way the run took: the
 * platform delivers only templates then. Of two ways that meet, the shorter counts, so that nothing is said that need not
 * be so.
 */
final class ServiceWindow {
    private static final Duration OPEN = Duration.ofHours(24);

    private final Parts parts;
    private final List<Closed> closed = new ArrayList<>();
    private final Deque<Component> inside = new ArrayDeque<>();

    private ServiceWindow(Parts parts) {
        this.parts = parts;
    }

    /** A message behind the window. @param silence how long the customer has been silent, at least */
    record Closed(Step step, Duration silence) {}

    /** The messages, in the order a run comes to them. */
    static List<Closed> closedAt(List<Step> steps, Parts parts) {
        ServiceWindow window = new ServiceWindow(parts);
        window.walk(steps, Duration.ZERO);
        return window.closed;
    }

    /** @param silence since the customer last wrote, at least @return the same behind the steps */
    private Duration walk(List<Step> steps, Duration silence) {
        Duration now = silence;
        for (Step step : steps) {
            Duration after = step(step, now);
            // A guarded step may be passed by.
            now = step.options().guard().equals(Condition.ALWAYS) ? after : shorter(now, after);
        }
        return now;
    }

    private Duration step(Step step, Duration silence) {
        if (step instanceof Step.Send send) {
            Duration then = silence.plus(send.delay());
            check(step, send.message(), then);
            return then;
        }
        if (step instanceof Step.Ask ask) {
            check(step, ask.prompt(), silence);
            walk(ask.question().onInvalid(), Duration.ZERO);
            walk(ask.question().onTimeout(), longer(silence, ask.question().timeout()));
            return Duration.ZERO;
        }
        if (step instanceof Step.Wait wait) {
            return silence.plus(wait.length());
        }
        if (step instanceof Step.WaitFor waitFor) {
            walk(waitFor.onTimeout(), longer(silence, waitFor.timeout()));
            return waitFor.awaited() instanceof Awaited.Reply ? Duration.ZERO : silence;
        }
        if (step instanceof Step.Handoff handoff) {
            walk(handoff.onTimeout(), Duration.ZERO);
            return Duration.ZERO;
        }
        if (step instanceof Step.CallWorkflow) {
            // It may ask.
            return Duration.ZERO;
        }
        if (step instanceof Step.Sequence sequence) {
            return sequence(sequence, silence);
        }
        return blocks(step, silence);
    }

    /** Days are counted from where the sequence begins; who wrote on one may have written just before the next. */
    private Duration sequence(Step.Sequence sequence, Duration silence) {
        Duration now = silence;
        boolean wrote = false;
        for (Step.Day day : sequence.days()) {
            Duration due = silence.plus(Duration.ofDays(day.number()));
            Duration begin = wrote || due.compareTo(now) < 0 ? now : due;
            now = walk(day.steps(), begin);
            wrote |= now.compareTo(begin) < 0;
        }
        return now;
    }

    private Duration blocks(Step step, Duration silence) {
        Duration least = null;
        if (step instanceof Step.Choose choose) {
            boolean always = false;
            for (Step.Branch branch : choose.branches()) {
                least = shorter(least, walk(branch.then(), silence));
                always |= branch.when().equals(Condition.ALWAYS);
            }
            return always && least != null ? least : shorter(least, walk(choose.otherwise(), silence));
        }
        if (step instanceof Step.Repeat repeat) {
            Duration once = walk(repeat.body(), silence);
            return shorter(silence, walk(repeat.body(), once));
        }
        if (step instanceof Step.ForEach each) {
            Duration once = walk(each.body(), silence);
            return shorter(silence, walk(each.body(), once));
        }
        for (List<Step> list : Walk.children(step)) {
            least = shorter(least, walk(list, silence));
        }
        Component.Steps body = parts.body(step);
        if (body != null && !inside.contains(body)) {
            inside.push(body);
            least = walk(body.steps(), silence);
            inside.pop();
        }
        return least == null ? silence : least;
    }

    private void check(Step step, Message message, Duration silence) {
        boolean free = message.template() == null && message.fallbackTemplate() == null && message.to() == null;
        boolean known = closed.stream().anyMatch(one -> one.step() == step);
        if (free && !known && silence.compareTo(OPEN) > 0) {
            closed.add(new Closed(step, silence));
        }
    }

    private static Duration longer(Duration silence, @Nullable Duration by) {
        return by == null ? silence : silence.plus(by);
    }

    private static Duration shorter(@Nullable Duration a, Duration b) {
        return a == null || a.compareTo(b) > 0 ? b : a;
    }
}
