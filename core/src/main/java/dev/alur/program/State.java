package dev.alur.program;

import dev.alur.AlurException;
import dev.alur.ConversationKey;
import dev.alur.RunId;
import dev.alur.value.Event;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A run between two turns: its variables, its strands, the event that started it. Immutable. Belongs to one {@link
 * Program}; its encoded form ({@link #encode}) names variables and steps, never positions.
 */
public final class State {
    private final RunId run;
    private final Event event;
    private final @Nullable Object[] values;
    private final Map<String, Object> extra;
    private final Strand[] strands;
    private final int steps;
    private final int visits;
    private final int holds;
    /** Packed once: asked for when the size is checked and again when the run is parked. */
    private byte @Nullable [] packed;

    State(
            RunId run,
            Event event,
            @Nullable Object[] values,
            Map<String, Object> extra,
            Strand[] strands,
            int steps,
            int visits,
            int holds) {
        this.run = run;
        this.event = event;
        this.values = values;
        this.extra = extra;
        this.strands = strands;
        this.steps = steps;
        this.visits = visits;
        this.holds = holds;
    }

    public RunId run() {
        return run;
    }

    /** The event that started the run. */
    public Event event() {
        return event;
    }

    public boolean isPaused() {
        return holds != 0;
    }

    /** Who holds it; empty unless it is paused. */
    public Set<Hold> heldBy() {
        Set<Hold> by = EnumSet.noneOf(Hold.class);
        for (Hold hold : Hold.values()) {
            if ((holds & hold.bit()) != 0) {
                by.add(hold);
            }
        }
        return by;
    }

    /** Paths of the steps the run stands at, one per strand. */
    public List<String> at(Program program) {
        List<String> paths = new ArrayList<>();
        for (Strand strand : strands) {
            paths.add(program.op(strand.pc).path);
        }
        return paths;
    }

    /** The variables of the run itself by name, without hidden ones. */
    public Map<String, Object> variables(Program program) {
        Map<String, Object> map = new java.util.TreeMap<>();
        for (int slot = 0; slot < values.length; slot++) {
            Object value = values[slot];
            String name = program.fullName(slot);
            if (value != null && !program.plainName(slot).startsWith(Frame.HIDDEN) && name.indexOf('/') < 0) {
                map.put(name, value);
            }
        }
        extra.forEach((name, value) -> {
            if (name.indexOf('/') < 0) {
                map.put(name, value);
            }
        });
        map.remove("message");
        return map;
    }

    /** The same variables, nothing done at these places yet, held until it is told to go on. */
    State ready(RunId id, Strand[] places, @Nullable Object[] variables) {
        Strand[] fresh = new Strand[places.length];
        int most = visits;
        for (int i = 0; i < fresh.length; i++) {
            fresh[i] = places[i].copy();
            fresh[i].moveTo(places[i].pc);
            most = Math.max(most, fresh[i].visit);
        }
        return new State(id, event, variables.clone(), extra, fresh, 0, most, Hold.RUN.bit());
    }

    /** The cursor gives its arrays away: it must not be used afterwards. */
    static State freeze(Cursor cursor) {
        return new State(
                cursor.run,
                cursor.event(),
                cursor.values,
                cursor.extra == null ? Map.of() : cursor.extra,
                cursor.strands,
                cursor.steps,
                cursor.visits,
                cursor.holds);
    }

    Cursor thaw(Program program, Context context, Outlet outlet) {
        if (values.length != program.slots()) {
            throw new AlurException("wrong-program", "the state of " + run + " does not belong to " + program);
        }
        Strand[] copies = new Strand[strands.length];
        for (int i = 0; i < strands.length; i++) {
            copies[i] = strands[i].copy();
        }
        Cursor cursor = new Cursor(program, run, event, values.clone(), copies, context, outlet);
        cursor.extra = extra.isEmpty() ? null : new HashMap<>(extra);
        cursor.steps = steps;
        cursor.visits = visits;
        cursor.holds = holds;
        return cursor;
    }

    Cursor copy(Program program, Context context) {
        Cursor cursor = thaw(program, context, new Effects());
        if (strands.length > 0) {
            cursor.op = program.op(strands[0].pc);
        }
        return cursor;
    }

    @Nullable
    Object value(int slot) {
        return values[slot];
    }

    @Nullable
    Object[] values() {
        return values;
    }

    Map<String, Object> extra() {
        return extra;
    }

    Strand[] strands() {
        return strands;
    }

    int steps() {
        return steps;
    }

    int visits() {
        return visits;
    }

    int holds() {
        return holds;
    }

    /** The encoded form: JSON with {@code format: 1}. */
    public String encode(Program program) {
        return StateText.write(program, this);
    }

    /**
     * Reads what {@link #encode} wrote.
     *
     * @throws AlurException {@code unreadable-state} if the text is none, of a newer format, or of another program
     */
    public static State decode(Program program, String text) {
        return StateText.read(program, text);
    }

    /** A compact form for the memory of the process that holds the program; not for keeping. */
    public byte[] pack(Program program) {
        if (packed == null) {
            packed = StatePack.write(program, this);
        }
        return packed;
    }

    /** Reads what {@link #pack} wrote. */
    public static State unpack(Program program, RunId run, ConversationKey conversation, byte[] packed) {
        return StatePack.read(program, run, conversation, packed);
    }
}
