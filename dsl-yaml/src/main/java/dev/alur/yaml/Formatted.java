package dev.alur.yaml;

import dev.alur.Problem;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What came of formatting a source. Immutable. */
public final class Formatted {
    private final Source source;
    private final @Nullable String text;
    private final List<Problem> problems;
    private final FileReading read;

    Formatted(Source source, @Nullable String text, List<Problem> problems, FileReading read) {
        this.source = source;
        this.text = text;
        this.problems = List.copyOf(problems);
        this.read = read;
    }

    /** The canonical text; empty if the source has errors or holds scenarios. */
    public Optional<String> text() {
        return Optional.ofNullable(text);
    }

    /** Whether there is a canonical text and the source is not it yet. */
    public boolean isChange() {
        return text != null && !text.equals(source.text());
    }

    /** Whether the source holds conversations to play, and no workflows. They are not formatted. */
    public boolean isScenarioFile() {
        return read.isScenarioFile();
    }

    /** Errors and warnings of the source, by line. */
    public List<Problem> problems() {
        return problems;
    }

    /** A problem for a terminal, as {@link Reading#describe} shows it. */
    public String describe(Problem problem) {
        return new Reading(List.of(read), problems).describe(problem);
    }
}
