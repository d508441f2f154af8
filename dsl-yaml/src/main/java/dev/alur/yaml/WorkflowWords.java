package dev.alur.yaml;

import static dev.alur.yaml.Kind.CHOICE;
import static dev.alur.yaml.Kind.CONDITION;
import static dev.alur.yaml.Kind.FORM;
import static dev.alur.yaml.Kind.INTEGER;
import static dev.alur.yaml.Kind.MESSAGE;
import static dev.alur.yaml.Kind.NAMES;
import static dev.alur.yaml.Kind.STEPS;
import static dev.alur.yaml.Kind.TEXT;
import static dev.alur.yaml.Kind.TEXTS;
import static dev.alur.yaml.Kind.VALUE;
import static dev.alur.yaml.Kind.VALUES;
import static dev.alur.yaml.Kind.YES_NO;
import static dev.alur.yaml.Place.CHANGES;
import static dev.alur.yaml.Place.DEFAULTS;
import static dev.alur.yaml.Place.DOCUMENT;
import static dev.alur.yaml.Place.INSIGHTS;
import static dev.alur.yaml.Place.INTEGRATION;
import static dev.alur.yaml.Place.TEMPLATE_EMAIL;
import static dev.alur.yaml.Place.TEMPLATE_TEXT;
import static dev.alur.yaml.Place.TEMPLATE_WHATSAPP;
import static dev.alur.yaml.Place.WORKFLOW;
import static dev.alur.yaml.Word.word;

import java.util.List;

/** The words of documents and at the top of a workflow. */
final class WorkflowWords {
    private WorkflowWords() {}

    static final List<Word> ALL = List.of(
            word(DOCUMENT, "defaults", FORM, "Settings of every workflow in this file."),
            word(DOCUMENT, "error_handling", FORM, "What happens when an action of this file's workflows fails."),
            word(DOCUMENT, "templates", FORM, "Messages by name, in several languages."),
            word(DOCUMENT, "include", TEXTS, "Further files or folders, relative to this file."),
            word(DOCUMENT, "workflow_changes", FORM, "The record of a change and its approval."),
            word(DOCUMENT, "workflow_insights", FORM, "A report on how a workflow performs."),
            word(WORKFLOW, "name", TEXT, "Unique name; without one the key above the workflow."),
            word(WORKFLOW, "description", TEXT, "What it is for, for people."),
            word(WORKFLOW, "version", TEXT, "The author's version of it."),
            word(WORKFLOW, "priority", INTEGER, "Higher wins among workflows that match one message; 0 unless said."),
            word(WORKFLOW, "beside", YES_NO, "Starts in addition to the workflow that wins a message."),
            word(WORKFLOW, "interrupts", YES_NO, "May start while another workflow's question is open.")
                    .also("interrupt"),
            word(WORKFLOW, "triggers", FORM, "What starts it: a name, a map or a list of them.")
                    .also("trigger", "on"),
            word(WORKFLOW, "conditions", CONDITION, "It starts only if all of these are true.")
                    .also("condition", "if"),
            word(WORKFLOW, "mode", CHOICE, "What a new start does while a run is open.")
                    .of("single", "restart", "queued", "parallel"),
            word(WORKFLOW, "key", TEXT, "What counts as the same run for the mode."),
            word(WORKFLOW, "zone", TEXT, "Time zone for people without one, e.g. Asia/Jakarta."),
            word(WORKFLOW, "quiet_hours", TEXT, "Hours without unasked messages, e.g. 21:00-08:00."),
            word(WORKFLOW, "language", TEXT, "Language of messages for people without one, e.g. id."),
            word(WORKFLOW, "limits", FORM, "Hard limits by name; they only tighten the engine's."),
            word(WORKFLOW, "error_handling", FORM, "What happens when an action fails, by class of failure.")
                    .also("on_error"),
            word(WORKFLOW, "templates", FORM, "Messages by name, found before the file's own."),
            word(WORKFLOW, "include", TEXTS, "Further files or folders, relative to this file."),
            word(WORKFLOW, "needs", NAMES, "Names the host's code supplies."),
            word(WORKFLOW, "labels", VALUES, "Free labels for people and reports."),
            word(WORKFLOW, "late_reply", CHOICE, "What happens to an answer that comes after the timeout.")
                    .of("ignore", "accept", "handoff"),
            word(WORKFLOW, "trace", CHOICE, "How much of a run's way is recorded.")
                    .of("off", "path", "full"),
            word(WORKFLOW, "return", VALUES, "What a workflow that calls this one gets.")
                    .also("returns"),
            word(WORKFLOW, "steps", STEPS, "What it does, in order.").also("actions", "do"),
            word(WORKFLOW, "sequence", FORM, "Steps by calendar day: day_0, day_3."),
            word(WORKFLOW, "paths", FORM, "Named ways, each with a condition and actions."),
            word(WORKFLOW, "match", CHOICE, "Which of the paths run.").of("first", "all"),
            word(WORKFLOW, "otherwise", STEPS, "What runs when no path's condition is true."),
            word(WORKFLOW, "content_rules", STEPS, "A list of `if condition: step`, each decided by itself."),
            word(WORKFLOW, "traffic_split", FORM, "Shares of the variants, e.g. 50/50."),
            word(WORKFLOW, "goal", TEXT, "The goal that decides between the variants.")
                    .also("success_metric"),
            word(WORKFLOW, "duration", Kind.DURATION, "How long the experiment is planned to run."),
            word(DEFAULTS, "zone", TEXT, "Time zone for people without one, e.g. Asia/Jakarta."),
            word(DEFAULTS, "quiet_hours", TEXT, "Hours without unasked messages, e.g. 21:00-08:00."),
            word(DEFAULTS, "language", TEXT, "Language of messages for people without one, e.g. id."),
            word(DEFAULTS, "limits", FORM, "Hard limits by name; they only tighten the engine's."),
            word(TEMPLATE_TEXT, "text", MESSAGE, "The message."),
            word(TEMPLATE_EMAIL, "subject", MESSAGE, "Subject of the mail."),
            word(TEMPLATE_EMAIL, "text", MESSAGE, "Plain text of the mail."),
            word(TEMPLATE_EMAIL, "html", MESSAGE, "HTML text of the mail."),
            word(TEMPLATE_WHATSAPP, "name", TEXT, "Name of the approved template."),
            word(TEMPLATE_WHATSAPP, "language", TEXT, "Its language code."),
            word(TEMPLATE_WHATSAPP, "params", VALUE, "Its parameters, in order or by name."),
            word(INSIGHTS, "performance_score", TEXT, "Points of a hundred."),
            word(INSIGHTS, "strengths", TEXTS, "What works."),
            word(INSIGHTS, "improvement_areas", TEXTS, "What does not."),
            word(INSIGHTS, "recommendations", TEXTS, "What to do about it."),
            word(CHANGES, "version", TEXT, "The version that changes."),
            word(CHANGES, "changes", TEXTS, "What changed."),
            word(CHANGES, "approval_required", YES_NO, "Whether somebody must approve it."),
            word(CHANGES, "approved_by", TEXT, "Who approved it."),
            word(CHANGES, "deployed_at", TEXT, "When it became active."),
            word(INTEGRATION, "actions", TEXTS, "Actions the system offers."),
            word(INTEGRATION, "data_sync", TEXTS, "What is kept the same on both sides."),
            word(INTEGRATION, "events", TEXTS, "Events reported to the system."),
            word(INTEGRATION, "custom_dimensions", TEXTS, "What the events are told apart by."),
            word(INTEGRATION, "platform", TEXT, "The system's name."),
            word(INTEGRATION, "settings", VALUES, "Configuration for the host's adapter."));
}
