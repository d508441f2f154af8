package dev.alur.conversation;

import dev.alur.model.Settings;
import dev.alur.model.Workflow;
import dev.alur.trigger.Rank;
import dev.alur.value.Slug;

/** A workflow whose triggers and conditions an event meets. Immutable. @param number the workflow's number */
public record Candidate(int number, String name, int priority, Rank rank, Settings.Company company) {

    public static Candidate of(int number, Workflow workflow, Rank rank) {
        return new Candidate(
                number,
                Slug.of(workflow.name()),
                workflow.settings().priority(),
                rank,
                workflow.settings().company());
    }
}
