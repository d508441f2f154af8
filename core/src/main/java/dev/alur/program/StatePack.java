package dev.alur.program;

import dev.alur.ConversationKey;
import dev.alur.RunId;
import dev.alur.value.Event;
import dev.alur.value.Packed;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The compact form of a state: slots and op numbers, valid within one process. */
final class StatePack {
    private static final Event.Kind[] KINDS = Event.Kind.values();

    private StatePack() {}

    static byte[] write(Program program, State state) {
        Packed.Writer out = new Packed.Writer();
        out.writeInt(state.steps());
        out.writeInt(state.holds());
        out.writeInt(state.visits());
        event(out, state.event());
        int filled = 0;
        for (int slot = 0; slot < program.slots(); slot++) {
            filled += state.value(slot) == null ? 0 : 1;
        }
        out.writeInt(filled);
        for (int slot = 0; slot < program.slots(); slot++) {
            Object value = state.value(slot);
            if (value != null) {
                out.writeInt(slot);
                out.writeValue(value);
            }
        }
        out.writeInt(state.extra().size());
        state.extra().forEach((name, value) -> {
            out.writeText(name);
            out.writeValue(value);
        });
        out.writeInt(state.strands().length);
        for (Strand strand : state.strands()) {
            strand(out, strand);
        }
        return out.toBytes();
    }

    private static void event(Packed.Writer out, Event event) {
        out.writeInt(event.kind().ordinal());
        out.writeText(event.id());
        out.writeText(event.name());
        out.writeText(event.text());
        out.writeValue(event.fields());
    }

    private static void strand(Packed.Writer out, Strand strand) {
        out.writeInt(strand.pc);
        out.writeInt(strand.phase);
        out.writeInt(strand.visit);
        out.writeInt(strand.attempt);
        out.writeInt(strand.spent);
        out.writeInt(strand.round);
        out.writeInt(strand.refused);
        out.writeLong(strand.until == Strand.NEVER ? -1 : strand.until);
        out.writeLong(strand.next == Strand.NEVER ? -1 : strand.next);
    }

    static State read(Program program, RunId run, ConversationKey conversation, byte[] packed) {
        Packed.Reader in = new Packed.Reader(packed);
        int steps = in.readInt();
        int holds = in.readInt();
        int visits = in.readInt();
        Event event = event(in, conversation);
        @Nullable Object[] values = new @Nullable Object[program.slots()];
        for (int left = in.readInt(); left > 0; left--) {
            int slot = in.readInt();
            values[slot] = in.readValue();
        }
        Map<String, Object> extra = new HashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            String name = in.readText();
            Object value = in.readValue();
            if (value != null) {
                extra.put(name, value);
            }
        }
        Strand[] strands = new Strand[in.readInt()];
        for (int i = 0; i < strands.length; i++) {
            strands[i] = strand(in);
        }
        return new State(run, event, values, extra.isEmpty() ? Map.of() : extra, strands, steps, visits, holds);
    }

    @SuppressWarnings("unchecked")
    private static Event event(Packed.Reader in, ConversationKey conversation) {
        Event.Kind kind = KINDS[in.readInt()];
        String id = in.readText();
        String name = in.readText();
        String text = in.readText();
        Object fields = in.readValue();
        return new Event(
                id, kind, name, conversation, text, fields instanceof Map ? (Map<String, Object>) fields : Map.of());
    }

    private static Strand strand(Packed.Reader in) {
        Strand strand = new Strand();
        strand.pc = in.readInt();
        strand.phase = in.readInt();
        strand.visit = in.readInt();
        strand.attempt = in.readInt();
        strand.spent = in.readInt();
        strand.round = in.readInt();
        strand.refused = in.readInt();
        long until = in.readLong();
        strand.until = until < 0 ? Strand.NEVER : until;
        long next = in.readLong();
        strand.next = next < 0 ? Strand.NEVER : next;
        return strand;
    }
}
