package dev.alur.model;

import java.time.ZoneId;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a workflow runs, besides its steps. {@code null} leaves it to the engine. Immutable.
 *
 * @param priority higher wins among workflows that match one message
 * @param company whether it starts in addition to the one that wins
 * @param manners whether it may start while another question is open
 * @param key tells runs of one conversation apart: {@code mode} counts runs of the same key; may hold placeholders
 * @param zone for schedules, dates and day counts, when the person has none
 * @param language of messages, when the person has none
 * @param limits hard limits by name; they only tighten the engine's
 */
public record Settings(
        int priority,
        Company company,
        Manners manners,
        @Nullable String key,
        Mode mode,
        LateReply lateReply,
        TraceLevel trace,
        @Nullable ZoneId zone,
        @Nullable QuietHours quietHours,
        @Nullable String language,
        Map<String, Long> limits) {
    /** Nothing said. */
    public static final Settings NONE = new Settings(
            0,
            Company.ALONE,
            Manners.WAITS,
            null,
            Mode.SINGLE,
            LateReply.IGNORE,
            TraceLevel.PATH,
            null,
            null,
            null,
            Map.of());

    public Settings {
        limits = Collections.unmodifiableMap(new TreeMap<>(limits));
    }

    /** Whether a workflow competes for a message. */
    public enum Company {
        ALONE,
        /** Starts beside the winner ({@code beside: true}). */
        BESIDE
    }

    /** Whether a workflow's message triggers are asked while another run's question is open. */
    public enum Manners {
        WAITS,
        /** It digresses; when it has ended the question is asked again ({@code interrupts: true}). */
        INTERRUPTS
    }

    public Settings withPriority(int value) {
        return new Settings(value, company, manners, key, mode, lateReply, trace, zone, quietHours, language, limits);
    }

    public Settings withCompany(Company value) {
        return new Settings(priority, value, manners, key, mode, lateReply, trace, zone, quietHours, language, limits);
    }

    public Settings withManners(Manners value) {
        return new Settings(priority, company, value, key, mode, lateReply, trace, zone, quietHours, language, limits);
    }

    public Settings withKey(@Nullable String value) {
        return new Settings(
                priority, company, manners, value, mode, lateReply, trace, zone, quietHours, language, limits);
    }

    public Settings withMode(Mode value) {
        return new Settings(
                priority, company, manners, key, value, lateReply, trace, zone, quietHours, language, limits);
    }

    public Settings withLateReply(LateReply value) {
        return new Settings(priority, company, manners, key, mode, value, trace, zone, quietHours, language, limits);
    }

    public Settings withTrace(TraceLevel value) {
        return new Settings(
                priority, company, manners, key, mode, lateReply, value, zone, quietHours, language, limits);
    }

    public Settings withZone(@Nullable ZoneId value) {
        return new Settings(
                priority, company, manners, key, mode, lateReply, trace, value, quietHours, language, limits);
    }

    public Settings withQuietHours(@Nullable QuietHours value) {
        return new Settings(priority, company, manners, key, mode, lateReply, trace, zone, value, language, limits);
    }

    public Settings withLanguage(@Nullable String value) {
        return new Settings(priority, company, manners, key, mode, lateReply, trace, zone, quietHours, value, limits);
    }

    public Settings withLimits(Map<String, Long> value) {
        return new Settings(priority, company, manners, key, mode, lateReply, trace, zone, quietHours, language, value);
    }
}
