package dev.alur.cli;

import dev.alur.Position;
import dev.alur.Problem;
import dev.alur.advice.Advice;
import dev.alur.lang.Language;
import dev.alur.lang.LanguageProvider;
import dev.alur.program.Environment;
import dev.alur.program.Linked;
import dev.alur.program.Linker;
import dev.alur.yaml.Reading;
import dev.alur.yaml.YamlReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;

/** Workflow files, read and linked, with everything that is wrong with them. Immutable. */
record Checked(Reading reading, Needs needs, List<Problem> problems) {
    private static final String UNREADABLE = "unreadable";
    /** What a workflow lacks when a part of it could not be read. */
    private static final Set<String> CONSEQUENCES =
            Set.of("no-steps", "missing-on-timeout", "bad-split", "endless-repeat");

    /** Advice that is only good when everything could be read. */
    private static final Set<String> WHOLE = Set.of("unset-variable", "unused-component", "unused-template");

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
        return new Checked(reading, needs, inOrder(problems, reading));
    }

    /** With what is unwise, too; where something is wrong, only with what is sure all the same. */
    Checked advised() {
        Set<String> wrong =
                problems.stream().filter(Problem::isError).map(Checked::file).collect(Collectors.toSet());
        List<Problem> all = new ArrayList<>(problems);
        for (Problem advice : Advice.on(reading.definitions())) {
            if (wrong.isEmpty() || !wrong.contains(file(advice)) && !WHOLE.contains(advice.code())) {
                all.add(Spot.of(advice, reading));
            }
        }
        return new Checked(reading, needs, inOrder(all, reading));
    }

    private static String file(Problem problem) {
        Position position = problem.position();
        return position == null ? "" : position.file();
    }

    /** File by file as they were read, each from its first line to its last. */
    private static List<Problem> inOrder(List<Problem> problems, Reading reading) {
        List<String> files =
                reading.sources().stream().map(Reading.Contents::file).toList();
        Comparator<Problem> order = Comparator.comparingInt(problem -> {
            int file = files.indexOf(file(problem));
            return file < 0 ? files.size() : file;
        });
        return problems.stream()
                .sorted(order.thenComparingInt(problem -> problem.position() == null
                                ? 0
                                : problem.position().line())
                        .thenComparingInt(problem -> problem.position() == null
                                ? 0
                                : problem.position().column()))
                .toList();
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
