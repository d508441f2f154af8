package dev.alur.expressions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alur.AlurException;
import dev.alur.lang.Compiler;
import dev.alur.lang.Conditions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Conditions that need this module, from the author's text to the answer. */
class ConditionTableTest {
    private static final Compiler COMPILER = new Compiler(StandardLanguage.create());

    private static Moment moment() {
        return new Moment()
                .with("nine", "9")
                .with("seventy", "70")
                .with("word", "abc")
                .with("score", 71)
                .with("zero", 0)
                .with("code", "ORD-0042")
                .with("rows", "1,".repeat(2048))
                .with("late", "23:30")
                .with("user", Map.of("orders", 6, "tags", List.of("vip", "jakarta")));
    }

    private static boolean holds(String condition) {
        Moment moment = moment();
        return COMPILER.condition(Conditions.parse(condition), moment).test(moment);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            0.1 + 0.2 == 0.3                              ~ true
            5 / 2 == 2.5                                  ~ true
            5 / 2 > 2                                     ~ true
            nine + 1 == 10                                ~ true
            nine * 1 > 70                                 ~ false
            seventy + 0 > 9                               ~ true
            seventy + 0 > 70                              ~ false
            word * 1 > 70                                 ~ false
            not word * 1 > 70                             ~ true
            word * 1 != 70                                ~ false
            score - 1 >= seventy                          ~ true
            missing + 1 > 0                               ~ false
            missing + 1 != 0                              ~ false
            not (missing + 1 > 0)                         ~ true
            score / zero > 0                              ~ false
            not score / zero > 0                          ~ true
            user.orders * 2 > 10 and user.orders % 2 == 0 ~ true
            user.orders % 4 == 0 or score - 1 == 70       ~ true
            user.orders + 1 between 7 and 8               ~ true
            user.orders + 1 in [5, 6, 7]                  ~ true
            length(user.tags) >= 2                        ~ true
            lower(code) contains "ord-"                   ~ true
            upper(word) == "ABC"                          ~ true
            max(score, seventy, 3) == 71                  ~ true
            days_between("2026-01-01", "2026-01-31") > 28 ~ true
            code matches "^ORD-[0-9]{4}$"                 ~ true
            code matches "^ord"                           ~ false
            code matches "(?i)^ord"                       ~ true
            missing matches "."                           ~ false
            late between 22:00 and 06:00                  ~ true
            late between 08:00 and 17:00                  ~ false
            """)
    void whenAsked_thenTheAnswerIs(String condition, boolean expected) {
        assertThat(holds(condition)).isEqualTo(expected);
    }

    @Test
    void whenAPatternIsHostile_thenTheAnswerComesSoon() {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(3), () -> {
            assertThat(holds("rows matches \"^(.*?,){20}P$\"")).isFalse();
            assertThat(holds("rows matches \"^(1,)+$\"")).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"code matches \"(?=a)\"", "code matches \"(a)\\\\1\"", "code matches \"(a\""})
    void whenAPatternIsNone_thenTheConditionIsRefusedAtCompile(String condition) {
        assertThatThrownBy(() -> holds(condition))
                .isInstanceOf(AlurException.class)
                .hasMessageContaining("is no pattern");
    }
}
