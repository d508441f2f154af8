package dev.alur.conversation;

import dev.alur.RunId;
import java.time.Instant;

/** A run that is open in a conversation. Immutable. @param workflow slug @param definition hash of what it runs */
public record OpenRun(RunId run, String workflow, String definition, Instant since) {}
