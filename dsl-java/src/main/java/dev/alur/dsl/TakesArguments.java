package dev.alur.dsl;

import java.util.Map;

/**
 * A step that hands values on, YAML's {@code with}. Texts may hold placeholders; a value that is exactly one placeholder
 * keeps its type. Numbers are decimals; other values are texts, booleans, and lists and maps of these.
 *
 * @param <S> the step
 */
public interface TakesArguments<S> {
    /**
     * Adds arguments; a name said before gets the new value.
     *
     * @throws dev.alur.InvalidWorkflowException if a value is of another type
     */
    S with(Map<String, ?> arguments);

    /**
     * Adds one argument; a name said before gets the new value.
     *
     * @throws dev.alur.InvalidWorkflowException if the value is of another type
     */
    default S with(String name, Object value) {
        return with(Map.of(name, value));
    }
}
