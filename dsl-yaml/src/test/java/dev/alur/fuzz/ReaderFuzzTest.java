package dev.alur.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.alur.Position;
import dev.alur.Problem;
import dev.alur.yaml.Bounds;
import dev.alur.yaml.Reading;
import dev.alur.yaml.Source;
import dev.alur.yaml.YamlReader;

/** Whatever text comes in through a chat, the reader answers with definitions or with problems that have a place. */
class ReaderFuzzTest {
    private static final YamlReader READER = YamlReader.create().within(Bounds.CHAT);

    @FuzzTest(maxDuration = Fuzzing.LENGTH)
    void read(FuzzedDataProvider data) {
        String text = data.consumeRemainingAsString();
        Reading reading = READER.read(new Source("fuzz.yaml", text));
        long lines = text.chars().filter(c -> c == '\n' || c == '\r').count() + 1;
        for (Problem problem : reading.problems()) {
            assertThat(problem.code()).matches("[a-z]+(-[a-z]+)*");
            assertThat(problem.message()).isNotBlank();
            Position at = problem.position();
            assertThat(at).isNotNull();
            assertThat((long) at.line()).isBetween(1L, lines);
            assertThat(at.column()).isPositive();
            assertThat(reading.describe(problem)).contains(problem.code());
        }
        if (!reading.hasErrors()) {
            assertThat(reading.orThrow())
                    .isEqualTo(READER.read(new Source("fuzz.yaml", text)).orThrow());
        }
    }
}
