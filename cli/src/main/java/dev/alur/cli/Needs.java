package dev.alur.cli;

import dev.alur.Position;
import dev.alur.Problem;
import dev.alur.model.Component;
import dev.alur.model.Definitions;
import dev.alur.model.Step;
import dev.alur.model.Workflow;
import dev.alur.program.Linked;
import dev.alur.program.Walk;
import dev.alur.value.Slug;
import dev.alur.value.Spelling;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names that no file defines: what the host must supply, or a slip of the pen. */
final class Needs {
    /** Verbs and options of steps with five letters or more: nobody names an action one edit away from them. */
    private static final List<String> KEYWORDS = List.of(
            "wait_for",
            "choose",
            "otherwise",
            "paths",
            "for_each",
            "repeat",
            "parallel",
            "start",
            "split",
            "sequence",
            "handoff",
            "webhook",
            "email",
            "database",
            "analytics_event",
            "send_message",
            "send_media",
            "retry",
            "timeout",
            "continue",
            "on_error",
            "save_as");

    /** What people write who think in another language; an action of the host's may have such a name all the same. */
    private static final Map<String, String> FOREIGN = Map.ofEntries(
            Map.entry("kirim", "send"),
            Map.entry("tanya", "ask"),
            Map.entry("tanyakan", "ask"),
            Map.entry("tunggu", "wait"),
            Map.entry("jika", "if"),
            Map.entry("kalau", "if"),
            Map.entry("ulangi", "repeat"),
            Map.entry("senden", "send"),
            Map.entry("sende", "send"),
            Map.entry("frage", "ask"),
            Map.entry("fragen", "ask"),
            Map.entry("warte", "wait"),
            Map.entry("warten", "wait"),
            Map.entry("wenn", "if"));

    private final Definitions definitions;
    private final Set<String> names = new LinkedHashSet<>();

    Needs(Definitions definitions, Linked linked) {
        this.definitions = definitions;
        for (Workflow workflow : definitions.workflows()) {
            names.addAll(linked.needs(workflow.name()));
        }
    }

    /** In order of use. */
    Set<String> names() {
        return names;
    }

    /** Those one edit away from a word of the language, or such a word in another one. */
    List<Problem> misspelt() {
        List<Problem> problems = new ArrayList<>();
        for (String name : names) {
            String near = name.length() < 5 || isOffered(name) ? null : Spelling.nearest(name, KEYWORDS, 1);
            if (near != null) {
                problems.add(problem("nothing is named " + name, "did you mean " + near + "?", name));
            } else if (FOREIGN.containsKey(name) && !isOffered(name)) {
                problems.add(Problem.warning("unknown-name", "nothing in these files is named " + name)
                        .withHint("did you mean " + FOREIGN.get(name) + "? The words of the language are English")
                        .at(first(name)));
            }
        }
        return problems;
    }

    /** All of them, where nothing of the host's is to be expected. */
    List<Problem> undefined() {
        return names.stream()
                .filter(name -> !isOffered(name))
                .map(name -> problem(
                        "no file defines " + name, "define a component of that name, or leave out --closed", name))
                .toList();
    }

    private Problem problem(String message, String hint, String name) {
        return Problem.error("unknown-name", message).withHint(hint).at(first(name));
    }

    /** Whether an integration of the files names it, as itself or as an action: its adapter is the host's to choose. */
    private boolean isOffered(String name) {
        return definitions.components().stream()
                .anyMatch(component -> component instanceof Component.Integration integration
                        && (Slug.of(integration.name()).equals(name)
                                || integration.actions().stream()
                                        .anyMatch(action -> Slug.of(action).equals(name))));
    }

    /** Where a name is used first. */
    private @Nullable Position first(String name) {
        List<Step> steps = new ArrayList<>();
        for (Workflow workflow : definitions.workflows()) {
            steps.addAll(Walk.all(workflow));
        }
        for (Component component : definitions.components()) {
            if (component instanceof Component.Steps body) {
                steps.addAll(Walk.all(Workflow.of(body.name(), body.steps())));
            }
        }
        return steps.stream()
                .filter(step -> step instanceof Step.Perform perform
                        && Slug.of(perform.call().name()).equals(name))
                .findFirst()
                .map(step -> step.options().origin().position())
                .orElse(null);
    }
}
