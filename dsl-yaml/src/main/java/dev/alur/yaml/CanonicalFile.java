package dev.alur.yaml;

import dev.alur.value.Slug;
import java.util.List;

/** The canonical form of a file's documents: workflows, components and what governs them. */
final class CanonicalFile {
    /** Words of a template that people read. */
    static final List<String> SPOKEN = List.of("text", "subject", "html");

    private final CanonicalSteps steps = new CanonicalSteps();
    private final CanonicalVerbs verbs = new CanonicalVerbs(steps);
    private final CanonicalHandling handling = new CanonicalHandling(steps);

    void document(Part.Branch map) {
        if (WorkflowReader.isWorkflow(map.entries())) {
            workflow(map);
        } else {
            map.twigs.forEach(this::component);
        }
    }

    private void workflow(Part.Branch map) {
        CanonicalWords.rename(map, List.of(Place.WORKFLOW), name -> name.startsWith("variant_"));
        for (Part.Twig twig : map.twigs) {
            Word word = Grammar.find(Place.WORKFLOW, twig.name());
            if (twig.name().startsWith("variant_")) {
                variant(twig);
            } else if (word != null) {
                entry(word, twig);
            }
        }
    }

    private void entry(Word word, Part.Twig twig) {
        switch (word.name()) {
            case "triggers":
                Part triggers = CanonicalTriggers.triggers(twig.value);
                twig.value = triggers;
                bare(twig);
                break;
            case "conditions":
                CanonicalWords.condition(twig.value);
                break;
            case "error_handling":
                twig.value = handling.onError(twig.value);
                break;
            case "templates":
                templates(twig.value);
                break;
            case "steps", "content_rules", "otherwise":
                twig.value = steps.steps(twig.value);
                break;
            case "sequence":
                steps.sequence(twig);
                break;
            case "paths":
                verbs.paths(twig.value);
                break;
            default:
                if (word.kind() == Kind.CHOICE) {
                    CanonicalWords.choice(twig.value, word.choices());
                }
        }
    }

    /** A single trigger that is only a name stands behind the key. */
    private static void bare(Part.Twig twig) {
        if (twig.value instanceof Part.Branch map && map.isMap()) {
            Part.Branch list = Part.Branch.list().add(map);
            Part.Branch lifted = (Part.Branch) CanonicalTriggers.triggers(list);
            Part.Twig only = lifted.twigs.get(0);
            if (only.value instanceof Part.Leaf) {
                twig.value = only.value;
                twig.adopt(only);
            }
        }
    }

    private void variant(Part.Twig twig) {
        boolean own = twig.value instanceof Part.Branch map && map.isMap() && CanonicalWords.has(map, Place.VARIANT);
        if (own && twig.value instanceof Part.Branch map) {
            CanonicalWords.rename(map, Place.VARIANT);
            map.twigs.forEach(each -> each.value = steps.steps(each.value));
        } else {
            twig.value = steps.steps(twig.value);
        }
    }

    private void component(Part.Twig twig) {
        Word word = Grammar.find(Place.DOCUMENT, twig.name());
        if (word != null) {
            switch (word.name()) {
                case "error_handling":
                    twig.value = handling.onError(twig.value);
                    break;
                case "templates":
                    templates(twig.value);
                    break;
                case "defaults":
                    words(twig.value, Place.DEFAULTS);
                    break;
                case "workflow_changes":
                    words(twig.value, Place.CHANGES);
                    break;
                case "workflow_insights":
                    words(twig.value, Place.INSIGHTS);
                    break;
                default:
                    break;
            }
            if (twig.key != null) {
                twig.key.value = word.name();
            }
        } else if (Slug.of(twig.name()).endsWith("_integration")) {
            words(twig.value, Place.INTEGRATION);
        } else if (twig.value instanceof Part.Branch map && map.isMap()) {
            if (WorkflowReader.isWorkflow(map.entries())) {
                workflow(map);
            } else {
                twig.value = map(map);
            }
        } else {
            twig.value = steps.steps(twig.value);
        }
    }

    private static void words(Part part, Place place) {
        if (part instanceof Part.Branch map && map.isMap()) {
            CanonicalWords.rename(map, place);
        }
    }

    /** A component that is a map, its kind told as {@link ComponentReader} tells it. */
    private Part map(Part.Branch map) {
        Part.Twig type = map.find("type");
        boolean trigger = TriggerReader.isTrigger(map.entries());
        boolean verb = !trigger
                && map.twigs.stream().anyMatch(twig -> {
                    Word word = Grammar.find(Place.STEP, twig.name());
                    return word != null && !word.name().equals("if");
                });
        boolean condition = !verb && (map.find("condition") != null || map.find("if") != null);
        if (map.find("then") != null && condition) {
            return steps.steps(map);
        }
        if (type != null && map.find("ask") == null) {
            return typed(map, type);
        }
        if (condition && map.twigs.size() == 1) {
            Part.Twig only = map.twigs.get(0);
            CanonicalWords.condition(only.value);
            if (only.key != null) {
                only.key.value = "condition";
            }
            return map;
        }
        return trigger ? CanonicalTriggers.one(map, CanonicalTriggers.Where.COMPONENT) : steps.steps(map);
    }

    private Part typed(Part.Branch map, Part.Twig type) {
        String kind = type.value instanceof Part.Leaf leaf ? Slug.of(leaf.value) : "";
        boolean says = map.find("text") != null || map.find("template") != null;
        boolean trigger = TriggerTypes.KNOWN.contains(kind) && !(kind.equals("message") && says);
        return trigger ? CanonicalTriggers.one(map, CanonicalTriggers.Where.COMPONENT) : steps.steps(map);
    }

    /** Messages by name: a text, or texts by language and the parts for other places. */
    private static void templates(Part part) {
        if (!(part instanceof Part.Branch names) || !names.isMap()) {
            return;
        }
        for (Part.Twig template : names.twigs) {
            CanonicalWords.speech(template.value);
            if (template.value instanceof Part.Branch places) {
                for (Part.Twig place : places.twigs) {
                    template(place);
                }
            }
        }
    }

    private static void template(Part.Twig place) {
        CanonicalWords.speech(place.value);
        if (place.value instanceof Part.Branch words) {
            for (Part.Twig word : words.twigs) {
                if (SPOKEN.contains(Slug.of(word.name()))) {
                    CanonicalWords.speech(word.value);
                }
            }
        }
    }
}
