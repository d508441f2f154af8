package dev.alur.lang;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.AlurException;
import dev.alur.value.Secret;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of {@code docs/expressions.md}, row by row. */
class ConditionTableTest {
    private static final Language LANGUAGE = new Language(
            (expression, names) -> scope -> {
                throw new IllegalStateException("division by zero");
            },
            Language.CORE.schedules(),
            pattern -> new Patterns.Pattern() {
                @Override
                public boolean finds(CharSequence text) {
                    return java.util.regex.Pattern.compile(pattern)
                            .matcher(text)
                            .find();
                }

                @Override
                public boolean matches(CharSequence text) {
                    return java.util.regex.Pattern.compile(pattern)
                            .matcher(text)
                            .matches();
                }
            });

    private static MapScope scope() {
        return new MapScope()
                .with("seven", 7)
                .with("big", 5_000_000_000L)
                .with("half", 0.5)
                .with("exact", new BigDecimal("7.00"))
                .with("nine", "9")
                .with("padded", " 70 ")
                .with("ten", "10")
                .with("word", "Jakarta")
                .with("accent", "JÁKARTA")
                .with("empty", "")
                .with("yes", true)
                .with("no", false)
                .with("ya", "Ya")
                .with("secret", new Secret("token"))
                .with("opens", "08:00")
                .with("closes", "17:00")
                .with("morning", "2026-01-05T01:00:00Z")
                .with("night", "2026-01-05T23:30:00+07:00")
                .with("eight", "2026-01-05T08:00")
                .with("five", "2026-01-05T17:00")
                .with("day", "2026-01-05")
                .with("tags", List.of("VIP", "kopi", 7))
                .with("words", "Mau pesan kopi susu")
                .with("user", Map.of("name", "Budi", "total", 7, "city", "Jakarta", "home", Map.of("zip", "01234")))
                .with("lines", List.of(Map.of("sku", "A1")))
                .with("holed", Arrays.asList("a", null));
    }

    private static boolean test(String condition) {
        MapScope scope = scope();
        scope.holding.add("business_hours");
        return new Compiler(LANGUAGE)
                .condition(Conditions.parse(condition), scope)
                .test(scope);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            # numbers, of any type, by amount
            seven == 7                      ~ true
            seven == 7.0                    ~ true
            exact == 7                      ~ true
            seven == exact                  ~ true
            seven != 7                      ~ false
            seven > 6                       ~ true
            seven > 7                       ~ false
            seven >= 7                      ~ true
            seven < 8                       ~ true
            seven <= 6                      ~ false
            5 < seven                       ~ true
            7 <= seven                      ~ true
            seven > -1                      ~ true
            big > 4999999999                ~ true
            big == 5000000000               ~ true
            half == 0.5                     ~ true
            half < 0.51                     ~ true
            seven > 6.999999999999999999    ~ true
            seven < big                     ~ true
            # text that is wholly a number is one beside a number
            nine > 8                        ~ true
            nine == 9                       ~ true
            padded == 70                    ~ true
            seven == '7'                    ~ true
            seven < '10'                    ~ true
            nine < ten                      ~ false
            '10' > '9'                      ~ false
            # text, folded
            word == 'jakarta'               ~ true
            word == 'JAKARTA'               ~ true
            word == accent                  ~ true
            accent == 'Jakarta'             ~ true
            word != 'Bandung'               ~ true
            word != 'jakarta'               ~ false
            word < 'Kediri'                 ~ true
            word == “Jakarta”               ~ true
            word == ‘Jakarta’               ~ true
            word == 'Jakarta’               ~ true
            day > 2026-01-04                ~ true
            day == 2026-01-05               ~ true
            empty == ''                     ~ true
            # booleans
            yes == true                     ~ true
            no == false                     ~ true
            yes != false                    ~ true
            yes > false                     ~ false
            # a missing operand: every comparison is false
            gone == 7                       ~ false
            gone != 7                       ~ false
            gone > 7                        ~ false
            gone == gone                    ~ false
            gone != gone                    ~ false
            user.gone != 'x'                ~ false
            gone.further.down == 1          ~ false
            word.length == 7                ~ false
            gone between 1 and 5            ~ false
            gone in [1, 2]                  ~ false
            gone contains 'x'               ~ false
            gone matches 'x'                ~ false
            not gone == 7                   ~ true
            not (gone > 7)                  ~ true
            # operands that do not compare: every comparison is false
            word == 7                       ~ false
            word != 7                       ~ false
            word > 7                        ~ false
            yes == 'true'                   ~ false
            yes != 'true'                   ~ false
            yes == 1                        ~ false
            tags == 'VIP'                   ~ false
            tags != 'VIP'                   ~ false
            user == 'Budi'                  ~ false
            secret == 'token'               ~ false
            secret != 'x'                   ~ false
            word > 08:00                    ~ false
            # null asks for what is missing
            gone == null                    ~ true
            seven == null                   ~ false
            seven != null                   ~ true
            null == gone                    ~ true
            # exists
            seven exists                    ~ true
            empty exists                    ~ true
            no exists                       ~ true
            gone exists                     ~ false
            gone not exists                 ~ true
            not gone exists                 ~ true
            user.name exists                ~ true
            user.gone exists                ~ false
            holed.1 exists                  ~ false
            # between: both ends of numbers and texts, the start of times
            seven between 7 and 9           ~ true
            seven between 1 and 7           ~ true
            seven between 8 and 9           ~ false
            seven between 9 and 1           ~ false
            seven not between 8 and 9       ~ true
            nine between 5 and 10           ~ true
            day between 2026-01-01 and 2026-01-05 ~ true
            eight between 08:00 and 17:00   ~ true
            five between 08:00 and 17:00    ~ false
            morning between 08:00 and 17:00 ~ true
            night between 08:00 and 17:00   ~ false
            night between 22:00 and 06:00   ~ true
            eight between 22:00 and 06:00   ~ false
            eight between opens and closes  ~ true
            five between opens and closes   ~ false
            day between 08:00 and 17:00     ~ false
            morning == 08:00                ~ true
            night > 23:00                   ~ true
            opens < 09:00                   ~ true
            # contains
            words contains 'KOPI'           ~ true
            words contains 'teh'            ~ false
            words not contains 'teh'        ~ true
            tags contains 'vip'             ~ true
            tags contains 7                 ~ true
            tags contains '7'               ~ true
            tags contains 'kop'             ~ false
            seven contains 7                ~ false
            words contains yes              ~ false
            # in
            word in ['jakarta', 'Bandung']  ~ true
            word in [Jakarta, Kota Bandung] ~ true
            word in [Bandung]               ~ false
            word not in [Bandung]           ~ true
            seven in [1, 7]                 ~ true
            nine in [9]                     ~ true
            'vip' in tags                   ~ true
            word in [user.city]             ~ true
            word in [(word)]                ~ true
            word in 'Jakarta'               ~ false
            word in []                      ~ false
            # matches: found anywhere
            words matches "kopi\\s+susu"    ~ true
            words matches "^kopi"           ~ false
            seven matches "^7$"             ~ true
            yes matches "true"              ~ false
            # paths
            user.city == 'Jakarta' and user.total > 5 ~ true
            user.city == 'Jakarta' and user.total > 9 ~ false
            user.home.zip == '01234'        ~ true
            lines.0.sku == 'A1'             ~ true
            lines.1.sku == 'A1'             ~ false
            # and, or, not
            yes == true or gone == 1        ~ true
            gone == 1 || seven == 7         ~ true
            gone == 1 && seven == 7         ~ false
            !(seven == 7)                   ~ false
            not seven == 7 or yes == true   ~ true
            seven == 1 and yes == true or ten == 10 ~ true
            seven == 1 and (yes == true or ten == 10) ~ false
            true                            ~ true
            false                           ~ false
            # bare names and paths
            business_hours                  ~ true
            Business_Hours                  ~ true
            after_hours                     ~ false
            not after_hours                 ~ true
            user.city                       ~ false
            user.gone                       ~ false
            # arithmetic that fails has no value
            seven / 0 > 1                   ~ false
            not seven / 0 > 1               ~ true
            """)
    void whenACondition_thenTheTableDecides(String condition, boolean expected) {
        assertThat(test(condition)).isEqualTo(expected);
    }

    @Nested
    class GivenAnyValueInAnyPlace {
        @Test
        void whenEveryOperatorMeetsEveryKind_thenItAnswersAndNotFlips() {
            List<String> operands = List.of(
                    "seven", "big", "half", "exact", "nine", "word", "empty", "yes", "secret", "opens", "morning",
                    "tags", "user", "gone", "holed", "7", "'x'", "true", "08:00", "[1, x]");
            for (String left : operands) {
                for (String right : operands) {
                    for (String operator : List.of("==", "!=", "<", "<=", ">", ">=", "contains", "in")) {
                        String condition = left + " " + operator + " " + right;
                        assertThat(test("not " + condition)).as(condition).isNotEqualTo(test(condition));
                    }
                    String between = left + " between " + right + " and " + left;
                    assertThat(test("not " + between)).as(between).isNotEqualTo(test(between));
                }
            }
        }

        @Test
        void whenAConstantIsOnEitherSide_thenItComparesAsAVariableDoes() {
            for (String value : List.of("seven", "nine", "word", "yes", "gone", "opens", "half")) {
                for (String operator : List.of("==", "!=", "<", "<=", ">", ">=")) {
                    for (Object constant : Arrays.asList(7, "9", "jakarta", true, new BigDecimal("0.5"))) {
                        MapScope scope = scope().with("other", constant);
                        String shown = constant instanceof String text ? "'" + text + "'" : String.valueOf(constant);
                        Compiler compiler = new Compiler(LANGUAGE);
                        boolean prepared = compiler.condition(
                                        Conditions.parse(value + " " + operator + " " + shown), scope)
                                .test(scope);
                        boolean general = compiler.condition(Conditions.parse(value + " " + operator + " other"), scope)
                                .test(scope);
                        assertThat(prepared).as(value + operator + shown).isEqualTo(general);
                    }
                }
            }
        }
    }

    @Test
    void whenCoreIsAlone_thenArithmeticAndPatternsSayWhatToAdd() {
        for (String condition : List.of("seven + 1 > 2", "length(word) > 2", "word matches 'x'")) {
            assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                            AlurException.class,
                            () -> new Compiler(Language.CORE).condition(Conditions.parse(condition), scope())))
                    .hasMessageContaining("alur-expressions");
        }
    }
}
