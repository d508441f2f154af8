package dev.alur.program;

import dev.alur.model.Invocation;
import java.time.Duration;
import java.time.ZoneId;

/** An attempt to call an action, while the turn that asks for it runs. Valid during {@link Outlet#perform} only. */
public interface Attempt extends Invocation {
    /** Number of the action within its program: {@link Program#actions()}. */
    int action();

    Token token();

    Duration timeout();

    /** The person's zone, else the workflow's, else the engine's. */
    ZoneId zone();

    /** The same as data, to keep. */
    Effect.Perform effect();
}
