package dev.alur.engine;

import dev.alur.spi.Campaign;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where campaigns stand: what an engine that continues goes on with. Safe for use by several threads. */
interface Positions {
    /** Campaigns that are not done, oldest first. */
    List<Campaign> open();

    /** Keeps how far a campaign has come; one that is done is forgotten. */
    void keep(Campaign campaign);

    /** Forgotten with the process. */
    static Positions inMemory() {
        return new Positions() {
            private final Map<String, Campaign> open = new LinkedHashMap<>();

            @Override
            public synchronized List<Campaign> open() {
                return List.copyOf(open.values());
            }

            @Override
            public synchronized void keep(Campaign campaign) {
                if (campaign.isDone()) {
                    open.remove(campaign.id());
                } else {
                    open.put(campaign.id(), campaign);
                }
            }
        };
    }
}
