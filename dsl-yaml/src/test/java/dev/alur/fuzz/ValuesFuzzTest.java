package dev.alur.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.alur.value.DurationText;
import dev.alur.value.Json;
import dev.alur.value.MoneyText;
import dev.alur.value.TimeText;
import dev.alur.value.WeekdayText;
import java.time.Duration;
import java.time.LocalTime;

/** Durations, times, weekdays, money and JSON: read back from their canonical text, or refused. */
class ValuesFuzzTest {
    @FuzzTest(maxDuration = Fuzzing.LENGTH)
    void parse(FuzzedDataProvider data) {
        String text = data.consumeRemainingAsString();
        Duration duration = Fuzzing.orRefused(() -> DurationText.parse(text));
        if (duration != null) {
            assertThat(duration).isBetween(Duration.ZERO, Duration.ofDays(36_525));
            Duration millis = Duration.ofMillis(duration.toMillis());
            assertThat(DurationText.parse(DurationText.format(duration))).isEqualTo(millis);
        }
        LocalTime time = TimeText.read(text);
        if (time != null) {
            assertThat(TimeText.parse(time.toString())).isEqualTo(time);
        }
        WeekdayText.read(text);
        MoneyText.read(text);
        Fuzzing.orRefused(() -> MoneyText.parse(text));
        Object json = Fuzzing.orRefused(() -> Json.parse(text));
        if (json != null) {
            String written = Json.write(json);
            assertThat(Json.write(Json.parse(written))).isEqualTo(written);
        }
    }
}
