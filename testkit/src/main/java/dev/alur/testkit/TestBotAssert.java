package dev.alur.testkit;

import dev.alur.program.Outcome;
import dev.alur.scenarios.Rehearsal;
import dev.alur.spi.Outgoing;
import dev.alur.value.Slug;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** What AssertJ can say of a {@link TestBot}; what fails shows the transcript. Confined to the bot's thread. */
public final class TestBotAssert extends AbstractAssert<TestBotAssert, TestBot> {
    TestBotAssert(TestBot bot) {
        super(bot, TestBotAssert.class);
    }

    /** The texts of all messages that were sent to anyone, in order. */
    public TestBotAssert hasSent(String... texts) {
        return same("sent", List.of(texts), actual.texts());
    }

    /** The texts of all messages to a chat, in order. */
    public TestBotAssert hasSentTo(String chat, String... texts) {
        return same(
                "sent to " + chat,
                List.of(texts),
                actual.channel().sentTo(chat).stream().map(Outgoing::text).toList());
    }

    public TestBotAssert hasSentNothing() {
        return hasSent();
    }

    /** Every message has been read by a {@code hears} of somebody. */
    public TestBotAssert hasNothingUnread() {
        List<Outgoing> unread = actual.unread();
        if (!unread.isEmpty()) {
            throw actual.failed("expected nothing unread but there was "
                    + unread.stream()
                            .map(one -> "\"" + one.text() + "\" to " + one.to())
                            .toList());
        }
        return this;
    }

    /** An action was called, by its name or the id of the step. */
    public TestBotAssert hasCalled(String action) {
        return hasCalled(action, Map.of());
    }

    /** @param with must be among the arguments of a call: maps match in part, {@code null} is missing, numbers by value */
    public TestBotAssert hasCalled(String action, Map<String, @Nullable Object> with) {
        List<Map<String, Object>> calls = actual.calls(action);
        if (calls.stream().noneMatch(call -> Rehearsal.fits(with, call))) {
            throw actual.failed("expected a call of " + action + (with.isEmpty() ? "" : " with " + with) + " but "
                    + (calls.isEmpty() ? "only these were called: " + actual.called() : "it was called with " + calls));
        }
        return this;
    }

    public TestBotAssert hasNotCalled(String action) {
        List<Map<String, Object>> calls = actual.calls(action);
        if (!calls.isEmpty()) {
            throw actual.failed("expected no call of " + action + " but it was called with " + calls);
        }
        return this;
    }

    /** The named steps that were completed, of all runs, in order: ids of steps and names of actions. */
    public TestBotAssert hasCompletedSteps(String... steps) {
        return same("completed", List.of(steps), actual.listener().steps());
    }

    /** The last run of the workflow that ended did so. */
    public TestBotAssert hasEnded(String workflow, Outcome outcome) {
        List<RecordingListener.Ended> endings = actual.listener().endings().stream()
                .filter(end -> end.workflow().equals(Slug.of(workflow)))
                .toList();
        if (endings.isEmpty()) {
            throw actual.failed("expected " + workflow + " to have " + outcome.word() + " but no run of it has ended");
        }
        RecordingListener.Ended last = endings.get(endings.size() - 1);
        if (last.outcome() != outcome) {
            throw actual.failed("expected " + workflow + " " + outcome.word() + " but it "
                    + last.outcome().word() + (last.reason().isEmpty() ? "" : ": " + last.reason()));
        }
        return this;
    }

    /** So many runs are open. */
    public TestBotAssert hasOpenRuns(int number) {
        long open = actual.engine().openRuns();
        if (open != number) {
            throw actual.failed("expected " + number + " open runs but there are " + open);
        }
        return this;
    }

    /** The engine warned of nothing: no action threw what is no failure, no port was in trouble. */
    public TestBotAssert hasNoWarnings() {
        List<RecordingListener.Warned> warnings = actual.listener().warnings();
        if (!warnings.isEmpty()) {
            throw actual.failed("expected no warnings but there were " + warnings);
        }
        return this;
    }

    private TestBotAssert same(String what, List<String> expected, List<String> found) {
        if (!found.equals(expected)) {
            throw actual.failed("expected " + what + " " + expected + " but it was " + found);
        }
        return this;
    }
}
