package dev.alur.conversation;

import dev.alur.model.Settings;
import dev.alur.program.Program;
import dev.alur.trigger.Rank;

/** A workflow whose triggers and conditions an event meets. Immutable. @param number the workflow's number */
public record Candidate(int number, String name, int priority, Rank rank, Settings.Company company) {

    public static Candidate of(int number, Program program, Rank rank) {
        Settings settings = program.workflow().settings();
        return new Candidate(number, program.name(), settings.priority(), rank, settings.company());
    }
}
