package dev.alur.scenarios;

import dev.alur.model.Failure;
import dev.alur.model.FailureKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code given}: a result, a failure, or a list with one of these per attempt. */
final class StubReader {
    private static final List<String> FAILURES = List.of("timeout", "api_failure", "invalid_data");
    private static final int MOST_TIMES = 1_000;

    private final Faults faults;

    StubReader(Faults faults) {
        this.faults = faults;
    }

    List<Stub> read(Tree given) {
        List<Stub> stubs = new ArrayList<>();
        if (!(given instanceof Tree.Entries entries)) {
            faults.wrongType("a map of stubs", given);
            return stubs;
        }
        for (Tree.Entry entry : entries.entries()) {
            List<Stub.Answer> answers = new ArrayList<>();
            if (!(entry.value() instanceof Tree.Items items)) {
                add(entry.value(), answers);
            } else if (items.items().isEmpty()) {
                faults.error("empty", "a list of answers needs at least one", items.at());
            } else {
                items.items().forEach(item -> add(item, answers));
            }
            if (answers.isEmpty()) {
                continue;
            }
            stubs.add(new Stub(entry.key(), answers, entry.at()));
        }
        return stubs;
    }

    private void add(Tree tree, List<Stub.Answer> answers) {
        boolean fails = tree instanceof Tree.Entries map
                && map.entries().stream().anyMatch(entry -> entry.key().equals("fail"));
        if (!fails) {
            answers.add(Stub.Answer.of(Plain.of(tree)));
            return;
        }
        Keys keys = Keys.of(tree, faults, "fail", "times", "then");
        Tree fail = keys.tree("fail");
        Failure failure = fail == null ? null : failure(fail);
        if (failure == null) {
            return;
        }
        Tree then = keys.tree("then");
        if (!keys.has("times")) {
            if (then != null) {
                faults.error(
                        "missing-times", "`then` needs `times`: without it the failure is for ever", keys.at("then"));
            }
            answers.add(Stub.Answer.failing(failure));
            return;
        }
        Integer times = times(keys);
        for (int i = 0; times != null && i < times; i++) {
            answers.add(Stub.Answer.failing(failure));
        }
        if (then == null) {
            answers.add(Stub.Answer.NOTHING);
        } else {
            add(then, answers);
        }
    }

    private @Nullable Integer times(Keys keys) {
        Integer times = Plain.whole(keys.tree("times"));
        if (times != null && times >= 1 && times <= MOST_TIMES) {
            return times;
        }
        faults.error("wrong-type", "expected a number of times from 1 to " + MOST_TIMES, keys.at("times"));
        return null;
    }

    private @Nullable Failure failure(Tree fail) {
        if (fail instanceof Tree.Entries) {
            Keys keys = Keys.of(fail, faults, "status");
            Integer code = Plain.whole(keys.tree("status"));
            if (code != null && code >= 400 && code <= 599) {
                return status(code);
            }
            faults.error("wrong-type", "expected a status of HTTP from 400 to 599", fail.at());
            return null;
        }
        String word = Keys.text(fail, faults);
        if (word == null) {
            return null;
        }
        switch (word) {
            case "timeout":
                return Failure.retryable(FailureKind.TIMEOUT, "timeout");
            case "api_failure":
                return Failure.retryable(FailureKind.API_FAILURE, "api_failure");
            case "invalid_data":
                return Failure.lasting(FailureKind.INVALID_DATA, "invalid_data");
            default:
                faults.unknown("failure", word, FAILURES, fail.at());
                return null;
        }
    }

    /** As the HTTP adapter reads answers: 408, 429 and 5xx may pass, 400 and 422 are about the data, others are final. */
    private static Failure status(int code) {
        String message = "status " + code;
        if (code == 408) {
            return Failure.retryable(FailureKind.TIMEOUT, message);
        }
        if (code == 429 || code >= 500) {
            return Failure.retryable(FailureKind.API_FAILURE, message);
        }
        boolean data = code == 400 || code == 422;
        return Failure.lasting(data ? FailureKind.INVALID_DATA : FailureKind.API_FAILURE, message);
    }
}
