package dev.alur.trigger;

import dev.alur.model.Facts;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What a trigger may ask beyond the event itself. Asked only for triggers the event's own content has not ruled out.
 * Confined to the thread that matches.
 */
public interface Situation {
    Instant now();

    /** The zone of the person, else of the engine. */
    ZoneId zone();

    /** The language of the person, else of the engine: {@code id}, {@code en}. */
    String language();

    /** How many messages the person has sent, this one included; 0 for an event that is no message. */
    long messages();

    /** Whether the host's profiles know the person, or an earlier message came from them. */
    boolean known();

    /** Whether the person is one of the bot's owners. */
    boolean owner();

    /** The person's phone number as far as it is known. */
    @Nullable
    String phone();

    /** The name of the group the event happened in. */
    @Nullable
    String group();

    /** The value of a profile field before the write that is this event; {@code null} when missing. */
    @Nullable
    Object before(String field);

    /** The value of a profile field after the write that is this event; {@code null} when missing. */
    @Nullable
    Object after(String field);

    /** What tests in code and conditions over an event may read. */
    Facts facts();

    /** Whether the condition registered or defined under this name holds. */
    boolean holds(String condition);
}
