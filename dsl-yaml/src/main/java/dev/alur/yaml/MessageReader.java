package dev.alur.yaml;

import dev.alur.Position;
import dev.alur.model.AnswerType;
import dev.alur.model.Awaited;
import dev.alur.model.Condition;
import dev.alur.model.Message;
import dev.alur.model.Options;
import dev.alur.model.Question;
import dev.alur.model.Step;
import dev.alur.value.Slug;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what talks and waits: send, ask, wait, wait_for and handoff. */
final class MessageReader {
    private final Values values;
    private final StepReader steps;

    MessageReader(Values values, StepReader steps) {
        this.values = values;
        this.steps = steps;
    }

    Step send(Fields fields, Options options) {
        Duration delay = fields.duration("delay");
        if ((fields.lacks("text") || isBlank(fields))
                && fields.lacks("template")
                && fields.lacks("file")
                && !fields.has("media")) {
            values.findings()
                    .error("empty-message", "this message says nothing", fields.at())
                    .hint("give it a `text`, a `template` or a `file`");
        }
        return new Step.Send(options, message(fields), delay == null ? Duration.ZERO : delay);
    }

    private static boolean isBlank(Fields fields) {
        return fields.node("text") instanceof Node.Text text
                && !text.isNull()
                && text.value().isBlank();
    }

    private Message message(Fields fields) {
        return new Message(
                fields.message("text"),
                fields.message("template"),
                fields.map("with"),
                media(fields),
                fields.message("file"),
                fields.texts("buttons"),
                fields.texts("list"),
                fields.message("to"),
                fields.text("fallback_template"));
    }

    private @Nullable String media(Fields fields) {
        String media = fields.choice("media");
        if (fields.has("media")) {
            fields.require("file", "name the file, e.g. file: catalog.pdf");
        } else if (fields.has("file")) {
            return "document";
        }
        return media;
    }

    Step ask(Fields fields, Options options, Position at) {
        if ((fields.lacks("text") || isBlank(fields)) && fields.lacks("template")) {
            values.findings()
                    .error("empty-message", "this question says nothing", at)
                    .hint("give it a text or a `template`");
        }
        if (fields.lacks("timeout")) {
            values.findings()
                    .error("missing-timeout", "`ask` needs `timeout`", at)
                    .hint("say how long to wait for an answer, e.g. timeout: 24h");
        }
        if (fields.lacks("on_timeout")) {
            values.findings()
                    .error("missing-on-timeout", "`ask` needs `on_timeout`", at)
                    .hint("say what runs when nobody answers, e.g. on_timeout: {stop: no_answer}");
        }
        return new Step.Ask(options, message(fields), question(fields));
    }

    private Question question(Fields fields) {
        AnswerType type = fields.oneOf("type", AnswerType.class);
        List<String> choices = fields.texts("choices");
        if (choices.isEmpty() && (type == AnswerType.CHOICE || isEmptyList(fields.node("choices")))) {
            values.findings()
                    .error(
                            "missing-choices",
                            "a choice needs `choices`",
                            fields.key(fields.has("choices") ? "choices" : "type"))
                    .hint("e.g. choices: [Kopi, Teh]");
        }
        if (type != null && type != AnswerType.CHOICE && !choices.isEmpty()) {
            values.findings()
                    .error("wrong-type", "`choices` belong to the type choice", fields.key("choices"))
                    .hint("leave `type` out, or write type: choice");
        }
        AnswerType answer = type != null ? type : choices.isEmpty() ? AnswerType.TEXT : AnswerType.CHOICE;
        Integer retries = fields.integer("retries");
        if (retries != null && retries < 0) {
            values.findings().error("wrong-type", "expected a number from 0 on, not " + retries, fields.key("retries"));
        }
        BigDecimal min = fields.number("min");
        BigDecimal max = fields.number("max");
        if (min != null && max != null && min.compareTo(max) > 0) {
            values.findings()
                    .error("empty-range", "no answer is from " + min + " to " + max, fields.key("max"))
                    .hint("swap `min` and `max`");
        }
        Duration timeout = fields.duration("timeout");
        if (timeout != null && timeout.isZero()) {
            values.findings()
                    .error("invalid-duration", "nobody answers at once", fields.key("timeout"))
                    .hint("say how long to wait for an answer, e.g. timeout: 24h");
        }
        return new Question(
                answer,
                choices,
                min,
                max,
                values.pattern(fields.node("pattern")),
                retries == null || retries < 0 ? Question.DEFAULT_RETRIES : retries,
                fields.message("invalid"),
                onInvalid(fields),
                timeout,
                onTimeout(fields),
                TriggerReader.collect(fields.node("collect"), values));
    }

    private static boolean isEmptyList(@Nullable Node node) {
        return node instanceof Node.Items items && items.items().isEmpty();
    }

    /** The run does not just go on without what it asked for: the steps must say what it goes on with. */
    private List<Step> onInvalid(Fields fields) {
        Node node = fields.node("on_invalid");
        if (node == null) {
            return List.of();
        }
        boolean goesOn = isEmptyList(node)
                || (node instanceof Node.Text text
                        && (Slug.of(text.value()).equals("continue")
                                || !Nearness.nearMisses(Slug.of(text.value()), List.of("continue"))
                                        .isEmpty()));
        if (goesOn) {
            String answer = fields.node("save_as") instanceof Node.Text text ? text.value() : "answer";
            values.findings()
                    .error("unknown-word", "after the last wrong answer a run does not just go on", node.at())
                    .hint("say what it goes on with, e.g. on_invalid: {set: {" + answer
                            + ": 0}}; without `on_invalid` it stops with no_valid_answer");
            return List.of();
        }
        return steps.steps(node);
    }

    /** {@code continue} and an empty list say that the run just goes on. */
    private List<Step> onTimeout(Fields fields) {
        Node node = fields.node("on_timeout");
        if (node instanceof Node.Text text
                && !Nearness.nearMisses(Slug.of(text.value()), List.of("continue"))
                        .isEmpty()) {
            values.findings()
                    .error("unknown-word", "`" + text.value() + "` is no step", text.at())
                    .hint(Meant.question(List.of("continue")));
            return List.of();
        }
        boolean goesOn = node == null
                || (node instanceof Node.Text text && Slug.of(text.value()).equals("continue"))
                || (node instanceof Node.Items items && items.items().isEmpty());
        return goesOn ? List.of() : steps.steps(node);
    }

    @Nullable
    Step wait(Node.Entry entry, Options options) {
        Node value = entry.value();
        boolean until = entry.name().equals("until");
        if (value instanceof Node.Entries own) {
            Fields inside = Fields.of(own, values, Place.WAIT);
            inside.require("until", "e.g. wait: {until: \"08:00\"}");
            value = inside.node("until");
            until = true;
        }
        if (until) {
            String moment = value == null ? null : values.message(value);
            return moment == null ? null : new Step.WaitUntil(options, moment);
        }
        Duration length = values.duration(value);
        return length == null ? null : new Step.Wait(options, length);
    }

    @Nullable
    Step waitFor(Fields fields, Node value, Options options) {
        Awaited awaited = value instanceof Node.Entries ? awaited(fields) : named(value, fields);
        Duration timeout = fields.duration("timeout");
        if (fields.has("on_timeout") && !fields.has("timeout")) {
            values.findings()
                    .error("missing-timeout", "`on_timeout` needs `timeout`", fields.key("on_timeout"))
                    .hint("say how long to wait, e.g. timeout: 24h");
        }
        List<Step> onTimeout = onTimeout(fields);
        return awaited == null ? null : new Step.WaitFor(options, awaited, timeout, onTimeout);
    }

    Step handoff(Fields fields, Options options) {
        Duration timeout = fields.duration("timeout");
        if (timeout != null && timeout.isZero()) {
            values.findings()
                    .error("invalid-duration", "nobody takes over for no time", fields.key("timeout"))
                    .hint("say when the bot takes over again, e.g. timeout: 2h");
        }
        return new Step.Handoff(options, fields.name("to"), fields.message("text"), timeout, onTimeout(fields));
    }

    private @Nullable Awaited named(Node value, Fields fields) {
        String name = values.name(value);
        if (name == null) {
            return null;
        }
        switch (Slug.of(name)) {
            case "reply":
                return new Awaited.Reply(Awaited.Take.TAKEN);
            case "delivered":
                return new Awaited.Status(Awaited.Delivery.DELIVERED);
            case "read":
                return new Awaited.Status(Awaited.Delivery.READ);
            case "webhook":
                return webhook(value.at());
            default:
                if (misspelt(name, value)) {
                    return null;
                }
                return new Awaited.NamedEvent(name, TriggerReader.where(fields.node("where"), values));
        }
    }

    /** A word so near to one of those would wait for an event that nobody publishes. */
    private boolean misspelt(String name, Node value) {
        List<String> near = Nearness.nearMisses(Slug.of(name), List.of("reply", "delivered", "read", "webhook"));
        if (!near.isEmpty()) {
            values.findings()
                    .error("unknown-word", "`" + name + "` is nothing to wait for", value.at())
                    .hint(Meant.question(near) + " An event of that name is written wait_for: {event: " + name + "}");
        }
        return !near.isEmpty();
    }

    private @Nullable Awaited awaited(Fields fields) {
        List<String> said = new ArrayList<>();
        for (String word : List.of("event", "reply", "delivered", "read", "webhook")) {
            if (fields.has(word)) {
                said.add(word);
            }
        }
        if (said.size() != 1) {
            values.findings()
                    .error("wait-for", "`wait_for` waits for one thing: event, reply, delivered or read", fields.at())
                    .hint("e.g. wait_for: {event: payment_received}");
            return null;
        }
        switch (said.get(0)) {
            case "event":
                String name = fields.name("event");
                Condition where = TriggerReader.where(fields.node("where"), values);
                return name == null ? null : new Awaited.NamedEvent(name, where);
            case "reply":
                return new Awaited.Reply(Awaited.Take.TAKEN);
            case "webhook":
                return webhook(fields.key("webhook"));
            default:
                return new Awaited.Status(
                        said.get(0).equals("read") ? Awaited.Delivery.READ : Awaited.Delivery.DELIVERED);
        }
    }

    private @Nullable Awaited webhook(Position at) {
        values.findings().error("unsupported", "waiting for a webhook is not supported in this version", at);
        return null;
    }
}
