package dev.alur.scenarios;

import dev.alur.Position;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One scenario as written. Immutable.
 *
 * @param as who speaks unless a line says otherwise
 * @param variants arm by experiment
 */
record Scenario(
        String name,
        Instant start,
        String as,
        Map<String, String> variants,
        List<Stub> given,
        List<ChatLine> chat,
        Expected expected,
        Position at) {}
