package dev.alur.engine;

import dev.alur.ConversationKey;
import dev.alur.RunId;
import dev.alur.conversation.ConversationState;
import dev.alur.conversation.Lane;
import dev.alur.conversation.OpenRun;
import dev.alur.program.Outcome;
import dev.alur.program.Token;
import dev.alur.spi.Commit;
import dev.alur.spi.Controls;
import dev.alur.spi.PersonKey;
import dev.alur.spi.Timer;
import dev.alur.value.JsonFields;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What each line of a {@link MemoryBackup} says, both ways. */
final class BackupForms {
    private BackupForms() {}

    private static Map<String, Object> map() {
        return new LinkedHashMap<>();
    }

    // Conversations

    static Map<String, Object> stored(ConversationKey key, StoredConversation stored) {
        Map<String, Object> line = map();
        line.put("conversation", key(key));
        line.put("state", stored.state.encode());
        List<Object> runs = new ArrayList<>();
        List<Object> timers = new ArrayList<>();
        timers(stored, timers);
        for (StoredConversation.Parked parked : stored.runs) {
            Map<String, Object> run = map();
            run.put("run", parked.run.toString());
            run.put("paused", parked.paused);
            run.put("state", parked.text(key));
            runs.add(run);
            timers(parked, timers);
        }
        line.put("runs", runs);
        line.put("timers", timers);
        return line;
    }

    private static void timers(Timed timed, List<Object> timers) {
        for (TimerHeap.Entry entry = timed.timers; entry != null; entry = entry.next) {
            Map<String, Object> timer = map();
            timer.put("run", entry.run.toString());
            timer.put("token", entry.token.toString());
            timer.put("at", entry.at);
            timers.add(timer);
        }
    }

    private static void stored(MemoryStore store, JsonFields line) {
        ConversationKey key = key(line.list("conversation"));
        StoredConversation stored = new StoredConversation();
        stored.state = ConversationState.decode(line.text("state"));
        for (JsonFields run : line.each("runs")) {
            RunId id = RunId.parse(run.text("run"));
            stored.add(new StoredConversation.Parked(id, null, run.text("state"), run.isTrue("paused")));
        }
        List<Timer> due = new ArrayList<>();
        for (JsonFields timer : line.each("timers")) {
            due.add(new Timer(
                    key,
                    RunId.parse(timer.text("run")),
                    Token.parse(timer.text("token")),
                    Instant.ofEpochMilli(timer.number("at"))));
        }
        store.restore(key, stored, due);
    }

    private static List<Object> key(ConversationKey key) {
        return List.of(key.tenant(), key.account(), key.chat(), key.person());
    }

    private static ConversationKey key(List<?> parts) {
        if (parts.size() != 4) {
            throw new IllegalArgumentException("a conversation has four parts");
        }
        return new ConversationKey(
                parts.get(0).toString(),
                parts.get(1).toString(),
                parts.get(2).toString(),
                parts.get(3).toString());
    }

    // Ended runs

    static Map<String, Object> ended(EndedRuns.Kept kept) {
        Commit.Ended ended = kept.ended();
        OpenRun run = ended.run();
        Map<String, Object> line = map();
        line.put("ended", run.run().toString());
        line.put("of", key(kept.key()));
        line.put("workflow", run.workflow());
        line.put("key", run.key());
        line.put("definition", run.definition());
        line.put("since", run.since().toString());
        line.put("lane", run.lane().name());
        line.put("cause", run.cause().name());
        line.put("outcome", ended.outcome().name());
        line.put("reason", ended.reason());
        line.put("at", ended.at().toString());
        String state = kept.encoded();
        if (state != null) {
            line.put("state", state);
        }
        return line;
    }

    private static void ended(MemoryStore store, JsonFields line) {
        OpenRun run = new OpenRun(
                RunId.parse(line.text("ended")),
                line.text("workflow"),
                line.text("key"),
                line.text("definition"),
                Instant.parse(line.text("since")),
                Lane.valueOf(line.text("lane")),
                OpenRun.Cause.valueOf(line.text("cause")));
        Commit.Ended ended = new Commit.Ended(
                run, Outcome.valueOf(line.text("outcome")), line.text("reason"), Instant.parse(line.text("at")), null);
        String state = line.has("state") ? line.text("state") : null;
        store.endedRuns().add(new EndedRuns.Kept(key(line.list("of")), null, ended, state));
    }

    // What is kept besides

    static Map<String, Object> controls(Controls controls) {
        Map<String, Object> line = map();
        line.put("paused", controls.everything());
        line.put("workflows", controls.workflows().stream().sorted().toList());
        line.put("people", people(controls.people()));
        return line;
    }

    private static List<Object> people(Set<PersonKey> people) {
        List<Object> forms = new ArrayList<>();
        people.forEach(person -> forms.add(person(person)));
        return forms;
    }

    private static List<Object> person(PersonKey person) {
        return List.of(person.tenant(), person.id());
    }

    private static PersonKey person(Object form) {
        if (!(form instanceof List<?> parts) || parts.size() != 2) {
            throw new IllegalArgumentException("a person has two parts");
        }
        return new PersonKey(parts.get(0).toString(), parts.get(1).toString());
    }

    private static void controls(MemoryStore store, JsonFields line) {
        Set<String> workflows = new HashSet<>();
        line.list("workflows").forEach(name -> workflows.add(name.toString()));
        Set<PersonKey> people = new HashSet<>();
        line.list("people").forEach(form -> people.add(person(form)));
        store.control(new Controls(line.isTrue("paused"), workflows, people));
    }

    static Map<String, Object> unmatched(UnmatchedTexts.Entry entry) {
        Map<String, Object> line = map();
        line.put("unmatched", entry.text);
        line.put("order", entry.order);
        line.put("count", entry.count);
        line.put("over", entry.over);
        if (entry.example != null && entry.by != null) {
            line.put("example", entry.example);
            line.put("by", person(entry.by));
        }
        line.put("last", entry.last.toString());
        line.put("writers", people(entry.writers));
        line.put("many", entry.many);
        return line;
    }

    private static void unmatched(MemoryStore store, JsonFields line) {
        UnmatchedTexts.Entry entry = new UnmatchedTexts.Entry(line.text("unmatched"), line.number("order"));
        entry.count = line.number("count");
        entry.over = line.number("over");
        if (line.has("example")) {
            entry.example = line.text("example");
            entry.by = person(line.list("by"));
        }
        entry.last = Instant.parse(line.text("last"));
        line.list("writers").forEach(form -> entry.writers.add(person(form)));
        entry.many = line.isTrue("many");
        store.unmatchedTexts().restore(entry);
    }

    /** @throws IllegalArgumentException if the line says nothing this version knows */
    static void restore(MemoryStore store, JsonFields line) {
        if (line.has("conversation")) {
            stored(store, line);
        } else if (line.has("ended")) {
            ended(store, line);
        } else if (line.has("unmatched")) {
            unmatched(store, line);
        } else if (line.has("workflows")) {
            controls(store, line);
        } else {
            throw new IllegalArgumentException("it says nothing this version knows");
        }
    }
}
