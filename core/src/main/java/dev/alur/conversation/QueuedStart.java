package dev.alur.conversation;

import dev.alur.value.Event;

/** A start that waits until the open run of its workflow has ended. Immutable. */
public record QueuedStart(String workflow, Event event) {}
