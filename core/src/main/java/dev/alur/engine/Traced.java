package dev.alur.engine;

import dev.alur.program.Note;
import java.time.Instant;

/** A line of a run's trace with its time. Immutable. */
public record Traced(Instant at, Note note) {}
