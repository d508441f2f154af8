package dev.alur.trigger;

import dev.alur.value.Event;
import org.jspecify.annotations.Nullable;

/**
 * One trigger of one workflow, compiled. Immutable.
 *
 * @param position the trigger's place among the workflow's triggers, -1 for none of them
 */
record Rule(int workflow, int position, Rank rank, OpeningHours gate, Check check) {

    /** What is left to ask once the index has chosen this trigger as a candidate; total unless code is behind it. */
    interface Check {
        boolean holds(Event event, Situation situation, @Nullable Hits hits);

        /** The answer in words, for any event. */
        Answer explain(Event event, Situation situation, @Nullable Hits hits);
    }

    record Answer(boolean holds, String text) {
        static Answer yes(String text) {
            return new Answer(true, text);
        }

        static Answer no(String text) {
            return new Answer(false, text);
        }
    }
}
