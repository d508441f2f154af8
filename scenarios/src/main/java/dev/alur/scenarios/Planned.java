package dev.alur.scenarios;

import dev.alur.Position;
import java.util.function.Consumer;

/** A scenario that can be played, as often as one likes and each time from its beginning. Immutable. */
public final class Planned {
    private final Scenario scenario;
    private final Surroundings surroundings;
    private final Stage.Cast cast;
    private final Consumer<Line> sink;

    Planned(Scenario scenario, Surroundings surroundings, Stage.Cast cast, Consumer<Line> sink) {
        this.scenario = scenario;
        this.surroundings = surroundings;
        this.cast = cast;
        this.sink = sink;
    }

    public String name() {
        return scenario.name();
    }

    /** Where it is written. */
    public Position at() {
        return scenario.at();
    }

    /** Plays it on the caller's thread. */
    public Report.Result play() {
        return Player.play(scenario, surroundings, cast, sink);
    }

    @Override
    public String toString() {
        return scenario.name() + " (" + scenario.at() + ")";
    }
}
