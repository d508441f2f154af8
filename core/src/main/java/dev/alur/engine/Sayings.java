package dev.alur.engine;

import dev.alur.AlurException;
import dev.alur.ConversationKey;
import dev.alur.RunId;
import dev.alur.conversation.Lane;
import dev.alur.model.Call;
import dev.alur.model.Failure;
import dev.alur.program.Effect;
import dev.alur.program.Hash;
import dev.alur.program.Token;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What humans say to people through the engine, in the order of the conversation. Safe for use by several threads. */
final class Sayings {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final Token TOKEN = new Token("@say", 1, 1);

    private final Kernel kernel;
    private final BoundCode.@Nullable BoundAction send;
    private final Map<RunId, CompletableFuture<Said>> pending = new ConcurrentHashMap<>();

    Sayings(Kernel kernel, BoundCode.@Nullable BoundAction send) {
        this.kernel = kernel;
        this.send = send;
    }

    /** Sends after what the conversation is sending already. @param id of this message alone */
    void say(Work work, RunId id, String text, CompletableFuture<Said> answer) {
        if (send == null) {
            answer.completeExceptionally(
                    new AlurException("no-channel", "the engine has no channel: say .channel(…) when it is built"));
            return;
        }
        String key = Hash.hex("say\n" + id);
        Effect.Perform perform = new Effect.Perform(TOKEN, key, new Call("send", Map.of("text", text)), "", TIMEOUT);
        Outbox.Called called = new Outbox.Called(null, id, perform, send, Lane.LIVE);
        pending.put(id, answer);
        if (kernel.performsInTurn()) {
            returned(id, kernel.calls().now(send.action(), kernel.asyncCalls().invocation(work.key(), called)));
        } else {
            work.outbox().call(called);
        }
    }

    /** Whether the result is that of a message of a human's. */
    boolean returned(RunId id, @Nullable Object result) {
        CompletableFuture<Said> answer = pending.remove(id);
        if (answer == null) {
            return false;
        }
        if (result instanceof Failure failure) {
            answer.completeExceptionally(new AlurException("not-sent", failure.message()));
        } else {
            answer.complete(Said.SENT);
        }
        return true;
    }

    /** A word by which a human gives the person back, or something to send. */
    void heard(ConversationKey key, String text, CompletableFuture<Said> answer) {
        if (kernel.words().isAgentsReturn(text)) {
            kernel.post(key, new Item.Told(work -> {
                Person person = new Person(work);
                person.giveBack();
                answer.complete(person.isPaused() ? Said.PAUSED : Said.GIVEN_BACK);
            }));
            return;
        }
        RunId id = kernel.starts().nextId();
        kernel.post(key, new Item.Told(work -> say(work, id, text, answer)));
    }
}
