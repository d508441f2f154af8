package dev.alur.testing;

import dev.alur.program.Input;
import dev.alur.program.Outlet;
import dev.alur.program.Program;
import dev.alur.program.State;
import org.jspecify.annotations.Nullable;

/** {@link dev.alur.program.Run#turn}, or a twin of it that is broken on purpose. */
@FunctionalInterface
public interface Machine {
    @Nullable
    State turn(Program program, @Nullable State state, Input input, Outlet outlet);
}
