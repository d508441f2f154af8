package dev.alur.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.alur.AlurException;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextFormsTest {
    @ParameterizedTest
    @CsvSource({
        "2 seconds, PT2S", "24h, PT24H", "3days, PT72H", "2_weeks, PT336H", "1h30m, PT1H30M", "PT2S, PT2S",
                "2 hari, PT48H",
        "30 menit, PT30M", "1 minggu, PT168H", "5 detik, PT5S", "3 jam, PT3H", "500ms, PT0.5S", "1.5h, PT1H30M",
                "0s, PT0S",
        "1 Hour, PT1H", "1d 12h, PT36H", "2 min, PT2M", "P2D, PT48H", "1 jam 30 menit, PT1H30M", "pt15m, PT15M",
                "1 HARI, PT24H"
    })
    void whenADuration_thenItIsRead(String text, Duration expected) {
        assertThat(DurationText.parse(text)).isEqualTo(expected);
        assertThat(DurationText.parse(DurationText.format(expected))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "24",
                "h",
                "1 month",
                "2 bulan",
                "1y",
                "-5m",
                "PT-5S",
                "1h30",
                "soon",
                "1,5h",
                "P1M",
                "1..5h",
                "200000d",
                "99999999999999999999w"
            })
    void whenNoDuration_thenTheErrorShowsTheRightForm(String text) {
        AlurException error = catchThrowableOfType(AlurException.class, () -> DurationText.parse(text));
        assertThat(error.code()).isEqualTo("invalid-duration");
        assertThat(error).hasMessageContaining("24h");
    }

    @Test
    void whenADurationIsFormatted_thenItIsShort() {
        assertThat(DurationText.format(Duration.ofMinutes(90))).isEqualTo("1h30m");
        assertThat(DurationText.format(Duration.ofDays(14))).isEqualTo("14d");
        assertThat(DurationText.format(Duration.ofMillis(1_500))).isEqualTo("1s500ms");
        assertThat(DurationText.format(Duration.ZERO)).isEqualTo("0s");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            Rp 45.000      ~ 45000
            Rp45.000       ~ 45000
            rp. 45.000,-   ~ 45000
            50rb           ~ 50000
            50 ribu        ~ 50000
            20k            ~ 20000
            1,5jt          ~ 1500000
            1.5 juta       ~ 1500000
            1.500 juta     ~ 1500000
            IDR 20.000,50  ~ 20000.5
            45000          ~ 45000
            45,000         ~ 45000
            1.234.567      ~ 1234567
            1,234,567.89   ~ 1234567.89
            1.234.567,89   ~ 1234567.89
            12,5           ~ 12.5
            0,500          ~ 0.5
            2 miliar       ~ 2000000000
            10.000 rupiah  ~ 10000
            -5.000         ~ -5000
            Rp 0           ~ 0
            """)
    void whenMoney_thenItIsRead(String text, BigDecimal expected) {
        assertThat(MoneyText.parse(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "gratis", "Rp", "50 apel", "1.23.456", "1,2,3", "Rp 5 Rp", "$5", "1.000,000,5", "5..0", ".5,"
            })
    void whenNoMoney_thenTheErrorShowsTheRightForm(String text) {
        AlurException error = catchThrowableOfType(AlurException.class, () -> MoneyText.parse(text));
        assertThat(error.code()).isEqualTo("invalid-money");
        assertThat(error).hasMessageContaining("50rb");
    }

    @ParameterizedTest
    @CsvSource({
        "08:00, 08:00",
        "8:30, 08:30",
        "17.00, 17:00",
        "8.30, 08:30",
        "23:59:59, 23:59:59",
        "24:00, 00:00",
        "00:00, 00:00",
        "' 9:05 ', 09:05"
    })
    void whenATime_thenItIsRead(String text, LocalTime expected) {
        assertThat(TimeText.parse(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "8",
                "25:00",
                "08:60",
                "8:3",
                "24:01",
                "08:00:61",
                "8am",
                "08-00",
                "1:000",
                "08:00.00",
                "::::"
            })
    void whenNoTime_thenTheErrorShowsTheRightForm(String text) {
        AlurException error = catchThrowableOfType(AlurException.class, () -> TimeText.parse(text));
        assertThat(error.code()).isEqualTo("invalid-time");
        assertThat(error).hasMessageContaining("08:00");
    }

    @Test
    void whenAWeekday_thenBothLanguagesAreRead() {
        String[][] names = {
            {"Monday", "mon", "Senin", "sen"},
            {"tuesday", "Tue", "selasa"},
            {"WED", "Rabu"},
            {"thu", "KAMIS"},
            {"Friday", "jumat", "Jum'at"},
            {"sat", "Sabtu"},
            {"Sunday", "minggu", "ahad"}
        };
        for (DayOfWeek day : DayOfWeek.values()) {
            for (String name : names[day.ordinal()]) {
                assertThat(WeekdayText.parse(name)).as(name).isEqualTo(day);
            }
        }
        assertThat(catchThrowableOfType(AlurException.class, () -> WeekdayText.parse("funday"))
                        .code())
                .isEqualTo("invalid-weekday");
    }

    @ParameterizedTest
    @CsvSource({
        "JAKARTA, jakarta",
        "Café, cafe",
        "ＡＢＣ１２３, abc123",
        "İstanbul, istanbul",
        "Straße, strasse",
        "naïve, naive",
        "ñ, n",
        "TITIK, titik"
    })
    void whenFolded_thenCaseAccentsAndWidthAreGone(String text, String expected) {
        assertThat(Folded.of(text)).isEqualTo(expected);
        assertThat(Folded.of(expected)).isSameAs(expected);
        assertThat(Folded.equal(text, expected)).isTrue();
        assertThat(Folded.equalsFolded(text, expected)).isTrue();
        assertThat(Folded.equalsFolded(text + "\u0301", expected)).isTrue();
        assertThat(Folded.equalsFolded(text + "x", expected)).isFalse();
        assertThat(Folded.equalsFolded(text, expected + "x")).isFalse();
    }
}
