package dev.alur.engine;

import dev.alur.AlurException;
import dev.alur.value.Json;
import dev.alur.value.JsonFields;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The backup of a {@link MemoryStore}: lines of JSON, one per conversation with its runs and timers, one per ended run,
 * then controls and unmatched texts; the last line counts the others, so that a file cut short is noticed.
 */
final class MemoryBackup {
    private static final long FORMAT = 1;

    private MemoryBackup() {}

    static void write(MemoryStore store, Path file) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (BufferedWriter out = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
                new Lines(out).all(store);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | UncheckedIOException e) {
            throw new AlurException(
                    "backup-failed",
                    "the backup could not be written to " + file + " (" + e.getMessage()
                            + "); a file of that name is as it was",
                    e);
        }
    }

    /** Counts what it writes. */
    private static final class Lines {
        private final BufferedWriter out;
        private long count;

        Lines(BufferedWriter out) {
            this.out = out;
        }

        void all(MemoryStore store) {
            line(Json.write(Map.of("alur", "backup", "format", FORMAT)));
            store.each((key, stored) -> Json.write(BackupForms.stored(key, stored)), this::line);
            store.endedRuns().each(kept -> line(Json.write(BackupForms.ended(kept))));
            store.unmatchedTexts().all().forEach(entry -> line(Json.write(BackupForms.unmatched(entry))));
            line(Json.write(BackupForms.controls(store.controls())));
            line(Json.write(Map.of("lines", count)));
        }

        private void line(String text) {
            try {
                out.write(text);
                out.write('\n');
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            count++;
        }
    }

    static MemoryStore read(Path file) {
        long number = 0;
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            MemoryStore store = new MemoryStore();
            JsonFields first = fields(in.readLine());
            if (first == null || !"backup".equals(first.value("alur")) || first.number("format") != FORMAT) {
                throw unreadable(file, "it does not begin as a backup of format " + FORMAT, null);
            }
            for (JsonFields line = fields(in.readLine()); line != null; line = fields(in.readLine())) {
                number++;
                if (line.has("lines")) {
                    if (line.number("lines") != number) {
                        throw unreadable(file, "lines are missing before line " + (number + 1), null);
                    }
                    return store;
                }
                BackupForms.restore(store, line);
            }
            throw unreadable(file, "it is cut short after line " + (number + 1), null);
        } catch (IOException e) {
            throw unreadable(file, String.valueOf(e.getMessage()), e);
        } catch (IllegalArgumentException e) {
            throw unreadable(file, "line " + (number + 1) + ": " + e.getMessage(), e);
        }
    }

    private static @Nullable JsonFields fields(@Nullable String line) {
        try {
            return line == null ? null : JsonFields.of(Json.parse(line));
        } catch (AlurException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static AlurException unreadable(Path file, String why, @Nullable Throwable cause) {
        return new AlurException(
                "unreadable-backup", file + " cannot be restored: " + why + "; nothing was restored", cause);
    }
}
