package dev.alur.model;

import java.util.List;

/** A named part that workflows use by name. Immutable. */
public sealed interface Component {
    String name();

    Origin origin();

    /** Steps that stand in for the name wherever a step calls it. */
    record Steps(String name, List<Step> steps, Origin origin) implements Component {
        public Steps {
            steps = List.copyOf(steps);
        }
    }

    /** A trigger workflows may name. */
    record NamedTrigger(String name, Trigger trigger, Origin origin) implements Component {}

    /** A condition that other conditions may name. */
    record NamedCondition(String name, Condition condition, Origin origin) implements Component {}
}
