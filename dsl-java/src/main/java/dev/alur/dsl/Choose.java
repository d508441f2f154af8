package dev.alur.dsl;

import dev.alur.model.Options;
import dev.alur.model.Step;
import java.util.ArrayList;
import java.util.List;

/** The first branch whose condition holds. Immutable. */
public final class Choose extends OpenChoose {
    private Choose(Step.Choose step, Lambdas lambdas) {
        super(step, lambdas);
    }

    static Choose of(When first, When... rest) {
        List<Step.Branch> branches = new ArrayList<>(List.of(first.branch()));
        Lambdas lambdas = first.lambdas();
        for (When branch : rest) {
            branches.add(branch.branch());
            lambdas = lambdas.and(branch.lambdas());
        }
        return new Choose(new Step.Choose(Options.NONE, branches, List.of(), Step.Match.FIRST), lambdas);
    }
}
