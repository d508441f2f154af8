package dev.alur.lang;

/**
 * What {@link Compiler#strict} fills in place of a value that is not there. Never part of a value: the caller turns it
 * into a failure.
 *
 * @param reference the path as the author wrote it
 */
public record Missing(String reference) {}
