package dev.alur.engine;

import org.jspecify.annotations.Nullable;

/** How much may be at work or wait at once, as {@link EngineBuilder} was told. Confined to one thread. */
final class Capacity {
    int queue = 10_000;
    int actions = 1_000;
    /** 0 for half of the actions. */
    int campaigns;

    int audiencePage = 500;

    @Nullable
    Lanes<OneCall> lanes;

    /** The two ways out; one place is left to replies unless there is but one. */
    Lanes<OneCall> lanes() {
        if (lanes != null) {
            return lanes;
        }
        int wanted = campaigns > 0 ? campaigns : actions / 2;
        return new Lanes<>(actions, Math.max(1, Math.min(wanted, actions - 1)));
    }

    /** People of an audience at once: no more than may wait. */
    int audiencePage() {
        return Math.max(1, Math.min(audiencePage, queue));
    }
}
