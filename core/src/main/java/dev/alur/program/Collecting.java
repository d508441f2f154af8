package dev.alur.program;

import dev.alur.model.Collect;
import dev.alur.value.Event;
import dev.alur.value.Values;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Joins what a person answers in several messages: one answer, when they have been silent for a while. What has come so
 * far stands in a hidden slot: the texts by line, the kind and the fields of the latest that is more than text. It ends too
 * when the text has reached {@code event_size}. Constant.
 */
final class Collecting {
    private static final String TEXT = "text";
    private static final String TYPE = "type";
    private static final String FIELDS = "fields";
    private static final String SINCE = "since";
    private static final String DUE = "due";
    private static final String ID = "id";

    final String path;
    private final Collect collect;
    private final int slot;

    Collecting(String path, Collect collect, int slot) {
        this.path = path;
        this.collect = collect;
        this.slot = slot;
    }

    boolean isOpen(Cursor cursor) {
        return cursor.values[slot] != null;
    }

    /** Forgets what a question that was left came to. */
    void clear(Cursor cursor) {
        cursor.set(slot, null);
    }

    int join(Cursor cursor, AskOp ask, Strand strand, Event event) {
        Map<?, ?> before = cursor.values[slot] instanceof Map<?, ?> map ? map : Map.of();
        Map<String, Object> joined = new LinkedHashMap<>();
        String text = Values.text(before.get(TEXT));
        String more = text.isEmpty() ? event.text() : event.text().isEmpty() ? text : text + "\n" + event.text();
        joined.put(TEXT, more);
        Object type = before.get(TYPE);
        joined.put(TYPE, type == null || !event.name().equals("text") ? event.name() : type);
        Map<String, Object> fields = new LinkedHashMap<>();
        if (before.get(FIELDS) instanceof Map<?, ?> earlier) {
            earlier.forEach((name, value) -> fields.put(String.valueOf(name), value));
        }
        fields.putAll(event.fields());
        joined.put(FIELDS, Collections.unmodifiableMap(fields));
        joined.put(ID, event.id());
        long now = cursor.now().toEpochMilli();
        long since = before.get(SINCE) instanceof Number first ? first.longValue() : now;
        long due =
                Math.min(now + collect.quiet().toMillis(), since + collect.max().toMillis());
        joined.put(SINCE, since);
        joined.put(DUE, due);
        cursor.set(slot, Collections.unmodifiableMap(joined));
        if (more.length() >= cursor.program.limits().eventBytes()) { // or somebody who pastes a book ends the run
            cursor.disarm(token(strand));
            return complete(cursor, ask, strand, joined);
        }
        cursor.arm(token(strand), Instant.ofEpochMilli(due));
        return Op.PARK;
    }

    /** The silence, or the longest burst, has come to its end. */
    int over(Cursor cursor, AskOp ask, Strand strand) {
        if (!(cursor.values[slot] instanceof Map<?, ?> said)) {
            return Op.MISPLACED;
        }
        return said.get(DUE) instanceof Number due && Op.isEarly(cursor, token(strand), due.longValue())
                ? Op.PARK
                : complete(cursor, ask, strand, said);
    }

    private int complete(Cursor cursor, AskOp ask, Strand strand, Map<?, ?> said) {
        cursor.set(slot, null);
        @SuppressWarnings("unchecked")
        Map<String, Object> fields = said.get(FIELDS) instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
        return ask.answered(
                cursor,
                strand,
                new Event(
                        Values.text(said.get(ID)),
                        Event.Kind.MESSAGE,
                        Values.text(said.get(TYPE)),
                        cursor.conversation(),
                        Values.text(said.get(TEXT)),
                        fields));
    }

    void abandon(Cursor cursor, Strand strand) {
        if (isOpen(cursor)) {
            cursor.disarm(token(strand));
        }
    }

    void resume(Cursor cursor, Strand strand) {
        if (cursor.values[slot] instanceof Map<?, ?> said && said.get(DUE) instanceof Number due) {
            cursor.arm(token(strand), Instant.ofEpochMilli(due.longValue()));
        }
    }

    private Token token(Strand strand) {
        return new Token(path, strand.visit, strand.round);
    }
}
