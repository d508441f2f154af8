package dev.alur.engine;

import dev.alur.ConversationKey;
import dev.alur.spi.Campaign;
import dev.alur.spi.Listener;
import dev.alur.value.Event;
import java.util.List;
import java.util.function.Consumer;

/** Whoever listens: the host's listeners and the traces. */
final class Audience {
    private final List<Listener> listeners;
    private final Traces traces;

    Audience(List<Listener> listeners, Traces traces) {
        this.listeners = listeners;
        this.traces = traces;
    }

    /** Whether anybody looks at notes. */
    boolean isObserved() {
        return !listeners.isEmpty() || traces.isKept();
    }

    /** Whether the host listens. */
    boolean isListened() {
        return !listeners.isEmpty();
    }

    void warned(String what, Throwable cause) {
        for (Listener listener : listeners) {
            tell(listener, each -> each.warned(what, cause));
        }
    }

    void campaign(Campaign campaign) {
        for (Listener listener : listeners) {
            tell(listener, each -> each.reached(campaign));
        }
    }

    /** What a listener throws is its own affair: the commit it hears of has happened, and what follows it must too. */
    private static void tell(Listener listener, Consumer<Listener> words) {
        try {
            words.accept(listener);
        } catch (RuntimeException e) {
            Thread thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
        }
    }

    /** What a commit's turns noted, after the commit. */
    void told(ConversationKey key, List<Outbox.Noted> all) {
        if (all.isEmpty()) {
            return;
        }
        if (traces.isKept()) {
            traces.add(key, all);
        }
        for (Listener listener : listeners) {
            for (Outbox.Noted told : all) {
                String workflow = told.active().program().name();
                if (told.detail() instanceof Outbox.Ending end) {
                    tell(
                            listener,
                            each -> each.ended(
                                    key, told.run(), workflow, end.outcome(), end.reason(), end.variables()));
                } else {
                    tell(listener, each -> each.noted(key, told.run(), workflow, told.note()));
                }
            }
        }
    }

    /** @param decision its words, joined only if somebody listens */
    void decided(ConversationKey key, Event event, Object... decision) {
        if (listeners.isEmpty()) {
            return;
        }
        StringBuilder words = new StringBuilder();
        for (Object word : decision) {
            words.append(word);
        }
        for (Listener listener : listeners) {
            tell(listener, each -> each.decided(key, event.id(), words.toString()));
        }
    }
}
