package dev.alur.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.ConversationKey;
import dev.alur.program.State;
import dev.alur.spi.Commit;
import dev.alur.spi.Store;
import dev.alur.spi.Timer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.opentest4j.TestAbortedException;

/** What the checks of {@link StoreContract} share. */
abstract class StoreFixture {
    static final ConversationKey SITI = ConversationKey.of("+6281200000001");
    static final ConversationKey BUDI = ConversationKey.of("+6281200000002");
    static final Instant NOON = EngineCommits.START;

    final EngineCommits engine = new EngineCommits();
    private @Nullable Store store;

    /** A store with nothing in it. Asked once for every test. */
    protected abstract Store emptyStore() throws Exception;

    /**
     * The store a new process finds after this one was closed. A store that keeps nothing says so, by not implementing
     * this: then what depends on it is skipped.
     */
    protected Store reopened(Store closed) throws Exception {
        throw new TestAbortedException("this store keeps nothing");
    }

    @BeforeEach
    final void createStore() throws Exception {
        store = emptyStore();
    }

    @AfterEach
    final void closeStore() {
        if (store != null) {
            store.close();
        }
    }

    final Store store() {
        return Objects.requireNonNull(store);
    }

    /** Closes the store and opens it again, as after a restart; the engine's first question is asked. */
    final List<ConversationKey> restart() throws Exception {
        store().close();
        store = reopened(store());
        return opened();
    }

    final List<ConversationKey> opened() {
        List<ConversationKey> open = new ArrayList<>();
        store().open(open::add);
        return open;
    }

    /** Commits and expects it done. */
    final Commit commit(Commit commit) {
        assertThat(store().commit(List.of(commit))).containsExactly(Store.Result.COMMITTED);
        return commit;
    }

    /** The run is stored as this commit left it. */
    final void assertStored(Commit commit) {
        assertThat(store().conversation(commit.conversation()))
                .as("conversation %s", commit.conversation())
                .isEqualTo(commit.state());
        for (Commit.RunChange change : commit.runs()) {
            State expected = change.state();
            State found = store().run(commit.conversation(), change.run(), change.program());
            assertThat(found == null ? null : found.encode(change.program()))
                    .as("%s of %s", change.run(), commit.conversation())
                    .isEqualTo(expected == null ? null : expected.encode(change.program()));
        }
    }

    /** Paths of what is due. */
    final List<String> due(Instant now) {
        return store().due(now, 1_000).stream()
                .map(Timer::token)
                .map(token -> token.path())
                .toList();
    }
}
