package dev.alur.engine;

/**
 * What was forgotten of a person. Immutable.
 *
 * @param conversations that are gone
 * @param runs that were cancelled
 * @param profile whether the profile is gone; {@code false} when there was none, or when it is the host's to delete
 */
public record Forgotten(int conversations, int runs, boolean profile) {}
