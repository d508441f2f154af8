package dev.alur.program;

import dev.alur.lang.Language;
import java.time.ZoneId;

/**
 * What programs are compiled against. Immutable.
 *
 * @param zone used when neither person nor workflow has one
 * @param language used when neither person nor workflow has one
 */
public record Environment(
        Language expressions, Bindings bindings, Limits limits, ZoneId zone, String language, Spread jitter) {

    /** Whether pauses between attempts are spread. */
    public enum Spread {
        JITTER,
        EVEN
    }

    /** Core alone, no host code, UTC, Indonesian. */
    public static final Environment DEFAULT =
            new Environment(Language.CORE, Bindings.NONE, Limits.DEFAULT, ZoneId.of("UTC"), "id", Spread.JITTER);

    public Environment withExpressions(Language value) {
        return new Environment(value, bindings, limits, zone, language, jitter);
    }

    public Environment withBindings(Bindings value) {
        return new Environment(expressions, value, limits, zone, language, jitter);
    }

    public Environment withLimits(Limits value) {
        return new Environment(expressions, bindings, value, zone, language, jitter);
    }

    public Environment withZone(ZoneId value) {
        return new Environment(expressions, bindings, limits, value, language, jitter);
    }

    public Environment withLanguage(String value) {
        return new Environment(expressions, bindings, limits, zone, value, jitter);
    }

    public Environment withJitter(Spread value) {
        return new Environment(expressions, bindings, limits, zone, language, value);
    }
}
