package dev.alur.testkit;

import dev.alur.ConversationKey;
import dev.alur.RunId;
import dev.alur.engine.Engine;
import dev.alur.engine.Intake;
import dev.alur.engine.MemoryStore;
import dev.alur.engine.RunView;
import dev.alur.engine.Scope;
import dev.alur.engine.VirtualTime;
import dev.alur.program.Token;
import dev.alur.spi.Commit;
import dev.alur.spi.Store;
import dev.alur.value.Event;
import dev.alur.yaml.Source;
import dev.alur.yaml.YamlReader;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Commits as an engine makes them, to be handed to a store under test: conversations whose runs ask, keep answers and
 * end. Confined to one thread.
 */
final class EngineCommits {
    static final Instant START = Instant.parse("2026-01-05T02:00:00Z");

    /** Asks twice: after the first answer it holds {@code note}, after the second it ends. */
    private static final String HOLDS = """
            name: %s
            triggers: [{message: {equals: %s}}]
            steps:
              - ask: "note?"
                save_as: note
                timeout: 2h
                on_timeout: {stop: silence}
              - ask: "more?"
                save_as: more
                timeout: 3h
                on_timeout: {stop: silence}
              - send: "{{note}} {{more}}"
            """;

    private final List<Commit> commits = new ArrayList<>();
    private final VirtualTime time = VirtualTime.startingAt(START);
    private final Engine engine;
    private int messages;

    EngineCommits() {
        engine = Engine.builder()
                .define(YamlReader.create()
                        .read(
                                new Source("first.yaml", HOLDS.formatted("first", "first")),
                                new Source("second.yaml", HOLDS.formatted("second", "second")))
                        .orThrow())
                .time(time)
                .store(watched(new MemoryStore()))
                .channel(message -> null)
                .build();
    }

    private Store watched(Store store) {
        return (Store) Proxy.newProxyInstance(
                Store.class.getClassLoader(), new Class<?>[] {Store.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("commit") && arguments[0] instanceof List<?> list) {
                        list.forEach(commit -> commits.add((Commit) commit));
                    }
                    try {
                        return method.invoke(store, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** The conversation begins: one run is open and waits, with one timer. */
    Commit opens(ConversationKey key) {
        return says(key, "first");
    }

    /** Another run opens in the conversation. */
    Commit opensAnother(ConversationKey key) {
        return started(key, "second", Map.of());
    }

    /** A run opens whose starting event has these fields. */
    Commit opensWith(ConversationKey key, Map<String, Object> fields) {
        return started(key, "first", fields);
    }

    /** The open question is answered: the run goes on with that answer as its {@code note}. */
    Commit answers(ConversationKey key, String text) {
        return says(key, text);
    }

    /** The second answer: the run ends. */
    Commit ends(ConversationKey key) {
        return says(key, "enough");
    }

    /** An operator holds the run. */
    Commit pauses(ConversationKey key, RunId run) {
        int before = commits.size();
        return last(
                key,
                before,
                "paused " + engine.operations().pause(Scope.run(run)).join());
    }

    /** An operator lets it go on. */
    Commit resumes(ConversationKey key, RunId run) {
        int before = commits.size();
        return last(
                key,
                before,
                "resumed " + engine.operations().resume(Scope.run(run)).join());
    }

    /** The latest open run of a conversation. */
    RunId last(ConversationKey key) {
        List<RunView> open = engine.runs(key);
        return open.get(open.size() - 1).run();
    }

    /** Time passes, less than any wait. */
    void advance(Duration length) {
        time.advance(length);
    }

    private Commit says(ConversationKey key, String text) {
        int before = commits.size();
        Intake intake = engine.receive(Event.message("id-" + messages++, key, text));
        return last(key, before, intake + " " + text);
    }

    private Commit started(ConversationKey key, String workflow, Map<String, Object> fields) {
        int before = commits.size();
        return last(key, before, engine.start(workflow, key, fields).join().toString());
    }

    private Commit last(ConversationKey key, int before, String why) {
        if (commits.size() != before + 1 || !commits.get(before).conversation().equals(key)) {
            throw new IllegalStateException("expected one commit of " + key + ": " + why + ", " + commits.size());
        }
        return commits.get(before);
    }

    /** The same commit with other timers of its first run. */
    static Commit with(Commit commit, Commit.TimerChange... timers) {
        return new Commit(commit.conversation(), commit.state(), commit.runs(), Arrays.asList(timers));
    }

    /** The conversation again with nothing changed but timers. */
    static Commit timers(Commit commit, Commit.TimerChange... timers) {
        return new Commit(commit.conversation(), commit.state(), List.of(), Arrays.asList(timers));
    }

    /** A timer of the first run of a commit. */
    static Commit.TimerChange set(Commit commit, String path, Instant at) {
        return new Commit.TimerChange(commit.runs().get(0).run(), new Token(path, 1, 1), at);
    }

    static Commit.TimerChange drop(Commit commit, String path) {
        return new Commit.TimerChange(commit.runs().get(0).run(), new Token(path, 1, 1), null);
    }
}
