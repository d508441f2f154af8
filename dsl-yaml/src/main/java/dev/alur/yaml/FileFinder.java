package dev.alur.yaml;

import dev.alur.Position;
import dev.alur.Problem;
import dev.alur.lang.Language;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
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

    private static final String OUTSIDE = "it is a link to a place outside the folder of its file";

    private final Bounds bounds;
    private final @Nullable Language language;
    private final Found found = new Found();
    private final Set<Path> seen = new HashSet<>();

    FileFinder(Bounds bounds, @Nullable Language language) {
        this.bounds = bounds;
        this.language = language;
    }

    /**
     * A path to read.
     *
     * @param by the include that asked for it, {@code null} for the caller
     * @param inside the folder it must not leave, also not by a symbolic link; {@code null} for the caller's own paths
     */
    private record Wanted(
            Path path, @Nullable Position by, @Nullable Path inside, How how) {
        Wanted(Path path) {
            this(path, null, null, How.NAMED);
        }

        Wanted below(Path file) {
            return new Wanted(file, by, inside, How.FOUND);
        }
    }

    private enum How {
        NAMED,
        /** Found in a folder, where scenario files lie beside the workflows they play. */
        FOUND
    }

    Found read(List<Path> paths) {
        Deque<Wanted> wanted = new ArrayDeque<>();
        paths.forEach(path -> wanted.add(new Wanted(path)));
        while (!wanted.isEmpty()) {
            Wanted next = wanted.remove();
            if (Files.isDirectory(next.path) && leaves(next)) {
                take(unreadable(next, OUTSIDE), wanted);
            } else if (Files.isDirectory(next.path)) {
                all(folder(next).stream().map(next::below).toList(), wanted);
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
                wanted.add(new Wanted(path.normalize(), include.at(), inside, How.NAMED));
            } else {
                found.problems()
                        .add(Problem.error("include", "an include stays in the folder of its file")
                                .at(include.at()));
            }
        }
    }

    private Read read(Wanted file) {
        try {
            if (Files.exists(file.path) && leaves(file)) {
                return unreadable(file, OUTSIDE);
            }
            if (file.inside != null && Files.exists(file.path) && !Files.isRegularFile(file.path)) {
                return unreadable(file, "it is neither a file nor a folder");
            }
            // Longer files are refused unread; a character takes at most four bytes.
            if (Files.size(file.path) > 4L * bounds.characters()) {
                return unreadable(
                        file, "larger than " + bounds.characters() + " characters; split it into several files");
            }
            byte[] bytes = Files.readAllBytes(file.path);
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            CharBuffer text = CharBuffer.allocate(bytes.length);
            if (StandardCharsets.UTF_8.newDecoder().decode(rest, text, true).isError()) {
                return notText(file, text.flip().toString());
            }
            String read = text.flip().toString();
            return new Read(file, FileReader.read(new Source(file.path.toString(), read), bounds, language), null);
        } catch (IOException failure) {
            return unreadable(file, Files.exists(file.path) ? "it cannot be read" : "there is no such file");
        }
    }

    /** Whether a symbolic link leads out of the folder that the file must not leave. */
    private static boolean leaves(Wanted file) {
        try {
            return file.inside != null && !file.path.toRealPath().startsWith(file.inside.toRealPath());
        } catch (IOException unknown) {
            return true;
        }
    }

    /** @param before what could be read up to the first byte that is no UTF-8 */
    private static Read notText(Wanted file, String before) {
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        String last = before.substring(before.lastIndexOf('\n') + 1);
        int column = 1 + last.codePointCount(0, last.length());
        Read unreadable = unreadable(file, "it is not UTF-8 text (line " + line + ", column " + column + ")");
        Problem problem = unreadable.problem;
        return problem == null ? unreadable : new Read(file, null, problem.withHint("save it as UTF-8 in your editor"));
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
