package dev.alur.scenarios;

import dev.alur.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Plays one scenario from its first line to what it expects; the first line that fails ends it. */
final class Player {
    private Player() {}

    static Report.Result play(Scenario scenario, Surroundings surroundings, Stage.Cast cast, Consumer<Line> sink) {
        try (Stage stage = new Stage(scenario, surroundings, cast, sink)) {
            List<Report.Failure> failures = new ArrayList<>();
            for (ChatLine line : scenario.chat()) {
                Mismatch mismatch = line.play(stage);
                if (mismatch != null) {
                    failures.add(failure(line.at(), mismatch));
                    break;
                }
            }
            if (failures.isEmpty()) {
                Expected expected = scenario.expected();
                expected.check(stage).forEach(mismatch -> failures.add(failure(expected.at(), mismatch)));
                for (Stub stub : stage.stubs().unused()) {
                    Mismatch unused = new Mismatch("the stub " + stub.key() + " to be used", "nothing called it");
                    failures.add(failure(stub.at(), unused));
                }
            }
            for (String trouble : stage.runs().troubles()) {
                failures.add(failure(scenario.at(), new Mismatch("an engine without trouble", trouble)));
            }
            return new Report.Result(
                    scenario.name(),
                    stage.transcript(),
                    failures,
                    stage.engine().counts());
        }
    }

    private static Report.Failure failure(Position at, Mismatch mismatch) {
        return new Report.Failure(at, mismatch.toString());
    }
}
