package dev.alur.benchmarks;

import dev.alur.expressions.StandardLanguage;
import dev.alur.program.Environment;
import dev.alur.program.Linked;
import dev.alur.program.Linker;
import dev.alur.yaml.Reading;
import dev.alur.yaml.YamlReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.Node;

/**
 * A folder of 10,000 workflows, loaded until every one has its program: read, linked, every condition, schedule and text
 * compiled. Beside it what SnakeYAML alone needs to compose the nodes of the same bytes.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 2, jvmArgs = "-Xmx4g")
@Warmup(iterations = 4)
@Measurement(iterations = 5)
public class LoadingFolder {
    /** In the whole folder. */
    @Param("10000")
    public int workflows;

    /** Workflows in one file. */
    @Param({"1", "100"})
    public int each;

    private Path folder = Path.of("");

    @Setup(Level.Trial)
    public void write() throws IOException {
        folder = Files.createTempDirectory("workflows");
        for (int file = 0; file < workflows / each; file++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < each; i++) {
                text.append(i == 0 ? "" : "---\n").append(workflow(file * each + i));
            }
            Files.writeString(folder.resolve("flow" + file + ".yaml"), text);
        }
    }

    /** What a shop writes: words, a gate, a schedule, a question, a decision, a message with placeholders, a retry. */
    static String workflow(int number) {
        return """
                name: order_%1$d
                description: Takes orders for shop %1$d
                triggers:
                  - message: {contains: [pesan %1$d, "order %1$d"]}
                  - schedule: {cron: "%2$d 9 * * MON", audience: subscribers_%1$d}
                conditions: user.total_orders >= %3$d and user.city in [Jakarta, Bogor]
                error_handling:
                  on_api_failure: {action: retry_3_times, notify: workflow_admin}
                steps:
                  - send: "Halo {{user.name | default: Kak}}, mau pesan apa hari ini di toko %1$d?"
                  - ask: "Berapa bungkus?"
                    save_as: quantity
                    type: integer
                    min: 1
                    timeout: 24h
                    on_timeout: {stop: no_answer}
                  - set: {total: "quantity * %4$d"}
                  - if: total >= 100000 or user.vip == true
                    then:
                      - send: "Totalnya {{total | money}}, ongkirnya gratis!"
                    else:
                      - send: "Totalnya {{total | money}}, ongkir Rp15.000."
                  - record_order: {shop: %1$d, total: "{{total}}"}
                    retry: 2
                    timeout: 10s
                  - wait: 2h
                  - goal: ordered
                """.formatted(number, number % 60, number % 7, 1000 + number);
    }

    @TearDown(Level.Trial)
    public void remove() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** Files to programs. */
    @Benchmark
    public int programs() {
        Reading reading = YamlReader.create().read(folder);
        Linked linked = Linker.link(reading.orThrow(), Environment.DEFAULT.withExpressions(StandardLanguage.create()));
        int programs = linked.orThrow().size();
        if (programs != workflows) {
            throw new IllegalStateException(programs + " programs");
        }
        return programs;
    }

    /** Files to the model. */
    @Benchmark
    public int models() {
        return YamlReader.create().read(folder).orThrow().workflows().size();
    }

    /** Files to SnakeYAML's nodes. */
    @Benchmark
    public int compose() throws IOException {
        int documents = 0;
        for (Path file : files()) {
            for (Node node : new Yaml(new LoaderOptions()).composeAll(new StringReader(Files.readString(file)))) {
                documents += node == null ? 0 : 1;
            }
        }
        if (documents != workflows) {
            throw new IllegalStateException(documents + " documents");
        }
        return documents;
    }

    private List<Path> files() {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
