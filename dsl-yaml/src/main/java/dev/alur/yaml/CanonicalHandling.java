package dev.alur.yaml;

import dev.alur.value.Slug;
import java.util.Map;

/** The canonical form of {@code on_error}, {@code error_handling} and {@code retry}. */
final class CanonicalHandling {
    private static final Map<String, String> TREATMENTS =
            Map.of("skip_step", "continue", "skip", "continue", "mark_as_incomplete", "stop");
    private static final Map<String, String> JITTERS = Map.of("true", "full", "false", "none");

    private final CanonicalSteps steps;

    CanonicalHandling(CanonicalSteps steps) {
        this.steps = steps;
    }

    Part onError(Part part) {
        if (!(part instanceof Part.Branch map) || !map.isMap() || !hasClasses(map)) {
            return handling(part);
        }
        CanonicalWords.rename(map, Place.FAILURES);
        map.twigs.forEach(twig -> twig.value = handling(twig.value));
        return map;
    }

    private static boolean hasClasses(Part.Branch map) {
        return CanonicalWords.has(map, Place.FAILURES)
                || !CanonicalWords.has(map, Place.FAILURE) && !CanonicalWords.has(map, Place.STEP);
    }

    private Part handling(Part part) {
        if (part instanceof Part.Leaf leaf && leaf.pieces.isEmpty()) {
            leaf.value = TREATMENTS.getOrDefault(Slug.of(leaf.value), leaf.value);
            return leaf;
        }
        if (!(part instanceof Part.Branch map) || !map.isMap() || !CanonicalWords.has(map, Place.FAILURE)) {
            return steps.steps(part);
        }
        CanonicalWords.rename(map, Place.FAILURE);
        for (Part.Twig twig : map.twigs) {
            switch (twig.name()) {
                case "action":
                    twig.value = handling(twig.value);
                    break;
                case "fallback":
                    twig.value = steps.steps(twig.value);
                    break;
                case "retry":
                    retry(twig.value);
                    break;
                default:
                    break;
            }
        }
        return map;
    }

    static void retry(Part part) {
        if (part instanceof Part.Branch map && map.isMap()) {
            CanonicalWords.rename(map, Place.RETRY);
            Part.Twig jitter = map.find("jitter");
            if (jitter != null && jitter.value instanceof Part.Leaf leaf) {
                leaf.value = JITTERS.getOrDefault(Slug.of(leaf.value), leaf.value);
            }
        }
    }
}
