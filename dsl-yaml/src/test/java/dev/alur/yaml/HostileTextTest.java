package dev.alur.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.alur.Problem;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever comes in, the reader answers with problems, soon, and never throws. */
class HostileTextTest {

    private static List<String> codes(String text) {
        return YamlReader.create().read(new Source("x", text)).problems().stream()
                .map(Problem::code)
                .toList();
    }

    @Test
    @Timeout(20)
    void whenATextIsTooMuch_thenItIsRefused() {
        assertThat(codes("a: " + "[".repeat(5000))).containsExactly("too-deep");
        assertThat(codes("a:\n"
                        + IntStream.range(0, 5000)
                                .mapToObj(i -> " ".repeat(Math.min(i, 60) + 1) + "k" + i + ":")
                                .collect(Collectors.joining("\n"))))
                .contains("too-deep");
        assertThat(codes("x".repeat((1 << 20) + 1))).containsExactly("too-large");
        assertThat(codes("a: " + "x".repeat(20_000))).containsExactly("too-large");
        assertThat(codes(IntStream.range(0, 60_000)
                        .mapToObj(i -> "k" + i + ": {}")
                        .collect(Collectors.joining("\n"))))
                .contains("too-large");
        assertThat(YamlReader.create()
                        .within(Bounds.CHAT)
                        .read(new Source("x", "a: [" + "b, ".repeat(2000) + "]"))
                        .problems())
                .anyMatch(problem -> problem.code().equals("too-large"));
    }

    @Test
    void whenATextHoldsWhatYamlCanDoBeyondData_thenItIsRefused() {
        assertThat(codes("a: !!javax.script.ScriptEngineManager [x]")).contains("tag");
        assertThat(codes("a: &a [*a]")).contains("anchor", "alias");
        assertThat(codes("%TAG !! tag:yaml.org,2002:java\n---\na: {send: x}")).contains("directive");
        assertThat(codes("a: +._")).containsExactly("unknown-kind");
        assertThat(codes("a: \ud800")).containsExactly("invalid-character");
        assertThat(codes("a: \u001b[31m")).containsExactly("invalid-character");
    }

    @Test
    @Timeout(60)
    void whenATextIsRandom_thenNothingIsThrownAndEveryPlaceExists() {
        long seed = Long.getLong("alur.seed", System.nanoTime());
        Random random = new Random(seed);
        List<String> pieces = List.of(
                "name: ",
                "steps:",
                "\n",
                "\n  ",
                "\n    ",
                "- ",
                "1. ",
                "12) ",
                "send: ",
                "ask: ",
                "if ",
                "if: ",
                "then: ",
                "\"",
                "'",
                "\u201c",
                "\u201d",
                "\u00a0",
                "{{",
                "}}",
                "{",
                "}",
                "[",
                "]",
                ", ",
                ": ",
                "#",
                " #x",
                "|",
                ">",
                "&a",
                "*a",
                "!x",
                "%",
                "@",
                "\t",
                "day_0: ",
                "variant_a: ",
                "type: ",
                "trigger: ",
                "user.x > 3",
                "\ud83c\udf89",
                "---\n",
                "on_error: ",
                "retry: ",
                "\\",
                "~",
                "a b",
                "templates:",
                "split: ",
                "paths: ",
                "\r",
                "\u0085",
                "\u2028",
                "? ",
                "<<: ");
        for (int round = 0; round < 3000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(40); i >= 0; i--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            Source source = new Source("x", text.toString());
            assertThatCode(() -> {
                        Reading reading = YamlReader.create().read(source);
                        for (Problem problem : reading.problems()) {
                            assertThat(problem.position()).isNotNull();
                            assertThat(problem.position().line()).isPositive();
                            assertThat(problem.position().column()).isPositive();
                            assertThat(reading.describe(problem)).isNotBlank();
                        }
                    })
                    .as("-Dalur.seed=%s, round %s: %s", seed, round, text)
                    .doesNotThrowAnyException();
        }
    }
}
