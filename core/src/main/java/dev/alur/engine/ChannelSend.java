package dev.alur.engine;

import dev.alur.model.Action;
import dev.alur.model.Failure;
import dev.alur.model.Invocation;
import dev.alur.spi.Channel;
import dev.alur.spi.Outgoing;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The action {@code send} of a channel. Safe for use by several threads as far as the channel is. */
final class ChannelSend implements Action {
    private final Channel channel;

    ChannelSend(Channel channel) {
        this.channel = channel;
    }

    /** What a channel returns besides plain values, such as a client's own object, says nothing to a workflow. */
    @Override
    public @Nullable Object run(Invocation attempt) throws Exception {
        Object result = channel.send(Outgoing.of(attempt.conversation(), attempt.arguments(), attempt.key()));
        if (result instanceof CompletionStage) {
            return result;
        }
        return Calls.plain("send", result) instanceof Failure ? null : result;
    }
}
