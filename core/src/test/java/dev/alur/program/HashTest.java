package dev.alur.program;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against values computed with Python's hashlib: {@code int.from_bytes(sha256(text).digest()[:8], 'big')}. */
class HashTest {
    @ParameterizedTest
    @CsvSource({"greeting, +6281, 1857, 0.1266680060612203", "promo_test, +628123, 464, 0.3643034291034042"})
    void whenAPersonIsExposed_thenBucketAndFractionAreThoseOfTheDesign(
            String experiment, String person, int bucket, double fraction) {
        assertThat(Hash.bucket(experiment + "\n" + person, 10_000)).isEqualTo(bucket);
        assertThat(Hash.fraction(experiment + "\n" + person)).isEqualTo(fraction);
    }

    @Test
    void whenAStepIsVisited_thenItsKeyIsTheHashOfRunPathAndVisit() {
        assertThat(Hash.hex("r7\nsend\n1")).isEqualTo("6b5d37f7188f9bfbf0683df01719d135");
    }

    @Test
    void whenTenThousandPeopleAreExposed_thenEachTenthGetsItsShare() {
        int[] tenths = new int[10];
        for (int person = 0; person < 10_000; person++) {
            tenths[Hash.bucket("colour\n+62" + person, 10_000) / 1_000]++;
        }
        for (int tenth : tenths) {
            assertThat(tenth).isBetween(850, 1_150);
        }
    }
}
