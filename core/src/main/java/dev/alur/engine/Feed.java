package dev.alur.engine;

import dev.alur.RunId;
import dev.alur.conversation.Conversation;
import dev.alur.conversation.OpenRun;
import dev.alur.conversation.Waiting;
import dev.alur.model.Failure;
import dev.alur.program.Context;
import dev.alur.program.Hold;
import dev.alur.program.Input;
import dev.alur.program.Token;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** What runs of a conversation are still to be told within one piece of work, in order. Confined to one thread. */
final class Feed {
    private final Conversation conversation;
    private final Context context;
    private final Deque<Fed> next = new ArrayDeque<>(2);

    record Fed(RunId run, Input input) {}

    Feed(Conversation conversation, Context context) {
        this.conversation = conversation;
        this.context = context;
    }

    void add(RunId run, Input input) {
        next.add(new Fed(run, input));
    }

    /** The next, taken; {@code null} when nobody is to be told anything. */
    @Nullable
    Fed poll() {
        return next.poll();
    }

    /** A question comes to the front, if any: its prompt is tried again at once, or it is asked again. */
    void due(@Nullable Waiting question) {
        if (question == null) {
            return;
        }
        Token prompt = question.prompt();
        if (prompt == null) {
            add(question.run(), new Input.AskAgain(question.token(), context));
        } else {
            prompt(question.run(), prompt);
        }
    }

    /** A prompt that was held back is tried again. */
    void prompt(RunId run, Token prompt) {
        add(run, new Input.Done(prompt, Failure.notYet("another question was open", context.now()), context));
    }

    /** Whether a step sends what a question asks. */
    static boolean isPrompt(String step) {
        return step.endsWith("/prompt") || step.contains("/prompt_");
    }

    /** A human takes the person: the other runs are held in the same commit; or gives them back. Returns whether. */
    boolean handsChanged() {
        for (OpenRun run : conversation.toHold()) {
            add(run.run(), new Input.Pause(Hold.PERSON, context));
        }
        for (RunId id : conversation.toRelease()) {
            add(id, new Input.Resume(Hold.PERSON, context));
        }
        return !next.isEmpty();
    }
}
