package dev.alur.program;

import java.time.Instant;
import java.util.Map;

/**
 * What every input brings from outside: the time and the person's facts of that moment. Immutable.
 *
 * @param user the profile; plain values
 * @param arms arm by experiment, noted at this person's first exposure or forced by a test; these win over the hash
 */
public record Context(Instant now, Map<String, Object> user, Map<String, String> arms) {

    /** A moment without a person's facts. */
    public static Context at(Instant now) {
        return new Context(now, Map.of(), Map.of());
    }
}
