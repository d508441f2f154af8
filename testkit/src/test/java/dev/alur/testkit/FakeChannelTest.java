package dev.alur.testkit;

import dev.alur.model.Failure;
import dev.alur.model.FailureKind;
import dev.alur.spi.Channel;
import dev.alur.spi.Outgoing;
import java.util.List;

/** The channel of tests is a channel. */
// contract-begin
class FakeChannelTest extends ChannelContract {
    private final FakeChannel channel = new FakeChannel();

    @Override
    protected Channel emptyChannel() {
        return channel;
    }

    @Override
    protected List<String> arrived(String chat) {
        return channel.sentTo(chat).stream().map(Outgoing::text).toList();
    }

    @Override
    protected void unreachable() {
        channel.fails(Failure.retryable(FailureKind.API_FAILURE, "no route to host"));
    }

    @Override
    protected void refusing() {
        channel.fails(Failure.lasting(FailureKind.INVALID_DATA, "not a number"));
    }
}
// contract-end
