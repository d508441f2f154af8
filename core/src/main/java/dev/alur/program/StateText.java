package dev.alur.program;

import dev.alur.AlurException;
import dev.alur.ConversationKey;
import dev.alur.RunId;
import dev.alur.value.Event;
import dev.alur.value.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
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
        if (state.isPaused()) {
            root.put("paused", true);
        }
        root.put("event", event(state.event()));
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

    private static Map<String, Object> event(Event event) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", event.id());
        map.put("kind", event.kind().name());
        map.put("name", event.name());
        ConversationKey key = event.conversation();
        map.put("conversation", List.of(key.tenant(), key.account(), key.chat(), key.person()));
        map.put("text", event.text());
        map.put("fields", event.fields());
        return map;
    }

    private static Map<String, Object> strand(Program program, Strand strand) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("at", program.place(strand.pc));
        map.put("phase", PHASES[strand.phase]);
        map.put("visit", strand.visit);
        map.put("attempt", strand.attempt);
        map.put("spent", strand.spent);
        map.put("round", strand.round);
        if (strand.until != Strand.NEVER) {
            map.put("until", strand.until);
        }
        if (strand.next != Strand.NEVER) {
            map.put("next", strand.next);
        }
        return map;
    }

    static State read(Program program, String text) {
        Map<String, Object> root;
        try {
            root = map(Json.parse(text));
        } catch (RuntimeException e) {
            throw new AlurException("unreadable-state", "the text is no state: " + e.getMessage(), e);
        }
        if (number(root, "format") != FORMAT) {
            throw new AlurException(
                    "unreadable-state",
                    "the state has format " + root.get("format") + ", this version reads format " + FORMAT);
        }
        if (!program.hash().equals(root.get("definition"))) {
            throw new AlurException(
                    "unreadable-state", "the state belongs to another version of " + root.get("workflow"));
        }
        try {
            return state(program, root);
        } catch (ClassCastException | NullPointerException | IllegalArgumentException e) {
            throw new AlurException("unreadable-state", "the state of " + root.get("run") + " is damaged", e);
        }
    }

    private static State state(Program program, Map<String, Object> root) {
        @Nullable Object[] values = new @Nullable Object[program.slots()];
        for (Map.Entry<String, Object> entry : map(root.get("values")).entrySet()) {
            int slot = program.slotOf(entry.getKey());
            if (slot < 0) {
                throw new IllegalArgumentException("unknown variable " + entry.getKey());
            }
            values[slot] = program.plainName(slot).startsWith(Frame.HIDDEN) && entry.getValue() instanceof Number number
                    ? (Object) number.longValue()
                    : entry.getValue();
        }
        List<?> list = list(root.get("strands"));
        Strand[] strands = new Strand[list.size()];
        for (int i = 0; i < strands.length; i++) {
            strands[i] = strand(program, map(list.get(i)));
        }
        Map<String, Object> extra = root.get("extra") == null ? Map.of() : new HashMap<>(map(root.get("extra")));
        return new State(
                RunId.parse(text(root.get("run"))),
                event(map(root.get("event"))),
                values,
                extra,
                strands,
                (int) number(root, "steps"),
                Boolean.TRUE.equals(root.get("paused")));
    }

    private static Event event(Map<String, Object> map) {
        List<?> key = list(map.get("conversation"));
        return new Event(
                text(map.get("id")),
                Event.Kind.valueOf(text(map.get("kind"))),
                text(map.get("name")),
                new ConversationKey(text(key.get(0)), text(key.get(1)), text(key.get(2)), text(key.get(3))),
                text(map.get("text")),
                map(map.get("fields")));
    }

    private static Strand strand(Program program, Map<String, Object> map) {
        Strand strand = new Strand();
        strand.pc = program.opAt(text(map.get("at")));
        if (strand.pc < 0) {
            throw new IllegalArgumentException("unknown step " + map.get("at"));
        }
        strand.phase = List.of(PHASES).indexOf(map.get("phase"));
        if (strand.phase < 0) {
            throw new IllegalArgumentException("unknown phase " + map.get("phase"));
        }
        strand.visit = (int) number(map, "visit");
        strand.attempt = (int) number(map, "attempt");
        strand.spent = (int) number(map, "spent");
        strand.round = (int) number(map, "round");
        strand.until = map.containsKey("until") ? number(map, "until") : Strand.NEVER;
        strand.next = map.containsKey("next") ? number(map, "next") : Strand.NEVER;
        return strand;
    }

    private static String text(@Nullable Object value) {
        if (!(value instanceof String text)) {
            throw new IllegalArgumentException("a text is missing");
        }
        return text;
    }

    private static List<?> list(@Nullable Object value) {
        if (!(value instanceof List<?> list)) {
            throw new IllegalArgumentException("a list is missing");
        }
        return list;
    }

    private static long number(Map<String, Object> map, String key) {
        return map.get(key) instanceof Number number ? number.longValue() : -1;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        if (!(value instanceof Map)) {
            throw new IllegalArgumentException("a map is missing");
        }
        return (Map<String, Object>) value;
    }
}
