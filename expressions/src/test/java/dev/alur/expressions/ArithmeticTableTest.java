package dev.alur.expressions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.lang.Expressions;
import dev.alur.lang.Functions;
import dev.alur.value.Secret;
import dev.alur.value.Values;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What authors' arithmetic gives, from their text to the value; {@code -} stands for a missing value. */
class ArithmeticTableTest {
    private static final Map<String, Object> USER =
            Map.of("points", 120, "name", "Budi", "tags", List.of("a", "b", "c"));

    private static Moment moment() {
        return new Moment()
                .with("price", 45_000)
                .with("quantity", "3")
                .with("rate", 0.1)
                .with("big", 1L << 60)
                .with("exact", new BigDecimal("0.10"))
                .with("word", "tiga")
                .with("empty", "")
                .with("yes", true)
                .with("user", USER)
                .with("scores", List.of(7, "9.5", 3))
                .with("mixed", List.of(7, "x"))
                .with("start", "2026-02-27")
                .with("moment", "2026-03-01T23:30:00+07:00")
                .with("key", new Secret("key"));
    }

    private static Object value(String text) {
        Moment moment = moment();
        return new JexlScripts().compile(Expressions.parse(text), moment).fill(moment);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            1 + 2                        ~ 3
            0.1 + 0.2                    ~ 0.3
            rate + rate + rate           ~ 0.3
            5 / 2                        ~ 2.5
            10 / 2                       ~ 5
            1 / 3                        ~ 0.3333333333333333333333333333333333
            2 / 3 * 3                    ~ 2
            7 % 3                        ~ 1
            -7 % 3                       ~ -1
            5.5 % 2                      ~ 1.5
            2 + 3 * 4                    ~ 14
            (2 + 3) * 4                  ~ 20
            10 - 3 - 2                   ~ 5
            10 - (3 - 2)                 ~ 9
            100 / 10 / 5                 ~ 2
            100 / (10 / 5)               ~ 50
            2 * (3 % 2)                  ~ 2
            -price                       ~ -45000
            - - price                    ~ 45000
            1 - -1                       ~ 2
            1 - -price                   ~ 45001
            -(1 + 2) * 3                 ~ -9
            price * quantity + 5000      ~ 140000
            big + 1                      ~ 1152921504606846977
            big * big                    ~ 1329227995784915872903807060280345000
            exact + 0                    ~ 0.1
            1 / 0                        ~ -
            0 / 0                        ~ -
            1 % 0                        ~ -
            1 / (quantity - 3)           ~ -
            nothing + 1                  ~ -
            1 - nothing                  ~ -
            nothing + "x"                ~ -
            -nothing                     ~ -
            null + 1                     ~ -
            word - 1                     ~ -
            word * 2                     ~ -
            -word                        ~ -
            empty + 1                    ~ 1
            empty - 1                    ~ -
            yes + 1                      ~ -
            yes * 1                      ~ -
            user + 1                     ~ -
            user.tags + 1                ~ -
            user.tags + "x"              ~ -
            key + "x"                    ~ -
            word + 1                     ~ tiga1
            1 + word                     ~ 1tiga
            1 + 2 + word                 ~ 3tiga
            word + 1 + 2                 ~ tiga12
            word + (1 + 2)               ~ tiga3
            word + 2.50                  ~ tiga2.5
            word + yes                   ~ tigatrue
            "5" + 5                      ~ 10
            "5" + "5"                    ~ 10
            " 5 " + 1                    ~ 6
            "5x" + 5                     ~ 5x5
            "1e3" + 1                    ~ 1e31
            "0x10" - 1                   ~ -
            "Halo, " + user.name + "!"   ~ Halo, Budi!
            user.points / 10             ~ 12
            user.missing / 10            ~ -
            user.name.first + 1          ~ -
            user.tags.1 + "!"            ~ b!
            user.tags.9 + "!"            ~ -
            scores.1 * 2                 ~ 19
            """)
    void whenComputed_thenItIs(String text, String expected) {
        Object value = value(text);

        assertThat(value == null ? "-" : Values.text(value)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            abs(-3)                              ~ 3
            abs(word)                            ~ -
            round(2.5)                           ~ 3
            round(-2.5)                          ~ -3
            round(2.345, 2)                      ~ 2.35
            round(1234, -2)                      ~ 1200
            round(2, 0.5)                        ~ -
            round(2, 99)                         ~ -
            round(nothing)                       ~ -
            round(10 / 3, 1) * 3                 ~ 9.9
            floor(-2.5)                          ~ -3
            ceil(-2.5)                           ~ -2
            min(3, 1, 2)                         ~ 1
            max(3, "10", 2)                      ~ 10
            max(scores)                          ~ 9.5
            min(scores)                          ~ 3
            max(mixed)                           ~ -
            max(3, nothing)                      ~ -
            max([])                              ~ -
            max([1, 2 + 3, quantity + 0])        ~ 5
            max([1, quantity])                   ~ -
            length("halo")                       ~ 4
            length("👍🏽")                          ~ 2
            length(user.tags)                    ~ 3
            length(user)                         ~ 3
            length([])                           ~ 0
            length(nothing)                      ~ -
            length(5)                            ~ -
            lower("SIAP Titik I")                ~ siap titik i
            upper("siap titik i")                ~ SIAP TITIK I
            upper(user.name)                     ~ BUDI
            upper(user)                          ~ -
            trim("  halo ") + "!"                ~ halo!
            upper(trim(" a ")) + round(1.5)      ~ A2
            days_between(start, moment)          ~ 2
            days_between(moment, start)          ~ -2
            days_between(start, start)           ~ 0
            days_between("2024-02-28", "2024-03-01") ~ 2
            days_between(start, "2026-02-30")    ~ -
            days_between(start, "2026-03-01kemarin") ~ -
            days_between(start, word)            ~ -
            days_between(start, nothing)         ~ -
            """)
    void whenAFunctionIsCalled_thenItGives(String text, String expected) {
        Object value = value(text);

        assertThat(value == null ? "-" : Values.text(value)).isEqualTo(expected);
    }

    @Test
    void whenTheLocaleIsTurkish_thenLettersStayWhatTheyAre() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        try {
            assertThat(value("upper(\"siti\") + lower(\"SITI\")")).isEqualTo("SITIsiti");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void whenCoreKnowsAFunction_thenItIsHereAndNoOther() {
        assertThat(FunctionTable.names()).containsExactlyInAnyOrderElementsOf(Functions.names());
    }
}
