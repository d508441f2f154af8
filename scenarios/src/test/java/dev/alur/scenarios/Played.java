package dev.alur.scenarios;

import dev.alur.InvalidWorkflowException;
import dev.alur.Problem;
import dev.alur.model.Definitions;
import dev.alur.yaml.Source;
import dev.alur.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Plays texts against the workflows of {@code shop.yaml}. */
final class Played {
    private Played() {}

    static Definitions shop() {
        return YamlReader.create()
                .read(new Source("shop.yaml", resource("shop.yaml")))
                .orThrow();
    }

    static String resource(String name) {
        try (InputStream stream = Objects.requireNonNull(Played.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is printed for a file's text. */
    static String output(String file) {
        return printed(ScenarioRunner.create().on(shop()).run(ScenarioFiles.of("test.yaml", file)));
    }

    static String printed(Report report) {
        StringBuilder out = new StringBuilder();
        try {
            report.print(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /** The output for one scenario of Budi's with these lines of a chat. */
    static String chat(String... lines) {
        return output(scenario("", lines));
    }

    static String scenario(String more, String... lines) {
        String chat =
                List.of(lines).stream().map(line -> "      - " + line + "\n").collect(Collectors.joining());
        return "zone: Asia/Jakarta\n"
                + "users:\n"
                + "  \"+6281\": { name: Budi }\n"
                + "  \"+6282\": { name: Siti }\n"
                + "scenarios:\n"
                + "  - name: s\n"
                + "    start: 2026-01-05T09:00:00\n"
                + (more.isEmpty() ? "" : "    " + more + "\n")
                + "    chat:\n"
                + (lines.length == 0 ? "      - wait: 1s\n" : chat);
    }

    /** The problems of a file that must not play. */
    static List<String> problems(String file) {
        ScenarioFiles files = ScenarioFiles.of("test.yaml", file);
        try {
            ScenarioRunner.create().on(shop()).run(files);
            return List.of();
        } catch (InvalidWorkflowException wrong) {
            return wrong.problems().stream().map(Problem::toString).toList();
        }
    }
}
