package dev.alur.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.alur.ConversationKey;
import dev.alur.model.ActionFailedException;
import dev.alur.spi.Channel;
import dev.alur.spi.Outgoing;
import dev.alur.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

/**
 * What every {@link Channel} promises. Extend it and say how to make one that talks to a platform of the test's, a fake
 * server for example, and what arrived there.
 */
public abstract class ChannelContract {
    private static final long SECONDS = 30;

    private @Nullable Channel channel;
    private int keys;

    /** A channel to a platform where nothing has arrived. Asked once for every test. */
    protected abstract Channel emptyChannel() throws Exception;

    /** Texts that arrived for a chat, in order; whatever is under way may be waited for. */
    protected abstract List<String> arrived(String chat) throws Exception;

    /** A person or chat the platform can reach, a different one for each number from 0. */
    protected String reachable(int number) {
        return "+62812000000" + (10 + number);
    }

    /**
     * From now on the platform cannot be reached. A test that has no such platform says so, by not implementing this:
     * then what depends on it is skipped.
     */
    protected void unreachable() throws Exception {
        throw new TestAbortedException("this test cannot make the platform unreachable");
    }

    /** From now on the platform refuses every message, as for what it will never take; else as {@link #unreachable}. */
    protected void refusing() throws Exception {
        throw new TestAbortedException("this test cannot make the platform refuse");
    }

    @BeforeEach
    final void createChannel() throws Exception {
        channel = emptyChannel();
    }

    private Outgoing message(String to, String text) {
        return Outgoing.of(ConversationKey.of(to), Map.of("text", text), "key-" + keys++);
    }

    /** What became of it, a stage waited for. */
    private @Nullable Object sent(Outgoing message) throws Exception {
        Object result = Objects.requireNonNull(channel).send(message);
        return result instanceof CompletionStage<?> stage
                ? stage.toCompletableFuture().get(SECONDS, TimeUnit.SECONDS)
                : result;
    }

    private @Nullable Throwable failure(Outgoing message) {
        Throwable thrown = catchThrowable(() -> sent(message));
        boolean wrapped = thrown instanceof ExecutionException || thrown instanceof CompletionException;
        return wrapped ? thrown.getCause() : thrown;
    }

    @Nested
    class GivenAPlatformThatTakesMessages {
        @Test
        void whenATextIsSent_thenItArrivesOnceAsItIs() throws Exception {
            String text = "Siap, 2 bungkus ☕.\nTotalnya *Rp90.000* \"& <b>\" 👩‍👩‍👧‍👦 İıŞş";
            sent(message(reachable(0), text));
            assertThat(arrived(reachable(0))).containsExactly(text);
            assertThat(arrived(reachable(1))).isEmpty();
        }

        @Test
        void whenItWasSent_thenPlainValuesAreKnownOfIt() throws Exception {
            Object result = sent(message(reachable(0), "halo"));
            assertThat(catchThrowable(() -> Values.of(result)))
                    .as("%s is no plain value", result)
                    .isNull();
        }

        @Test
        void whenSeveralAreSentToOneChat_thenTheyArriveInOrder() throws Exception {
            List<String> texts =
                    IntStream.range(0, 20).mapToObj(i -> "message " + i).toList();
            for (String text : texts) {
                sent(message(reachable(0), text));
            }
            assertThat(arrived(reachable(0))).containsExactlyElementsOf(texts);
        }

        @Test
        void whenTheTextIsLong_thenAllOfItArrives() throws Exception {
            String text = "kopi ☕ ".repeat(500).strip();
            sent(message(reachable(0), text));
            assertThat(arrived(reachable(0))).containsExactly(text);
        }

        @Test
        void whenThreadsSendToDifferentChats_thenAllArriveInTheOrderOfTheirChat() throws Exception {
            ExecutorService pool = Executors.newFixedThreadPool(4);
            try {
                List<Callable<Void>> tasks = new ArrayList<>();
                for (int chat = 0; chat < 4; chat++) {
                    List<Outgoing> messages = new ArrayList<>();
                    for (int i = 0; i < 25; i++) {
                        messages.add(message(reachable(chat), "message " + i));
                    }
                    tasks.add(() -> {
                        for (Outgoing message : messages) {
                            sent(message);
                        }
                        return null;
                    });
                }
                for (Future<Void> done : pool.invokeAll(tasks, 2 * SECONDS, TimeUnit.SECONDS)) {
                    done.get();
                }
            } finally {
                pool.shutdownNow();
            }
            for (int chat = 0; chat < 4; chat++) {
                assertThat(arrived(reachable(chat)))
                        .containsExactlyElementsOf(IntStream.range(0, 25)
                                .mapToObj(i -> "message " + i)
                                .toList());
            }
        }
    }

    @Nested
    class GivenAPlatformInTrouble {
        @Test
        void whenItCannotBeReached_thenTheFailureMayPass() throws Exception {
            unreachable();
            Throwable failure = failure(message(reachable(0), "halo"));
            assertThat(failure).as("what the channel throws").isNotNull();
            if (failure instanceof ActionFailedException precise) {
                assertThat(precise.failure().retry()).isNotEqualTo(dev.alur.model.Failure.Retry.FINAL);
                assertThat(precise.failure().message()).isNotBlank();
            } else {
                assertThat(failure)
                        .as("this would count as invalid data")
                        .isNotInstanceOf(IllegalArgumentException.class);
            }
        }

        @Test
        void whenItRefuses_thenTheFailureSaysThatItIsFinal() throws Exception {
            refusing();
            assertThat(failure(message(reachable(0), "halo")))
                    .isInstanceOfSatisfying(
                            ActionFailedException.class,
                            precise -> assertThat(precise.failure().retry())
                                    .isEqualTo(dev.alur.model.Failure.Retry.FINAL));
        }
    }
}
