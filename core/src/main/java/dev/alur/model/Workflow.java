package dev.alur.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A workflow as written: what both languages produce. Immutable.
 *
 * @param name unique among the engine's workflows; compared as a slug
 * @param condition a workflow whose condition is false does not start
 * @param steps at least one
 * @param onError governs the steps that do not say their own
 * @param templates messages by name, found before the definitions' own
 * @param returns what a caller gets: values by name, texts may hold placeholders; empty for nothing
 * @param length how many steps the author counts: top-level entries, actions of a sequence or of paths, content rules
 */
public record Workflow(
        String name,
        About about,
        List<Trigger> triggers,
        Condition condition,
        List<Step> steps,
        Settings settings,
        OnError onError,
        Map<String, MessageTemplate> templates,
        Map<String, Object> returns,
        int length,
        Origin origin) {
    public Workflow {
        triggers = List.copyOf(triggers);
        steps = List.copyOf(steps);
        templates = Collections.unmodifiableMap(new LinkedHashMap<>(templates));
        returns = Collections.unmodifiableMap(new LinkedHashMap<>(returns));
    }

    /** A workflow of these steps that is started by hand until it is given triggers. */
    public static Workflow of(String name, List<Step> steps) {
        return new Workflow(
                name,
                About.NOTHING,
                List.of(),
                Condition.ALWAYS,
                steps,
                Settings.NONE,
                OnError.NONE,
                Map.of(),
                Map.of(),
                steps.size(),
                Origin.NONE);
    }

    public Workflow withAbout(About value) {
        return new Workflow(
                name, value, triggers, condition, steps, settings, onError, templates, returns, length, origin);
    }

    public Workflow withTriggers(List<Trigger> value) {
        return new Workflow(
                name, about, value, condition, steps, settings, onError, templates, returns, length, origin);
    }

    public Workflow withCondition(Condition value) {
        return new Workflow(name, about, triggers, value, steps, settings, onError, templates, returns, length, origin);
    }

    public Workflow withSteps(List<Step> value) {
        return new Workflow(
                name, about, triggers, condition, value, settings, onError, templates, returns, length, origin);
    }

    public Workflow withSettings(Settings value) {
        return new Workflow(
                name, about, triggers, condition, steps, value, onError, templates, returns, length, origin);
    }

    public Workflow withOnError(OnError value) {
        return new Workflow(
                name, about, triggers, condition, steps, settings, value, templates, returns, length, origin);
    }

    public Workflow withTemplates(Map<String, MessageTemplate> value) {
        return new Workflow(name, about, triggers, condition, steps, settings, onError, value, returns, length, origin);
    }

    public Workflow withReturns(Map<String, Object> value) {
        return new Workflow(
                name, about, triggers, condition, steps, settings, onError, templates, value, length, origin);
    }

    public Workflow withLength(int value) {
        return new Workflow(
                name, about, triggers, condition, steps, settings, onError, templates, returns, value, origin);
    }

    public Workflow withOrigin(Origin value) {
        return new Workflow(
                name, about, triggers, condition, steps, settings, onError, templates, returns, length, value);
    }
}
