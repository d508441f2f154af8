package dev.alur.yaml;

import static dev.alur.yaml.Kind.CHOICE;
import static dev.alur.yaml.Kind.CONDITION;
import static dev.alur.yaml.Kind.DURATION;
import static dev.alur.yaml.Kind.FORM;
import static dev.alur.yaml.Kind.INTEGER;
import static dev.alur.yaml.Kind.MESSAGE;
import static dev.alur.yaml.Kind.NAME;
import static dev.alur.yaml.Kind.NUMBER;
import static dev.alur.yaml.Kind.STEPS;
import static dev.alur.yaml.Kind.TEXT;
import static dev.alur.yaml.Kind.TEXTS;
import static dev.alur.yaml.Kind.VALUE;
import static dev.alur.yaml.Kind.VALUES;
import static dev.alur.yaml.Place.ASK;
import static dev.alur.yaml.Place.CALL;
import static dev.alur.yaml.Place.CASE;
import static dev.alur.yaml.Place.CHOOSE;
import static dev.alur.yaml.Place.EMIT;
import static dev.alur.yaml.Place.FAILURE;
import static dev.alur.yaml.Place.FAILURES;
import static dev.alur.yaml.Place.FOR_EACH;
import static dev.alur.yaml.Place.GOAL;
import static dev.alur.yaml.Place.HANDOFF;
import static dev.alur.yaml.Place.IF;
import static dev.alur.yaml.Place.OPTION;
import static dev.alur.yaml.Place.PARALLEL;
import static dev.alur.yaml.Place.PATH;
import static dev.alur.yaml.Place.PATHS;
import static dev.alur.yaml.Place.REPEAT;
import static dev.alur.yaml.Place.RETRY;
import static dev.alur.yaml.Place.SEND;
import static dev.alur.yaml.Place.SPLIT;
import static dev.alur.yaml.Place.STEP;
import static dev.alur.yaml.Place.VARIANT;
import static dev.alur.yaml.Place.WAIT;
import static dev.alur.yaml.Place.WAIT_FOR;
import static dev.alur.yaml.Word.word;

import java.util.List;

/** The words of steps: verbs, what may stand beside them, and what may stand beside any verb. */
final class StepWords {
    private StepWords() {}

    static final List<Word> ALL = List.of(
            word(STEP, "send", FORM, "Sends a message.").also("message", "send_message", "send_media"),
            word(STEP, "ask", FORM, "Asks a question and waits for a valid answer."),
            word(STEP, "wait", FORM, "Waits for a length of time, or until a moment.")
                    .also("delay", "until"),
            word(STEP, "wait_for", FORM, "Waits for an event, a reply or the status of a message."),
            word(STEP, "if", CONDITION, "Runs `then` if the condition is true; beside another verb a guard.")
                    .also("condition"),
            word(STEP, "choose", FORM, "Runs the first case whose condition is true."),
            word(STEP, "paths", FORM, "Named ways, each with a condition and actions."),
            word(STEP, "content_rules", STEPS, "A list of `if condition: step`, each decided by itself."),
            word(STEP, "for_each", FORM, "Runs steps for each value of a list."),
            word(STEP, "repeat", FORM, "Runs steps again and again."),
            word(STEP, "parallel", FORM, "Runs lists of steps side by side."),
            word(STEP, "call", NAME, "Runs another workflow within this run.").also("run"),
            word(STEP, "start", NAME, "Begins another run and does not wait for it."),
            word(STEP, "split", FORM, "Gives each person one arm of an experiment."),
            word(STEP, "sequence", FORM, "Steps by calendar day: day_0, day_3."),
            word(STEP, "goal", FORM, "Notes that a business goal was reached."),
            word(STEP, "set", FORM, "Sets variables to expressions."),
            word(STEP, "emit", FORM, "Publishes a named event."),
            word(STEP, "stop", TEXT, "Ends the run incomplete, with a reason."),
            word(STEP, "end", FORM, "Ends the run completed."),
            word(STEP, "handoff", FORM, "Hands the conversation to a person."),
            word(STEP, "webhook", FORM, "Calls an HTTP endpoint."),
            word(STEP, "email", FORM, "Sends a mail."),
            word(STEP, "database", FORM, "Writes to or reads from a table.").also("database_action"),
            word(STEP, "crm", FORM, "Calls a customer system.").also("crm_integration"),
            word(STEP, "analytics_event", FORM, "Reports an event to an analytics system."),
            word(OPTION, "id", NAME, "Stable identity of the step."),
            word(OPTION, "name", TEXT, "Name for people."),
            word(OPTION, "if", CONDITION, "The step runs only if this is true.").also("condition"),
            word(OPTION, "save_as", NAME, "Variable for a plain result."),
            word(OPTION, "retry", FORM, "Further calls after a failure: a number, or a map."),
            word(OPTION, "timeout", DURATION, "Longest time of one call; 30 s unless said."),
            word(OPTION, "on_error", FORM, "continue, stop, fail or steps; also by class of failure."),
            word(OPTION, "undo", FORM, "Actions that undo this step when the run fails later."),
            word(IF, "then", STEPS, "What runs when it is true."),
            word(IF, "else", STEPS, "What runs when it is not.").also("otherwise"),
            word(SEND, "text", MESSAGE, "The text, or the caption of a file.").also("caption"),
            word(SEND, "template", TEXT, "A message template: one of the file's, else the platform's."),
            word(SEND, "with", VALUES, "Parameters of the template.").also("params"),
            word(SEND, "media", CHOICE, "Kind of file.")
                    .of("image", "video", "audio", "document")
                    .also("media_type"),
            word(SEND, "file", MESSAGE, "Name of the file in the host's registry."),
            word(SEND, "buttons", TEXTS, "Titles of quick replies."),
            word(SEND, "list", TEXTS, "Titles of a list menu."),
            word(SEND, "to", MESSAGE, "Who gets it; the run's person unless said."),
            word(SEND, "delay", DURATION, "A durable wait before it."),
            word(SEND, "fallback_template", TEXT, "Template when the channel refuses free text."),
            word(ASK, "text", MESSAGE, "The question."),
            word(ASK, "template", TEXT, "A message template instead of the text."),
            word(ASK, "with", VALUES, "Parameters of the template.").also("params"),
            word(ASK, "media", CHOICE, "Kind of file.")
                    .of("image", "video", "audio", "document")
                    .also("media_type"),
            word(ASK, "file", MESSAGE, "Name of the file in the host's registry."),
            word(ASK, "buttons", TEXTS, "Titles of quick replies."),
            word(ASK, "list", TEXTS, "Titles of a list menu."),
            word(ASK, "to", MESSAGE, "Who is asked; the run's person unless said."),
            word(ASK, "fallback_template", TEXT, "Template when the channel refuses free text."),
            word(ASK, "save_as", NAME, "Variable for the answer."),
            word(ASK, "type", CHOICE, "What counts as an answer; text unless said.")
                    .of(
                            "text",
                            "integer",
                            "number",
                            "money",
                            "percent",
                            "date",
                            "time",
                            "datetime",
                            "phone",
                            "email",
                            "yes_no",
                            "choice",
                            "media",
                            "location"),
            word(ASK, "choices", TEXTS, "The options of a choice."),
            word(ASK, "min", NUMBER, "Least value, or least length of a text."),
            word(ASK, "max", NUMBER, "Greatest value, or greatest length of a text."),
            word(ASK, "pattern", TEXT, "RE2 pattern the whole answer must match."),
            word(ASK, "retries", INTEGER, "How often an invalid answer is asked again; 2 unless said."),
            word(ASK, "invalid", MESSAGE, "Text of the re-ask."),
            word(ASK, "on_invalid", STEPS, "What runs after the last re-ask; stop unless said."),
            word(ASK, "timeout", DURATION, "How long to wait for an answer. Required."),
            word(ASK, "on_timeout", STEPS, "What runs when nobody answered. Required."),
            word(ASK, "collect", FORM, "Joins a burst of messages into one answer."),
            word(WAIT, "until", TEXT, "A date, a time of day or both, or a placeholder for one."),
            word(WAIT_FOR, "event", NAME, "A named event for this conversation."),
            word(WAIT_FOR, "where", FORM, "Conditions on the event's fields."),
            word(WAIT_FOR, "reply", FORM, "The person's next message."),
            word(WAIT_FOR, "delivered", FORM, "The last message has arrived."),
            word(WAIT_FOR, "read", FORM, "The last message has been read."),
            word(WAIT_FOR, "webhook", FORM, "A call of an HTTP endpoint."),
            word(WAIT_FOR, "timeout", DURATION, "How long to wait."),
            word(WAIT_FOR, "on_timeout", STEPS, "What runs when it did not happen."),
            word(WAIT_FOR, "save_as", NAME, "Variable for what happened."),
            word(CHOOSE, "otherwise", STEPS, "What runs when no case is true.").also("else"),
            word(CASE, "when", CONDITION, "The case's condition.").also("if", "condition"),
            word(CASE, "then", STEPS, "What runs when it is true.").also("actions", "do", "steps"),
            word(PATHS, "match", CHOICE, "Which of the paths run.").of("first", "all"),
            word(PATHS, "otherwise", STEPS, "What runs when no path's condition is true.")
                    .also("else"),
            word(PATH, "condition", CONDITION, "When the path is taken.").also("if", "when"),
            word(PATH, "actions", STEPS, "What runs on it.").also("steps", "then", "do"),
            word(FOR_EACH, "list", VALUE, "The list: its name, an expression for one, or its values."),
            word(FOR_EACH, "as", NAME, "Variable for the value of this round; item unless said."),
            word(FOR_EACH, "do", STEPS, "What runs in each round.").also("actions", "steps"),
            word(REPEAT, "times", VALUE, "Most rounds: a number, or an expression for one."),
            word(REPEAT, "while", CONDITION, "Tested before each round."),
            word(REPEAT, "until", CONDITION, "Tested after each round."),
            word(REPEAT, "do", STEPS, "What runs in each round.").also("actions", "steps"),
            word(PARALLEL, "join", CHOICE, "Whether all lists must end, or any of them; all unless said.")
                    .of("all", "any"),
            word(HANDOFF, "to", NAME, "A recipient of the host's; the owners unless said."),
            word(HANDOFF, "text", MESSAGE, "What they are told."),
            word(HANDOFF, "timeout", DURATION, "When the bot takes over again; 24 h unless said."),
            word(HANDOFF, "on_timeout", STEPS, "What runs then, before the steps that follow."),
            word(CALL, "with", VALUES, "Variables the other workflow starts with."),
            word(SPLIT, "experiment", NAME, "Name of the experiment; a person keeps their arm."),
            word(SPLIT, "goal", NAME, "The goal that decides.").also("success_metric"),
            word(SPLIT, "traffic_split", FORM, "Shares of the variants, e.g. 50/50."),
            word(SPLIT, "duration", DURATION, "How long the experiment is planned to run."),
            word(VARIANT, "messages", STEPS, "What runs in this variant.").also("steps", "actions", "do"),
            word(GOAL, "value", VALUE, "What it is worth."),
            word(EMIT, "with", VALUES, "Fields of the event."),
            word(RETRY, "attempts", INTEGER, "Further calls after the first."),
            word(RETRY, "backoff", CHOICE, "How the pause grows.").of("exponential", "fixed"),
            word(RETRY, "first", DURATION, "First pause; 1 s unless said."),
            word(RETRY, "max", DURATION, "Longest pause; 5 min unless said."),
            word(RETRY, "jitter", CHOICE, "Whether the pause is spread.").of("full", "none", "true", "false"),
            word(FAILURES, "api_failure", FORM, "A call failed.").also("on_api_failure"),
            word(FAILURES, "timeout", FORM, "A call took too long.").also("on_timeout"),
            word(FAILURES, "invalid_data", FORM, "A call was given what it cannot use.")
                    .also("on_invalid_data"),
            word(FAILURES, "any", FORM, "Every other class.").also("on_any", "default"),
            word(FAILURE, "action", TEXT, "retry_3_times, mark_as_incomplete, skip_step, continue, stop or fail."),
            word(FAILURE, "retry", FORM, "Further calls: a number, or a map."),
            word(FAILURE, "fallback", STEPS, "What runs instead; then the step counts as completed."),
            word(FAILURE, "notify", NAME, "A recipient of the host's; workflow_admin means the owners."),
            word(FAILURE, "log", NAME, "A named log of the host's."));
}
