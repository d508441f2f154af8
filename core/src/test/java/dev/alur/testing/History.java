package dev.alur.testing;

import dev.alur.program.Input;
import dev.alur.program.Program;
import java.util.List;

/** What a run was told, from its start on. */
public record History(String name, Program program, List<Input> inputs) {
    public History {
        inputs = List.copyOf(inputs);
    }
}
