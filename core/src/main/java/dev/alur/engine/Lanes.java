package dev.alur.engine;

import dev.alur.conversation.Lane;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * The two ways out: so many calls may be at work, of them so many of campaigns; whenever one may go, replies go first.
 * Within a lane, in the order of arrival. Safe for use by several threads.
 */
class Lanes<C> {
    private final int most;
    private final int mostOfCampaigns;
    private final ArrayDeque<C> live = new ArrayDeque<>();
    private final ArrayDeque<C> campaigns = new ArrayDeque<>();
    private int atWork;
    private int campaignsAtWork;
    private int stuck;
    /** How many wait. Whoever frees a place and then reads it sees those that found none. */
    private volatile int queued;

    /**
     * @param most calls at work at once
     * @param mostOfCampaigns how many of them may be campaigns'; fewer than {@code most} unless that is 1
     */
    Lanes(int most, int mostOfCampaigns) {
        this.most = most;
        this.mostOfCampaigns = mostOfCampaigns;
    }

    /** How many may be at work. */
    int most() {
        return most;
    }

    /** Whether the call may go at once; else {@link #next} hands it out in its turn. */
    synchronized boolean enter(Lane lane, C call) {
        ArrayDeque<C> queue = lane == Lane.LIVE ? live : campaigns;
        if (queue.isEmpty() && hasPlace(lane)) {
            take(lane);
            return true;
        }
        queue.add(call);
        queued++;
        return false;
    }

    /** The next that may go now, {@code null} for none. */
    @Nullable
    C next() {
        return queued == 0 ? null : first();
    }

    private synchronized @Nullable C first() {
        if (!live.isEmpty() && hasPlace(Lane.LIVE)) {
            take(Lane.LIVE);
            queued--;
            return live.poll();
        }
        if (!campaigns.isEmpty() && hasPlace(Lane.CAMPAIGN)) {
            take(Lane.CAMPAIGN);
            queued--;
            return campaigns.poll();
        }
        return null;
    }

    private void take(Lane lane) {
        atWork++;
        campaignsAtWork += lane == Lane.CAMPAIGN ? 1 : 0;
    }

    /** A place at work is free again. */
    synchronized void leave(Lane lane) {
        atWork--;
        campaignsAtWork -= lane == Lane.CAMPAIGN ? 1 : 0;
    }

    /** Threads still in calls that were given up. They hold no place, but there are never more of them than places. */
    synchronized void stuck(int more) {
        stuck += more;
    }

    private boolean hasPlace(Lane lane) {
        return atWork < most && atWork + stuck < 2 * most && (lane == Lane.LIVE || campaignsAtWork < mostOfCampaigns);
    }

    /** How many wait for a place. */
    synchronized int waiting(Lane lane) {
        return lane == Lane.LIVE ? live.size() : campaigns.size();
    }
}
