package dev.alur.yaml;

import dev.alur.Position;
import dev.alur.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The problems found so far in one source. Confined to the reading thread. */
final class Findings {
    private final List<Problem> problems = new ArrayList<>();

    /** The problem just added, for a hint. */
    final class Last {
        Last hint(String text) {
            int last = problems.size() - 1;
            problems.set(last, problems.get(last).withHint(text));
            return this;
        }
    }

    private final Last last = new Last();

    Last error(String code, String message, Position position) {
        problems.add(Problem.error(code, message).at(position));
        return last;
    }

    Last warning(String code, String message, Position position) {
        problems.add(Problem.warning(code, message).at(position));
        return last;
    }

    void add(Problem problem) {
        problems.add(problem);
    }

    boolean hasErrors() {
        return problems.stream().anyMatch(Problem::isError);
    }

    /** In the order of the text. */
    List<Problem> sorted() {
        return problems.stream()
                .distinct()
                .sorted(Comparator.comparingInt((Problem problem) -> line(problem))
                        .thenComparingInt(problem -> column(problem)))
                .toList();
    }

    private static int line(Problem problem) {
        Position position = problem.position();
        return position == null ? 0 : position.line();
    }

    private static int column(Problem problem) {
        Position position = problem.position();
        return position == null ? 0 : position.column();
    }
}
