package dev.alur.lang;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What compiled conditions and templates read: the values of one moment. Confined to the thread of the turn. */
public interface Scope {
    /** The value behind a root name ({@link Names#slot}), {@code null} when missing. */
    @Nullable
    Object read(int slot);

    /** The time of the input being handled. */
    Instant now();

    /** The zone of the person, else of the workflow, else of the engine. */
    ZoneId zone();

    /** The language of the person, else of the workflow, else of the engine: {@code id}, {@code en}. */
    String language();

    /** Whether the condition registered or defined under this name holds. */
    boolean holds(String condition);

    /** Told when a placeholder found nothing, for the trace. */
    void missing(String reference);
}
