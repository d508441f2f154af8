package dev.alur.scenarios;

import dev.alur.Position;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code ran:} named steps completed since the last such line. @param workflow only its runs; {@code null}: those of {@code as} */
record Ran(@Nullable String workflow, List<String> steps, Position at) implements ChatLine {
    @Override
    public @Nullable Mismatch play(Stage stage) {
        List<String> completed =
                stage.runs().completed(workflow, stage.scenario().as());
        return Steps.same(steps, completed)
                ? null
                : new Mismatch("the steps " + Steps.list(steps), "they were " + Steps.list(completed));
    }
}
