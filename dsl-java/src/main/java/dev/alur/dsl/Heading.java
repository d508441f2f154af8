package dev.alur.dsl;

import dev.alur.model.About;
import dev.alur.model.Condition;
import dev.alur.model.FailureKind;
import dev.alur.model.LateReply;
import dev.alur.model.MessageTemplate;
import dev.alur.model.Mode;
import dev.alur.model.OnError;
import dev.alur.model.Origin;
import dev.alur.model.QuietHours;
import dev.alur.model.Settings;
import dev.alur.model.TraceLevel;
import dev.alur.model.Trigger;
import dev.alur.model.Workflow;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a workflow says before its steps; {@code steps} completes it. A word said twice keeps its last value, unless it
 * says that it adds. Immutable.
 */
public final class Heading {
    private final Workflow draft;
    private final Lambdas lambdas;

    private Heading(Workflow draft, Lambdas lambdas) {
        this.draft = draft;
        this.lambdas = lambdas;
    }

    static Heading of(String name) {
        return new Heading(Workflow.of(Text.required(name, "workflow", "workflow"), List.of()), Lambdas.NONE);
    }

    private Heading with(Workflow other) {
        return new Heading(other, lambdas);
    }

    private Heading settings(Settings settings) {
        return with(draft.withSettings(settings));
    }

    private Settings settings() {
        return draft.settings();
    }

    /** A sentence for people. */
    public Heading description(String text) {
        About about = draft.about();
        return with(draft.withAbout(new About(text, about.version(), about.labels(), about.needs())));
    }

    /** A version, as the author counts. */
    public Heading version(String version) {
        About about = draft.about();
        return with(draft.withAbout(new About(about.description(), version, about.labels(), about.needs())));
    }

    /** Adds a label. */
    public Heading label(String name, String value) {
        About about = draft.about();
        Map<String, String> labels = new LinkedHashMap<>(about.labels());
        labels.put(name, value);
        return with(draft.withAbout(new About(about.description(), about.version(), labels, about.needs())));
    }

    /** Adds names that the host must supply. */
    public Heading needs(String... names) {
        About about = draft.about();
        List<String> needs = new ArrayList<>(about.needs());
        needs.addAll(List.of(names));
        return with(draft.withAbout(new About(about.description(), about.version(), about.labels(), needs)));
    }

    /** Adds what starts it; without any, it is started by hand. */
    public Heading on(TriggerPart first, TriggerPart... rest) {
        List<Trigger> triggers = new ArrayList<>(draft.triggers());
        triggers.add(first.trigger());
        Lambdas code = lambdas.and(first.lambdas());
        for (TriggerPart part : rest) {
            triggers.add(part.trigger());
            code = code.and(part.lambdas());
        }
        return new Heading(draft.withTriggers(triggers), code);
    }

    /**
     * A condition without which it does not start; further ones must hold as well.
     *
     * @throws dev.alur.InvalidWorkflowException if the text is not a condition
     */
    public Heading onlyIf(String condition) {
        return onlyIf(ConditionPart.of(Text.condition(condition, "onlyIf", draft.name())));
    }

    /** A condition without which it does not start; further ones must hold as well. */
    public Heading onlyIf(ConditionPart condition) {
        boolean first = draft.condition().equals(Condition.ALWAYS);
        ConditionPart all =
                first ? condition : ConditionPart.of(draft.condition()).and(condition);
        return new Heading(draft.withCondition(all.condition()), lambdas.and(condition.lambdas()));
    }

    /** Higher wins among workflows that match one message; 0 unless said. */
    public Heading priority(int priority) {
        return settings(settings().withPriority(priority));
    }

    /** Starts in addition to the workflow that wins a message. */
    public Heading beside() {
        return settings(settings().withCompany(Settings.Company.BESIDE));
    }

    /** May start while the question of another workflow is open; when it has ended the question is asked again. */
    public Heading interrupts() {
        return settings(settings().withManners(Settings.Manners.INTERRUPTS));
    }

    /**
     * What tells runs of one conversation apart: {@code mode} counts those of the same key.
     *
     * @param key a text with a placeholder: <code>"{{event.order_id}}"</code>
     * @throws dev.alur.InvalidWorkflowException without a placeholder: every run would have the same key
     */
    public Heading key(String key) {
        if (!key.contains("{{")) {
            throw Text.invalid(
                    "constant-key",
                    "the key \"" + key + "\" is the same for every run",
                    "say what tells runs apart in a placeholder: {{event.order_id}}",
                    draft.name());
        }
        return settings(settings().withKey(key));
    }

    /** What a new start does while a run is open in the conversation; {@code SINGLE} unless said. */
    public Heading mode(Mode mode) {
        return settings(settings().withMode(mode));
    }

    /** What happens to an answer that comes too late; {@code IGNORE} unless said. */
    public Heading lateReply(LateReply lateReply) {
        return settings(settings().withLateReply(lateReply));
    }

    /** How much of its way is recorded; {@code PATH} unless said. */
    public Heading trace(TraceLevel level) {
        return settings(settings().withTrace(level));
    }

    /** The zone of schedules, dates and day counts when the person has none; unless said, the engine's. */
    public Heading zone(ZoneId zone) {
        return settings(settings().withZone(zone));
    }

    /**
     * The zone by its name: {@code Asia/Jakarta}.
     *
     * @throws dev.alur.InvalidWorkflowException if there is no such zone
     */
    public Heading zone(String name) {
        try {
            return zone(ZoneId.of(name));
        } catch (DateTimeException unknown) {
            throw Text.invalid(
                    "unknown-zone", "\"" + name + "\" is no time zone", "write it as Asia/Jakarta", draft.name());
        }
    }

    /** Hours in which nothing is sent unasked; they may wrap midnight, the end is exclusive. */
    public Heading quietHours(LocalTime from, LocalTime to) {
        return settings(settings().withQuietHours(new QuietHours(from, to)));
    }

    /** Hours in which nothing is sent unasked, as {@code 21:00} and {@code 08:00}. */
    public Heading quietHours(String from, String to) {
        return quietHours(Text.time(from, "quietHours", draft.name()), Text.time(to, "quietHours", draft.name()));
    }

    /** The language of messages when the person has none: {@code id}, {@code en}. */
    public Heading language(String code) {
        return settings(settings().withLanguage(Text.required(code, "language", draft.name())));
    }

    /** Adds a hard limit by name; it only tightens the engine's. */
    public Heading limit(String name, long value) {
        Map<String, Long> limits = new LinkedHashMap<>(settings().limits());
        limits.put(Text.required(name, "limit", draft.name()), value);
        return settings(settings().withLimits(limits));
    }

    /** Adds a message template's text in one language; the first language stands in for those it lacks. */
    public Heading template(String name, String language, String text) {
        MessageTemplate before = draft.templates().get(name);
        Map<String, String> texts = new LinkedHashMap<>();
        if (before != null) {
            texts.putAll(before.texts());
        }
        texts.put(Text.required(language, "template", draft.name()), text);
        return template(new MessageTemplate(name, texts, before == null ? Map.of() : before.places()));
    }

    /** Adds a message template, or replaces the one of this name. */
    public Heading template(MessageTemplate template) {
        Map<String, MessageTemplate> templates = new LinkedHashMap<>(draft.templates());
        templates.put(Text.required(template.name(), "template", draft.name()), template);
        return with(draft.withTemplates(templates));
    }

    /** What happens on a failure of any class in steps that do not say their own. Replaces what was said before. */
    public Heading onError(Handling handling) {
        return new Heading(draft.withOnError(OnError.any(handling.model())), lambdas.and(handling.lambdas()));
    }

    /** What happens on a failure of one class in steps that do not say their own. */
    public Heading onError(FailureKind kind, Handling handling) {
        return new Heading(
                draft.withOnError(Handling.and(draft.onError(), kind, handling)), lambdas.and(handling.lambdas()));
    }

    /**
     * Completes the workflow.
     *
     * @throws dev.alur.InvalidWorkflowException with every name that stands for two pieces of code
     */
    public Flow steps(StepPart first, StepPart... rest) {
        Body body = Body.of(first, rest);
        Workflow complete = new Workflow(
                draft.name(),
                draft.about(),
                draft.triggers(),
                draft.condition(),
                body.steps(),
                draft.settings(),
                draft.onError(),
                draft.templates(),
                draft.returns(),
                StepCount.of(body.steps()),
                Origin.NONE);
        return new Flow(complete, lambdas.and(body.lambdas()));
    }
}
