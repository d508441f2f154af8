package dev.alur.scenarios;

import dev.alur.Position;
import dev.alur.analytics.Tally;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What became of scenarios. Immutable. */
public record Report(List<Result> results) {
    private static final String MARGIN = "    ";

    public Report {
        results = List.copyOf(results);
    }

    /**
     * One scenario.
     *
     * @param transcript everything that happened, in order
     * @param failures what was expected in vain; empty when it passed
     * @param counts by workflow, in the order of the definitions
     */
    public record Result(String name, List<Line> transcript, List<Failure> failures, Map<String, Tally> counts) {
        public Result {
            transcript = List.copyOf(transcript);
            failures = List.copyOf(failures);
            counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        }

        public boolean isPassed() {
            return failures.isEmpty();
        }
    }

    /** @param at the line of the scenario file @param text {@code expected … but …} */
    public record Failure(Position at, String text) {}

    public int passed() {
        return (int) results.stream().filter(Result::isPassed).count();
    }

    public int failed() {
        return results.size() - passed();
    }

    /** Looks of the marked words: plain for files and pipes, coloured for a terminal. */
    public enum Style {
        PLAIN("", "", ""),
        COLOURED("\u001b[32m", "\u001b[31m", "\u001b[0m");

        private final String good;
        private final String bad;
        private final String end;

        Style(String good, String bad, String end) {
            this.good = good;
            this.bad = bad;
            this.end = end;
        }
    }

    /** A line per scenario, the transcript of those that failed, and the total; the same report always prints the same. */
    public void print(Appendable out, Style style) throws IOException {
        for (Result result : results) {
            if (result.isPassed()) {
                out.append(style.good)
                        .append("ok")
                        .append(style.end)
                        .append(' ')
                        .append(result.name());
                out.append('\n');
                continue;
            }
            out.append(style.bad).append("FAIL").append(style.end).append(' ').append(result.name());
            out.append('\n');
            LinePrinter printer = LinePrinter.on(out, LinePrinter.UNLIMITED).indented(MARGIN);
            result.transcript().forEach(printer::print);
            for (Failure failure : result.failures()) {
                out.append("  ")
                        .append(style.bad)
                        .append("> ")
                        .append(failure.text())
                        .append(style.end);
                out.append(" (").append(failure.at().toString()).append(")\n");
            }
        }
        out.append(passed() + " passed, " + failed() + " failed\n");
    }

    /** The plain form. */
    public void print(Appendable out) throws IOException {
        print(out, Style.PLAIN);
    }
}
