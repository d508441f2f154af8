package dev.alur.cli;

import dev.alur.AlurException;
import dev.alur.reports.words.Subject;
import dev.alur.reports.words.Tongue;
import dev.alur.value.Slug;
import dev.alur.value.Spelling;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The workflows that {@code diagram} and {@code docs} tell of. @param refused the exit code when there is nothing to tell */
record Told(List<Subject> subjects, int refused) {

    /** Reads and checks files; what is wrong is printed as {@code validate} does. */
    static Told of(List<Path> paths, Console console) {
        Checked checked = Checked.of(paths, Checked.World.OPEN);
        if (checked.isWrong()) {
            checked.print(console);
            return new Told(List.of(), checked.isUnreadable() ? Exit.UNREADABLE : Exit.WRONG);
        }
        List<Subject> subjects = Subject.all(checked.reading().definitions(), Checked.language());
        if (subjects.isEmpty()) {
            console.err().println("alur: no file of " + paths.get(0) + " has a workflow, only components");
            return new Told(List.of(), Exit.UNREADABLE);
        }
        return new Told(subjects, Exit.OK);
    }

    boolean isRefused() {
        return refused != Exit.OK;
    }

    List<String> names() {
        return subjects.stream().map(subject -> subject.workflow().name()).toList();
    }

    /** The one workflow of a name. */
    List<Subject> named(String name, @Nullable CommandSpec spec) {
        List<Subject> found = subjects.stream()
                .filter(subject -> Slug.of(subject.workflow().name()).equals(Slug.of(name)))
                .toList();
        if (!found.isEmpty()) {
            return found;
        }
        String near = near(Slug.of(name));
        throw wrong(
                "there is no workflow named " + name + "; "
                        + (near == null ? "there is " + String.join(", ", names()) : "did you mean " + near + "?"),
                spec);
    }

    /** The workflow that is written nearly so, or that begins nearly so. */
    private @Nullable String near(String asked) {
        List<String> slugs = names().stream().map(Slug::of).toList();
        String near = Spelling.nearest(asked, slugs, 2);
        if (near != null) {
            return near;
        }
        return slugs.stream()
                .filter(slug -> asked.length() > 3
                        && slug.length() > asked.length()
                        && Spelling.edits(asked, slug.substring(0, asked.length())) <= 2)
                .findFirst()
                .orElse(null);
    }

    /** The language asked for; {@code null} when none was. */
    static @Nullable Tongue tongue(@Nullable String language, @Nullable CommandSpec spec) {
        try {
            return language == null ? null : Tongue.parse(language);
        } catch (AlurException unknown) {
            throw wrong("--language: " + unknown.getMessage(), spec);
        }
    }

    private static ParameterException wrong(String message, @Nullable CommandSpec spec) {
        if (spec == null) {
            throw new IllegalStateException(message);
        }
        return new ParameterException(spec.commandLine(), message);
    }

    /** @throws AlurException {@code unwritable} that says which file, and why */
    static void write(Path file, byte[] content) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.write(file, content);
        } catch (IOException failure) {
            String why = failure instanceof NoSuchFileException || failure instanceof FileAlreadyExistsException
                    ? "a part of the path is a file"
                    : String.valueOf(failure.getMessage());
            throw new AlurException("unwritable", "cannot write " + file + ": " + why);
        }
    }
}
