package dev.alur.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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

    /**
     * What an outside system is asked for: configuration of the host's adapter, which may be loaded before the adapter
     * exists. Its name and its actions are known names; the adapter must supply what steps use of them.
     *
     * @param platform the system's name, or {@code null} for the one in the component's name
     * @param actions actions it offers to steps, in the author's order
     * @param dataSync what is kept the same on both sides
     * @param events events reported to it
     * @param dimensions what the events are told apart by
     * @param settings further configuration, as written
     */
    record Integration(
            String name,
            @Nullable String platform,
            List<String> actions,
            List<String> dataSync,
            List<String> events,
            List<String> dimensions,
            Map<String, Object> settings,
            Origin origin)
            implements Component {
        public Integration {
            actions = List.copyOf(actions);
            dataSync = List.copyOf(dataSync);
            events = List.copyOf(events);
            dimensions = List.copyOf(dimensions);
            settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        }
    }
}
