package dev.alur.engine;

import dev.alur.model.Action;
import dev.alur.model.Invocation;
import org.jspecify.annotations.Nullable;

/** Stands before every action: what it returns or throws is what the action returned or threw. Called as actions are. */
@FunctionalInterface
public interface Interceptor {
    /** @param action what was called; to go on, {@code return action.run(call)} */
    @Nullable
    Object call(Invocation call, Action action) throws Exception;
}
