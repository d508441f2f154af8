package dev.alur.expressions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alur.AlurException;
import dev.alur.lang.Patterns;
import dev.alur.lang.Patterns.Pattern;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Re2PatternsTest {
    private final Patterns patterns = new Re2Patterns();

    @Nested
    class GivenAPattern {
        @ParameterizedTest
        @CsvSource(delimiter = '~', quoteCharacter = '"', textBlock = """
                ^ORD-\\d{4}$       ~ ORD-1234        ~ true  ~ true
                \\d{4}             ~ kode 1234 ya    ~ true  ~ false
                order              ~ ORDER           ~ false ~ false
                (?i)order          ~ ORDER           ~ true  ~ true
                (kopi|teh)\\b      ~ es teh          ~ true  ~ false
                \\p{L}+            ~ pesan           ~ true  ~ true
                [[:digit:]]{2}     ~ 42              ~ true  ~ true
                \\Qa{3}(\\E        ~ a{3}(           ~ true  ~ true
                """)
        void whenApplied_thenItFindsAnywhereAndMatchesTheWhole(
                String pattern, String text, boolean finds, boolean matches) {
            Pattern compiled = patterns.compile(pattern.replace("\\\\", "\\"));

            assertThat(compiled.finds(text)).isEqualTo(finds);
            assertThat(compiled.matches(text)).isEqualTo(matches);
        }

        @Test
        void whenTheTextIsLong_thenOnlyTheFirst4096CharactersAreRead() {
            Pattern end = patterns.compile("x");

            assertThat(end.finds("a".repeat(4095) + "x")).isTrue();
            assertThat(end.finds("a".repeat(4096) + "x")).isFalse();
        }
    }

    @Nested
    class GivenAPatternThatIsNone {
        @ParameterizedTest
        @ValueSource(strings = {"(?=a)b", "a(?!b)", "(?<=a)b", "(?<!a)b", "(a)\\1"})
        void whenItNeedsBacktracking_thenTheErrorSaysSo(String pattern) {
            assertThatThrownBy(() -> patterns.compile(pattern))
                    .isInstanceOf(AlurException.class)
                    .hasMessageContaining("'" + pattern + "' is no pattern")
                    .hasMessageContaining("not part of RE2 syntax");
        }

        @ParameterizedTest
        @ValueSource(strings = {"(a", "a)", "[a", "*a", "a**", "\\", "a{2,1}", "a{1001}", "\\p{Nope}"})
        void whenItIsMalformed_thenItIsRefused(String pattern) {
            assertThatThrownBy(() -> patterns.compile(pattern))
                    .isInstanceOf(AlurException.class)
                    .hasMessageContaining(pattern)
                    .extracting(e -> ((AlurException) e).code())
                    .isEqualTo("bad-pattern");
        }

        @Test
        void whenItIsLongerThan256_thenItIsRefused() {
            assertThat(patterns.compile("a".repeat(256)).finds("b")).isFalse();
            assertThatThrownBy(() -> patterns.compile("a".repeat(257))).hasMessageContaining("257");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "((a{1000}){1000}){1000}",
                    "(x{50}){50}",
                    "([^a]{9,99}y?){9,99}",
                    "\\d{1000}.{1000}b",
                    "((((a|b){8}){8}){8}){8}"
                })
        void whenItsRepeatsMultiply_thenItIsRefusedUnbuilt(String pattern) {
            assertThatThrownBy(() -> patterns.compile(pattern))
                    .isInstanceOf(AlurException.class)
                    .hasMessageContaining("unfold");
        }
    }

    /** Each runs for more than 3 seconds, up to for ever, in java.util.regex 17 (fact S-JEXL5, S-RE). */
    @Nested
    class GivenAPatternThatExplodesElsewhere {
        @ParameterizedTest
        @ValueSource(strings = {"^(.*?,){20}P$", "(.*?,){20}P", "^(a+)+$", ".*.*.*.*.*.*=.*", "(.*){200}x"})
        void whenTheTextIsHostile_thenItEndsSoon(String pattern) {
            Pattern compiled = patterns.compile(pattern);
            for (String text : new String[] {"1,".repeat(2048), "a".repeat(4095) + "!", "x=".repeat(400)}) {
                Assertions.assertTimeoutPreemptively(Duration.ofSeconds(3), () -> {
                    compiled.finds(text);
                    compiled.matches(text);
                });
            }
        }
    }
}
