package dev.alur.yaml;

import dev.alur.model.Backoff;
import dev.alur.model.FailureKind;
import dev.alur.model.OnError;
import dev.alur.model.Step;
import dev.alur.value.Slug;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code on_error}, {@code error_handling} and {@code retry}. */
final class ErrorHandlingReader {
    private static final List<String> ACTIONS =
            List.of("continue", "stop", "fail", "skip_step", "mark_as_incomplete", "retry_3_times");

    private final Values values;
    private final StepReader steps;

    ErrorHandlingReader(Values values, StepReader steps) {
        this.values = values;
        this.steps = steps;
    }

    OnError read(Node node) {
        if (!(node instanceof Node.Entries map) || !hasClasses(map)) {
            OnError.Handling handling = handling(node);
            return handling == null ? OnError.NONE : OnError.any(handling);
        }
        Fields fields = Fields.of(map, values, Place.FAILURES);
        Map<FailureKind, OnError.Handling> handlings = new EnumMap<>(FailureKind.class);
        Node any = fields.node("any");
        OnError.Handling other = any == null ? null : handling(any);
        for (FailureKind kind : FailureKind.values()) {
            Node of = fields.node(Phone.lower(kind.name()));
            OnError.Handling handling = of == null ? other : handling(of);
            if (handling != null) {
                handlings.put(kind, handling);
            }
        }
        return new OnError(handlings);
    }

    /** A map of classes, of one treatment, or one step: told by the first key that is known. */
    private static boolean hasClasses(Node.Entries map) {
        for (Node.Entry entry : map.entries()) {
            if (Grammar.find(Place.FAILURES, entry.name()) != null) {
                return true;
            }
        }
        for (Node.Entry entry : map.entries()) {
            if (!Meant.slip(entry, map, List.of(Place.FAILURES)).isNothing()) {
                return true;
            }
        }
        return map.entries().stream()
                .noneMatch(entry -> isTreatment(entry, map) || Grammar.find(Place.STEP, entry.name()) != null);
    }

    private static boolean isTreatment(Node.Entry entry, Node.Entries map) {
        return Grammar.find(Place.FAILURE, entry.name()) != null
                || !Meant.slip(entry, map, List.of(Place.FAILURE)).isNothing();
    }

    private OnError.@Nullable Handling handling(Node node) {
        if (node instanceof Node.Text text && !text.isNull()) {
            Treatment treatment = treatment(Slug.of(text.value()));
            List<String> near = treatment != null ? List.of() : Nearness.nearMisses(Slug.of(text.value()), ACTIONS);
            if (!near.isEmpty()) {
                values.findings()
                        .error(
                                "unknown-word",
                                "`" + text.value() + "` is none of " + String.join(", ", ACTIONS),
                                text.at())
                        .hint(Meant.question(near) + " A step of that name stands in a list: [" + text.value() + "]");
                return null;
            }
            return treatment != null
                    ? new OnError.Handling(treatment.retry, List.of(), treatment.then, null, null)
                    : fallback(node, null);
        }
        if (node instanceof Node.Entries map && map.entries().stream().anyMatch(entry -> isTreatment(entry, map))) {
            return full(Fields.of(map, values, Place.FAILURE));
        }
        return fallback(node, null);
    }

    private OnError.@Nullable Handling fallback(Node node, @Nullable Backoff retry) {
        List<Step> fallback = steps.steps(node);
        return fallback.isEmpty() ? null : new OnError.Handling(retry, fallback, OnError.Then.CONTINUE, null, null);
    }

    private OnError.Handling full(Fields fields) {
        Node action = fields.node("action");
        String word = fields.text("action");
        Treatment treatment = word == null ? null : treatment(Slug.of(word));
        if (word != null && treatment == null && action != null) {
            List<String> near = Nearness.suggestions(Slug.of(word), ACTIONS);
            values.findings()
                    .error("unknown-word", "`" + word + "` is none of " + String.join(", ", ACTIONS), action.at())
                    .hint(near.isEmpty() ? "steps of your own stand under `fallback`" : Meant.question(near));
        }
        Node retryNode = fields.node("retry");
        Backoff retry = retryNode == null ? null : retry(retryNode);
        if (retry == null && treatment != null) {
            retry = treatment.retry;
        }
        List<Step> fallback = fields.has("fallback") ? steps.steps(fields.node("fallback")) : List.of();
        OnError.Then then =
                fallback.isEmpty() ? treatment == null ? OnError.Then.FAIL : treatment.then : OnError.Then.CONTINUE;
        return new OnError.Handling(retry, fallback, then, fields.name("notify"), fields.name("log"));
    }

    private record Treatment(@Nullable Backoff retry, OnError.Then then) {}

    private static @Nullable Treatment treatment(String word) {
        if (Set.of("continue", "skip_step", "skip").contains(word)) {
            return new Treatment(null, OnError.Then.CONTINUE);
        }
        if (Set.of("stop", "mark_as_incomplete").contains(word)) {
            return new Treatment(null, OnError.Then.STOP);
        }
        if (word.equals("fail")) {
            return new Treatment(null, OnError.Then.FAIL);
        }
        if (word.startsWith("retry_") && (word.endsWith("_times") || word.endsWith("_time"))) {
            String number = word.substring("retry_".length(), Math.max("retry_".length(), word.lastIndexOf('_')));
            if (number.length() < 4 && Scalars.isNumber(number)) {
                return new Treatment(Backoff.times(Integer.parseInt(number)), OnError.Then.FAIL);
            }
        }
        return null;
    }

    @Nullable
    Backoff retry(Node node) {
        if (!(node instanceof Node.Entries map)) {
            Integer attempts = values.integer(node);
            return attempts == null ? null : counted(attempts, node);
        }
        Fields fields = Fields.of(map, values, Place.RETRY);
        fields.require("attempts", "say how many further calls, e.g. attempts: 3");
        Integer attempts = fields.integer("attempts");
        String growth = fields.choice("backoff");
        Duration first = fields.duration("first");
        Duration max = fields.duration("max");
        String jitter = fields.choice("jitter");
        if (attempts == null || counted(attempts, node) == null) {
            return null;
        }
        Backoff usual = Backoff.times(attempts);
        return new Backoff(
                attempts,
                first == null ? usual.first() : first,
                "fixed".equals(growth) ? 1 : usual.factor(),
                max == null ? usual.max() : max,
                "none".equals(jitter) || "false".equals(jitter) ? Backoff.Jitter.NONE : Backoff.Jitter.FULL);
    }

    private @Nullable Backoff counted(int attempts, Node node) {
        if (attempts < 0 || attempts > 100) {
            values.findings().error("wrong-type", "expected 0 to 100 further calls, not " + attempts, node.at());
            return null;
        }
        return Backoff.times(attempts);
    }
}
