package dev.alur.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExcerptTest {
    private static final int PHONE = 40;

    private static Reading steps(String... lines) {
        return Read.text("name: a\nsteps:\n" + String.join("\n", lines));
    }

    /** What is shown of the first problem. */
    private static String shown(Reading reading, int columns) {
        return reading.describe(reading.problems().get(0), columns);
    }

    private static String line(String shown, int number) {
        return shown.split("\n", -1)[number];
    }

    @Nested
    class GivenAToken {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '~',
                value = {
                    "  - wait: tomorrow maybe       | tomorrow maybe",
                    "  - wait: 'tomorrow maybe'     | 'tomorrow maybe'",
                    "  - wait: \"soon \\\" 日\"       | \"soon \\\" 日\"",
                    "  - {wait: soon, if: a > 1}    | soon",
                    "  - sedn: hi                   | sedn",
                    "  - 'sedn': hi                 | 'sedn'",
                    "  - send: 'a {{x'              | {",
                    "  - if a = 1: b               | =",
                })
        void whenItIsWrong_thenTheCaretsStandUnderAllOfIt(String written, String token) {
            String shown = shown(steps("  " + written.strip()), 80);

            String carets = line(shown, 2);
            int at = Cells.of(line(shown, 1).substring(0, line(shown, 1).indexOf(token)));
            assertThat(carets.indexOf('^')).as(shown).isEqualTo(at);
            assertThat(carets.substring(at)).as(shown).isEqualTo("^".repeat(Cells.of(token)));
        }
    }

    @Nested
    class GivenCharactersOfOtherWidths {
        @ParameterizedTest
        @CsvSource({
            "ok, 2",
            "日本, 4",
            "한국, 4",
            "\ud83c\udf89, 2",
            "e\u0301, 1",
            "नमस्ते, 4",
            "\u200d, 0",
            "ｗｉｄｅ, 8",
            "مرحبا, 5",
            "é, 1"
        })
        void whenTheyAreShown_thenTheyTakeSoManyCells(String text, int cells) {
            assertThat(Cells.of(text)).isEqualTo(cells);
        }

        @ParameterizedTest
        @ValueSource(strings = {"\ud83c\udf89 日本", "e\u0301e\u0301", "a\tb", "مرحبا", "\u202eabc", "\u001b[31mred"})
        void whenTheyStandBeforeThePlace_thenTheCaretIsBelowIt(String before) {
            Reading reading = steps("  - {send: '" + before + "', dealy: 3s}");
            if (!reading.problems().get(0).code().equals("unknown-key")) {
                assertThat(reading.problems()).extracting(p -> p.code()).contains("invalid-character");
                return;
            }
            String shown = shown(reading, 80);
            String text = line(shown, 1);

            assertThat(line(shown, 2).indexOf('^'))
                    .as(shown)
                    .isEqualTo(Cells.of(text.substring(0, text.indexOf("dealy"))));
            assertThat(line(shown, 2)).endsWith(" ^^^^^");
            assertThat(text).doesNotContain("\t").doesNotContain("\u202e");
        }

        @Test
        void whenTheLineRunsFromRightToLeft_thenItIsHeldInItsOrder() {
            String shown = shown(steps("  - {send: 'مرحبا', dealy: 3s}"), 80);

            assertThat(line(shown, 1)).startsWith(" 3 | \u200e");
        }
    }

    @Nested
    class GivenAPhone {
        private final Reading reading = steps(
                "  - {send: 'Halo, terima kasih sudah menghubungi toko kami \ud83c\udf89', dealy: 3s, fallback_template: x}");

        @Test
        void whenALongLineIsShown_thenItIsCutAroundThePlaceAndFits() {
            String shown = shown(reading, PHONE);
            String text = line(shown, 1);

            assertThat(Cells.of(text)).isLessThanOrEqualTo(PHONE);
            assertThat(text).contains("dealy").contains("…");
            assertThat(line(shown, 2).indexOf('^')).isEqualTo(Cells.of(text.substring(0, text.indexOf("dealy"))));
        }

        @Test
        void whenAHintIsLong_thenItIsBrokenBetweenWords() {
            String shown = shown(steps("  - send: hi", "    xyzzy: 1"), PHONE);

            assertThat(shown.lines().skip(1))
                    .allSatisfy(each -> assertThat(Cells.of(each)).isLessThanOrEqualTo(PHONE));
            assertThat(shown.lines().count()).isGreaterThan(4);
        }

        @Test
        void whenTheHeadIsLong_thenItStaysOneLine() {
            assertThat(line(shown(reading, PHONE), 0))
                    .startsWith("test.yaml:3:")
                    .contains("error[unknown-key]")
                    .endsWith("known here");
        }
    }
}
