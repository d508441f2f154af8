package dev.alur.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.alur.yaml.Reading;
import dev.alur.yaml.Source;
import dev.alur.yaml.YamlFormatter;
import dev.alur.yaml.YamlReader;

/** What the reader accepts is formatted, means the same, and is formatted to itself. */
class FormatterFuzzTest {
    @FuzzTest(maxDuration = Fuzzing.LENGTH)
    void format(FuzzedDataProvider data) {
        Source source = new Source("fuzz.yaml", data.consumeRemainingAsString());
        Reading reading = YamlReader.create().read(source);
        if (reading.hasErrors()) {
            return;
        }
        String once = YamlFormatter.format(source).text().orElseThrow();
        Source formatted = new Source("fuzz.yaml", once);
        assertThat(YamlReader.create().read(formatted).orThrow()).as(once).isEqualTo(reading.orThrow());
        assertThat(YamlFormatter.format(formatted).text()).contains(once);
    }
}
