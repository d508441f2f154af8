package dev.alur.engine;

import dev.alur.AlurException;
import dev.alur.ConversationKey;
import dev.alur.conversation.Lane;
import dev.alur.spi.Campaign;
import dev.alur.spi.Profiles;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Hands an event to everybody of an audience: on the executor, one page after the other, the next page only when most of
 * what the one before caused is through; so a page or two is in memory, however large the audience. Several campaigns take
 * turns. After a page its end is kept; an engine that continues begins there, and whoever of the page had the event already
 * has it twice with one id. Safe for use by several threads.
 */
final class Campaigns {
    /** How long a walk that found no room waits, unless room is made earlier. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Kernel kernel;
    private final Positions positions;
    private final int page;

    // Guarded by this
    private final Map<String, Walk> walks = new LinkedHashMap<>();
    private boolean walking;
    private Instant again = Instant.MIN;

    private volatile boolean hasWalks;

    /** A campaign under way and, if its audience could not be read, when to try again. */
    private record Walk(Campaign campaign, Duration pause, Instant at) {
        static Walk of(Campaign campaign) {
            return new Walk(campaign, Duration.ZERO, Instant.MIN);
        }

        Walk later(Instant now) {
            Duration longer = pause.isZero() ? PAUSE : pause.multipliedBy(2);
            Duration next = longer.compareTo(LONGEST) > 0 ? LONGEST : longer;
            return new Walk(campaign, next, now.plus(next));
        }
    }

    /** @param page how many members are handed in at once */
    Campaigns(Kernel kernel, Positions positions, int page) {
        this.kernel = kernel;
        this.positions = positions;
        this.page = page;
        positions.open().forEach(campaign -> walks.put(campaign.id(), Walk.of(campaign)));
        hasWalks = !walks.isEmpty();
    }

    /** Those under way, next one first. */
    synchronized List<Campaign> all() {
        return walks.values().stream().map(Walk::campaign).toList();
    }

    /** Whether it is new: one of this id that is under way goes on as it was. */
    boolean begin(Campaign campaign) {
        synchronized (this) {
            if (walks.containsKey(campaign.id())) {
                return false;
            }
            positions.keep(campaign);
            walks.put(campaign.id(), Walk.of(campaign));
            hasWalks = true;
        }
        go();
        return true;
    }

    /** Goes on if there is something to hand out and room for it. */
    void go() {
        if (!hasWalks || !mayWalk()) {
            return;
        }
        synchronized (this) {
            if (walking || first(kernel.now()) == null) {
                return;
            }
            walking = true;
        }
        try {
            kernel.background(this::walk);
        } catch (RejectedExecutionException e) {
            stop(kernel.now());
        }
    }

    /** Not every way in which room comes about is told: the clock looks from time to time. */
    void fire(Instant now) {
        synchronized (this) {
            if (!hasWalks || walking || again.isAfter(now)) {
                return;
            }
            again = now.plus(PAUSE);
        }
        go();
    }

    /** When to look again, {@code null} for no need: while it walks, it looks by itself. */
    @Nullable
    Instant next() {
        if (!hasWalks) {
            return null;
        }
        synchronized (this) {
            return walking || walks.isEmpty() ? null : again;
        }
    }

    private @Nullable Walk first(Instant now) {
        for (Walk walk : walks.values()) {
            if (!walk.at.isAfter(now)) {
                return walk;
            }
        }
        return null;
    }

    /** Whether what earlier pages caused is through, but for half a page. */
    private boolean hasRoom() {
        return kernel.asyncCalls().campaignsInFlight() <= page / 2 && kernel.backlog() <= page / 2;
    }

    private boolean mayWalk() {
        return !kernel.isDraining() && hasRoom();
    }

    private void walk() {
        for (Walk walk = take(); walk != null; walk = take()) {
            Walk after = walk;
            try {
                after = page(walk);
            } catch (RuntimeException | Error e) {
                kernel.warn("the audience " + walk.campaign.audience() + " could not be read", e);
                after = walk.later(kernel.now());
            } finally {
                putBack(after);
            }
        }
    }

    /** The next to hand out a page of; with {@code null} the walk has ended, before anybody else can see that there is room. */
    private synchronized @Nullable Walk take() {
        Instant now = kernel.now();
        Walk first = mayWalk() ? first(now) : null;
        if (first == null) {
            stop(now);
        }
        return first;
    }

    private void stop(Instant now) {
        synchronized (this) {
            walking = false;
            again = now.plus(PAUSE);
        }
        kernel.poke(now.plus(PAUSE));
    }

    /** At the end: others come before its next page. */
    private synchronized void putBack(Walk walk) {
        walks.remove(walk.campaign.id());
        if (!walk.campaign.isDone()) {
            walks.put(walk.campaign.id(), walk);
        }
        hasWalks = !walks.isEmpty();
    }

    private Walk page(Walk walk) {
        Campaign campaign = walk.campaign;
        Profiles.Page members = kernel.profiles().audience(campaign.audience(), campaign.cursor(), page);
        if (members.next() != null && members.next().equals(campaign.cursor())) {
            throw new AlurException(
                    "endless-audience",
                    "the page of " + campaign.audience() + " at " + campaign.cursor() + " is followed by itself");
        }
        for (ConversationKey member : members.members()) {
            if (kernel.isDraining()) {
                return walk; // the page again, by the engine that continues
            }
            try {
                kernel.post(member, Item.Arrived.own(campaign.event(member), Lane.CAMPAIGN));
            } catch (RuntimeException | Error e) { // the others are not to miss theirs
                kernel.warn(member + " could not be handed " + campaign.id(), e);
            }
        }
        Campaign after = campaign.after(members.next(), members.members().size());
        positions.keep(after);
        kernel.listeners().campaign(after);
        return Walk.of(after);
    }
}
