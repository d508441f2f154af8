package dev.alur;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Definitions that cannot be used. Carries every problem found, not the first; nothing was registered. */
public final class InvalidWorkflowException extends AlurException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public InvalidWorkflowException(List<Problem> problems) {
        this(problems, null);
    }

    public InvalidWorkflowException(List<Problem> problems, @Nullable Throwable cause) {
        super("invalid-workflow", describe(problems), cause);
        this.problems = List.copyOf(problems);
    }

    /** All problems, in the order of the sources; at least one is an error. Immutable. */
    public List<Problem> problems() {
        return problems;
    }

    private static String describe(List<Problem> problems) {
        String count = problems.size() == 1 ? "1 problem" : problems.size() + " problems";
        return problems.stream().map(Problem::toString).collect(Collectors.joining("\n  ", count + ":\n  ", ""));
    }
}
