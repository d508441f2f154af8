package dev.alur.spi;

import dev.alur.model.Action;
import dev.alur.model.Condition;
import dev.alur.model.Definitions;
import dev.alur.model.Trigger;
import java.util.Map;

/** Definitions together with the code they call by name: what the Java language builds. Immutable. */
public interface Bundle {
    /** Workflows, components and templates. */
    Definitions definitions();

    /** Actions that may block, by name. */
    default Map<String, Action> actions() {
        return Map.of();
    }

    /** Quick actions that run inside the turn, by name. */
    default Map<String, Action> computes() {
        return Map.of();
    }

    /** Conditions by name. */
    default Map<String, Condition.Test> conditions() {
        return Map.of();
    }

    /** Triggers by name. */
    default Map<String, Trigger.Test> triggers() {
        return Map.of();
    }
}
