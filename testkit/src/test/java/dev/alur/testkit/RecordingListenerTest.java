package dev.alur.testkit;

import dev.alur.spi.Listener;

class RecordingListenerTest extends ListenerContract {
    @Override
    protected Listener listener() {
        return new RecordingListener();
    }
}
