package dev.alur.architecture.broken.value;

import dev.alur.architecture.broken.model.LooksDownwards;

/** Uses a later package, and closes a cycle with it. */
public record LooksUpwards(LooksDownwards model) {}
