package dev.alur.engine;

import dev.alur.RunId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * An open run as it stands. Immutable.
 *
 * @param at paths of the steps it stands at
 * @param variables by name, as last committed
 */
public record RunView(RunId run, String workflow, Instant since, List<String> at, Map<String, Object> variables) {}
