package dev.alur.yaml;

/**
 * One text to read. Immutable.
 *
 * @param file its name in every message about it
 */
public record Source(String file, String text) {}
