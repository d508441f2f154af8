package dev.alur.spi;

import org.jspecify.annotations.Nullable;

/**
 * How messages leave. Called by several threads, for one conversation by one at a time and in order; may block, since no
 * turn waits for it. What {@code notify} and {@code handoff} tell recipients comes beside that.
 */
@FunctionalInterface
public interface Channel {
    /**
     * Sends a message.
     *
     * @return what is known of it then, such as a message id: plain values, {@code null}, or a stage of these; anything else
     *     is not kept
     * @throws Exception as {@link dev.alur.model.Action#run}: {@link dev.alur.model.ActionFailedException} says how it failed
     */
    @Nullable
    Object send(Outgoing message) throws Exception;
}
