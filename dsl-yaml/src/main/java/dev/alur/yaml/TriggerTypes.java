package dev.alur.yaml;

import dev.alur.model.Condition;
import dev.alur.model.Trigger;
import dev.alur.value.Slug;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Triggers told by {@code type:}. A type that is none of these is an event's name, its fields conditions. */
final class TriggerTypes {
    static final Set<String> MESSAGES = Set.of(
            "message",
            "message_contains",
            "message_received",
            "keywords",
            "any",
            "text",
            "image",
            "video",
            "audio",
            "document",
            "location",
            "contact",
            "button",
            "list");

    /** Types that say no more than that it is a message. */
    private static final Set<String> ANY_MESSAGE =
            Set.of("message", "message_contains", "message_received", "keywords");

    /** Types that mark a component as a trigger. */
    static final List<String> KNOWN = List.of(
            "text",
            "message",
            "any",
            "image",
            "video",
            "audio",
            "document",
            "location",
            "contact",
            "button",
            "list",
            "message_contains",
            "message_received",
            "keywords",
            "group_event",
            "group",
            "cron",
            "scheduled",
            "schedule",
            "engagement",
            "time_based",
            "hours",
            "data_condition",
            "data",
            "event",
            "new_user_interaction",
            "first_message",
            "manual",
            "fallback",
            "unmatched");

    /** With the type whose component may be an action. */
    private static final List<String> SPELLINGS =
            Stream.concat(KNOWN.stream(), Stream.of("webhook")).toList();

    private final Values values;
    private final TriggerForms forms;

    TriggerTypes(Values values, TriggerForms forms) {
        this.values = values;
        this.forms = forms;
    }

    @Nullable
    Trigger read(Node.Entry type, Node.Entries map) {
        Node.Text text = values.scalar(type.value(), "a type of trigger");
        if (text == null) {
            return null;
        }
        String kind = Slug.of(text.value());
        List<Node.Entry> rest = new ArrayList<>(map.entries());
        rest.remove(type);
        Node.Entries others = new Node.Entries(rest, type.key().at());
        switch (kind) {
            case "group_event", "group":
                return forms.group(Fields.of(others, values, Place.GROUP_TRIGGER));
            case "cron", "schedule":
                return forms.schedule(Fields.of(others, values, Place.SCHEDULE_TRIGGER));
            case "scheduled":
                return scheduled(others);
            case "engagement":
                return engagement(Fields.of(others, values, Place.ENGAGEMENT_TRIGGER));
            case "time_based", "hours":
                return forms.hours(Fields.of(others, values, Place.HOURS_TRIGGER));
            case "data_condition", "data":
                return forms.data(Fields.of(others, values, Place.DATA_TRIGGER));
            case "new_user_interaction", "first_message":
                return none(others, new Trigger.FirstMessage());
            case "manual":
                return none(others, new Trigger.Manual());
            case "fallback", "unmatched":
                return forms.unmatched(Fields.of(others, values, Place.UNMATCHED_TRIGGER));
            case "webhook":
                values.findings()
                        .error(
                                "unsupported",
                                "webhook triggers are not supported in this version",
                                type.key().at());
                return null;
            default:
                return MESSAGES.contains(kind) ? message(type, kind, rest) : event(text, rest);
        }
    }

    private Trigger message(Node.Entry type, String kind, List<Node.Entry> rest) {
        List<Node.Entry> all = new ArrayList<>(rest);
        if (!ANY_MESSAGE.contains(kind)) {
            all.add(type);
        }
        return forms.message(Fields.of(new Node.Entries(all, type.key().at()), values, Place.MESSAGE_TRIGGER));
    }

    private Trigger none(Node.Entries others, Trigger trigger) {
        others.entries()
                .forEach(entry -> values.findings()
                        .error(
                                "unknown-key",
                                "`" + entry.name() + "` is not known here",
                                entry.key().at())
                        .hint("this type takes nothing else"));
        return trigger;
    }

    /** An audience by {@code condition}, or a calendar by {@code schedule}, {@code cron} or {@code every}. */
    private @Nullable Trigger scheduled(Node.Entries others) {
        boolean calendar = others.entries().stream()
                .anyMatch(entry -> Set.of("schedule", "cron", "every").contains(entry.name()));
        if (calendar) {
            return forms.schedule(Fields.of(others, values, Place.SCHEDULE_TRIGGER));
        }
        Fields fields = Fields.of(others, values, Place.AUDIENCE_TRIGGER);
        fields.require("audience", "name the audience, e.g. condition: cart_abandoned_24h");
        String audience = fields.name("audience");
        return audience == null ? null : new Trigger.ForAudience(audience);
    }

    private @Nullable Trigger engagement(Fields fields) {
        Node condition = fields.node("condition");
        String word = condition == null
                ? fields.has("idle") ? "idle" : fields.has("nth_message") ? "nth_message" : null
                : values.choice(condition, List.of("first_message", "nth_message", "idle", "new_user_interaction"));
        if (word == null) {
            if (condition == null) {
                fields.require("condition", "say which: first_message, nth_message or idle");
            }
            return null;
        }
        Node n = fields.node("nth_message");
        Duration idle = fields.duration("idle");
        switch (word) {
            case "nth_message":
                return n == null
                        ? missing(fields, "nth_message", "e.g. nth_message: 5")
                        : forms.nth(values.integer(n), n);
            case "idle":
                return fields.has("idle")
                        ? idle == null ? null : new Trigger.Idle(idle)
                        : missing(fields, "idle", "e.g. idle: 3d");
            default:
                return new Trigger.FirstMessage();
        }
    }

    private static @Nullable Trigger missing(Fields fields, String word, String hint) {
        fields.require(word, hint);
        return null;
    }

    private @Nullable Trigger event(Node.Text text, List<Node.Entry> fields) {
        List<String> near = Nearness.nearMisses(Slug.of(text.value()), SPELLINGS);
        if (!near.isEmpty()) {
            values.findings()
                    .error("unknown-type", "`" + text.value() + "` is no type of trigger", text.at())
                    .hint(Meant.question(near) + " An event of that name is written event: " + text.value());
            return null;
        }
        String name = text.value();
        List<@Nullable Condition> parts = new ArrayList<>();
        for (Node.Entry field : fields) {
            if (field.name().equals("where") && field.value() instanceof Node.Entries) {
                parts.add(values.where(field.value()));
            } else if (Slug.of(text.value()).equals("event") && field.name().equals("name")) {
                name = String.valueOf(values.name(field.value()));
            } else {
                parts.add(values.shorthand(field));
            }
        }
        if (values.nameCheck().name(name, text) == null) {
            return null;
        }
        Condition where = parts.isEmpty() ? Condition.ALWAYS : Values.all(parts);
        return where == null ? null : new Trigger.EventPublished(name, where);
    }
}
