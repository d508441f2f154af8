package dev.alur.trigger;

/**
 * Why one trigger of a workflow matches an event or does not. Immutable.
 *
 * @param position the trigger's place among the workflow's triggers, from 0
 * @param text one line for a developer, {@code message: needs one of order, pesan; not found in "halo"}
 */
public record Reason(int position, boolean matches, String text) {}
