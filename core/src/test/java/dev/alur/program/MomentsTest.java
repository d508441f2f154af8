package dev.alur.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentsTest {
    private static final Instant NOW = Instant.parse("2026-01-05T02:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-02-01, Asia/Jakarta, 2026-01-31T17:00:00Z",
        "2026-02-01T08:30, Asia/Jakarta, 2026-02-01T01:30:00Z",
        "2026-02-01 08:30:15, UTC, 2026-02-01T08:30:15Z",
        "2026-02-01T08:30:00+07:00, UTC, 2026-02-01T01:30:00Z",
        "2026-02-01T08:30:00-05:00, UTC, 2026-02-01T13:30:00Z",
        "2026-02-01T08:30:00Z, Asia/Jakarta, 2026-02-01T08:30:00Z",
        "10:00, Asia/Jakarta, 2026-01-05T03:00:00Z",
        "08:00, Asia/Jakarta, 2026-01-06T01:00:00Z",
        "09:00, Asia/Jakarta, 2026-01-05T02:00:00Z",
        "' 23:59:59 ', UTC, 2026-01-05T23:59:59Z"
    })
    void whenTextIsAMoment_thenItIsRead(String text, String zone, Instant expected) {
        assertThat(Moments.read(text, NOW, ZoneId.of(zone))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"''", "kapan-kapan", "2026-13-01", "2026-02-30", "25:00", "2026-02-01T", "-", "12"})
    void whenTextIsNoMoment_thenThereIsNone(String text) {
        assertThat(Moments.read(text, NOW, ZoneId.of("UTC"))).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-05T02:00:00Z, 3, Asia/Jakarta, 2026-01-08T02:00:00Z",
        "2026-03-28T09:00:00Z, 1, Europe/Berlin, 2026-03-29T08:00:00Z",
        "2026-03-28T01:30:00Z, 1, Europe/Berlin, 2026-03-29T01:30:00Z"
    })
    void whenDaysPass_thenTheLocalTimeStays(Instant anchor, int days, String zone, Instant expected) {
        assertThat(Moments.daysAfter(anchor, days, ZoneId.of(zone))).isEqualTo(expected);
    }
}
