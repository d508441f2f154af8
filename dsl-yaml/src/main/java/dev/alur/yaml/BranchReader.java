package dev.alur.yaml;

import dev.alur.AlurException;
import dev.alur.model.Awaited;
import dev.alur.model.Condition;
import dev.alur.model.Options;
import dev.alur.model.Step;
import dev.alur.value.Slug;
import dev.alur.value.Spelling;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what decides and divides: if, choose, paths, content rules, sequences and splits. */
final class BranchReader {
    private final Values values;
    private final StepReader steps;
    private final SplitReader splits;

    BranchReader(Values values, StepReader steps, String workflow) {
        this.values = values;
        this.steps = steps;
        this.splits = new SplitReader(values, steps, workflow);
    }

    @Nullable
    Step branch(Fields fields, Options options) {
        Condition when = fields.condition("if");
        boolean then = fields.require("then", "say what runs when it is true");
        List<Step> yes = then ? steps.steps(fields.node("then")) : List.of();
        List<Step> no = fields.has("else") ? steps.steps(fields.node("else")) : List.of();
        return when == null ? null : choice(options, when, yes, no);
    }

    private static Step choice(Options options, Condition when, List<Step> yes, List<Step> no) {
        return new Step.Choose(options, List.of(new Step.Branch(null, when, yes)), no, Step.Match.FIRST);
    }

    /** {@code if_NAME: steps}, {@code if_no_response_after_24h: steps} or {@code if cond: steps}. */
    @Nullable
    Step conditionKey(Node.Entry entry, Node.Entries map) {
        Fields fields = Fields.of(map, values, entry.name()::equals, Place.IF);
        Options options = StepReader.options(entry.key().at());
        List<Step> body = steps.steps(entry.value());
        List<Step> otherwise = fields.has("else") ? steps.steps(fields.node("else")) : List.of();
        String key = entry.name();
        if (ConditionKeys.isWritten(key)) {
            Condition when = values.condition(entry.key(), "if ".length());
            return when == null ? null : choice(options, when, body, otherwise);
        }
        try {
            Duration silence = ConditionKeys.silence(key);
            if (silence != null) {
                Awaited reply = new Awaited.Reply(Awaited.Take.NOTICED);
                return new Step.WaitFor(options.withName(key), reply, silence, body);
            }
        } catch (AlurException problem) {
            values.findings()
                    .error(
                            problem.code(),
                            String.valueOf(problem.getMessage()),
                            entry.key().at())
                    .hint("e.g. if_no_response_after_24h");
            return null;
        }
        return values.name(entry.key()) == null
                ? null
                : choice(options.withName(key), ConditionKeys.named(key), body, otherwise);
    }

    @Nullable
    Step choose(Node value, Fields fields, Options options) {
        if (!(value instanceof Node.Items items)) {
            values.wrongType(value, "a list of {when, then}");
            return null;
        }
        nothing(items.items().isEmpty(), "choose", "{when: total > 5, then: […]}", value);
        List<Step.Branch> branches = new ArrayList<>();
        for (Node item : items.items()) {
            if (item instanceof Node.Entries map) {
                Fields each = Fields.of(map, values, Place.CASE);
                if (each.require("when", "say when the case applies")
                        & each.require("then", "say what runs when it is true")) {
                    Condition when = each.condition("when");
                    List<Step> then = steps.steps(each.node("then"));
                    if (when != null) {
                        branches.add(new Step.Branch(null, when, then));
                    }
                }
            } else {
                values.wrongType(item, "a map with `when` and `then`");
            }
        }
        return new Step.Choose(options, branches, otherwise(fields), Step.Match.FIRST);
    }

    private void nothing(boolean isEmpty, String verb, String example, Node value) {
        if (isEmpty) {
            values.findings()
                    .error("no-steps", "this `" + verb + "` is empty", value.at())
                    .hint("e.g. " + example);
        }
    }

    private List<Step> otherwise(Fields fields) {
        return fields.has("otherwise") ? steps.steps(fields.node("otherwise")) : List.of();
    }

    @Nullable
    Step paths(@Nullable Node value, Fields fields, Options options) {
        if (!(value instanceof Node.Entries map)) {
            if (value != null) {
                values.wrongType(value, "a map of paths, each with `condition` and `actions`");
            }
            return null;
        }
        nothing(map.entries().isEmpty(), "paths", "big: {condition: total > 5, actions: […]}", value);
        List<Step.Branch> branches = new ArrayList<>();
        for (Node.Entry path : map.entries()) {
            String name = values.name(path.key());
            if (!(path.value() instanceof Node.Entries own)) {
                values.wrongType(path.value(), "a map with `condition` and `actions`");
                continue;
            }
            Fields each = Fields.of(new Node.Entries(own.entries(), path.key().at()), values, Place.PATH);
            boolean complete = each.require("condition", "say when `" + path.name() + "` is taken")
                    & each.require("actions", "say what runs on `" + path.name() + "`");
            Condition when = each.condition("condition");
            List<Step> actions = each.has("actions") ? steps.steps(each.node("actions")) : List.of();
            if (complete && name != null && when != null) {
                branches.add(new Step.Branch(name, when, actions));
            }
        }
        Step.Match match = fields.oneOf("match", Step.Match.class);
        return new Step.Choose(options, branches, otherwise(fields), match == null ? Step.Match.FIRST : match);
    }

    /** The rules, each a decision of its own. */
    List<Step> rules(Node value) {
        List<Step> rules = steps.steps(value);
        for (Step rule : rules) {
            if (!(rule instanceof Step.Choose)) {
                dev.alur.Position at = rule.options().origin().position();
                values.findings()
                        .error("wrong-type", "expected a rule: `if condition: step`", at == null ? value.at() : at);
            }
        }
        return rules;
    }

    /** Rules as one step: every one that is true. */
    Step rules(Node value, Options options) {
        List<Step.Branch> branches = new ArrayList<>();
        for (Step rule : rules(value)) {
            if (rule instanceof Step.Choose choose) {
                branches.addAll(choose.branches());
            }
        }
        return new Step.Choose(options, branches, List.of(), Step.Match.ALL);
    }

    boolean isDays(Node.Entries map) {
        return !map.entries().isEmpty() && map.entries().stream().allMatch(entry -> day(entry.name()) >= 0);
    }

    /** Whether every key is a day or one slip from one; beside true days it was meant to be one. */
    boolean isNearlyDays(Node.Entries map) {
        return !map.entries().isEmpty()
                && map.entries().stream().allMatch(entry -> day(entry.name()) >= 0 || isNearlyDay(entry.name()));
    }

    private static boolean isNearlyDay(String key) {
        String slug = Slug.of(key);
        int digits = slug.length();
        while (digits > 0 && Character.isDigit(slug.charAt(digits - 1))) {
            digits--;
        }
        String word = slug.substring(0, digits);
        return digits < slug.length() && (Spelling.isNear(word, "day_") || Spelling.isNear(word, "hari_"));
    }

    /** Whether a value is days, as a list or a map; one of several may be misspelt. */
    boolean isSchedule(Node value) {
        List<Node.Entry> entries = new ArrayList<>();
        if (value instanceof Node.Items items) {
            for (Node item : items.items()) {
                if (!(item instanceof Node.Entries map)) {
                    return false;
                }
                entries.addAll(map.entries());
            }
        } else if (value instanceof Node.Entries map) {
            entries.addAll(map.entries());
        }
        Node.Entries all = new Node.Entries(entries, value.at());
        return isNearlyDays(all) && entries.stream().anyMatch(entry -> day(entry.name()) >= 0);
    }

    /** The number in {@code day_3}, {@code Day 3} or {@code Hari 3}; -1 if it is no day. */
    private static int day(String key) {
        String slug = Slug.of(key);
        if (key.contains("_-") || key.contains(" -")) {
            // Before day 0 is no day; the slug has lost the sign.
            return -1;
        }
        String number = slug.startsWith("day_") ? slug.substring(4) : slug.startsWith("hari_") ? slug.substring(5) : "";
        return number.length() <= 4 && Scalars.isNumber(number) && number.matches("\\d+")
                ? Integer.parseInt(number)
                : -1;
    }

    Step sequence(Options options, Node value) {
        List<Node.Entry> entries = new ArrayList<>();
        if (value instanceof Node.Entries map) {
            entries.addAll(map.entries());
        } else if (value instanceof Node.Items items) {
            for (Node item : items.items()) {
                if (item instanceof Node.Entries map) {
                    entries.addAll(map.entries());
                } else {
                    values.wrongType(item, "a day such as `Day 3: name`");
                }
            }
        } else {
            values.wrongType(value, "days such as day_0, day_3");
        }
        List<Step.Day> days = new ArrayList<>();
        Set<Integer> numbers = new LinkedHashSet<>();
        for (Node.Entry entry : entries) {
            int number = day(entry.name());
            if (number < 0) {
                values.findings()
                        .error(
                                "unknown-key",
                                "`" + entry.name() + "` is no day",
                                entry.key().at())
                        .hint("days are day_0, day_1 …");
            } else if (!numbers.add(number)) {
                values.findings()
                        .error(
                                "duplicate-key",
                                "day " + number + " stands here twice",
                                entry.key().at());
            } else {
                days.add(new Step.Day(number, steps.steps(entry.value())));
            }
        }
        nothing(entries.isEmpty() && !(value instanceof Node.Text), "sequence", "day_0: […]", value);
        days.sort(Comparator.comparingInt(Step.Day::number));
        return new Step.Sequence(options, days);
    }

    Set<String> arms(Node value) {
        return splits.arms(value);
    }

    @Nullable
    Step split(Node value, Node.Entries map, Fields fields, Options options) {
        return splits.split(value, map, fields, options);
    }

    Step variants(Node.Entries map, Fields fields, Options options) {
        return splits.variants(map, fields, options);
    }
}
