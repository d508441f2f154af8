package dev.alur.testkit;

import dev.alur.ConversationKey;
import dev.alur.RunId;
import dev.alur.engine.Engine;
import dev.alur.engine.EngineBuilder;
import dev.alur.engine.Operations;
import dev.alur.engine.RunView;
import dev.alur.engine.VirtualTime;
import dev.alur.model.ActionFailedException;
import dev.alur.model.Definitions;
import dev.alur.model.Failure;
import dev.alur.model.FailureKind;
import dev.alur.spi.RunQuery;
import dev.alur.spi.Store;
import dev.alur.yaml.Source;
import dev.alur.yaml.YamlReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.opentest4j.TestAbortedException;

/** What the checks of {@link OperationsContract} share: a bot in virtual time over the store under test. */
abstract class OperationsFixture {
    static final Instant NOON = Instant.parse("2026-01-05T05:00:00Z");
    static final String SITI = "+6281200000001";
    static final String BUDI = "+6281200000002";

    static final String ORDER = """
            name: order
            labels: {team: sales}
            triggers: [{message: {equals: pesan}}]
            steps:
              - ask: "Berapa?"
                save_as: qty
                timeout: 9h
                on_timeout: {stop: no_answer}
              - id: book
                book: {}
                retry: 0
              - wait: 1h
              - id: thanks
                send: "Terima kasih {{qty}}"
            """;
    static final String REMIND = """
            name: remind
            labels: {team: care}
            triggers: [{message: {equals: ingatkan}}]
            mode: parallel
            steps:
              - wait: 2h
              - send: "Halo lagi"
            """;
    static final String WELCOME = """
            name: welcome
            triggers: [first_message]
            steps:
              - send: "Selamat datang"
            """;

    final List<String> sent = new ArrayList<>();
    final List<String> keys = new ArrayList<>();
    boolean broken;

    private @Nullable VirtualTime time;
    private @Nullable Store store;
    private @Nullable Engine engine;

    /** A store with nothing in it. Asked once for every test. */
    protected abstract Store emptyStore() throws Exception;

    /** The store a new process finds after this one was closed; a store that keeps nothing does not say. */
    protected Store reopened(Store closed) throws Exception {
        throw new TestAbortedException("this store keeps nothing");
    }

    @BeforeEach
    final void begin() throws Exception {
        time = VirtualTime.startingAt(NOON);
        store = emptyStore();
        engine = builder(ORDER, REMIND).build();
    }

    @AfterEach
    final void end() {
        engine().close();
    }

    /** Another engine over the same store, as after a restart. */
    final void restart(String... definitions) throws Exception {
        engine().close();
        store = reopened(store());
        engine = builder(definitions).build();
    }

    /** The store is another one from now on. */
    final void restart(Store other, String... definitions) {
        engine().close();
        store = other;
        engine = builder(definitions).build();
    }

    final EngineBuilder builder(String... definitions) {
        return Engine.builder()
                .define(read(definitions))
                .time(time())
                .store(store())
                .channel(message -> {
                    sent.add(message.to() + ": " + message.text());
                    return null;
                })
                .action("book", call -> {
                    keys.add(call.key());
                    if (broken) {
                        throw new ActionFailedException(Failure.lasting(FailureKind.API_FAILURE, "no stock"));
                    }
                    return null;
                })
                .action("unbook", call -> null);
    }

    final void use(EngineBuilder builder) {
        engine().close();
        engine = builder.build();
    }

    static Definitions read(String... documents) {
        List<Source> sources = new ArrayList<>();
        for (String document : documents) {
            sources.add(new Source("d" + sources.size() + ".yaml", document));
        }
        return YamlReader.create().read(sources.toArray(Source[]::new)).orThrow();
    }

    final VirtualTime time() {
        return Objects.requireNonNull(time);
    }

    final Store store() {
        return Objects.requireNonNull(store);
    }

    final Engine engine() {
        return Objects.requireNonNull(engine);
    }

    final Operations operations() {
        return engine().operations();
    }

    final void says(String person, String... texts) {
        for (String text : texts) {
            engine().message(person, text);
        }
    }

    /** Runs that fit, the newest first. */
    final List<RunView> find(RunQuery query) {
        return operations().find(query).runs();
    }

    /** The only open run of a person. */
    final RunId open(String person) {
        return engine().runs(ConversationKey.of(person)).get(0).run();
    }

    /** Why a workflow did not start, {@code ""} when it did. */
    final String start(String workflow, String person) {
        return engine().start(workflow, ConversationKey.of(person), java.util.Map.of())
                .join()
                .reason();
    }
}
