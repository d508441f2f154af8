package dev.alur.spi;

import dev.alur.ConversationKey;
import dev.alur.RunId;
import dev.alur.program.Token;
import java.time.Instant;

/** A durable timer of a run, or of the conversation itself with {@link RunId#NONE}. Immutable. */
public record Timer(ConversationKey conversation, RunId run, Token token, Instant at) {}
