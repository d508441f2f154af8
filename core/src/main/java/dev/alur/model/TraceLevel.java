package dev.alur.model;

/** How much of a run's way is recorded. */
public enum TraceLevel {
    OFF,
    PATH,
    FULL
}
