package dev.alur.testkit;

import dev.alur.ConversationKey;
import dev.alur.engine.Engine;
import dev.alur.engine.EngineBuilder;
import dev.alur.engine.MemoryProfiles;
import dev.alur.engine.Start;
import dev.alur.engine.VirtualTime;
import dev.alur.model.Definitions;
import dev.alur.scenarios.Line;
import dev.alur.scenarios.LinePrinter;
import dev.alur.spi.Bundle;
import dev.alur.spi.Outgoing;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.assertj.core.api.AssertProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * A bot under test: an engine on virtual time, in memory, with a {@link FakeChannel}. Everything happens on the thread of
 * the test; a wait of two weeks passes at once. As a JUnit extension it is new for every test:
 *
 * <pre>{@code
 * @RegisterExtension
 * final TestBot bot = TestBot.of(ORDERS);
 *
 * @Test
 * void takesAnOrder() {
 *     TestUser siti = bot.user("+6281200000001");
 *     siti.says("mau pesan kopi").hears("Mau berapa bungkus?");
 * }
 * }</pre>
 *
 * <p>Without JUnit it starts when it is first used. A failing test shows the transcript. Confined to one thread.
 */
public final class TestBot
        implements BeforeEachCallback,
                AfterEachCallback,
                TestExecutionExceptionHandler,
                AssertProvider<TestBotAssert>,
                AutoCloseable {
    private final Supplier<EngineBuilder> source;
    private final List<Consumer<EngineBuilder>> settings = new ArrayList<>();
    private Instant start = Instant.parse("2026-01-01T00:00:00Z");
    private ZoneId zone = ZoneOffset.UTC;
    private @Nullable Session session;

    private TestBot(Supplier<EngineBuilder> source) {
        this.source = source;
    }

    /** A bot of workflows with the code they call, such as flows of the Java language. */
    public static TestBot of(Bundle... bundles) {
        return new TestBot(() -> Engine.builder().add(bundles));
    }

    /** A bot of definitions, such as those read from YAML; stubs stand in for their actions. */
    public static TestBot of(Definitions definitions) {
        return new TestBot(() -> Engine.builder().define(definitions));
    }

    /** A bot as the host builds it; its clock, store, channel, profiles and executor are replaced. Asked before every test. */
    public static TestBot of(Supplier<EngineBuilder> bot) {
        return new TestBot(bot);
    }

    // Before it starts

    /** The time at which every test begins; the first second of 2026 unless said. */
    public TestBot startingAt(Instant value) {
        start = value;
        return this;
    }

    /** Zone of people and workflows that have none, and of transcripts; UTC unless said. */
    public TestBot zone(ZoneId value) {
        zone = value;
        return set(builder -> builder.zone(value));
    }

    /** More code, definitions or settings. May be said several times. */
    public TestBot set(Consumer<EngineBuilder> setting) {
        settings.add(setting);
        return this;
    }

    private Session session() {
        Session current = session;
        if (current == null) {
            EngineBuilder builder = source.get();
            settings.forEach(setting -> setting.accept(builder));
            current = new Session(builder, VirtualTime.startingAt(start), zone);
            session = current;
        }
        return current;
    }

    // What happens

    /** A person, in their private chat. */
    public TestUser user(String person) {
        return new TestUser(this, ConversationKey.of(person));
    }

    /** What stands in for an action, by the id of the step, else the action's name; {@code send} is one too. */
    public Stub given(String action) {
        return session().stub(action);
    }

    /** Time goes by; what is due on the way happens in order. */
    public TestBot passes(Duration length) {
        time().advance(length);
        return this;
    }

    /** @throws dev.alur.AlurException {@code clock-backwards} if that time has passed */
    public TestBot passesUntil(Instant time) {
        time().advanceTo(time);
        return this;
    }

    /** Starts a workflow by hand: its triggers and conditions are not asked. */
    public Start starts(String workflow, TestUser user, Map<String, Object> with) {
        tell(
                Line.Kind.EVENT,
                "run " + workflow + " for " + session().name(user.key().person()));
        return engine().start(workflow, user.key(), with).join();
    }

    /** Every state is written as text and read again, as after a restart of the process. */
    public TestBot restarts() {
        session().rehearsal().restart();
        return this;
    }

    // What is seen

    public Engine engine() {
        return session().rehearsal().engine();
    }

    public VirtualTime time() {
        return session().rehearsal().clock();
    }

    /** The time as a clock, for code of the host's that takes one. */
    public SettableClock clock() {
        return SettableClock.of(time(), zone);
    }

    public FakeChannel channel() {
        return session().channel();
    }

    /** What the engine told. */
    public RecordingListener listener() {
        return session().listener();
    }

    public MemoryProfiles profiles() {
        return session().profiles();
    }

    /** Every message that was sent, in order. */
    public List<Outgoing> sent() {
        return channel().sent();
    }

    /** Texts and captions of every message that was sent, in order. */
    public List<String> texts() {
        return channel().texts();
    }

    /** Arguments of every call of an action, or by the step of that id, in order; secrets are {@code ***}. */
    public List<Map<String, Object>> calls(String action) {
        return session().rehearsal().calls(action);
    }

    /** What was called, in order, each name once: ids of steps, else names of actions. */
    public List<String> called() {
        return session().rehearsal().called();
    }

    /** Everything that happened, with times, for people to read. */
    public String transcript() {
        Session current = session;
        if (current == null) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        LinePrinter printer = LinePrinter.on(text, LinePrinter.UNLIMITED);
        current.rehearsal().transcript().forEach(printer::print);
        return text.toString();
    }

    /** For AssertJ's {@code assertThat(bot)}. */
    @Override
    public TestBotAssert assertThat() {
        return new TestBotAssert(this);
    }

    // What a user needs

    void tell(Line.Kind kind, String text) {
        session().rehearsal().tell(kind, text);
    }

    String name(String chat) {
        return session().name(chat);
    }

    @Nullable
    Outgoing peek(String chat) {
        return session().peek(chat);
    }

    @Nullable
    Outgoing next(String chat) {
        return session().next(chat);
    }

    /** Messages nobody has read yet, in all chats. */
    List<Outgoing> unread() {
        return session().unread();
    }

    /** Fails the test, with the transcript. */
    AssertionError failed(String expectation) {
        return new TranscriptError(expectation + "\n\n" + transcript());
    }

    // As an extension

    @Override
    public void beforeEach(ExtensionContext context) {
        close();
        session();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        close();
    }

    /** Adds the transcript to whatever failed. */
    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        if (!(failure instanceof TranscriptError) && session != null) {
            failure.addSuppressed(new TranscriptError("what happened until then\n\n" + transcript()));
        }
        throw failure;
    }

    /** Lets go of the engine; used again, the bot begins anew. */
    @Override
    public void close() {
        Session current = session;
        session = null;
        if (current != null) {
            current.rehearsal().close();
        }
    }
}
