package dev.alur.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.ConversationKey;
import dev.alur.InvalidWorkflowException;
import dev.alur.RunId;
import dev.alur.engine.Engine;
import dev.alur.engine.Imported;
import dev.alur.engine.KnownPerson;
import dev.alur.engine.MemoryStore;
import dev.alur.engine.Metrics;
import dev.alur.engine.Operations;
import dev.alur.engine.RunPage;
import dev.alur.engine.RunView;
import dev.alur.engine.Scope;
import dev.alur.engine.Start;
import dev.alur.engine.Version;
import dev.alur.engine.VirtualTime;
import dev.alur.model.ActionFailedException;
import dev.alur.model.Definitions;
import dev.alur.model.Failure;
import dev.alur.model.FailureKind;
import dev.alur.spi.RunQuery;
import dev.alur.spi.RunState;
import dev.alur.spi.UnmatchedText;
import dev.alur.yaml.Source;
import dev.alur.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/operations.md shows is compiled here and does what the page says. */
class OperationsPageTest {
    private static final Path PAGE = Path.of("../docs/operations.md");
    private static final Path SOURCE = Path.of("src/test/java/dev/alur/examples/OperationsPageTest.java");
    private static final String SITI = "+6281200000001";

    private static final String ORDER = """
            name: order
            labels: {team: sales}
            triggers: [{message: {equals: pesan}}]
            steps:
              - ask: "Berapa?"
                type: integer
                save_as: qty
                timeout: 9h
                on_timeout: {stop: no_answer}
              - reserve: {}
                retry: 0
              - wait: 1h
              - id: thanks
                send: "Terima kasih, {{qty}} bungkus"
            """;

    @TempDir
    Path folder;

    private final List<String> sent = new ArrayList<>();
    private final VirtualTime time = VirtualTime.startingAt(Instant.parse("2026-01-05T05:00:00Z"));
    private boolean outOfOrder;
    private Engine engine = engine(new MemoryStore());
    private Operations operations = engine.operations();

    private Engine engine(MemoryStore store) {
        return Engine.builder()
                .define(read(ORDER))
                .store(store)
                .time(time)
                .action("reserve", call -> {
                    if (outOfOrder) {
                        throw new ActionFailedException(Failure.lasting(FailureKind.API_FAILURE, "closed"));
                    }
                    return null;
                })
                .channel(message -> sent.add(message.text()))
                .build();
    }

    private static Definitions read(String text) {
        return YamlReader.create().read(new Source("order.yaml", text)).orThrow();
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void whenThePageShowsJava_thenItIsWhatIsCompiledHere() throws IOException {
        String source = joined(Files.readString(SOURCE));
        String page = Files.readString(PAGE);
        String fence = "\n```java\n";
        int blocks = 0;
        for (int at = page.indexOf(fence); at >= 0; at = page.indexOf(fence, at + 1)) {
            int begin = at + fence.length();
            String shown = page.substring(begin, page.indexOf("```", begin));
            assertThat(source.contains(joined(shown)))
                    .as("compiled here: %s", shown)
                    .isTrue();
            blocks++;
        }
        assertThat(blocks).isGreaterThanOrEqualTo(8);
    }

    private static String joined(String code) {
        return code.replaceAll("\\s+", "");
    }

    @Test
    void whenOneLooks_thenOneSees() {
        engine.message(SITI, "pesan");
        RunQuery waiting =
                RunQuery.ALL.label("team", "sales").state(RunState.WAITING).most(20);
        RunPage page = operations.find(waiting);
        for (RunView run : page.runs()) {
            System.out.println(run.run() + " " + run.workflow() + " " + run.waits());
        }
        while (page.next() != null) {
            page = operations.find(waiting.after(page.next()));
            page.runs().forEach(System.out::println);
        }
        assertThat(page.runs()).hasSize(1);
        assertThat(page.runs().get(0).waits().toString()).contains("an answer");
    }

    @Test
    void whenOnePauses_thenNothingIsDueUntilOneResumes() {
        engine.message(SITI, "pesan");
        engine.message(SITI, "3");
        int held = operations.pause(Scope.workflow("order")).join();
        time.advance(Duration.ofHours(9));
        assertThat(held).isEqualTo(1);
        assertThat(sent).hasSize(1);
        operations.resume(Scope.workflow("order")).join();
        assertThat(sent).hasSize(2);
        RunId run =
                engine.start("order", ConversationKey.of(SITI), Map.of()).join().run();
        assertThat(run).isNotNull();
        operations.cancel(Scope.person(SITI), "moved to the call centre").join();
        assertThat(engine.openRuns()).isZero();
    }

    @Test
    void whenOneRetries_thenTheRunGoesOn() {
        outOfOrder = true;
        engine.message(SITI, "pesan");
        engine.message(SITI, "3");
        outOfOrder = false;
        for (RunView failed :
                operations.find(RunQuery.ALL.state(RunState.FAILED)).runs()) {
            Start again = operations.retry(failed.run()).join();
            System.out.println(again.isStarted() ? failed.run() + " goes on" : again.reason());
        }
        time.advance(Duration.ofHours(1));
        assertThat(sent).endsWith("Terima kasih, 3 bungkus");
        RunId run = operations.find(RunQuery.ALL).runs().get(0).run();
        Start thanked = operations.fork(run, "thanks", Map.of("qty", 4)).join();
        assertThat(thanked.isStarted()).isTrue();
        assertThat(sent).endsWith("Terima kasih, 4 bungkus");
    }

    @Test
    void whenOnePublishes_thenNewRunsAreNewAndARollbackIsOneWord() {
        try {
            for (Version version : operations.publish(read(ORDER.replace("Berapa?", "Berapa bungkus?")))) {
                System.out.println("now active: " + version);
            }
        } catch (InvalidWorkflowException e) {
            e.problems().forEach(System.out::println); // nothing has changed
        }
        engine.message(SITI, "pesan");
        operations.rollback("order", 1);
        engine.message("+62812", "pesan");
        assertThat(sent).containsExactly("Berapa bungkus?", "Berapa?");
        operations.withdraw("order");
        engine.message("+62813", "pesan");
        assertThat(sent).hasSize(2);
    }

    @Test
    void whenOneImportsCountsAndForgets_thenThatIsDone() {
        Stream<KnownPerson> customers = Stream.of(KnownPerson.of(SITI, Map.of("name", "Siti")));
        Imported imported = operations.importPeople(customers);
        imported.refused().forEach(System.out::println);
        assertThat(imported.people()).isEqualTo(1);
        engine.message(SITI, "jam buka?");
        for (UnmatchedText text : operations.unmatched(20)) {
            System.out.println(text.count() + " × " + text.example());
        }
        assertThat(operations.unmatched(20)).hasSize(1);
        operations.forget(SITI).join();
        assertThat(operations.unmatched(20)).isEmpty();
    }

    @Test
    void whenTheProcessIsGone_thenABackupBringsTheConversationBack() {
        engine.message(SITI, "pesan");
        Metrics metrics = operations.metrics();
        assertThat(metrics.store().open()).isEqualTo(1);
        Path file = folder.resolve("bot.backup");
        operations.backup(file);
        engine.close();
        engine = engine(MemoryStore.restore(file));
        engine.message(SITI, "3");
        time.advance(Duration.ofHours(1));
        assertThat(sent).containsExactly("Berapa?", "Terima kasih, 3 bungkus");
    }
}
