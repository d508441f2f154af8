package dev.alur.conversation;

import dev.alur.model.Collect;
import dev.alur.model.Settings;
import dev.alur.model.Trigger;
import dev.alur.program.Program;
import dev.alur.trigger.Rank;
import org.jspecify.annotations.Nullable;

/**
 * A workflow whose triggers and conditions an event meets. Immutable.
 *
 * @param number the workflow's number
 * @param collect how messages are joined before it starts, {@code null} when it starts at once
 */
public record Candidate(
        int number,
        String name,
        int priority,
        Rank rank,
        Settings.Company company,
        @Nullable Collect collect) {

    /** @param trigger the one that matches, {@code null} for none of the workflow's own */
    public static Candidate of(int number, Program program, Rank rank, @Nullable Trigger trigger) {
        Settings settings = program.workflow().settings();
        Collect collect = trigger instanceof Trigger.MessageReceived message ? message.collect() : null;
        return new Candidate(number, program.name(), settings.priority(), rank, settings.company(), collect);
    }
}
