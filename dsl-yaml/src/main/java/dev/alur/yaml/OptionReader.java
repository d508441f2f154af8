package dev.alur.yaml;

import dev.alur.Position;
import dev.alur.model.Backoff;
import dev.alur.model.Call;
import dev.alur.model.Condition;
import dev.alur.model.OnError;
import dev.alur.model.Options;
import dev.alur.model.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what may stand beside any verb. */
final class OptionReader {
    private final Values values;
    private final StepReader steps;

    OptionReader(Values values, StepReader steps) {
        this.values = values;
        this.steps = steps;
    }

    /** @param inside the verb's own words, which come before the options of that name */
    Options read(Fields fields, Position at, @Nullable Place inside) {
        Options options = StepReader.options(at);
        String id = fields.name("id");
        String name = fields.text("name");
        Condition guard = fields.condition("if");
        String saveAs = fields.name("save_as");
        options = id == null ? options : options.withId(id);
        options = name == null ? options : options.withName(name);
        options = guard == null ? options : options.withGuard(guard);
        options = saveAs == null ? options : options.withSaveAs(saveAs);
        if (inside == null || Grammar.find(inside, "timeout") == null) {
            Duration timeout = fields.duration("timeout");
            options = timeout == null ? options : options.withTimeout(timeout);
        }
        ErrorHandlingReader handling = new ErrorHandlingReader(values, steps);
        Node retry = fields.node("retry");
        Backoff backoff = retry == null ? null : handling.retry(retry);
        options = backoff == null ? options : options.withRetry(backoff);
        Node onError = fields.node("on_error");
        OnError handled = onError == null ? OnError.NONE : handling.read(onError);
        options = handled.isEmpty() ? options : options.withOnError(handled);
        Node undo = fields.node("undo");
        return undo == null ? options : options.withUndo(undo(undo));
    }

    private List<Call> undo(Node node) {
        List<Call> calls = new ArrayList<>();
        for (Step step : steps.steps(node)) {
            if (step instanceof Step.Perform perform) {
                calls.add(perform.call());
            } else {
                values.findings()
                        .error("undo", "`undo` holds actions only", node.at())
                        .hint("call actions by name");
                return List.of();
            }
        }
        return calls;
    }
}
