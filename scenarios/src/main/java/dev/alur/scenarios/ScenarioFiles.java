package dev.alur.scenarios;

import dev.alur.Position;
import dev.alur.Problem;
import dev.alur.lang.Language;
import dev.alur.lang.LanguageProvider;
import dev.alur.yaml.Excerpt;
import dev.alur.yaml.Reading;
import dev.alur.yaml.YamlReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Scenario files, all read before anything runs, with the workflows they name. Nothing is thrown for what their authors
 * do wrong: see {@link #problems()}. Immutable; any thread.
 */
public final class ScenarioFiles {
    private static final long LARGEST = 4L << 20;

    private final List<ScenarioFile> files = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Language language;

    private ScenarioFiles(Language language) {
        this.language = language;
    }

    /** Files, and in folders every scenario file ({@code .yaml}, {@code .yml}) below them, by name. */
    public static ScenarioFiles read(Path... filesOrFolders) {
        ScenarioFiles read = new ScenarioFiles(discovered());
        for (Path path : filesOrFolders) {
            if (Files.isDirectory(path)) {
                read.below(path).forEach(file -> read.file(file, How.FOUND));
            } else {
                read.file(path, How.NAMED);
            }
        }
        return read;
    }

    /** A text that is already at hand. It cannot name workflow files. @param name in every message about it */
    public static ScenarioFiles of(String name, String text) {
        ScenarioFiles read = new ScenarioFiles(discovered());
        read.text(name, text, null);
        return read;
    }

    private static Language discovered() {
        return ServiceLoader.load(LanguageProvider.class)
                .findFirst()
                .map(LanguageProvider::language)
                .orElse(Language.CORE);
    }

    /** Errors, file by file. Unmodifiable. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Whether there was nothing to read: folders without a scenario file. */
    public boolean isEmpty() {
        return files.isEmpty() && problems.isEmpty();
    }

    public boolean hasErrors() {
        return problems.stream().anyMatch(Problem::isError);
    }

    /** A problem for a terminal: with the line it stands in and a caret, as {@link Reading#describe}. */
    public String describe(Problem problem) {
        Position at = problem.position();
        for (ScenarioFile file : files) {
            if (at != null && at.file().equals(file.name())) {
                int line = at.line() - 1;
                return Excerpt.of(
                        problem,
                        line < file.lines().size() ? Optional.of(file.lines().get(line)) : Optional.empty());
            }
        }
        for (ScenarioFile file : files) {
            Reading reading = file.workflows();
            if (at != null && reading != null && reading.line(at).isPresent()) {
                return reading.describe(problem);
            }
        }
        return Excerpt.of(problem, Optional.empty());
    }

    List<ScenarioFile> files() {
        return files;
    }

    Language language() {
        return language;
    }

    private List<Path> below(Path path) {
        try (Stream<Path> all = Files.walk(path)) {
            return all.filter(file ->
                            file.toString().endsWith(".yaml") || file.toString().endsWith(".yml"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            unreadable(path, "the folder cannot be read");
            return List.of();
        }
    }

    private enum How {
        NAMED,
        /** Found in a folder, where workflows lie beside the scenarios that play them. */
        FOUND
    }

    private void file(Path path, How how) {
        try {
            if (Files.exists(path) && Files.size(path) > LARGEST) {
                unreadable(path, "it is larger than " + LARGEST + " bytes");
                return;
            }
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(path));
            String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            if (how == How.NAMED || isScenarioFile(text)) {
                text(path.toString(), text, path);
            }
        } catch (CharacterCodingException failure) {
            unreadable(path, "it is not UTF-8 text");
        } catch (IOException failure) {
            unreadable(path, Files.exists(path) ? "it cannot be read" : "there is no such file");
        }
    }

    /** Told by a key at the left edge, so that a file with a mistake in it is still reported and not passed over. */
    private static boolean isScenarioFile(String text) {
        return text.lines().anyMatch(line -> line.startsWith("scenarios:") || line.startsWith("workflows:"));
    }

    private void unreadable(Path path, String why) {
        problems.add(Problem.error("unreadable", "cannot read " + path + ": " + why)
                .at(new Position(path.toString(), 1, 1)));
    }

    private void text(String name, String text, @Nullable Path path) {
        Faults faults = new Faults();
        Tree tree = TreeReader.read(name, text, faults);
        ScenarioReader.Content content = tree == null ? null : new ScenarioReader(faults, language).read(tree);
        Reading workflows = null;
        if (content != null && content.workflows() != null) {
            workflows = workflows(content.workflows(), path, faults);
        }
        problems.addAll(faults.all());
        if (workflows != null) {
            workflows.problems().stream()
                    .filter(Problem::isError)
                    .filter(problem -> !problems.contains(problem))
                    .forEach(problems::add);
        }
        Surroundings surroundings = content == null
                ? new Surroundings(ZoneOffset.UTC, Map.of(), Map.of(), Map.of())
                : content.surroundings();
        List<Scenario> scenarios = content == null ? List.of() : content.scenarios();
        files.add(new ScenarioFile(name, text.lines().toList(), workflows, surroundings, scenarios));
    }

    private static @Nullable Reading workflows(Tree tree, @Nullable Path path, Faults faults) {
        List<Path> paths = new ArrayList<>();
        for (Tree item : tree instanceof Tree.Items items ? items.items() : List.of(tree)) {
            String text = Keys.text(item, faults);
            if (text != null && path == null) {
                faults.error("unreadable", "a text that is no file cannot name files", item.at());
            } else if (text != null && path != null) {
                add(text, path, item.at(), paths, faults);
            }
        }
        return paths.isEmpty() ? null : YamlReader.create().read(paths.toArray(Path[]::new));
    }

    private static void add(String text, Path file, Position at, List<Path> paths, Faults faults) {
        try {
            Path path = file.resolveSibling(text).normalize();
            if (Files.isReadable(path)) {
                paths.add(path);
            } else {
                faults.error("unreadable", "cannot read " + path, "paths are relative to this file", at);
            }
        } catch (InvalidPathException problem) {
            faults.error("unreadable", "\"" + text + "\" is no path", at);
        }
    }
}
