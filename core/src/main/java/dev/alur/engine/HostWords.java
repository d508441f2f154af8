package dev.alur.engine;

import dev.alur.InvalidWorkflowException;
import dev.alur.Problem;
import dev.alur.conversation.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words the host gave a meaning that holds whatever is open. Filled before the engine is built, then constant. */
final class HostWords {
    private final Map<String, String> starting = new LinkedHashMap<>();
    private final Set<String> returning = new LinkedHashSet<>();

    void starts(String word, String workflow) {
        starting.put(word, workflow);
    }

    void givesBack(String... words) {
        returning.addAll(List.of(words));
    }

    /** @throws InvalidWorkflowException with every word that starts a workflow which is not there */
    void check(Deployment deployment) {
        List<Problem> problems = new ArrayList<>();
        starting.forEach((word, workflow) -> {
            if (deployment.find(workflow) == null) {
                problems.add(Problem.error(
                                "unknown-workflow",
                                "the word " + word + " starts " + workflow + ", and there is no workflow of that name")
                        .withHint("define it, or name one that is defined"));
            }
        });
        if (!problems.isEmpty()) {
            throw new InvalidWorkflowException(problems);
        }
    }

    Words words() {
        return new Words(starting, returning);
    }
}
