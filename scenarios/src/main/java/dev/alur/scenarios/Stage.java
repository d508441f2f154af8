package dev.alur.scenarios;

import dev.alur.ConversationKey;
import dev.alur.conversation.OpenRun;
import dev.alur.engine.Engine;
import dev.alur.engine.EngineBuilder;
import dev.alur.engine.MemoryStore;
import dev.alur.engine.RunView;
import dev.alur.engine.VirtualTime;
import dev.alur.lang.Language;
import dev.alur.model.Action;
import dev.alur.model.Definitions;
import dev.alur.model.Invocation;
import dev.alur.program.Program;
import dev.alur.program.State;
import dev.alur.spi.Bundle;
import dev.alur.spi.Commit;
import dev.alur.spi.Outgoing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where one scenario is played: an engine on a virtual clock whose messages, calls and runs are watched. Nothing leaves
 * it. Confined to one thread.
 */
final class Stage implements AutoCloseable {
    private final Scenario scenario;
    private final Surroundings surroundings;
    private final VirtualTime clock;
    private final MemoryStore store = new MemoryStore();
    private final People people;
    private final Inbox inbox = new Inbox();
    private final CallLog calls = new CallLog();
    private final Stubs stubs;
    private final RunsSeen runs;
    private final List<Line> transcript = new ArrayList<>();
    private final Consumer<Line> sink;
    private final Engine engine;
    private String lastChat;

    Stage(Scenario scenario, Surroundings surroundings, Cast cast, Consumer<Line> sink) {
        this.scenario = scenario;
        this.surroundings = surroundings;
        this.sink = sink;
        this.clock = VirtualTime.startingAt(scenario.start());
        this.people = new People(surroundings);
        this.stubs = new Stubs(scenario.given());
        this.runs = new RunsSeen(text -> tell(Line.Kind.NOTE, text));
        this.lastChat = scenario.as();
        this.engine = build(cast);
    }

    /** What is played: definitions, the host's code, and the ports of the authors' language. */
    record Cast(Definitions definitions, Bundle code, Language language) {}

    private Engine build(Cast cast) {
        EngineBuilder builder = Engine.builder()
                .define(cast.definitions)
                .time(clock)
                .zone(surroundings.zone())
                .expressions(cast.language)
                .profiles(people)
                .store(store)
                .listener(runs)
                .withoutJitter()
                .standIn(call -> perform(call, null));
        scenario.variants().forEach(builder::arm);
        cast.code.actions().forEach((name, action) -> builder.action(name, call -> perform(call, action)));
        cast.code.computes().forEach((name, action) -> builder.action(name, call -> perform(call, action)));
        cast.code.conditions().forEach(builder::condition);
        cast.code.triggers().forEach(builder::trigger);
        return builder.build();
    }

    /** Every call comes here: a stub stands in for all of it; without one and without code it succeeds with no value. */
    private @Nullable Object perform(Invocation call, @Nullable Action code) throws Exception {
        calls.add(call);
        runs.acts(call.runId(), call.workflow(), call.conversation());
        Stub stub = stubs.of(call);
        if (stub != null || !call.name().equals("send")) {
            String id = call.id().isEmpty() || call.id().equals(call.name()) ? "" : call.id() + " = ";
            tell(Line.Kind.CALL, id + call.name() + " " + Shown.of(call.arguments()));
        }
        if (stub != null) {
            return stubs.answer(stub);
        }
        if (call.name().equals("send")) {
            Sent sent = Sent.of(Outgoing.of(call.conversation(), call.arguments(), call.key()));
            tell(Line.Kind.BOT, "bot → " + name(sent.chat()) + ": " + sent.shown());
            inbox.deliver(sent);
            return null;
        }
        return code == null ? null : code.run(call);
    }

    // What lines need

    Scenario scenario() {
        return scenario;
    }

    Engine engine() {
        return engine;
    }

    VirtualTime clock() {
        return clock;
    }

    Inbox inbox() {
        return inbox;
    }

    CallLog calls() {
        return calls;
    }

    RunsSeen runs() {
        return runs;
    }

    Stubs stubs() {
        return stubs;
    }

    List<Line> transcript() {
        return transcript;
    }

    void tell(Line.Kind kind, String text) {
        Line line = new Line(clock.instant().atZone(surroundings.zone()), kind, text);
        transcript.add(line);
        sink.accept(line);
    }

    /** What a transcript calls a chat or person. */
    String name(String chat) {
        return people.name(chat);
    }

    /** Somebody speaks: the next {@code bot:} lines read that chat. */
    void speaks(ConversationKey key) {
        lastChat = key.chat();
    }

    String chat(@Nullable String named) {
        return named == null ? lastChat : named;
    }

    /** The variables of a run, ended or open. */
    Map<String, Object> variables(RunSeen run) {
        if (run.outcome != null) {
            return run.variables;
        }
        return engine.runs(run.conversation).stream()
                .filter(view -> view.run().equals(run.id))
                .findFirst()
                .map(RunView::variables)
                .orElse(Map.of());
    }

    /** Writes every state as text and reads it again: nothing else may be remembered. */
    void restart() {
        List<ConversationKey> open = new ArrayList<>();
        store.open(open::add);
        for (ConversationKey key : open) {
            List<Commit.RunChange> read = new ArrayList<>();
            for (OpenRun run : store.conversation(key).runs()) {
                Program program = program(run.workflow());
                State state = store.run(key, run.run(), program);
                if (state != null) {
                    read.add(new Commit.RunChange(run.run(), program, State.decode(program, state.encode(program))));
                }
            }
            store.commit(List.of(new Commit(key, store.conversation(key), read, List.of())));
        }
        tell(Line.Kind.NOTE, "restarted");
    }

    private Program program(String workflow) {
        return engine.workflows().stream()
                .filter(program -> program.name().equals(workflow))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        engine.close();
    }
}
