package dev.alur.engine;

import org.jspecify.annotations.Nullable;

/** Has timers, linked. Guarded by whoever holds it. */
abstract class Timed {
    TimerHeap.@Nullable Entry timers;
}
