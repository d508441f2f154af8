package dev.alur.yaml;

import dev.alur.AlurException;
import dev.alur.model.Trigger;
import dev.alur.value.Slug;
import dev.alur.value.WeekdayText;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The form of each trigger word. */
final class TriggerForms {
    static final Duration UNMATCHED_EVERY = Duration.ofHours(12);

    private static final List<String> SENDERS = List.of("all_users", "new_users", "known_users", "owner");

    private final Values values;

    TriggerForms(Values values) {
        this.values = values;
    }

    boolean isUnmatched(Node.Entry entry) {
        return entry.value() instanceof Node.Text text && Slug.of(text.value()).equals("unmatched");
    }

    /** A word so near to {@code unmatched} would wait for a message that says it, and never start. */
    private void misspeltUnmatched(Node value) {
        if (value instanceof Node.Text text && Nearness.isNearMiss(Phone.lower(text.value()), "unmatched")) {
            values.findings()
                    .error("unknown-word", "`" + text.value() + "` is no kind of message", text.at())
                    .hint("did you mean `unmatched`? A word to wait for is written contains: [" + text.value() + "]");
        }
    }

    /** @param beside companions that stand beside the word */
    @Nullable
    Trigger read(String word, Node.Entry entry, List<Node.Entry> beside) {
        Node value = entry.value();
        switch (word) {
            case "message":
                misspeltUnmatched(value);
                return isUnmatched(entry)
                        ? unmatched(fields(entry, null, beside, Place.UNMATCHED_TRIGGER))
                        : message(fields(entry, "contains", beside, Place.MESSAGE_TRIGGER));
            case "group":
                return group(fields(entry, "action", beside, Place.GROUP_TRIGGER));
            case "schedule":
                return schedule(fields(entry, "cron", beside, Place.SCHEDULE_TRIGGER));
            case "hours":
                return hours(fields(entry, null, beside, Place.HOURS_TRIGGER));
            case "data":
                return data(fields(entry, null, beside, Place.DATA_TRIGGER));
            case "event":
                return event(value, beside);
            case "audience":
                String audience = values.name(value);
                return audience == null ? null : new Trigger.ForAudience(audience);
            case "first_message":
                return new Trigger.FirstMessage();
            case "nth_message":
                return nth(values.integer(value), value);
            case "idle":
                Duration after = values.duration(value);
                return after == null ? null : new Trigger.Idle(after);
            case "manual":
                return new Trigger.Manual();
            case "webhook":
                values.findings()
                        .error(
                                "unsupported",
                                "webhook triggers are not supported in this version",
                                entry.key().at());
                return null;
            default:
                throw new IllegalStateException("no reader for the trigger " + word);
        }
    }

    /** The words inside and beside; a plain value is the one of {@code main}. */
    private Fields fields(Node.Entry entry, @Nullable String main, List<Node.Entry> beside, Place place) {
        List<Node.Entry> all = new ArrayList<>();
        if (entry.value() instanceof Node.Entries inside) {
            all.addAll(inside.entries());
        } else if (main != null && !(entry.value() instanceof Node.Text text && text.isNull())) {
            Node.Text key = entry.key();
            boolean any = main.equals("contains")
                    && entry.value() instanceof Node.Text text
                    && Slug.of(text.value()).equals("any");
            all.add(new Node.Entry(
                    new Node.Text(any ? "type" : main, false, key.at(), List.of(), offset -> key.at()), entry.value()));
        } else if (main == null && !isUnmatched(entry)) {
            values.wrongType(entry.value(), "a map");
        }
        all.addAll(beside);
        return Fields.of(new Node.Entries(all, entry.key().at()), values, place);
    }

    Trigger unmatched(Fields fields) {
        Duration every = fields.duration("every");
        return new Trigger.Unmatched(every == null ? UNMATCHED_EVERY : every);
    }

    Trigger message(Fields fields) {
        Set<String> kinds = new HashSet<>();
        Node types = fields.node("type");
        Word type = Grammar.find(Place.MESSAGE_TRIGGER, "type");
        List<Node> nodes =
                types instanceof Node.Items items ? items.items() : types == null ? List.of() : List.of(types);
        for (Node node : nodes) {
            String kind = type == null ? null : values.choice(node, type.choices());
            if (kind != null) {
                kinds.add(kind);
            }
        }
        if (kinds.contains("any")) {
            kinds.clear();
        }
        List<String> from = fields.texts("from");
        Trigger.From who = from(from);
        if (who == Trigger.From.PHONES) {
            phones(fields.node("from"));
        }
        String in = fields.text("in");
        misspeltPlace(fields.node("in"));
        Trigger.In where = in == null
                ? Trigger.In.ANYWHERE
                : in.equals("private") ? Trigger.In.PRIVATE : in.equals("group") ? Trigger.In.GROUP : Trigger.In.NAMED;
        return new Trigger.MessageReceived(
                fields.texts("contains"),
                fields.texts("all"),
                fields.texts("equals"),
                values.patterns(fields.node("matches")),
                kinds,
                who,
                who == Trigger.From.PHONES ? from : List.of(),
                where,
                where == Trigger.In.NAMED ? in : null,
                TriggerReader.collect(fields.node("collect"), values));
    }

    /** A word that is none of the known ones would be a sender nobody is. */
    private void phones(@Nullable Node node) {
        List<Node> nodes = node instanceof Node.Items items ? items.items() : node == null ? List.of() : List.of(node);
        for (Node item : nodes) {
            if (item instanceof Node.Text text && text.value().chars().noneMatch(Character::isDigit)) {
                List<String> near = Nearness.suggestions(Slug.of(text.value()), SENDERS);
                values.findings()
                        .error(
                                "unknown-word",
                                "`" + text.value() + "` is neither a phone number nor a word here",
                                text.at())
                        .hint(
                                near.isEmpty()
                                        ? "senders are " + String.join(", ", SENDERS) + ", or phone numbers"
                                        : Meant.question(near));
            }
        }
    }

    /** A group may have any name; one so near to a word is written in quotes. */
    private void misspeltPlace(@Nullable Node node) {
        if (node instanceof Node.Text text && !text.quoted()) {
            List<String> near = Nearness.nearMisses(text.value(), List.of("private", "group"));
            if (!near.isEmpty()) {
                values.findings()
                        .error("unknown-word", "`" + text.value() + "` is no place of a message", text.at())
                        .hint(Meant.question(near) + " A group of that name is written in quotes");
            }
        }
    }

    private static Trigger.From from(List<String> from) {
        if (from.isEmpty()) {
            return Trigger.From.ALL_USERS;
        }
        String word = Slug.of(from.get(0)).toUpperCase(Locale.ROOT);
        for (Trigger.From known : Trigger.From.values()) {
            if (from.size() == 1 && known != Trigger.From.PHONES && known.name().equals(word)) {
                return known;
            }
        }
        return Trigger.From.PHONES;
    }

    @Nullable
    Trigger group(Fields fields) {
        fields.require("action", "say which change: joined, left, promoted or demoted");
        String action = fields.choice("action");
        if (action == null) {
            return null;
        }
        Trigger.Change change = switch (action) {
            case "joined", "member_added", "member_joined" -> Trigger.Change.JOINED;
            case "left", "member_removed", "member_left" -> Trigger.Change.LEFT;
            case "promoted", "member_promoted" -> Trigger.Change.PROMOTED;
            default -> Trigger.Change.DEMOTED;
        };
        return new Trigger.GroupChanged(change, fields.text("in"));
    }

    @Nullable
    Trigger schedule(Fields fields) {
        Trigger.CatchUp catchUp = fields.oneOf("catch_up", Trigger.CatchUp.class);
        String cron = fields.text("cron");
        Duration every = fields.duration("every");
        if (fields.has("cron") == fields.has("every")) {
            values.findings()
                    .error("schedule", "a schedule needs either `cron` or `every`", fields.at())
                    .hint("e.g. schedule: {cron: \"0 9 * * MON\"}");
            return null;
        }
        int parts = cron == null ? 5 : cron.strip().split("\\s+").length;
        Node at = fields.node("cron");
        if (parts != 5 && at != null && !(cron != null && cron.startsWith("@"))) {
            values.findings()
                    .error("invalid-cron", "a cron text has five fields, not " + parts, at.at())
                    .hint("minute hour day month weekday, e.g. \"0 9 * * MON\"");
            return null;
        }
        if (cron != null && values.cron(at) == null) {
            return null;
        }
        return cron == null && every == null
                ? null
                : new Trigger.Scheduled(
                        cron, every, fields.name("audience"), catchUp == null ? Trigger.CatchUp.NONE : catchUp);
    }

    @Nullable
    Trigger nth(@Nullable Integer n, Node node) {
        if (n != null && n < 1) {
            values.findings().error("wrong-type", "expected a number from 1 on, not " + n, node.at());
            return null;
        }
        return n == null ? null : n == 1 ? new Trigger.FirstMessage() : new Trigger.NthMessage(n);
    }

    @Nullable
    Trigger hours(Fields fields) {
        boolean both = fields.require("start", "e.g. start: \"08:00\"") & fields.require("end", "e.g. end: \"17:00\"");
        LocalTime start = values.time(fields.node("start"));
        LocalTime end = values.time(fields.node("end"));
        Set<DayOfWeek> days = days(fields.node("days"));
        String on = fields.choice("on");
        if (!both || start == null || end == null) {
            return null;
        }
        Trigger.Role role =
                on == null ? Trigger.Role.GATE : on.equals("opens") ? Trigger.Role.OPENS : Trigger.Role.CLOSES;
        return new Trigger.Hours(start, end, days, role);
    }

    private Set<DayOfWeek> days(@Nullable Node node) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        List<Node> nodes = node instanceof Node.Items items ? items.items() : node == null ? List.of() : List.of(node);
        for (Node item : nodes) {
            values.parse(values.scalar(item, "a weekday"), text -> {
                for (String part : text.split(",", -1)) {
                    addDays(part.strip(), days);
                }
                return text;
            });
        }
        return days;
    }

    /** @throws AlurException if the text is neither a day nor a range of days */
    private static void addDays(String text, Set<DayOfWeek> days) {
        int dash = text.indexOf('-');
        if (dash < 0) {
            days.add(WeekdayText.parse(text));
            return;
        }
        DayOfWeek day = WeekdayText.parse(text.substring(0, dash).strip());
        DayOfWeek last = WeekdayText.parse(text.substring(dash + 1).strip());
        days.add(day);
        while (day != last) {
            day = day.plus(1);
            days.add(day);
        }
    }

    @Nullable
    Trigger data(Fields fields) {
        boolean complete = fields.require("field", "name the profile's field, e.g. field: total_spent")
                & fields.require("op", "say how it compares, e.g. operator: greater_than");
        Node field = fields.node("field");
        String path = values.text(field);
        Trigger.DataOperator operator = fields.oneOf("op", Trigger.DataOperator.class);
        Node node = fields.node("value");
        Object value = node == null ? null : values.plain(node);
        if (!complete || path == null || operator == null) {
            return null;
        }
        boolean alone = operator == Trigger.DataOperator.EXISTS || operator == Trigger.DataOperator.CHANGED;
        if (!alone && !fields.require("value", "say what it compares with, e.g. value: 1000000")) {
            return null;
        }
        boolean pair = value instanceof List<?> list && list.size() == 2;
        if (operator == Trigger.DataOperator.BETWEEN && !pair && node != null) {
            values.wrongType(node, "a list of two values, e.g. [10, 20]");
            return null;
        }
        return new Trigger.DataCrossed(path, operator, value);
    }

    private @Nullable Trigger event(Node value, List<Node.Entry> beside) {
        Node where = beside.isEmpty() ? null : beside.get(0).value();
        Node name = value;
        if (value instanceof Node.Entries map) {
            Fields inside = Fields.of(map, values, Place.EVENT);
            inside.require("name", "name the event, e.g. event: {name: order_paid}");
            name = inside.node("name");
            where = inside.has("where") ? inside.node("where") : where;
            if (name == null) {
                return null;
            }
        }
        String event = values.name(name);
        return event == null ? null : new Trigger.EventPublished(event, TriggerReader.where(where, values));
    }
}
