package dev.alur.yaml;

import dev.alur.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Every workflow text of the repository, and with {@code ALUR_SEED} those of the requirements document. */
final class Texts {
    private static final Path ROOT = Path.of("..");

    private Texts() {}

    /** Sound texts: YAML files that are neither scenarios nor another program's, and blocks of the pages. */
    static List<Source> all() {
        List<Source> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(ROOT)) {
            for (Path file : files.filter(Texts::isOurs).sorted().toList()) {
                String text = Files.readString(file);
                if (file.toString().endsWith(".md")) {
                    blocks(file.toString(), text, sources);
                } else {
                    sources.add(new Source(file.toString(), text));
                }
            }
            String seed = System.getenv("ALUR_SEED");
            if (seed == null || seed.isEmpty()) {
                System.out.println("seed blocks not checked: ALUR_SEED is not set");
            } else {
                blocks("seed", Files.readString(Path.of(seed)), sources);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sources.stream().filter(Texts::isSound).toList();
    }

    private static boolean isOurs(Path path) {
        String name = path.toString().replace('\\', '/');
        boolean kind = name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".md");
        return kind && !name.contains("/target/") && !name.contains("/.");
    }

    private static void blocks(String file, String text, List<Source> sources) {
        String open = "```yaml\n";
        for (int at = text.indexOf(open); at >= 0; ) {
            int end = text.indexOf("```", at + open.length());
            sources.add(new Source(file + " at " + at, text.substring(at + open.length(), end)));
            at = text.indexOf(open, end);
        }
    }

    /** Pages show wrong examples, too, and files of other kinds. */
    private static boolean isSound(Source source) {
        return FileReader.read(source, Bounds.FILES, null).problems().stream().noneMatch(Problem::isError);
    }
}
