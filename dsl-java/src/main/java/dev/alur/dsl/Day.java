package dev.alur.dsl;

import dev.alur.model.Options;
import dev.alur.model.Step;
import java.util.ArrayList;
import java.util.List;

/** The steps of one day of a {@code sequence}. Immutable. */
public final class Day {
    private final Step.Day model;
    private final Lambdas lambdas;

    private Day(Step.Day model, Lambdas lambdas) {
        this.model = model;
        this.lambdas = lambdas;
    }

    static Day of(int number, Body body) {
        return new Day(new Step.Day(Text.notNegative(number, "day", "sequence"), body.steps()), body.lambdas());
    }

    static PlainStep sequence(Day first, Day... rest) {
        List<Step.Day> days = new ArrayList<>();
        days.add(first.model);
        Lambdas lambdas = first.lambdas;
        for (Day day : rest) {
            days.add(day.model);
            lambdas = lambdas.and(day.lambdas);
        }
        return new PlainStep(new Step.Sequence(Options.NONE, days), lambdas);
    }
}
