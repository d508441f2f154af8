package dev.alur.model;

import dev.alur.ConversationKey;
import dev.alur.RunId;
import java.time.Instant;
import java.util.Map;

/** One attempt of a step to call an {@link Action}: its arguments and what it may read. Read-only, any thread. */
public interface Invocation extends Facts {
    /** The name the step called, as a slug. */
    String name();

    /** Arguments with their placeholders filled. Unmodifiable, in the author's order. */
    Map<String, Object> arguments();

    /** The workflow this run executes. */
    String workflow();

    RunId runId();

    /** The id authors know the step by; {@code ""} for an anonymous one. */
    String id();

    ConversationKey conversation();

    /** Path of the step within the workflow. */
    String step();

    /** The same on every attempt of this visit of the step, different everywhere else: an idempotency key. */
    String key();

    /** 1 for the first attempt. */
    int attempt();

    /** The engine's time when this attempt began. */
    Instant now();
}
