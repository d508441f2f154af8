package dev.alur.engine;

import dev.alur.analytics.Tally;
import dev.alur.spi.Controls;
import dev.alur.spi.StoreCounts;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * The engine at one moment. Immutable.
 *
 * @param store what is held
 * @param actions calls at work and calls that wait, of both lanes
 * @param campaignActions those of campaigns among them
 * @param waitingReplies calls of the live lane that wait for a place
 * @param waitingCampaigns calls of campaigns that wait for a place
 * @param queued events and other items that wait in mailboxes
 * @param postponed items whose handling failed and that come again
 * @param lag by how much the earliest timer is late; zero when none is
 * @param workflows counts since the engine was built, by workflow
 * @param controls what is paused
 */
public record Metrics(
        Instant at,
        StoreCounts store,
        int actions,
        int campaignActions,
        int waitingReplies,
        int waitingCampaigns,
        int queued,
        int postponed,
        Duration lag,
        Map<String, Tally> workflows,
        Controls controls) {}
