package dev.alur.program;

import dev.alur.model.Awaited;
import dev.alur.value.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An outlet that keeps a turn's effects as data and answers nothing at once. Confined to one thread. */
public class Effects implements Outlet {
    private final List<Effect> list = new ArrayList<>();

    /** What was asked for so far, in order. Live view. */
    public final List<Effect> list() {
        return list;
    }

    @Override
    public @Nullable Object perform(Attempt attempt) {
        list.add(attempt.effect());
        return LATER;
    }

    @Override
    public void arm(Token token, Instant at) {
        list.add(new Effect.Arm(token, at));
    }

    @Override
    public void listen(Token token, Awaited awaited, Effect.Listening listening, @Nullable Instant until) {
        list.add(new Effect.Listen(token, awaited, listening, until));
    }

    @Override
    public void disarm(Token token) {
        list.add(new Effect.Disarm(token));
    }

    @Override
    public void start(String workflow, Event event) {
        list.add(new Effect.Start(workflow, event));
    }

    @Override
    public void publish(Event event) {
        list.add(new Effect.Publish(event));
    }

    @Override
    public void note(Note.Kind kind, String path, @Nullable Object detail) {
        list.add(new Effect.Noted(new Note(kind, path, detail)));
    }

    @Override
    public void ended(Outcome outcome, String reason, Supplier<State> last) {
        list.add(new Effect.Ended(outcome, reason));
    }
}
