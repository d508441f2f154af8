package dev.alur.dsl;

import static dev.alur.dsl.Words.condition;
import static dev.alur.dsl.Words.field;
import static dev.alur.dsl.Words.not;
import static dev.alur.dsl.Words.that;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.lang.Conditions;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Conditions said in words are those said in text. */
class ConditionWordsTest {
    static java.util.stream.Stream<Arguments> sameThings() {
        return java.util.stream.Stream.of(
                Arguments.of(field("score").greaterThan(70), "score > 70"),
                Arguments.of(field("score").greaterOrEqual(70), "score >= 70"),
                Arguments.of(field("score").lessThan(70), "score < 70"),
                Arguments.of(field("score").lessOrEqual(2.5), "score <= 2.5"),
                Arguments.of(field("user.city").equalTo("Jakarta"), "user.city == 'Jakarta'"),
                Arguments.of(field("user.city").notEqualTo("Jakarta"), "user.city != 'Jakarta'"),
                Arguments.of(field("stock").greaterOrEqual(field("qty")), "stock >= qty"),
                Arguments.of(field("score").between(1, 5), "score between 1 and 5"),
                Arguments.of(
                        field("current_time").between(LocalTime.of(8, 0), LocalTime.of(17, 0)),
                        "current_time between 08:00 and 17:00"),
                Arguments.of(field("tags").contains("vip"), "tags contains 'vip'"),
                Arguments.of(field("city").in("Jakarta", "Depok"), "city in ['Jakarta', 'Depok']"),
                Arguments.of(field("email").exists(), "email exists"),
                Arguments.of(field("sku").matches("^A[0-9]+"), "sku matches \"^A[0-9]+\""),
                Arguments.of(field("user.paid").isTrue(), "user.paid"),
                Arguments.of(condition("vip"), "vip"),
                Arguments.of(not(field("score").greaterThan(70)), "not score > 70"),
                Arguments.of(that("a > 1").and(that("b > 2")).and(that("c > 3")), "a > 1 and b > 2 and c > 3"),
                Arguments.of(that("a > 1").or(that("b > 2")).or(that("c > 3")), "a > 1 or b > 2 or c > 3"),
                Arguments.of(that("a > 1 or b > 2").and(that("c > 3")), "(a > 1 or b > 2) and c > 3"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("sameThings")
    void whenWordsAndTextSayTheSame_thenTheModelIsTheSame(ConditionPart words, String text) {
        assertThat(words.condition()).isEqualTo(Conditions.parse(text));
        assertThat(words).isEqualTo(that(text));
    }

    @Test
    void whenCodeDecides_thenEqualityLooksAtTheNameOnly() {
        assertThat(condition("vip", facts -> true)).isEqualTo(condition("vip", facts -> false));
        assertThat(condition("vip")).isNotEqualTo(condition("vap"));
    }
}
