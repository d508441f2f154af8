package dev.alur.scenarios;

import dev.alur.AlurException;
import dev.alur.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Plays one scenario from its first line to what it expects; the first line that fails ends it. */
final class Player {
    private Player() {}

    static Report.Result play(Scenario scenario, Surroundings surroundings, Stage.Cast cast, Consumer<Line> sink) {
        try (Stage stage = new Stage(scenario, surroundings, cast, sink)) {
            List<Report.Failure> failures = new ArrayList<>();
            for (ChatLine line : scenario.chat()) {
                Mismatch mismatch = play(line, stage);
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

    /** What the engine refuses, such as a message beyond its limits, is something the author did not expect. */
    private static @Nullable Mismatch play(ChatLine line, Stage stage) {
        try {
            return line.play(stage);
        } catch (AlurException | IllegalArgumentException refused) {
            return new Mismatch("the line to be taken", "it was refused: " + refused.getMessage());
        }
    }

    private static Report.Failure failure(Position at, Mismatch mismatch) {
        return new Report.Failure(at, mismatch.toString());
    }
}
