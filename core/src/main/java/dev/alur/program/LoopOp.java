package dev.alur.program;

import dev.alur.lang.Fill;
import dev.alur.lang.Test;
import dev.alur.value.Values;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Begins a loop; {@link NextOp} ends a round. What the loop keeps between rounds stands in hidden slots, so that a state
 * holds it as it holds variables. Each round gets a visit of its own, the first has the one the loop was reached with.
 */
final class LoopOp extends Op {
    final Kind kind;
    private final PerformOp.Calling saving;
    private final Places places;
    /** Ends a round. */
    final NextOp end;
    /** The op behind the loop. */
    int after = -1;

    LoopOp(String path, Frame frame, Frame body, Kind kind, PerformOp.Calling saving, Places places) {
        super(path, frame);
        this.end = new NextOp(path, body, this);
        this.kind = kind;
        this.saving = saving;
        this.places = places;
    }

    /**
     * How often the body runs. {@code null} where it does not say. Constant.
     *
     * @param items one round for each
     * @param during tested before a round
     * @param until tested after a round, in the body's frame
     */
    record Kind(
            @Nullable Fill items,
            @Nullable Fill times,
            @Nullable Test during,
            @Nullable Test until) {}

    /** Slots: what authors read in the body, and what the loop keeps. {@code entry} is -1 in a repeat. Constant. */
    record Places(int loop, int entry, int items, int most, int index, int came, int result, int results) {}

    @Override
    int enter(Cursor cursor, Strand strand) {
        cursor.set(places.came, strand.visit);
        cursor.set(places.results, null);
        cursor.set(places.result, null);
        if (kind.items() != null) {
            cursor.set(places.items, items(kind.items().fill(cursor)));
        }
        cursor.set(places.most, kind.times() == null ? null : times(cursor, kind.times()));
        return round(cursor, strand, 0, null);
    }

    /** What is no number is no round: a loop that knows no end must not write to somebody until a limit stops it. */
    private BigDecimal times(Cursor cursor, Fill times) {
        Object value = times.fill(cursor);
        BigDecimal number = Values.number(value);
        if (number != null) {
            return number;
        }
        cursor.note(Note.Kind.MISSING, path, "times: " + Values.text(value));
        return BigDecimal.ZERO;
    }

    private static List<?> items(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        return value == null ? List.of() : List.of(value);
    }

    private int round(Cursor cursor, Strand strand, int index, @Nullable Object previous) {
        Map<String, Object> loop = new LinkedHashMap<>();
        loop.put("index", index);
        if (previous != null) {
            loop.put("previous", previous);
        }
        Object item = null;
        boolean over = isPast(cursor.values[places.most], index);
        if (cursor.values[places.items] instanceof List<?> items) {
            over |= index >= items.size();
            item = over ? null : items.get(index);
            if (item != null) {
                loop.put("item", item);
            }
        }
        cursor.set(places.loop, Collections.unmodifiableMap(loop));
        if (places.entry >= 0) {
            cursor.set(places.entry, item);
        }
        cursor.op = end; // the loop's conditions see what its body sees
        if (over || kind.during() != null && !kind.during().test(cursor)) {
            return leave(cursor, strand);
        }
        cursor.set(places.index, index);
        if (index > 0) {
            strand.visit = ++cursor.visits;
            cursor.visit(strand.visit);
        }
        return number + 1;
    }

    private static boolean isPast(@Nullable Object most, int index) {
        BigDecimal number = Values.number(most);
        return number != null && number.compareTo(BigDecimal.valueOf(index)) <= 0;
    }

    /** Ends the round: its result is the latest result a step of the body had. */
    int next(Cursor cursor, Strand strand) {
        if (!(cursor.values[places.index] instanceof Number index)) {
            return after; // entered in the middle of the body: the loop itself never began
        }
        Object result = cursor.values[places.result];
        if (saving.variable >= 0) {
            List<@Nullable Object> results = new ArrayList<>();
            if (cursor.values[places.results] instanceof List<?> before) {
                results.addAll(before);
            }
            results.add(result);
            cursor.set(places.results, Collections.unmodifiableList(results));
        }
        boolean enough = kind.until() != null && kind.until().test(cursor);
        cursor.set(places.result, null);
        if (enough) {
            return leave(cursor, strand);
        }
        return round(cursor, strand, index.intValue() + 1, result);
    }

    private int leave(Cursor cursor, Strand strand) {
        if (cursor.values[places.came] instanceof Number came) {
            strand.visit = came.intValue();
            cursor.visit(strand.visit);
        }
        Object results = cursor.values[places.results];
        for (int slot : new int[] {
            places.loop, places.items, places.most, places.index, places.came, places.result, places.results
        }) {
            cursor.set(slot, null);
        }
        if (places.entry >= 0) {
            cursor.set(places.entry, null);
        }
        if (saving.variable >= 0) {
            Object list = results == null ? List.of() : results;
            cursor.round(this, list);
            cursor.set(saving.variable, list);
        }
        if (saving.label != null) {
            cursor.note(Note.Kind.COMPLETED, path, saving.label);
        }
        return after;
    }
}
