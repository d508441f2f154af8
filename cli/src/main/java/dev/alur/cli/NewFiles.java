package dev.alur.cli;

import dev.alur.AlurException;
import dev.alur.gallery.FilledTemplate;
import dev.alur.yaml.Source;
import dev.alur.yaml.YamlFormatter;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The two files that a template becomes. */
record NewFiles(Path workflow, Path scenarios) {
    /** @param out a folder, or the workflow file */
    static NewFiles of(Path out, String name) {
        String last = out.getFileName() == null ? "" : out.getFileName().toString();
        String lower = last.toLowerCase(Locale.ROOT);
        boolean file = (lower.endsWith(".yaml") || lower.endsWith(".yml")) && !Files.isDirectory(out);
        Path workflow = file ? out : out.resolve(name + ".yaml");
        String fileName = String.valueOf(workflow.getFileName());
        String stem = fileName.substring(0, fileName.lastIndexOf('.'));
        return new NewFiles(workflow, workflow.resolveSibling(stem + ".test.yaml"));
    }

    /** @throws AlurException naming the file */
    void refuseThoseThere() {
        for (Path path : new Path[] {workflow, scenarios}) {
            if (Files.exists(path)) {
                throw there(path);
            }
        }
    }

    private static AlurException there(Path path) {
        return new AlurException(
                "exists", path + " is there already; choose another place with --out, or write over it with --force");
    }

    /**
     * Writes both, or neither: each is complete before it gets its name.
     *
     * @throws AlurException {@code unwritable}
     */
    void write(FilledTemplate filled) {
        for (Path path : new Path[] {workflow, scenarios}) {
            if (Files.isDirectory(path)) {
                throw new AlurException("unwritable", path + " is a folder; choose another place with --out");
            }
        }
        Path first = null;
        Path second = null;
        try {
            Path folder = workflow.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            first = part(workflow);
            second = part(scenarios);
            Files.writeString(first, formatted(filled.workflow()));
            Files.writeString(second, filled.scenarios(String.valueOf(workflow.getFileName())));
            move(first, workflow);
            move(second, scenarios);
        } catch (FileAlreadyExistsException taken) {
            throw new AlurException("unwritable", taken.getFile() + " is no folder", taken);
        } catch (IOException failure) {
            throw new AlurException("unwritable", "cannot write " + workflow + ": " + reason(failure), failure);
        } finally {
            drop(first);
            drop(second);
        }
    }

    /** As {@code alur fmt} leaves it, so that it says nothing about a new file. */
    private static String formatted(String workflow) {
        return YamlFormatter.format(new Source("template", workflow)).text().orElse(workflow);
    }

    private static Path part(Path of) throws IOException {
        Path part = of.resolveSibling(of.getFileName() + ".part");
        Files.deleteIfExists(part);
        return Files.createFile(part);
    }

    private static void move(Path part, Path to) throws IOException {
        Files.move(part, to, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void drop(@Nullable Path part) {
        try {
            if (part != null) {
                Files.deleteIfExists(part);
            }
        } catch (IOException left) {
            // The error that is being told says why.
        }
    }

    private static String reason(IOException failure) {
        return failure instanceof java.nio.file.AccessDeniedException
                ? "this folder cannot be written"
                : String.valueOf(failure.getMessage());
    }
}
