package dev.alur.conversation;

import dev.alur.model.Collect;
import dev.alur.value.Event;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Messages that come one after the other and start a workflow as one. Immutable.
 *
 * @param workflow slug of the one that had won
 * @param event the messages so far as one: id of the first, texts by line, kind of the latest that is more than text, fields of
 *     the last and of those before it
 * @param first when it began
 * @param last when the latest message came
 */
public record Burst(String workflow, Event event, Instant first, Instant last, Collect collect, Place place) {

    /** Where it stands to an open question. */
    public enum Place {
        /** Nobody asked when it began. */
        ALONE,
        /** It digresses from a question and goes first. */
        DIGRESSING
    }

    /** When the joined message starts its workflow. */
    public Instant due() {
        Instant quiet = last.plus(collect.quiet());
        Instant longest = first.plus(collect.max());
        return quiet.isBefore(longest) ? quiet : longest;
    }

    Burst with(Event message, Instant now) {
        Map<String, Object> fields = new LinkedHashMap<>(event.fields());
        fields.putAll(message.fields());
        String text = event.text().isEmpty() || message.text().isEmpty()
                ? event.text() + message.text()
                : event.text() + "\n" + message.text();
        Event joined = new Event(
                event.id(),
                event.kind(),
                message.name().equals("text") ? event.name() : message.name(),
                event.conversation(),
                text,
                Collections.unmodifiableMap(fields));
        return new Burst(workflow, joined, first, now, collect, place);
    }
}
