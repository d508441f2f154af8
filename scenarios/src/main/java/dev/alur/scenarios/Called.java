package dev.alur.scenarios;

import dev.alur.Position;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code called:} some call so far had that name and these arguments. */
record Called(String action, Map<String, @Nullable Object> with, Position at) implements ChatLine {
    @Override
    public @Nullable Mismatch play(Stage stage) {
        List<CallLog.Call> calls = stage.calls().of(action);
        for (CallLog.Call call : calls) {
            if (PartialMatch.matches(with, call.arguments())) {
                return null;
            }
        }
        String expected = "a call of " + action + (with.isEmpty() ? "" : " with " + Shown.of(with));
        if (calls.isEmpty()) {
            List<String> names = stage.calls().names();
            return new Mismatch(
                    expected,
                    names.isEmpty() ? "nothing was called" : "only these were called: " + String.join(", ", names));
        }
        Map<String, Object> last = calls.get(calls.size() - 1).arguments();
        return new Mismatch(expected, "it was called with " + Shown.of(last));
    }
}
