package dev.alur.engine;

import dev.alur.ConversationKey;
import dev.alur.spi.Timer;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Everything that comes due, and when: timeouts of actions, items to be tried again, timers of the store, the calendar,
 * campaigns. Looked at by the clock's thread, which hands over what it finds; in virtual time, worked on where the clock is
 * moved. Safe for use by several threads.
 */
final class Agenda implements VirtualTime.Ticking {
    private static final int BATCH = 256;

    private final Kernel kernel;
    private final AsyncCalls asyncCalls;
    private final Almanac almanac;
    private final Campaigns campaigns;
    private final Postponed postponed = new Postponed();
    private final @Nullable HandOver handOver;

    /** @param executor works on what is due; {@code null} for the thread that looks */
    Agenda(Kernel kernel, AsyncCalls asyncCalls, Almanac almanac, Campaigns campaigns, @Nullable Executor executor) {
        this.kernel = kernel;
        this.asyncCalls = asyncCalls;
        this.almanac = almanac;
        this.campaigns = campaigns;
        this.handOver = executor == null ? null : new HandOver(kernel, executor, 4 * BATCH);
    }

    /** Hands in what came due. */
    void hand(ConversationKey key, Item item) {
        if (handOver == null) {
            kernel.post(key, item);
        } else {
            handOver.add(key, item);
        }
    }

    /** Keeps an item that could not be handled. Returns when it is due again. */
    Instant again(ConversationKey key, Item item, Instant now) {
        return postponed.add(key, item, now);
    }

    /** How many items wait to be tried again. */
    int postponed() {
        return postponed.size();
    }

    /** Nothing of a conversation is tried again. */
    void forget(ConversationKey key) {
        postponed.drop(key);
    }

    boolean isIdle() {
        return handOver == null || handOver.isIdle();
    }

    private boolean hasRoom() {
        return handOver == null || handOver.hasRoom();
    }

    @Override
    public @Nullable Instant nextDue() {
        Instant deadline = asyncCalls.nextDeadline();
        if (!hasRoom()) {
            return deadline;
        }
        Instant begun = Clockwork.earlier(postponed.next(), deadline);
        if (kernel.isDraining()) {
            return begun;
        }
        Instant dated = Clockwork.earlier(almanac.next(), campaigns.next());
        return Clockwork.earlier(begun, Clockwork.earlier(dated, kernel.store().nextDue()));
    }

    @Override
    public void fireDue() {
        Instant now = kernel.now();
        asyncCalls.expire(now);
        for (int i = 0; i < BATCH && hasRoom(); i++) {
            Postponed.Entry again = postponed.poll(now);
            if (again == null) {
                break;
            }
            hand(again.key(), again.item());
        }
        if (kernel.isDraining() || !hasRoom()) {
            return;
        }
        fire(kernel.store().due(now, BATCH), now);
        almanac.fire(now);
        campaigns.fire(now);
    }

    /** The store hands each out once: those behind one that ends in an error are kept. */
    private void fire(List<Timer> timers, Instant now) {
        int fired = 0;
        try {
            for (Timer timer : timers) {
                fired++;
                hand(timer.conversation(), new Item.Due(timer));
            }
        } finally {
            for (Timer timer : timers.subList(fired, timers.size())) {
                postponed.add(timer.conversation(), new Item.Due(timer), now);
            }
        }
    }
}
