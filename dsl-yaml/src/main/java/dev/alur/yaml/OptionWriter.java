package dev.alur.yaml;

import dev.alur.model.Backoff;
import dev.alur.model.Call;
import dev.alur.model.Condition;
import dev.alur.model.FailureKind;
import dev.alur.model.OnError;
import dev.alur.model.Options;
import dev.alur.model.Step;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes what may stand beside any verb, and what happens when an action fails. */
final class OptionWriter {
    private final StepWriter steps;

    OptionWriter(StepWriter steps) {
        this.steps = steps;
    }

    /** Puts what is said beside the verb; a guard is written by the verb {@code if} itself. */
    void write(Options options, Part.Branch step) {
        String id = options.id();
        String name = options.name();
        String saveAs = options.saveAs();
        Backoff retry = options.retry();
        if (id != null) {
            step.put("id", Written.text(id));
        }
        if (name != null) {
            step.put("name", Written.text(name));
        }
        if (!options.guard().equals(Condition.ALWAYS)) {
            step.put("if", Written.condition(options.guard()));
        }
        if (saveAs != null) {
            step.put("save_as", Written.text(saveAs));
        }
        if (options.timeout() != null) {
            step.put("timeout", Written.duration(options.timeout()));
        }
        if (retry != null) {
            step.put("retry", retry(retry));
        }
        if (!options.onError().isEmpty()) {
            step.put("on_error", onError(options.onError()));
        }
        if (!options.undo().isEmpty()) {
            step.put("undo", undo(options.undo()));
        }
    }

    private Part undo(List<Call> calls) {
        return steps.steps(calls.stream()
                .map(call -> (Step) new Step.Perform(Options.NONE, call))
                .toList());
    }

    Part onError(OnError onError) {
        Map<FailureKind, OnError.Handling> handlings = onError.handlings();
        boolean same = handlings.size() == FailureKind.values().length
                && handlings.values().stream().distinct().count() == 1;
        if (same) {
            return handling(handlings.values().iterator().next());
        }
        Part.Branch map = Part.Branch.map();
        handlings.forEach((kind, handling) -> map.put(kind.name().toLowerCase(Locale.ROOT), handling(handling)));
        return map;
    }

    private Part handling(OnError.Handling handling) {
        Backoff retry = handling.retry();
        String recipient = handling.recipient();
        String log = handling.log();
        boolean alone = retry == null && recipient == null && log == null;
        boolean fallback = !handling.steps().isEmpty();
        if (fallback && handling.then() != OnError.Then.CONTINUE) {
            throw Written.unwritable("a fallback after which the run does not continue");
        }
        if (alone) {
            return fallback ? steps.steps(handling.steps()) : Written.word(handling.then());
        }
        Part.Branch map = Part.Branch.map();
        if (retry != null) {
            map.put("retry", retry(retry));
        }
        if (fallback) {
            map.put("fallback", steps.steps(handling.steps()));
        } else if (handling.then() != OnError.Then.FAIL) {
            map.put("action", Written.word(handling.then()));
        }
        if (recipient != null) {
            map.put("notify", Written.text(recipient));
        }
        if (log != null) {
            map.put("log", Written.text(log));
        }
        return map;
    }

    private static Part retry(Backoff retry) {
        Backoff usual = Backoff.times(retry.attempts());
        if (retry.equals(usual)) {
            return Written.number(retry.attempts());
        }
        Part.Branch map = new Part.Branch(Part.Form.MAP, true).put("attempts", Written.number(retry.attempts()));
        if (retry.factor() == 1) {
            map.put("backoff", Part.Leaf.plain("fixed"));
        } else if (retry.factor() != usual.factor()) {
            throw Written.unwritable("a pause that grows by " + retry.factor());
        }
        if (!retry.first().equals(usual.first())) {
            map.put("first", Written.duration(retry.first()));
        }
        if (!retry.max().equals(usual.max())) {
            map.put("max", Written.duration(retry.max()));
        }
        if (retry.jitter() == Backoff.Jitter.NONE) {
            map.put("jitter", Part.Leaf.plain("none"));
        }
        return map;
    }
}
