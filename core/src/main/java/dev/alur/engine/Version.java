package dev.alur.engine;

import java.time.Instant;

/**
 * A published version of a workflow. Immutable.
 *
 * @param workflow slug
 * @param number from 1; the same content published again is no new version
 * @param definition hash of what its runs execute; two versions that differ in triggers or words about them share it
 * @param published when it came first
 * @param active whether new runs begin with it
 */
public record Version(String workflow, int number, String definition, Instant published, boolean active) {
    @Override
    public String toString() {
        return workflow + " " + number + (active ? " (active)" : "");
    }
}
