package dev.alur.trigger;

import dev.alur.model.Trigger;

/**
 * A trigger the engine must watch a clock for. Immutable.
 *
 * @param workflow the number the workflow was given
 * @param position the trigger's place among the workflow's triggers, from 0
 */
public record Watched<T extends Trigger>(int workflow, int position, T trigger) {}
