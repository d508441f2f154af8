package dev.alur.program;

import dev.alur.lang.Fill;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Leaves a called workflow: its returned values become the caller's, its outcome stands at {@code steps.id.outcome}. */
final class ReturnOp extends Op {
    private final @Nullable Fill returns;
    private final PerformOp.Calling saving;
    /** Hidden slot in which a stop or failure inside leaves the outcome's word. */
    final int outcome;

    /** @param caller the variables that get the result; {@code returns} reads the callee's */
    ReturnOp(String path, Frame caller, @Nullable Fill returns, PerformOp.Calling saving, int outcome) {
        super(path, caller);
        this.returns = returns;
        this.saving = saving;
        this.outcome = outcome;
    }

    @Override
    int enter(Cursor cursor, Strand strand) {
        Object left = cursor.read(outcome);
        cursor.set(outcome, null);
        Map<String, Object> result = new LinkedHashMap<>();
        if (returns != null && returns.fill(cursor) instanceof Map<?, ?> values) {
            values.forEach((name, value) -> {
                if (value != null) {
                    result.put(String.valueOf(name), value);
                }
            });
        }
        cursor.save(this, saving, result);
        Map<String, Object> seen = new LinkedHashMap<>(result);
        seen.put("outcome", left == null ? Outcome.COMPLETED.word() : left);
        cursor.set(saving.result, seen);
        if (left == null || left.equals(Outcome.COMPLETED.word())) {
            cursor.completed(this, saving, strand);
        } else {
            cursor.note(Note.Kind.COMPLETED, path, saving.label);
        }
        return number + 1;
    }
}
