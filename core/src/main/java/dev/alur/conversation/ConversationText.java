package dev.alur.conversation;

import dev.alur.AlurException;
import dev.alur.RunId;
import dev.alur.model.Awaited;
import dev.alur.program.Effect;
import dev.alur.program.Token;
import dev.alur.value.EventText;
import dev.alur.value.Json;
import dev.alur.value.JsonFields;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The text form of a conversation, {@code format: 1}: what durable stores keep of it besides its runs. */
final class ConversationText {
    private static final long FORMAT = 1;

    private ConversationText() {}

    static String write(ConversationState state) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("format", FORMAT);
        root.put("runs", each(state.runs(), ConversationText::run));
        root.put("waiting", each(state.waiting(), ConversationText::waiting));
        root.put("queued", each(state.queued(), ConversationText::queued));
        root.put("recent", each(state.recent(), ConversationText::run));
        root.put("seen", state.seen().numbers());
        root.put("messages", state.messages());
        time(root, "first", state.first());
        time(root, "last", state.last());
        Map<String, Object> unmatched = new TreeMap<>();
        state.unmatched().forEach((workflow, at) -> unmatched.put(workflow, at.toString()));
        root.put("unmatched", unmatched);
        root.put("arms", new TreeMap<>(state.arms()));
        root.put("opted_out", state.optedOut());
        ParticularsText.write(state.particulars(), root);
        return Json.write(root);
    }

    private static <T> List<Object> each(List<T> list, Function<T, Object> form) {
        List<Object> forms = new ArrayList<>(list.size());
        list.forEach(one -> forms.add(form.apply(one)));
        return forms;
    }

    private static void time(Map<String, Object> root, String name, @Nullable Instant at) {
        if (at != null) {
            root.put(name, at.toString());
        }
    }

    private static Map<String, Object> run(OpenRun run) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("run", run.run().toString());
        map.put("workflow", run.workflow());
        map.put("definition", run.definition());
        map.put("since", run.since().toString());
        if (run.lane() != Lane.LIVE) {
            map.put("lane", run.lane().name());
        }
        if (!run.key().isEmpty()) {
            map.put("key", run.key());
        }
        if (run.cause() != OpenRun.Cause.OTHER) {
            map.put("cause", run.cause().name());
        }
        return map;
    }

    private static Map<String, Object> waiting(Waiting waiting) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("run", waiting.run().toString());
        map.put("token", waiting.token().toString());
        map.put("as", waiting.listening().name());
        Awaited awaited = waiting.awaited();
        if (awaited instanceof Awaited.NamedEvent event) {
            map.put("event", event.name());
        } else if (awaited instanceof Awaited.Reply reply) {
            map.put("reply", reply.take().name());
        } else if (awaited instanceof Awaited.Status status) {
            map.put("status", status.delivery().name());
        } else if (awaited instanceof Awaited.Returned) {
            map.put("returned", true);
        }
        Token prompt = waiting.prompt();
        if (prompt != null) {
            map.put("prompt", prompt.toString());
        }
        return map;
    }

    private static Map<String, Object> queued(QueuedStart start) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("workflow", start.workflow());
        if (!start.key().isEmpty()) {
            map.put("key", start.key());
        }
        map.put("event", EventText.write(start.event()));
        return map;
    }

    static ConversationState read(String text) {
        try {
            JsonFields root = JsonFields.of(Json.parse(text));
            if (root.number("format") != FORMAT) {
                throw new IllegalArgumentException(
                        "format " + root.value("format") + ", this version reads format " + FORMAT);
            }
            return state(root);
        } catch (RuntimeException e) {
            throw new AlurException(
                    "unreadable-conversation", "the text is no conversation this version reads: " + e.getMessage(), e);
        }
    }

    private static ConversationState state(JsonFields root) {
        List<OpenRun> runs = new ArrayList<>();
        root.each("runs").forEach(run -> runs.add(run(run)));
        List<Waiting> waiting = new ArrayList<>();
        root.each("waiting").forEach(one -> waiting.add(waiting(one)));
        List<QueuedStart> queued = new ArrayList<>();
        root.each("queued")
                .forEach(start -> queued.add(
                        new QueuedStart(start.text("workflow"), key(start), EventText.read(start.fields("event")))));
        List<OpenRun> recent = new ArrayList<>();
        root.each("recent").forEach(run -> recent.add(run(run)));
        Map<String, Instant> unmatched = new TreeMap<>();
        JsonFields answered = root.fields("unmatched");
        root.map("unmatched")
                .keySet()
                .forEach(workflow -> unmatched.put(workflow, Instant.parse(answered.text(workflow))));
        Map<String, String> arms = new TreeMap<>();
        JsonFields exposed = root.fields("arms");
        root.map("arms").keySet().forEach(experiment -> arms.put(experiment, exposed.text(experiment)));
        return new ConversationState(
                List.copyOf(runs),
                List.copyOf(waiting),
                List.copyOf(queued),
                List.copyOf(recent),
                SeenIds.of(root.list("seen")),
                root.number("messages"),
                time(root, "first"),
                time(root, "last"),
                unmatched,
                arms,
                root.isTrue("opted_out"),
                ParticularsText.read(root));
    }

    private static String key(JsonFields fields) {
        return fields.has("key") ? fields.text("key") : "";
    }

    private static @Nullable Instant time(JsonFields root, String name) {
        return root.has(name) ? Instant.parse(root.text(name)) : null;
    }

    private static OpenRun run(JsonFields run) {
        return new OpenRun(
                RunId.parse(run.text("run")),
                run.text("workflow"),
                key(run),
                run.text("definition"),
                Instant.parse(run.text("since")),
                run.has("lane") ? Lane.valueOf(run.text("lane")) : Lane.LIVE,
                run.has("cause") ? OpenRun.Cause.valueOf(run.text("cause")) : OpenRun.Cause.OTHER);
    }

    private static Waiting waiting(JsonFields one) {
        return new Waiting(
                RunId.parse(one.text("run")),
                Token.parse(one.text("token")),
                awaited(one),
                Effect.Listening.valueOf(one.text("as")),
                one.has("prompt") ? Token.parse(one.text("prompt")) : null);
    }

    private static Awaited awaited(JsonFields one) {
        if (one.has("event")) {
            return Awaited.event(one.text("event"));
        }
        if (one.has("reply")) {
            return new Awaited.Reply(Awaited.Take.valueOf(one.text("reply")));
        }
        return one.has("returned")
                ? new Awaited.Returned()
                : new Awaited.Status(Awaited.Delivery.valueOf(one.text("status")));
    }
}
