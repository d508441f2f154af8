package dev.alur.scenarios;

import dev.alur.ConversationKey;
import dev.alur.engine.Engine;
import dev.alur.engine.EngineBuilder;
import dev.alur.engine.VirtualTime;
import dev.alur.lang.Language;
import dev.alur.model.Action;
import dev.alur.model.Definitions;
import dev.alur.model.Invocation;
import dev.alur.spi.Bundle;
import dev.alur.spi.Outgoing;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where one scenario is played. Nothing leaves it. Confined to one thread. */
final class Stage implements AutoCloseable, Rehearsal.Director {
    private final Scenario scenario;
    private final People people;
    private final Inbox inbox = new Inbox();
    private final Stubs stubs;
    private final Consumer<Line> sink;
    private final Rehearsal rehearsal;
    private String lastChat;

    Stage(Scenario scenario, Surroundings surroundings, Cast cast, Consumer<Line> sink) {
        this.scenario = scenario;
        this.sink = sink;
        this.people = new People(surroundings);
        this.stubs = new Stubs(scenario.given());
        this.lastChat = scenario.as();
        EngineBuilder builder = Engine.builder()
                .define(cast.definitions)
                .zone(surroundings.zone())
                .expressions(cast.language)
                .profiles(people);
        scenario.variants().forEach(builder::arm);
        cast.code.actions().forEach(builder::action);
        cast.code.computes().forEach(builder::compute);
        cast.code.conditions().forEach(builder::condition);
        cast.code.triggers().forEach(builder::trigger);
        this.rehearsal = Rehearsal.of(builder, VirtualTime.startingAt(scenario.start()), surroundings.zone(), this);
    }

    /** What is played: definitions, the host's code, and the ports of the authors' language. */
    record Cast(Definitions definitions, Bundle code, Language language) {}

    // What the rehearsal asks

    @Override
    public @Nullable Action stub(Invocation call) {
        Stub stub = stubs.of(call);
        return stub == null ? null : attempt -> stubs.answer(stub);
    }

    /** Without stub and without code a call succeeds with no value. */
    @Override
    public @Nullable Object missing(Invocation call) {
        return null;
    }

    @Override
    public @Nullable Object send(Outgoing message) {
        inbox.deliver(Sent.of(message));
        return null;
    }

    /** What a transcript calls a chat or person. */
    @Override
    public String name(String chat) {
        return people.name(chat);
    }

    @Override
    public void told(Line line) {
        sink.accept(line);
    }

    // What lines need

    Scenario scenario() {
        return scenario;
    }

    Engine engine() {
        return rehearsal.engine();
    }

    VirtualTime clock() {
        return rehearsal.clock();
    }

    Inbox inbox() {
        return inbox;
    }

    CallLog calls() {
        return rehearsal.callLog();
    }

    RunsSeen runs() {
        return rehearsal.runs();
    }

    Stubs stubs() {
        return stubs;
    }

    List<Line> transcript() {
        return rehearsal.transcript();
    }

    void tell(Line.Kind kind, String text) {
        rehearsal.tell(kind, text);
    }

    /** Somebody speaks: the next {@code bot:} lines read that chat. */
    void speaks(ConversationKey key) {
        lastChat = key.chat();
    }

    String chat(@Nullable String named) {
        return named == null ? lastChat : named;
    }

    Map<String, Object> variables(RunSeen run) {
        return rehearsal.variables(run.id);
    }

    void restart() {
        rehearsal.restart();
    }

    @Override
    public void close() {
        rehearsal.close();
    }
}
