package dev.alur.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alur.dsl.Flow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class ScenariosTest {
    private static final Flow ORDERS = Coffee.ORDERS;

    @TempDir
    static Path folder;

    @TestFactory
    Stream<DynamicTest> whenAFileIsGiven_thenEachScenarioIsATest() throws IOException {
        Path file = Files.writeString(folder.resolve("good.test.yaml"), """
                scenarios:
                  - name: an order
                    given: { check_stock: { stock: 9 } }
                    chat:
                      - user: mau pesan
                      - bot: "Mau berapa bungkus?"
                      - user: dua
                      - bot: { contains: "Sisa 9" }
                    expect: { outcome: completed }
                  - name: silence
                    chat:
                      - user: mau pesan
                      - wait: 2h
                    expect: { outcome: incomplete }
                """);
        List<DynamicTest> tests = Scenarios.in(file).with(ORDERS).tests().toList();
        assertThat(tests).extracting(DynamicTest::getDisplayName).containsExactly("an order", "silence");
        assertThat(tests.get(1).getTestSourceUri().orElseThrow().toString()).endsWith("good.test.yaml?line=10");
        return tests.stream();
    }

    @Nested
    class GivenAScenarioThatIsWrong {
        @Test
        void whenItIsPlayed_thenTheFailureShowsTheConversation() throws IOException {
            Path file = Files.writeString(folder.resolve("bad.test.yaml"), """
                    scenarios:
                      - name: an order
                        chat:
                          - user: mau pesan
                          - bot: "Halo"
                    """);
            DynamicTest test =
                    Scenarios.in(file).with(ORDERS).tests().findFirst().orElseThrow();
            assertThatThrownBy(test.getExecutable()::execute)
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("expected \"Halo\" to +6280000000001 but it was \"Mau berapa bungkus?\"")
                    .hasMessageContaining("bad.test.yaml:5:9")
                    .hasMessageContaining("Thu 1 Jan 00:00  +6280000000001: mau pesan");
        }
    }

    @Nested
    class GivenFilesThatCannotBePlayed {
        @Test
        void whenAFileHasMistakes_thenAllAreSaid() throws IOException {
            Path file = Files.writeString(folder.resolve("typo.test.yaml"), """
                    scenarios:
                      - name: a
                        chat:
                          - usr: a
                          - bto: b
                    """);
            assertThatThrownBy(() -> Scenarios.in(file).with(ORDERS).tests())
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("typo.test.yaml:4:")
                    .hasMessageContaining("typo.test.yaml:5:");
        }

        @Test
        void whenThereIsNone_thenThatFailsToo(@TempDir Path empty) {
            assertThatThrownBy(() -> Scenarios.in(empty).tests()).hasMessageContaining("there is no scenario in");
            assertThatThrownBy(() -> Scenarios.in("no/such/file.yaml").tests())
                    .hasMessageContaining("there is no such file");
        }
    }
}
