package dev.alur.cli;

import dev.alur.Problem;
import dev.alur.yaml.Formatted;
import dev.alur.yaml.Source;
import dev.alur.yaml.YamlFormatter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code alur fmt}: puts workflow files into the canonical form, or says which are not in it. */
@Command(
        name = "fmt",
        description = {
            "Put workflow files into the canonical form; what they mean, comments and blank lines stay.",
            "",
            "Prints `formatted FILE` for each file it changed, and for a file with errors what is wrong: such a file is "
                    + "not touched. Scenario files in folders are left alone. With - as the only PATH it reads the "
                    + "standard input and prints the result."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every file is in the canonical form now",
            "1:a file has errors, or with --check would change",
            "2:a path cannot be read or written"
        },
        mixinStandardHelpOptions = true)
final class Fmt implements Callable<Integer> {
    /** A file of more bytes has too many characters for a workflow file. */
    private static final int MOST_BYTES = 4 << 20;

    private static final String TOO_LARGE = "larger than any workflow file may be; split it";

    /** What decoders put in the place of bytes that are no character. */
    private static final char LOST = '\ufffd';

    private final Console console;
    private int code = Exit.OK;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Workflow files, or folders of them; - for input.")
    private List<String> paths = List.of();

    @Option(names = "--check", description = "Change nothing; print `would change FILE` and exit with 1 if any would.")
    private boolean check;

    Fmt(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (paths.equals(List.of("-"))) {
            input();
            return code;
        }
        if (paths.contains("-")) {
            unreadable("-", "the standard input is formatted alone; name it without other paths");
            return code;
        }
        for (String path : paths) {
            Path named = Path.of(path);
            if (Files.isDirectory(named)) {
                folder(named);
            } else {
                file(named, Named.YES);
            }
        }
        return code;
    }

    /** Whether the file itself was named, or found in a folder. */
    private enum Named {
        YES,
        NO
    }

    private void input() {
        try {
            String text = console.input();
            if (text.indexOf(LOST) >= 0) {
                unreadable("-", "it is not UTF-8 text, or holds U+FFFD, which stands for characters that got lost");
                return;
            }
            Formatted formatted = YamlFormatter.format(new Source("-", text));
            problems(formatted);
            if (check) {
                changes("-", formatted.isChange());
            } else {
                formatted.text().ifPresent(console.out()::print);
                console.out().flush();
            }
        } catch (IOException failure) {
            unreadable("-", failure.getMessage());
        }
    }

    private void folder(Path folder) {
        try (Stream<Path> below = Files.walk(folder)) {
            below.filter(path ->
                            path.toString().endsWith(".yaml") || path.toString().endsWith(".yml"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .forEach(file -> file(file, Named.NO));
        } catch (IOException | java.io.UncheckedIOException failure) {
            unreadable(folder.toString(), failure.getMessage());
        }
    }

    private void file(Path file, Named named) {
        try {
            byte[] bytes = bytes(file);
            if (bytes.length > MOST_BYTES) {
                unreadable(file.toString(), TOO_LARGE);
                return;
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            Formatted formatted = YamlFormatter.format(new Source(file.toString(), text));
            if (formatted.isScenarioFile() && named == Named.NO) {
                return;
            }
            problems(formatted);
            if (formatted.isChange()) {
                change(file, bytes, formatted.text().orElse(text));
            }
        } catch (CharacterCodingException notText) {
            unreadable(file.toString(), "it is not UTF-8 text");
        } catch (IOException failure) {
            unreadable(file.toString(), why(failure));
        }
    }

    /** No more than decides that there are too many: what never ends is not read to its end. */
    private static byte[] bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(MOST_BYTES + 1);
        }
    }

    private static String why(IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return "there is no such file";
        }
        String reason = failure instanceof FileSystemException of ? of.getReason() : failure.getMessage();
        return reason == null ? "it cannot be read or written" : reason;
    }

    private void change(Path file, byte[] before, String after) throws IOException {
        if (check) {
            changes(file.toString(), true);
        } else {
            ReplacedFile.replace(file, before, after.getBytes(StandardCharsets.UTF_8));
            console.out().println("formatted " + file);
        }
    }

    private void changes(String file, boolean changes) {
        if (changes) {
            console.out().println("would change " + file);
            code = Math.max(code, Exit.WRONG);
        }
    }

    /** What keeps a source from being formatted; warnings are for {@code validate}. */
    private void problems(Formatted formatted) {
        for (Problem problem : formatted.problems()) {
            if (problem.isError()) {
                console.err().println(formatted.describe(problem));
                code = Math.max(code, Exit.WRONG);
            }
        }
    }

    private void unreadable(String path, @Nullable String why) {
        console.err().println("alur: " + path + ": " + why);
        code = Exit.UNREADABLE;
    }
}
