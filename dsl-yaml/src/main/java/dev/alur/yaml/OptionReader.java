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
        String saveAs = fields.variable("save_as");
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

    /** Actions by name with their arguments: what runs when everything has failed decides and waits no more. */
    private List<Call> undo(Node node) {
        List<Call> calls = new ArrayList<>();
        if (node instanceof Node.Items items && items.items().isEmpty()) {
            values.findings()
                    .error("no-steps", "this `undo` is empty", node.at())
                    .hint("e.g. undo: cancel_payment");
        }
        for (Step step : steps.steps(node)) {
            Position written = step.options().origin().position();
            Position at = written == null ? node.at() : written;
            if (!(step instanceof Step.Perform perform)) {
                values.findings()
                        .error("undo", "`undo` holds actions only", at)
                        .hint("call an action by name, e.g. undo: {cancel_payment: {id: \"{{payment_id}}\"}}");
            } else if (!step.options().equals(Options.NONE)) {
                values.findings()
                        .error("undo", "an action in `undo` has arguments and nothing else", at)
                        .hint("leave out its id, if, retry and other options");
            } else {
                calls.add(perform.call());
            }
        }
        return calls;
    }
}
