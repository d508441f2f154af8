package dev.alur.yaml;

import static dev.alur.yaml.Kind.CHOICE;
import static dev.alur.yaml.Kind.DURATION;
import static dev.alur.yaml.Kind.FORM;
import static dev.alur.yaml.Kind.INTEGER;
import static dev.alur.yaml.Kind.NAME;
import static dev.alur.yaml.Kind.TEXT;
import static dev.alur.yaml.Kind.TEXTS;
import static dev.alur.yaml.Kind.TIME;
import static dev.alur.yaml.Kind.VALUE;
import static dev.alur.yaml.Place.AUDIENCE_TRIGGER;
import static dev.alur.yaml.Place.COLLECT;
import static dev.alur.yaml.Place.DATA_TRIGGER;
import static dev.alur.yaml.Place.ENGAGEMENT_TRIGGER;
import static dev.alur.yaml.Place.EVENT_TRIGGER;
import static dev.alur.yaml.Place.GROUP_TRIGGER;
import static dev.alur.yaml.Place.HOURS_TRIGGER;
import static dev.alur.yaml.Place.MESSAGE_TRIGGER;
import static dev.alur.yaml.Place.SCHEDULE_TRIGGER;
import static dev.alur.yaml.Place.TRIGGER;
import static dev.alur.yaml.Place.UNMATCHED_TRIGGER;
import static dev.alur.yaml.Place.WEBHOOK_TRIGGER;
import static dev.alur.yaml.Word.word;

import java.util.List;

/** The words of triggers. */
final class TriggerWords {
    private TriggerWords() {}

    static final List<Word> ALL = List.of(
            word(TRIGGER, "message", FORM, "A message: words it contains, or unmatched.")
                    .also("message_contains", "keywords", "message_received"),
            word(TRIGGER, "group", FORM, "A change of a group's members."),
            word(TRIGGER, "schedule", FORM, "Moments by the calendar."),
            word(TRIGGER, "audience", NAME, "For each person of an audience of the host's."),
            word(TRIGGER, "first_message", FORM, "A person's first message ever.")
                    .also("new_user_interaction"),
            word(TRIGGER, "nth_message", INTEGER, "A person's n-th message."),
            word(TRIGGER, "idle", DURATION, "Silence of a person for so long."),
            word(TRIGGER, "hours", FORM, "Hours of the day: a gate on the other triggers, or an edge."),
            word(TRIGGER, "data", FORM, "A field of the profile comes to meet a condition."),
            word(TRIGGER, "event", NAME, "A named event."),
            word(TRIGGER, "webhook", FORM, "A call of an HTTP endpoint."),
            word(TRIGGER, "manual", FORM, "Only by hand.").also("by_hand"),
            word(MESSAGE_TRIGGER, "contains", TEXTS, "Some of these words or phrases; beli* is a prefix.")
                    .also("message_contains", "keywords"),
            word(MESSAGE_TRIGGER, "all", TEXTS, "Every one of these words or phrases."),
            word(MESSAGE_TRIGGER, "equals", TEXTS, "The whole message is one of these."),
            word(MESSAGE_TRIGGER, "matches", TEXTS, "Some of these RE2 patterns is found."),
            word(MESSAGE_TRIGGER, "type", CHOICE, "Kinds of message.")
                    .of("any", "text", "image", "video", "audio", "document", "location", "contact", "button", "list"),
            word(MESSAGE_TRIGGER, "from", FORM, "Who sends: all_users, new_users, known_users, owner, or phones."),
            word(MESSAGE_TRIGGER, "in", TEXT, "Where: private, group, or a group's name."),
            word(MESSAGE_TRIGGER, "collect", FORM, "Joins a burst of messages into one."),
            word(UNMATCHED_TRIGGER, "every", DURATION, "At most once per person in this time; 12h unless said."),
            word(GROUP_TRIGGER, "action", CHOICE, "Which change.")
                    .of(
                            "joined",
                            "left",
                            "promoted",
                            "demoted",
                            "member_added",
                            "member_joined",
                            "member_removed",
                            "member_left",
                            "member_promoted",
                            "member_demoted")
                    .also("change"),
            word(GROUP_TRIGGER, "in", TEXT, "The group's name; any group unless said."),
            word(SCHEDULE_TRIGGER, "cron", TEXT, "Five fields: minute, hour, day, month, weekday.")
                    .also("schedule"),
            word(SCHEDULE_TRIGGER, "every", DURATION, "A fixed rhythm from midnight on."),
            word(SCHEDULE_TRIGGER, "audience", NAME, "One run for each person of it."),
            word(SCHEDULE_TRIGGER, "catch_up", CHOICE, "What happens to moments missed.")
                    .of("none", "one", "all"),
            word(AUDIENCE_TRIGGER, "audience", NAME, "The host's audience, or an event of that name.")
                    .also("condition"),
            word(ENGAGEMENT_TRIGGER, "condition", TEXT, "first_message, nth_message or idle."),
            word(ENGAGEMENT_TRIGGER, "nth_message", INTEGER, "A person's n-th message.")
                    .also("count", "n"),
            word(ENGAGEMENT_TRIGGER, "idle", DURATION, "Silence of a person for so long.")
                    .also("after"),
            word(HOURS_TRIGGER, "start", TIME, "First minute."),
            word(HOURS_TRIGGER, "end", TIME, "First minute after."),
            word(HOURS_TRIGGER, "days", FORM, "Weekdays, e.g. [MON, TUE] or senin-jumat; all unless said."),
            word(HOURS_TRIGGER, "on", CHOICE, "Makes it an edge that starts runs.")
                    .of("opens", "closes"),
            word(DATA_TRIGGER, "field", NAME, "The profile's field."),
            word(DATA_TRIGGER, "op", CHOICE, "How it compares.")
                    .of(
                            "equals",
                            "not_equals",
                            "greater_than",
                            "greater_or_equal",
                            "less_than",
                            "less_or_equal",
                            "between",
                            "in",
                            "contains",
                            "exists",
                            "changed")
                    .also("operator"),
            word(DATA_TRIGGER, "value", VALUE, "What it compares with; a list for between and in."),
            word(EVENT_TRIGGER, "where", FORM, "Conditions on the event's fields."),
            word(WEBHOOK_TRIGGER, "path", TEXT, "Path of the endpoint."),
            word(WEBHOOK_TRIGGER, "secret", TEXT, "Name of the secret that signs its calls."),
            word(COLLECT, "quiet", DURATION, "Silence that ends the burst."),
            word(COLLECT, "max", DURATION, "Longest burst."));
}
