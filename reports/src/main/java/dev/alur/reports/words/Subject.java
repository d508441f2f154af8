package dev.alur.reports.words;

import dev.alur.lang.Language;
import dev.alur.model.Definitions;
import dev.alur.model.Message;
import dev.alur.model.MessageTemplate;
import dev.alur.model.Workflow;
import dev.alur.program.Environment;
import dev.alur.program.Linked;
import dev.alur.program.Linker;
import dev.alur.value.Slug;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A workflow that a report tells of. Immutable.
 *
 * @param workflow with its components in their place
 * @param templates the messages it may send by name, by slug
 * @param needs names only the host's code can supply, in order of use
 */
public record Subject(Workflow workflow, Map<String, MessageTemplate> templates, Set<String> needs) {
    public Subject {
        templates = Collections.unmodifiableMap(new LinkedHashMap<>(templates));
        needs = Collections.unmodifiableSet(new LinkedHashSet<>(needs));
    }

    /**
     * Every workflow of the definitions, in their order; of those with one name the first. What is wrong with them is not
     * asked: check them before.
     */
    public static List<Subject> all(Definitions definitions, Language language) {
        Linked linked = Linker.link(definitions, Environment.DEFAULT.withExpressions(language));
        Map<String, MessageTemplate> shared = new LinkedHashMap<>();
        definitions.templates().forEach(template -> shared.putIfAbsent(Slug.of(template.name()), template));
        List<Subject> subjects = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (Workflow workflow : definitions.workflows()) {
            if (seen.add(Slug.of(workflow.name()))) {
                Workflow expanded = linked.expanded(workflow.name());
                Map<String, MessageTemplate> templates = new LinkedHashMap<>(shared);
                expanded.templates().forEach((name, template) -> templates.put(Slug.of(name), template));
                subjects.add(new Subject(expanded, templates, linked.needs(workflow.name())));
            }
        }
        return subjects;
    }

    /** The language it speaks to its customers, when reports know it: else English. */
    public Tongue tongue() {
        return "id".equals(workflow.settings().language()) ? Tongue.INDONESIAN : Tongue.ENGLISH;
    }

    /** The template a message names, when a file defines it. */
    public @Nullable MessageTemplate template(Message message) {
        return message.template() == null ? null : templates.get(Slug.of(message.template()));
    }

    /** What a message says: its own text, else its template's in the language or the first; {@code null} for neither. */
    public @Nullable String said(Message message, Tongue tongue) {
        MessageTemplate template = template(message);
        if (message.text() != null || template == null || template.texts().isEmpty()) {
            return message.text();
        }
        String first = template.texts().values().iterator().next();
        return template.texts().getOrDefault(tongue.code(), first);
    }
}
