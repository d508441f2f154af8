package dev.alur.program;

import dev.alur.model.Awaited;
import dev.alur.value.Event;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An outlet that hands on to another; twins alter what they break. */
class Altered implements Outlet {
    private final Outlet to;

    Altered(Outlet to) {
        this.to = to;
    }

    @Override
    public @Nullable Object perform(Attempt attempt) {
        return to.perform(attempt);
    }

    @Override
    public void arm(Token token, Instant at) {
        to.arm(token, at);
    }

    @Override
    public void listen(Token token, Awaited awaited, Effect.Listening listening, @Nullable Instant until) {
        to.listen(token, awaited, listening, until);
    }

    @Override
    public void disarm(Token token) {
        to.disarm(token);
    }

    @Override
    public void start(String workflow, Event event) {
        to.start(workflow, event);
    }

    @Override
    public void publish(Event event) {
        to.publish(event);
    }

    @Override
    public void note(Note.Kind kind, String path, @Nullable Object detail) {
        to.note(kind, path, detail);
    }

    @Override
    public void ended(Outcome outcome, String reason, Supplier<State> last) {
        to.ended(outcome, reason, last);
    }
}
