package dev.alur.architecture.broken.helper;

/** Lives in a package that has no place in the order. */
public interface Homeless {}
