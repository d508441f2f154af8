package dev.alur.architecture.broken.model;

import dev.alur.architecture.broken.value.LooksUpwards;

/** Innocent: the value package comes before. */
public record LooksDownwards(LooksUpwards value) {}
