package dev.alur.cli;

import dev.alur.Position;
import dev.alur.Problem;
import dev.alur.lang.Language;
import dev.alur.lang.LanguageProvider;
import dev.alur.program.Environment;
import dev.alur.program.Linked;
import dev.alur.program.Linker;
import dev.alur.yaml.Reading;
import dev.alur.yaml.YamlReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;

/** Workflow files, read and linked, with everything that is wrong with them. Immutable. */
record Checked(Reading reading, Needs needs, List<Problem> problems) {
    private static final String UNREADABLE = "unreadable";
    /** What a workflow lacks when a part of it could not be read. */
    private static final Set<String> CONSEQUENCES =
            Set.of("no-steps", "missing-on-timeout", "bad-split", "endless-repeat");

    Checked {
        problems = List.copyOf(problems);
    }

    /** Whether a host may supply what the files do not. */
    enum World {
        OPEN,
        CLOSED
    }

    static Checked of(List<Path> paths, World world) {
        Language language = language();
        Reading reading = YamlReader.create().checkedBy(language).read(paths.toArray(Path[]::new));
        List<Problem> problems = new ArrayList<>(reading.problems());
        if (problems.isEmpty() && reading.sources().isEmpty()) {
            problems.add(Problem.error("empty", "no workflow file (.yaml, .yml) is here")
                    .at(new Position(paths.get(0).toString(), 1, 1)));
        }
        Linked linked = Linker.link(reading.definitions(), Environment.DEFAULT.withExpressions(language));
        Needs needs = new Needs(reading.definitions(), linked);
        add(
                linked.problems().stream()
                        .filter(problem -> !follows(problem, reading.problems()))
                        .toList(),
                problems);
        add(needs.misspelt(), problems);
        if (world == World.CLOSED) {
            add(needs.undefined(), problems);
        }
        return new Checked(reading, needs, problems);
    }

    /** Adds what is news: a place the reader found wrong needs no second error. */
    private static void add(List<Problem> found, List<Problem> known) {
        for (Problem problem : found) {
            boolean isKnown = known.stream()
                    .anyMatch(one -> problem.position() != null
                            && problem.position().equals(one.position())
                            && problem.severity() == one.severity());
            if (!isKnown) {
                known.add(problem);
            }
        }
    }

    /** Whether it only says again, of a step, what the reader said of its text; or what the reader left out of it. */
    private static boolean follows(Problem problem, List<Problem> read) {
        Position at = problem.position();
        return at != null
                && read.stream()
                        .filter(Problem::isError)
                        .anyMatch(one -> one.position() != null
                                && one.position().file().equals(at.file())
                                && (CONSEQUENCES.contains(problem.code())
                                        || one.code().equals(problem.code())
                                                && one.position().line() == at.line()));
    }

    boolean isWrong() {
        return problems.stream().anyMatch(Problem::isError);
    }

    /** Whether a path could not be read at all. */
    boolean isUnreadable() {
        return problems.stream().anyMatch(problem -> problem.code().equals(UNREADABLE));
    }

    void print(Console console) {
        for (Problem problem : problems) {
            Console.Colour colour = problem.isError() ? Console.Colour.RED : Console.Colour.YELLOW;
            int columns = console.columns();
            String text = columns > 0 ? reading.describe(problem, columns) : reading.describe(problem);
            boolean first = true;
            for (String line : text.split("\n", -1)) {
                boolean loud = first || line.stripLeading().startsWith("| ") && line.endsWith("^");
                console.out().println(loud ? console.paint(colour, line) : line);
                first = false;
            }
        }
    }

    static Language language() {
        return ServiceLoader.load(LanguageProvider.class)
                .findFirst()
                .map(LanguageProvider::language)
                .orElse(Language.CORE);
    }
}
