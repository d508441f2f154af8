package dev.alur.program;

import dev.alur.AlurException;
import dev.alur.RunId;
import dev.alur.value.EventText;
import dev.alur.value.Json;
import dev.alur.value.JsonFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The text form of a state: names and paths, no positions; durable stores keep it. */
final class StateText {
    private static final long FORMAT = 1;
    private static final String[] PHASES = {"ready", "performing", "backoff", "waiting", "asking", "asking_backoff"};

    private StateText() {}

    static String write(Program program, State state) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("format", FORMAT);
        root.put("workflow", program.name());
        root.put("definition", program.hash());
        root.put("run", state.run().toString());
        root.put("steps", state.steps());
        root.put("visits", state.visits());
        if (state.isPaused()) {
            root.put("held_by", state.heldBy().stream().map(StateText::word).toList());
        }
        root.put("event", EventText.write(state.event()));
        Map<String, Object> values = new LinkedHashMap<>();
        for (int slot = 0; slot < program.slots(); slot++) {
            Object value = state.value(slot);
            if (value != null) {
                values.put(program.fullName(slot), value);
            }
        }
        root.put("values", values);
        if (!state.extra().isEmpty()) {
            root.put("extra", new java.util.TreeMap<>(state.extra()));
        }
        List<Object> strands = new ArrayList<>();
        for (Strand strand : state.strands()) {
            strands.add(strand(program, strand));
        }
        root.put("strands", strands);
        return Json.write(root);
    }

    private static Map<String, Object> strand(Program program, Strand strand) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("at", program.place(strand.pc));
        map.put("phase", PHASES[strand.phase]);
        map.put("visit", strand.visit);
        map.put("attempt", strand.attempt);
        map.put("spent", strand.spent);
        map.put("round", strand.round);
        map.put("refused", strand.refused);
        if (strand.until != Strand.NEVER) {
            map.put("until", strand.until);
        }
        if (strand.next != Strand.NEVER) {
            map.put("next", strand.next);
        }
        return map;
    }

    static State read(Program program, String text) {
        JsonFields root;
        try {
            root = JsonFields.of(Json.parse(text));
        } catch (RuntimeException e) {
            throw new AlurException("unreadable-state", "the text is no state: " + e.getMessage(), e);
        }
        if (!root.has("format") || root.number("format") != FORMAT) {
            throw new AlurException(
                    "unreadable-state",
                    "the state has format " + root.value("format") + ", this version reads format " + FORMAT);
        }
        if (!program.hash().equals(root.value("definition"))) {
            throw new AlurException(
                    "unreadable-state", "the state belongs to another version of " + root.value("workflow"));
        }
        try {
            return state(program, root);
        } catch (ClassCastException | NullPointerException | IllegalArgumentException e) {
            throw new AlurException("unreadable-state", "the state of " + root.value("run") + " is damaged", e);
        }
    }

    private static State state(Program program, JsonFields root) {
        @Nullable Object[] values = new @Nullable Object[program.slots()];
        root.map("values").forEach((name, value) -> {
            int slot = program.slotOf(name);
            if (slot < 0) {
                throw new IllegalArgumentException("unknown variable " + name);
            }
            values[slot] = value;
        });
        List<JsonFields> list = root.each("strands");
        Strand[] strands = new Strand[list.size()];
        for (int i = 0; i < strands.length; i++) {
            strands[i] = strand(program, list.get(i));
        }
        return new State(
                RunId.parse(root.text("run")),
                EventText.read(root.fields("event")),
                values,
                root.has("extra") ? new HashMap<>(root.map("extra")) : Map.of(),
                strands,
                (int) root.number("steps"),
                (int) root.number("visits"),
                holds(root));
    }

    private static String word(Hold hold) {
        return hold.name().toLowerCase(Locale.ROOT);
    }

    private static int holds(JsonFields root) {
        int holds = 0;
        if (root.has("held_by")) {
            for (Object word : root.list("held_by")) {
                holds |= Hold.valueOf(word.toString().toUpperCase(Locale.ROOT)).bit();
            }
        }
        return holds;
    }

    private static Strand strand(Program program, JsonFields fields) {
        Strand strand = new Strand();
        strand.pc = program.opAt(fields.text("at"));
        if (strand.pc < 0) {
            throw new IllegalArgumentException("unknown step " + fields.text("at"));
        }
        strand.phase = List.of(PHASES).indexOf(fields.text("phase"));
        if (strand.phase < 0) {
            throw new IllegalArgumentException("unknown phase " + fields.text("phase"));
        }
        strand.visit = (int) fields.number("visit");
        strand.attempt = (int) fields.number("attempt");
        strand.spent = (int) fields.number("spent");
        strand.round = (int) fields.number("round");
        strand.refused = (int) fields.number("refused");
        strand.until = fields.has("until") ? fields.number("until") : Strand.NEVER;
        strand.next = fields.has("next") ? fields.number("next") : Strand.NEVER;
        return strand;
    }
}
