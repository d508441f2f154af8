package dev.alur.reports.words;

import dev.alur.model.AnswerType;
import dev.alur.model.Awaited;
import dev.alur.model.Condition;
import dev.alur.model.Question;
import dev.alur.model.Step;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What stands at the ways out of a step. Any thread. */
public final class Labels {
    private final Wording wording;
    private final Tongue tongue;

    public Labels(Wording wording) {
        this.wording = wording;
        this.tongue = wording.tongue();
    }

    /** {@code no answer within 24 hours}; an ask without a timeout has no such way: {@code null}. */
    public @Nullable String unanswered(Step.Ask step) {
        Duration timeout = step.question().timeout();
        return timeout == null ? null : tongue.of("no answer within ", "tidak dijawab dalam ") + wording.span(timeout);
    }

    public String invalid(Step.Ask step) {
        int tries = step.question().retries() + 1;
        return tries == 1
                ? tongue.of("the answer does not fit", "jawaban tidak sesuai")
                : tongue.of(
                        "no fitting answer in " + tries + " tries", "jawaban tidak sesuai setelah " + tries + " kali");
    }

    /** {@code null} when it waits without a limit of its own. */
    public @Nullable String late(Step.WaitFor step) {
        if (step.timeout() == null) {
            return null;
        }
        String span = wording.span(step.timeout());
        return step.awaited() instanceof Awaited.Reply
                ? tongue.of("no reply within " + span, "tidak ada balasan dalam " + span)
                : tongue.of("nothing within " + span, "belum juga dalam " + span);
    }

    public String kept(Step.Handoff step) {
        String span = wording.span(step.timeout() == null ? Step.Handoff.USUAL : step.timeout());
        return tongue.of("not given back within " + span, "tidak dikembalikan dalam " + span);
    }

    /** A path's name with its condition, or the condition alone. */
    public String branch(Step.Branch branch) {
        String when = branch.when().equals(Condition.ALWAYS)
                ? tongue.of("in any case", "dalam hal apa pun")
                : wording.condition(branch.when());
        return branch.name() == null ? when : wording.ink().plain(spaced(branch.name())) + " (" + when + ")";
    }

    /** {@code variant a (50%)}. */
    public String arm(Step.Split split, Step.Arm arm) {
        int all = split.arms().stream().mapToInt(Step.Arm::weight).sum();
        long share = all == 0 ? 0 : Math.round(100.0 * arm.weight() / all);
        return wording.ink().plain(spaced(arm.name())) + " (" + share + "%)";
    }

    public String way(Step.Way way) {
        return wording.ink().plain(spaced(way.name()));
    }

    /** Whether an answer in words can be refused. */
    public boolean canBeWrong(Step.Ask step) {
        Question question = step.question();
        return question.type() != AnswerType.TEXT
                || question.min() != null
                || question.max() != null
                || question.pattern() != null;
    }

    /** {@code day 3, same time of day}; day 0 is the day the sequence is reached. */
    public String day(Step.Day day) {
        return day.number() == 0
                ? tongue.of("day 0, at once", "hari ke-0, langsung")
                : tongue.of(
                        "day " + day.number() + ", same time of day", "hari ke-" + day.number() + ", jam yang sama");
    }

    /** What comes when the wait is over in time. */
    public String came(Step.WaitFor step) {
        return step.awaited() instanceof Awaited.Reply
                ? tongue.of("a message came", "ada balasan")
                : tongue.of("it happened", "sudah terjadi");
    }

    /** {@code Waits until day 3}. */
    public String until(Step.Day day) {
        return tongue.of("Waits until " + day(day), "Menunggu sampai " + day(day));
    }

    private static String spaced(String name) {
        return name.replace('_', ' ');
    }
}
