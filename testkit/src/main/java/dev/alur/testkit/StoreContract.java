package dev.alur.testkit;

import static dev.alur.testkit.EngineCommits.set;
import static dev.alur.testkit.EngineCommits.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.ConversationKey;
import dev.alur.RunId;
import dev.alur.conversation.ConversationState;
import dev.alur.program.State;
import dev.alur.spi.Commit;
import dev.alur.spi.Store;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Store} promises. Extend it, say how to make an empty one, and how to find it again if it outlives the
 * process:
 *
 * <pre>{@code
 * class FileStoreTest extends StoreContract {
 *     @TempDir
 *     Path folder;
 *
 *     @Override
 *     protected Store emptyStore() {
 *         return FileStore.in(folder);
 *     }
 *
 *     @Override
 *     protected Store reopened(Store closed) {
 *         return FileStore.in(folder);
 *     }
 * }
 * }</pre>
 */
public abstract class StoreContract extends StoreOperationsContract {
    @Nested
    class GivenConversations {
        @Test
        void whenOneIsNotKnown_thenItIsNew() {
            commit(engine.opens(SITI));
            assertThat(store().conversation(BUDI)).isEqualTo(ConversationState.NEW);
        }

        @Test
        void whenOneIsCommitted_thenItReadsBack() {
            assertStored(commit(engine.opens(SITI)));
        }

        @Test
        void whenOneIsCommittedAgain_thenTheLatestReadsBack() {
            Commit opens = commit(engine.opens(SITI));
            Commit answers = commit(engine.answers(SITI, "satu"));
            assertThat(answers.state()).isNotEqualTo(opens.state());
            assertStored(answers);
        }

        @Test
        void whenItsRunHasEnded_thenTheConversationIsStillKnown() {
            commit(engine.opens(SITI));
            commit(engine.answers(SITI, "satu"));
            Commit ends = commit(engine.ends(SITI));
            assertThat(store().conversation(SITI).messages()).isEqualTo(3);
            assertStored(ends);
        }

        @Test
        void whenTheirKeysDifferInOnePart_thenTheyAreDifferent() {
            List<Commit> commits = new ArrayList<>();
            for (ConversationKey key : List.of(
                    new ConversationKey("", "", "chat", "person"),
                    new ConversationKey("tenant", "", "chat", "person"),
                    new ConversationKey("", "account", "chat", "person"),
                    new ConversationKey("", "", "person", "chat"),
                    new ConversationKey("", "", "person", "person"),
                    new ConversationKey("a/b", "c", "d", "e"),
                    new ConversationKey("a", "b/c", "d", "e"),
                    new ConversationKey("a", "b", "c/d", "e"),
                    new ConversationKey("a", "b", "c", "d/e"),
                    new ConversationKey("", "", "CHAT", "person"),
                    new ConversationKey("", "", "chat ", "person"))) {
                Commit opens = commit(engine.opens(key));
                if (commits.size() % 2 == 0) {
                    opens = commit(engine.answers(key, "note of " + key));
                }
                commits.add(opens);
            }
            commits.forEach(StoreContract.this::assertStored);
            assertThat(opened()).hasSize(commits.size());
            assertThat(store().openRuns()).isEqualTo(commits.size());
        }
    }

    @Nested
    class GivenRuns {
        @Test
        void whenARunIsOpen_thenItReadsBackInItsConversationOnly() {
            Commit opens = commit(engine.opens(SITI));
            Commit.RunChange run = opens.runs().get(0);
            assertStored(opens);
            assertThat(store().run(BUDI, run.run(), run.program())).isNull();
            assertThat(store().run(SITI, new RunId(run.run().value() + 1), run.program()))
                    .isNull();
        }

        @Test
        void whenARunHasEnded_thenItIsNotOpen() {
            Commit.RunChange run = commit(engine.opens(SITI)).runs().get(0);
            commit(engine.answers(SITI, "satu"));
            assertThat(store().openRuns()).isEqualTo(1);
            commit(engine.ends(SITI));
            assertThat(store().run(SITI, run.run(), run.program())).isNull();
            assertThat(store().openRuns()).isZero();
            assertThat(opened()).isEmpty();
        }

        @Test
        void whenAConversationHasSeveral_thenEachIsKept() {
            Commit first = commit(engine.opens(SITI));
            Commit second = commit(engine.opensAnother(SITI));
            assertThat(store().openRuns()).isEqualTo(2);
            assertStored(second);
            Commit.RunChange run = first.runs().get(0);
            assertThat(store().run(SITI, run.run(), run.program())).isNotNull();
            assertThat(opened()).as("once for each conversation").containsExactly(SITI);
        }
    }

    @Nested
    class GivenValues {
        @Test
        void whenAStateIsLarge_thenAllOfItReadsBack() {
            commit(engine.opens(SITI));
            assertStored(commit(engine.answers(SITI, "kopi ☕ ".repeat(9_000))));
        }

        @Test
        void whenTextsHoldAnyCharacter_thenTheyReadBack() {
            String text =
                    "\u0000\u0001\t\n\r\"'\\{}[]<>&%;--/*é e\u0301 ﷽ \u202e \u200b 𝒜 👩‍👩‍👧‍👦 ١٢٣ \uFFFF İıŞş";
            commit(engine.opens(SITI));
            Commit answers = commit(engine.answers(SITI, text));
            assertStored(answers);
            Commit.RunChange run = answers.runs().get(0);
            State stored = store().run(SITI, run.run(), run.program());
            assertThat(stored)
                    .isNotNull()
                    .satisfies(state -> assertThat(state.encode(run.program())).contains("👩‍👩‍👧‍👦", "İıŞş"));
        }

        @Test
        void whenValuesAreOfEveryKind_thenTheyReadBack() {
            Map<String, Object> inner = new LinkedHashMap<>();
            inner.put("z", 1);
            inner.put("a", new BigDecimal("12345678901234567890.000000000000000001"));
            inner.put("list", Arrays.asList("x", null, 2, List.of(true, Map.of())));
            assertStored(commit(engine.opensWith(
                    SITI,
                    Map.of("map", inner, "number", 1.5, "long", Long.MAX_VALUE, "yes", true, "at", NOON, "text", ""))));
        }
    }

    @Nested
    class GivenCommitsTogether {
        @Test
        void whenTheyAreTaken_thenEachIsAnsweredAndDone() {
            List<Commit> commits = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                Commit opens = engine.opens(ConversationKey.of("person" + i));
                commits.add(with(opens, set(opens, "t" + i, NOON.plusSeconds(i))));
            }
            List<Store.Result> results = store().commit(commits);
            assertThat(results).hasSize(50).containsOnly(Store.Result.COMMITTED);
            commits.forEach(StoreContract.this::assertStored);
            assertThat(store().openRuns()).isEqualTo(50);
            assertThat(due(NOON.plusSeconds(50)))
                    .hasSize(50)
                    .startsWith("t0", "t1")
                    .endsWith("t49");
        }

        @Test
        void whenThereAreNone_thenNothingIsAnswered() {
            assertThat(store().commit(List.of())).isEmpty();
        }
    }

    @Nested
    class GivenAnEngineThatAsksWhatIsOpen {
        @Test
        void whenConversationsAreWalked_thenThoseWithOpenRunsComeOnceAndCanBeRead() {
            List<Commit> open = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                ConversationKey key = ConversationKey.of("person" + i);
                Commit opens = commit(engine.opens(key));
                if (i % 3 == 0) {
                    commit(engine.answers(key, "x"));
                    commit(engine.ends(key));
                } else {
                    open.add(opens);
                }
            }
            List<ConversationKey> walked = new ArrayList<>();
            store().open(key -> {
                assertThat(store().conversation(key).isOpen()).isTrue();
                walked.add(key);
            });
            assertThat(walked)
                    .containsExactlyInAnyOrderElementsOf(
                            open.stream().map(Commit::conversation).toList());
        }

        @Test
        void whenTheProcessWasRestarted_thenAllIsAsItWas() throws Exception {
            commit(engine.opens(SITI));
            Commit siti = commit(engine.answers(SITI, "kopi ☕"));
            Commit first = commit(engine.opens(BUDI));
            Commit another = commit(engine.opensAnother(BUDI));
            ConversationKey ended = ConversationKey.of("ended");
            commit(engine.opens(ended));
            commit(engine.answers(ended, "x"));
            Commit end = commit(engine.ends(ended));
            assertThat(restart()).containsExactlyInAnyOrder(SITI, BUDI);
            assertStored(siti);
            assertStored(another);
            assertStored(end);
            Commit.RunChange run = first.runs().get(0);
            assertThat(store().run(BUDI, run.run(), run.program())).isNotNull();
            assertThat(store().openRuns()).isEqualTo(3);
        }
    }

    @Nested
    class GivenSeveralThreads {
        private static final int THREADS = 4;
        private static final int CONVERSATIONS = 100;

        @Test
        void whenTheyCommitDifferentConversations_thenNoneIsLost() throws Exception {
            List<List<Commit>> work = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                List<Commit> commits = new ArrayList<>();
                for (int i = 0; i < CONVERSATIONS; i++) {
                    ConversationKey key = ConversationKey.of("person" + thread + "-" + i);
                    Commit opens = engine.opens(key);
                    commits.add(with(opens, set(opens, key.person(), NOON)));
                    commits.add(with(engine.answers(key, "note of " + key)));
                }
                work.add(commits);
            }
            ExecutorService pool = Executors.newFixedThreadPool(THREADS);
            try {
                List<Callable<Void>> tasks = new ArrayList<>();
                for (List<Commit> commits : work) {
                    tasks.add(() -> {
                        commits.forEach(commit -> assertStored(commit(commit)));
                        return null;
                    });
                }
                for (Future<Void> done : pool.invokeAll(tasks, 60, TimeUnit.SECONDS)) {
                    done.get();
                }
            } finally {
                pool.shutdownNow();
            }
            assertThat(store().openRuns()).isEqualTo(THREADS * CONVERSATIONS);
            assertThat(opened()).doesNotHaveDuplicates().hasSize(THREADS * CONVERSATIONS);
            assertThat(due(NOON)).doesNotHaveDuplicates().hasSize(THREADS * CONVERSATIONS);
            work.forEach(commits -> assertStored(commits.get(commits.size() - 1)));
        }
    }
}
