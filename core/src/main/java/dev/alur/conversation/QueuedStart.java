package dev.alur.conversation;

import dev.alur.value.Event;

/**
 * A start that waits until the open run of its workflow has ended. Immutable.
 *
 * @param key as of {@link OpenRun}
 */
public record QueuedStart(String workflow, String key, Event event) {}
