package dev.alur.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alur.ConversationKey;
import dev.alur.Severity;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ValuesTest {
    @Nested
    class GivenWhatHostsReturn {
        @Test
        void whenALeafIsPlain_thenItIsReturnedAsItIs() {
            for (Object leaf : List.of(
                    new String("a"), 100_000, true, 5_000_000_000L, 0.5, new BigDecimal("1.50"), new Secret("s"))) {
                assertThat(Values.of(leaf)).isSameAs(leaf);
            }
            assertThat(Values.of(null)).isNull();
        }

        @Test
        void whenAnotherLeaf_thenItIsConverted() {
            assertThat(Values.of((short) 5)).isEqualTo(5);
            assertThat(Values.of(0.1f)).isEqualTo(0.1);
            assertThat(Values.of(BigInteger.TEN)).isEqualTo(10L);
            assertThat(Values.of(BigInteger.TWO.pow(70))).isEqualTo(new BigDecimal(BigInteger.TWO.pow(70)));
            assertThat(Values.of('c')).isEqualTo("c");
            assertThat(Values.of(new StringBuilder("b"))).isEqualTo("b");
            assertThat(Values.of(Severity.ERROR)).isEqualTo("ERROR");
            assertThat(Values.of(DayOfWeek.MONDAY)).isEqualTo("MONDAY");
            assertThat(Values.of(Optional.of(5))).isEqualTo(5);
            assertThat(Values.of(Optional.empty())).isNull();
            assertThat(Values.of(LocalDate.of(2026, 1, 5))).isEqualTo("2026-01-05");
            assertThat(Values.of(LocalTime.of(8, 0))).isEqualTo("08:00");
            assertThat(Values.of(Instant.EPOCH)).isEqualTo("1970-01-01T00:00:00Z");
            assertThat(Values.of(new Date(0))).isEqualTo("1970-01-01T00:00:00Z");
            assertThat(Values.of(Duration.ofHours(2))).isEqualTo("PT2H");
            assertThat(Values.of(ZonedDateTime.of(2026, 1, 5, 9, 0, 0, 0, ZoneId.of("Asia/Jakarta"))))
                    .isEqualTo("2026-01-05T09:00+07:00");
        }

        @Test
        void whenAContainer_thenItIsAnUnmodifiableCopyInOrder() {
            List<Object> list = new ArrayList<>(Arrays.asList(1, null, (short) 2));
            Map<Object, Object> map = new LinkedHashMap<>();
            map.put("b", new int[] {1, 2});
            map.put(7, new String[] {"x"});
            map.put(Severity.ERROR, list);
            Map<String, Object> plain = Values.map(map);
            list.add("later");
            assertThat(plain.keySet()).containsExactly("b", "7", "ERROR");
            assertThat(plain.get("b")).isEqualTo(List.of(1, 2));
            assertThat(plain.get("ERROR")).isEqualTo(Arrays.asList(1, null, 2));
            assertThatThrownBy(() -> plain.put("x", 1)).isInstanceOf(UnsupportedOperationException.class);
        }

        @Test
        void whenNoPlainForm_thenItIsRefused() {
            List<Object> cycle = new ArrayList<>();
            cycle.add(cycle);
            Map<Object, Object> nullKey = new LinkedHashMap<>();
            nullKey.put(null, 1);
            for (Object value : Arrays.asList(
                    new Object(),
                    new Event("", Event.Kind.MANUAL, "", ConversationKey.of("+62811"), "", Map.of()),
                    Double.NaN,
                    Double.POSITIVE_INFINITY,
                    new byte[1],
                    cycle,
                    nullKey,
                    new BigDecimal("1e999999999"),
                    BigInteger.TWO.pow(100_000),
                    Map.of(List.of(1), 1))) {
                assertThatIllegalArgumentException().as("%s", value.getClass()).isThrownBy(() -> Values.of(value));
            }
        }
    }

    @Test
    void whenNumber_thenTextCountsWhenItIsWhollyOne() {
        assertThat(Values.number(" -12.50 ")).isEqualTo(new BigDecimal("-12.50"));
        assertThat(Values.number("007")).isEqualTo(new BigDecimal("7"));
        assertThat(Values.number(5L)).isEqualTo(new BigDecimal("5"));
        for (Object no : Arrays.asList(
                "",
                "-",
                "1e5",
                "+62",
                "1.",
                ".5",
                "1.2.3",
                "5 kg",
                "0x1",
                "NaN",
                true,
                null,
                List.of(1),
                "9".repeat(65),
                "１",
                Double.NaN)) {
            assertThat(Values.number(no)).as("%s", no).isNull();
        }
    }

    @Test
    void whenText_thenItIsAsPeopleReadIt() {
        assertThat(Values.text(new BigDecimal("45000.00"))).isEqualTo("45000");
        assertThat(Values.text(new BigDecimal("4.5E+4"))).isEqualTo("45000");
        assertThat(Values.text(new BigDecimal("0.00"))).isEqualTo("0");
        assertThat(Values.text(1e9)).isEqualTo("1000000000");
        assertThat(Values.text(0.1)).isEqualTo("0.1");
        assertThat(Values.text(true)).isEqualTo("true");
        assertThat(Values.text(null)).isEmpty();
        assertThat(Values.text(Arrays.asList(1, "a", new BigDecimal("2.0")))).isEqualTo("1, a, 2");
        assertThat(Values.text(Map.of("a", 1))).isEqualTo("{\"a\":1}");
        assertThat(Values.text(new Secret("token"))).isEqualTo("***");
        assertThat(Values.text(new SecretText(List.of("Bearer ", new Secret("token")))))
                .isEqualTo("Bearer ***");
    }

    @Test
    void whenTruth_thenOnlyItsFourFormsAreTrue() {
        assertThat(List.of(true, "true", "YES", " ya ", "Ya")).allMatch(Values::truth);
        assertThat(Arrays.asList(false, null, 1, "1", "y", "iya", "no", "", List.of(true), "ok"))
                .noneMatch(Values::truth);
    }

    @Test
    void whenSame_thenValuesCountAndTextsAreExact() {
        assertThat(Values.same(1, 1L)).isTrue();
        assertThat(Values.same(1.0, new BigDecimal("1.00"))).isTrue();
        assertThat(Values.same(List.of(1, Map.of("a", 2)), List.of(1.0, Map.of("a", 2L))))
                .isTrue();
        assertThat(Values.same("a", "A")).isFalse();
        assertThat(Values.same("1", 1)).isFalse();
        assertThat(Values.same(null, "")).isFalse();
        assertThat(Values.same(Map.of("a", 1), Map.of("b", 1))).isFalse();
        assertThat(Values.same(List.of(1), List.of(1, 2))).isFalse();
    }
}
