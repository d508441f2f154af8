package dev.alur.conversation;

import dev.alur.RunId;
import dev.alur.model.Collect;
import dev.alur.model.LateReply;
import dev.alur.program.Token;
import dev.alur.value.EventText;
import dev.alur.value.JsonFields;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The part of a conversation's text form that few conversations have: a field is missing when there is nothing to say. */
final class ParticularsText {
    private ParticularsText() {}

    static void write(Particulars state, Map<String, Object> root) {
        if (!state.digressions().isEmpty()) {
            root.put(
                    "digressions",
                    state.digressions().stream()
                            .map(ParticularsText::digression)
                            .toList());
        }
        Silence silence = state.silence();
        if (silence != null) {
            root.put("silence", silence.until() == null ? Map.of() : Map.of("until", text(silence.until())));
        }
        List<RunId> held = state.held();
        if (held != null) {
            root.put("held", held.stream().map(RunId::toString).toList());
        }
        Late late = state.late();
        if (late != null) {
            root.put("late", late(late));
        }
        if (!state.bursts().isEmpty()) {
            root.put(
                    "bursts",
                    state.bursts().stream().map(ParticularsText::burst).toList());
        }
        if (!state.idle().equals(Idle.NONE)) {
            root.put("idle", idle(state.idle()));
        }
        if (!state.day().equals(Day.NONE)) {
            root.put("day", day(state.day()));
        }
    }

    private static String text(Instant at) {
        return at.toString();
    }

    private static Map<String, Object> digression(Digression one) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("run", one.run().toString());
        map.put("asked", one.asked().toString());
        map.put("question", one.question().toString());
        return map;
    }

    private static Map<String, Object> late(Late late) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("run", late.run().toString());
        map.put("workflow", late.workflow());
        map.put("token", late.token().toString());
        map.put("reply", late.reply().name());
        map.put("since", text(late.since()));
        return map;
    }

    private static Map<String, Object> burst(Burst burst) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("workflow", burst.workflow());
        map.put("event", EventText.write(burst.event()));
        map.put("first", text(burst.first()));
        map.put("last", text(burst.last()));
        map.put("quiet", burst.collect().quiet().toString());
        map.put("max", burst.collect().max().toString());
        map.put("place", burst.place().name());
        return map;
    }

    private static Map<String, Object> idle(Idle idle) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (idle.armed() != null) {
            map.put("armed", text(idle.armed()));
        }
        if (idle.since() != null) {
            map.put("since", text(idle.since()));
        }
        map.put("noticed", idle.noticed());
        return map;
    }

    private static Map<String, Object> day(Day day) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("date", day.date());
        map.put("starts", (long) day.starts());
        map.put("sent", day.sent().numbers());
        return map;
    }

    static Particulars read(JsonFields root) {
        List<Digression> digressions = new ArrayList<>();
        List<Burst> bursts = new ArrayList<>();
        if (root.has("digressions")) {
            root.each("digressions")
                    .forEach(one -> digressions.add(new Digression(
                            RunId.parse(one.text("run")),
                            RunId.parse(one.text("asked")),
                            Token.parse(one.text("question")))));
        }
        if (root.has("bursts")) {
            root.each("bursts").forEach(one -> bursts.add(burst(one)));
        }
        Particulars read = new Particulars(
                List.copyOf(digressions),
                root.has("silence") ? new Silence(time(root.fields("silence"), "until")) : null,
                held(root),
                root.has("late") ? late(root.fields("late")) : null,
                List.copyOf(bursts),
                root.has("idle") ? idle(root.fields("idle")) : Idle.NONE,
                root.has("day") ? day(root.fields("day")) : Day.NONE);
        return read.equals(Particulars.NONE) ? Particulars.NONE : read;
    }

    private static @Nullable Instant time(JsonFields fields, String name) {
        return fields.has(name) ? Instant.parse(fields.text(name)) : null;
    }

    private static @Nullable List<RunId> held(JsonFields root) {
        if (!root.has("held")) {
            return null;
        }
        List<RunId> held = new ArrayList<>();
        root.list("held").forEach(run -> held.add(RunId.parse(String.valueOf(run))));
        return List.copyOf(held);
    }

    private static Late late(JsonFields late) {
        return new Late(
                RunId.parse(late.text("run")),
                late.text("workflow"),
                Token.parse(late.text("token")),
                LateReply.valueOf(late.text("reply")),
                Instant.parse(late.text("since")));
    }

    private static Burst burst(JsonFields one) {
        return new Burst(
                one.text("workflow"),
                EventText.read(one.fields("event")),
                Instant.parse(one.text("first")),
                Instant.parse(one.text("last")),
                new Collect(Duration.parse(one.text("quiet")), Duration.parse(one.text("max"))),
                Burst.Place.valueOf(one.text("place")));
    }

    private static Idle idle(JsonFields idle) {
        return new Idle(time(idle, "armed"), time(idle, "since"), idle.number("noticed"));
    }

    private static Day day(JsonFields day) {
        return new Day(day.number("date"), (int) day.number("starts"), SeenIds.of(day.list("sent")));
    }
}
