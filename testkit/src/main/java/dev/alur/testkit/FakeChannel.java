package dev.alur.testkit;

import dev.alur.model.ActionFailedException;
import dev.alur.model.Failure;
import dev.alur.model.FailureKind;
import dev.alur.spi.Channel;
import dev.alur.spi.Outgoing;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A channel that keeps what is sent. It can be told to fail, to refuse for now, and to leave its answers open. Safe for
 * use by several threads.
 */
public final class FakeChannel implements Channel {
    private final List<Outgoing> attempts = new ArrayList<>();
    private final List<Outgoing> sent = new ArrayList<>();
    private final Deque<Failure> failures = new ArrayDeque<>();
    private final List<Held> held = new ArrayList<>();
    private @Nullable Failure lasting;
    private Function<Outgoing, @Nullable Object> answer = message -> null;
    private boolean holding;

    private record Held(Outgoing message, CompletableFuture<@Nullable Object> answer) {}

    @Override
    public @Nullable Object send(Outgoing message) {
        CompletableFuture<@Nullable Object> open;
        synchronized (this) {
            attempts.add(message);
            Failure failure = failures.isEmpty() ? lasting : failures.poll();
            if (failure != null) {
                throw new ActionFailedException(failure);
            }
            sent.add(message);
            if (!holding) {
                return answer.apply(message);
            }
            open = new CompletableFuture<>();
            held.add(new Held(message, open));
        }
        return open;
    }

    // What it is told

    /** The next message fails in a way that may pass. May be said several times: one message, or attempt, each. */
    public FakeChannel failsOnce(FailureKind kind) {
        return failsOnce(Failure.retryable(kind, "the fake channel was told to fail"));
    }

    /** The next message fails. May be said several times: one message, or attempt, each. */
    public synchronized FakeChannel failsOnce(Failure failure) {
        failures.add(failure);
        return this;
    }

    /** The next message is to be tried again from that time on: {@link Failure.Retry#NOT_YET}. */
    public FakeChannel refusesUntil(Instant time) {
        return failsOnce(Failure.notYet("the fake channel was told to refuse for now", time));
    }

    /** Every message fails until {@link #recovers()}. */
    public synchronized FakeChannel fails(Failure failure) {
        lasting = failure;
        return this;
    }

    /** Messages are taken again, whatever was said of failures. */
    public synchronized FakeChannel recovers() {
        lasting = null;
        failures.clear();
        return this;
    }

    /** What is known of a message that was sent, such as its id; nothing unless said. */
    public synchronized FakeChannel answers(Function<Outgoing, @Nullable Object> value) {
        answer = value;
        return this;
    }

    /**
     * From now on messages arrive, but whether they did stays open until {@link #releases()}: the time between a message
     * and its answer. It needs an engine that waits elsewhere, as {@link TestBot} and an engine on system time do.
     */
    public synchronized FakeChannel holds() {
        holding = true;
        return this;
    }

    /** Answers what was held, in order, and holds no more. */
    public FakeChannel releases() {
        List<Held> waiting;
        Function<Outgoing, @Nullable Object> value;
        synchronized (this) {
            holding = false;
            waiting = List.copyOf(held);
            held.clear();
            value = answer;
        }
        waiting.forEach(one -> one.answer().complete(value.apply(one.message())));
        return this;
    }

    // What it has seen

    /** Messages that arrived, in order. */
    public synchronized List<Outgoing> sent() {
        return List.copyOf(sent);
    }

    /** Messages that arrived in a chat, in order. @param chat a group, or a person's id */
    public List<Outgoing> sentTo(String chat) {
        return sent().stream().filter(message -> message.to().equals(chat)).toList();
    }

    /** Texts and captions of what arrived, in order. */
    public List<String> texts() {
        return sent().stream().map(Outgoing::text).toList();
    }

    /** Every attempt, those that failed included, in order. */
    public synchronized List<Outgoing> attempts() {
        return List.copyOf(attempts);
    }
}
