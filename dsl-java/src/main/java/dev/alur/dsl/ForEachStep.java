package dev.alur.dsl;

import dev.alur.model.Options;
import dev.alur.model.Step;

/** Runs steps once for each entry of a list. Immutable. */
public final class ForEachStep extends OneStep<ForEachStep> {
    private final Step.ForEach step;

    private ForEachStep(Step.ForEach step, Lambdas lambdas) {
        super(step, lambdas);
        this.step = step;
    }

    static ForEachStep of(Object list, String entry, Body body) {
        String as = Text.required(entry, "entry", "forEach");
        return new ForEachStep(new Step.ForEach(Options.NONE, list, as, body.steps()), body.lambdas());
    }

    @Override
    ForEachStep copy(Options options, Lambdas lambdas) {
        return new ForEachStep(new Step.ForEach(options, step.list(), step.as(), step.body()), lambdas);
    }

    /** The variable for the list of the rounds' results, in order; unless said, the step's id. */
    public ForEachStep saveAs(String variable) {
        return copy(options().withSaveAs(Text.required(variable, "saveAs", where())));
    }
}
