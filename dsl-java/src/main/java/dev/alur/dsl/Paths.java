package dev.alur.dsl;

import dev.alur.model.Options;
import dev.alur.model.Step;
import java.util.ArrayList;
import java.util.List;

/** The first path whose condition holds, or all of them. Immutable. */
public final class Paths extends OpenChoose {
    private Paths(Step.Choose step, Lambdas lambdas) {
        super(step, lambdas);
    }

    static Paths of(NamedPath first, NamedPath... rest) {
        List<Step.Branch> branches = new ArrayList<>(List.of(first.branch()));
        Lambdas lambdas = first.lambdas();
        for (NamedPath path : rest) {
            branches.add(path.branch());
            lambdas = lambdas.and(path.lambdas());
        }
        return new Paths(new Step.Choose(Options.NONE, branches, List.of(), Step.Match.FIRST), lambdas);
    }

    /** Every path whose condition holds, YAML's {@code match: all}. */
    public Paths matchAll() {
        Step.Choose all = new Step.Choose(Options.NONE, choose().branches(), List.of(), Step.Match.ALL);
        return new Paths(all, lambdas());
    }
}
