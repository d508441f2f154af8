package dev.alur.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report on how a workflow performs, as written; printed in the same shape. Immutable.
 *
 * @param performanceScore points of a hundred such as {@code 85/100}, {@code null} when it is not said
 * @param strengths what works, in the author's order
 * @param improvementAreas what does not
 * @param recommendations what to do about it
 */
public record Insights(
        @Nullable String performanceScore,
        List<String> strengths,
        List<String> improvementAreas,
        List<String> recommendations,
        Origin origin) {
    public Insights {
        strengths = List.copyOf(strengths);
        improvementAreas = List.copyOf(improvementAreas);
        recommendations = List.copyOf(recommendations);
    }
}
