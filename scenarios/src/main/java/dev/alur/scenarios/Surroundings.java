package dev.alur.scenarios;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the scenarios of one file share. Immutable.
 *
 * @param templates texts of platform templates, by name
 * @param users profiles by person, in the author's order
 * @param audiences members by name; any other audience is all users
 */
record Surroundings(
        ZoneId zone,
        Map<String, String> templates,
        Map<String, Map<String, @Nullable Object>> users,
        Map<String, List<String>> audiences) {}
