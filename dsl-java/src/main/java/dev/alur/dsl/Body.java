package dev.alur.dsl;

import dev.alur.model.Step;
import java.util.ArrayList;
import java.util.List;

/** Steps in order, with the code they brought along. Immutable. */
record Body(List<Step> steps, Lambdas lambdas) {
    Body {
        steps = List.copyOf(steps);
    }

    static Body of(Step step, Lambdas lambdas) {
        return new Body(List.of(step), lambdas);
    }

    static Body of(StepPart first, StepPart... rest) {
        List<StepPart> parts = new ArrayList<>(rest.length + 1);
        parts.add(first);
        parts.addAll(List.of(rest));
        Body body = of(parts);
        if (body.steps.isEmpty()) {
            throw Text.invalid("no-steps", "there are no steps here", "give inOrder at least one", "inOrder");
        }
        return body;
    }

    static Body of(List<? extends StepPart> parts) {
        List<Step> steps = new ArrayList<>();
        Lambdas lambdas = Lambdas.NONE;
        for (StepPart part : parts) {
            steps.addAll(part.body().steps());
            lambdas = lambdas.and(part.body().lambdas());
        }
        return new Body(steps, lambdas);
    }
}
