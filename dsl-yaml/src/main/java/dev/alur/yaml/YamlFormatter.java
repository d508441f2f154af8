package dev.alur.yaml;

import dev.alur.Problem;
import java.util.List;

/**
 * Puts YAML workflows into the canonical form: canonical words, one verb for each step, two spaces for each level, quotes
 * where YAML 1.1 and 1.2 would read something else than text. Comments, the order of entries, blank lines (one at most)
 * and the content of text blocks stay. What comes out means the same and is formatted already. Any thread.
 */
public final class YamlFormatter {
    private YamlFormatter() {}

    /**
     * The canonical text of a source, with line feeds and without a byte order mark. A source with an error is not
     * formatted, nor are scenarios: {@link Formatted#text} is empty then, and the problems say why. What the source
     * includes is not read.
     */
    public static Formatted format(Source source) {
        FileReading read = FileReader.read(source, Bounds.FILES, null);
        if (read.problems().stream().anyMatch(Problem::isError)) {
            return new Formatted(source, null, read.problems(), read);
        }
        String text = canonical(read.lines());
        FileReading again = FileReader.read(new Source(source.file(), text), Bounds.FILES, null);
        if (again.problems().stream().anyMatch(Problem::isError) || !isSame(read, again)) {
            Problem problem = Problem.error("format", "this file has no canonical form that says exactly the same")
                    .withHint("it is left as it is; please report it")
                    .at(read.lines().at(1, 1));
            return new Formatted(source, null, List.of(problem), read);
        }
        return new Formatted(source, text, read.problems(), read);
    }

    /** The text without the check that it says the same. */
    static String canonical(SourceLines lines) {
        SourceText text = new SourceText(Rewriter.rewrite(lines, new Findings()).text());
        List<Part.Branch> documents = Comments.attach(LayoutParser.parse(text));
        CanonicalFile file = new CanonicalFile();
        documents.forEach(file::document);
        return LayoutPrinter.print(documents);
    }

    private static boolean isSame(FileReading one, FileReading other) {
        return of(one).definitions().equals(of(other).definitions())
                && one.includes().stream()
                        .map(Node.Text::value)
                        .toList()
                        .equals(other.includes().stream().map(Node.Text::value).toList());
    }

    private static Reading of(FileReading file) {
        return new Reading(List.of(file), file.problems());
    }
}
