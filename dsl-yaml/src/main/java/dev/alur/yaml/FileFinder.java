package dev.alur.yaml;

import dev.alur.Position;
import dev.alur.Problem;
import dev.alur.lang.Language;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds and reads files, folders and what they include; each file once. */
final class FileFinder {
    /** What was read, and what could not be. */
    record Found(List<FileReading> files, List<Problem> problems) {
        Found() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    private final Bounds bounds;
    private final @Nullable Language language;
    private final Found found = new Found();
    private final Set<Path> seen = new HashSet<>();

    FileFinder(Bounds bounds, @Nullable Language language) {
        this.bounds = bounds;
        this.language = language;
    }

    /** A path to read, and who asked for it. */
    private record Wanted(Path path, @Nullable Position by, How how) {
        Wanted(Path path, @Nullable Position by) {
            this(path, by, How.NAMED);
        }
    }

    private enum How {
        NAMED,
        /** Found in a folder, where scenario files lie beside the workflows they play. */
        FOUND
    }

    Found read(List<Path> paths) {
        Deque<Wanted> wanted = new ArrayDeque<>();
        paths.forEach(path -> wanted.add(new Wanted(path, null)));
        while (!wanted.isEmpty()) {
            Wanted next = wanted.remove();
            if (Files.isDirectory(next.path)) {
                all(
                        folder(next).stream()
                                .map(file -> new Wanted(file, next.by, How.FOUND))
                                .toList(),
                        wanted);
            } else {
                all(List.of(next), wanted);
            }
        }
        return found;
    }

    private List<Path> folder(Wanted folder) {
        try (Stream<Path> below = Files.walk(folder.path)) {
            return below.filter(path ->
                            path.toString().endsWith(".yaml") || path.toString().endsWith(".yml"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException | RuntimeException failure) {
            take(unreadable(folder, failure.getMessage()), new ArrayDeque<>());
            return List.of();
        }
    }

    /** What a file says, or why it could not be read. */
    private record Read(
            Wanted file,
            @Nullable FileReading reading,
            @Nullable Problem problem) {}

    /** Files know nothing of each other until they are linked: many are read on all cores, and taken in order. */
    private void all(List<Wanted> files, Deque<Wanted> wanted) {
        files.stream().filter(file -> seen.add(file.path.toAbsolutePath().normalize())).toList().parallelStream()
                .map(this::read)
                .toList()
                .forEach(read -> take(read, wanted));
    }

    private void take(Read read, Deque<Wanted> wanted) {
        if (read.problem != null) {
            found.problems().add(read.problem);
        }
        Wanted file = read.file;
        FileReading reading = read.reading;
        if (reading == null || (reading.isScenarioFile() && file.how == How.FOUND)) {
            return;
        }
        found.files().add(reading);
        for (Node.Text include : reading.includes()) {
            Path path = file.path.resolveSibling(include.value());
            Path inside = file.path.toAbsolutePath().normalize().getParent();
            if (inside != null && path.toAbsolutePath().normalize().startsWith(inside)) {
                wanted.add(new Wanted(path.normalize(), include.at()));
            } else {
                found.problems()
                        .add(Problem.error("include", "an include stays in the folder of its file")
                                .at(include.at()));
            }
        }
    }

    private Read read(Wanted file) {
        try {
            // Longer files are refused unread; a character takes at most four bytes.
            if (Files.size(file.path) > 4L * bounds.characters()) {
                return unreadable(
                        file, "larger than " + bounds.characters() + " characters; split it into several files");
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file.path)))
                    .toString();
            return new Read(file, FileReader.read(new Source(file.path.toString(), text), bounds, language), null);
        } catch (CharacterCodingException failure) {
            return unreadable(file, "it is not UTF-8 text");
        } catch (IOException failure) {
            return unreadable(file, Files.exists(file.path) ? "it cannot be read" : "there is no such file");
        }
    }

    private static Read unreadable(Wanted file, @Nullable String why) {
        Position at = file.by == null ? new Position(file.path.toString(), 1, 1) : file.by;
        return new Read(
                file,
                null,
                Problem.error(file.by == null ? "unreadable" : "include", "cannot read " + file.path + ": " + why)
                        .at(at));
    }
}
