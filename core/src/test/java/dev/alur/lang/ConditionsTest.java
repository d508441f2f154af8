package dev.alur.lang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.alur.model.Call;
import dev.alur.model.Condition;
import dev.alur.model.Expr;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            a==1                              ~ a == 1
            a == "x"                          ~ a == 'x'
            a == 'it\\'s'                     ~ a == 'it\\'s'
            a == “it's”                       ~ a == 'it\\'s'
            (a)                               ~ a
            ((a == 1))                        ~ a == 1
            a && b || !c                      ~ a and b or not c
            a and (b and c)                   ~ a and (b and c)
            (a or b) and c                    ~ (a or b) and c
            a or b and c                      ~ a or b and c
            not (a or b)                      ~ not (a or b)
            not (a == 1)                      ~ not a == 1
            !!a                               ~ not not a
            A AND Not B                       ~ A and not B
            a in [x, two words, 3, 'y', u.v]  ~ a in ['x', 'two words', 3, 'y', u.v]
            a in [(x), true]                  ~ a in [(x), true]
            a not in [1]                      ~ not a in [1]
            a not exists                      ~ not a exists
            a == null                         ~ not a exists
            a != null                         ~ a exists
            a between 8:00 and 17:00:30       ~ a between 08:00 and 17:00:30
            (a + b) * 2 > 3                   ~ (a + b) * 2 > 3
            a + (b * 2) > 3                   ~ a + b * 2 > 3
            a - (b - c) == a - b - c          ~ a - (b - c) == a - b - c
            -a < -(1)                         ~ -a < -(1)
            a - -1 == 2                       ~ a - -1 == 2
            a -1 == 2                         ~ a - 1 == 2
            ROUND(a, 2) == max(1, b, c)       ~ round(a, 2) == max(1, b, c)
            a matches "^\\d+\\.x$"            ~ a matches '^\\d+\\.x$'
            a == 'x\\\\'                        ~ a == 'x\\\\'
            a == 'x\\\\\\\\d'                    ~ a == 'x\\\\\\d'
            a == 'x\\\\\\'y'                    ~ a == 'x\\\\\\'y'
            d > 2026-01-05                    ~ d > '2026-01-05'
            d > 2026-01-05T08:00Z             ~ d > '2026-01-05T08:00Z'
            items.0.name == 'x'               ~ items.0.name == 'x'
            user.in.and == 1                  ~ user.in.and == 1
            true                              ~ true
            not false                         ~ not false
            """)
    void whenPrinted_thenItIsCanonicalAndReadsBackEqual(String text, String canonical) {
        Condition condition = Conditions.parse(text);
        assertThat(Conditions.print(condition)).isEqualTo(canonical);
        assertThat(Conditions.parse(canonical)).isEqualTo(condition);
    }

    @Test
    void whenOneBareWord_thenItIsNamed_andAPathAsksForTruth() {
        assertThat(Conditions.parse("cart_abandoned_24h"))
                .isEqualTo(new Condition.Named(Call.of("cart_abandoned_24h")));
        assertThat(Conditions.parse("user.vip")).isEqualTo(new Condition.Truth(Expr.Path.of("user.vip")));
        assertThat(Conditions.parse("true")).isEqualTo(Condition.ALWAYS);
    }

    @Nested
    class GivenTextThatIsNoCondition {
        @ParameterizedTest
        @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
                a = 1                     ~ unexpected-character ~ 2  ~ compare with ==
                a => 1                    ~ unexpected-character ~ 2  ~ write >=
                a & b                     ~ unexpected-character ~ 2  ~ write and
                a | b                     ~ unexpected-character ~ 2  ~ write or
                {{a}} > 1                 ~ unexpected-character ~ 0  ~ without {{ }}
                a == 'x                   ~ unclosed-quote       ~ 5  ~ close it with '
                a == “x                   ~ unclosed-quote       ~ 5  ~ close it with ”
                > 70                      ~ missing-value        ~ 0  ~ score: "> 70"
                between 1 and 5           ~ missing-value        ~ 0  ~ short form
                a >> 70                   ~ missing-value        ~ 3  ~
                a >                       ~ missing-value        ~ 3  ~
                a == 1 and                ~ missing-value        ~ 10 ~
                a == 1 and or b           ~ missing-value        ~ 11 ~
                exists a                  ~ missing-value        ~ 0  ~ name exists
                a < b < c                 ~ chained-comparison   ~ 6  ~ between
                a between 1, 5            ~ missing-and          ~ 11 ~ between 1 and 5
                a in [1, 2                ~ unclosed-bracket     ~ 10 ~
                (a == 1                   ~ unclosed-parenthesis ~ 7  ~
                a == 1)                   ~ unexpected           ~ 6  ~ nothing is open
                a is 5                    ~ unexpected           ~ 2  ~ compare with ==
                user city == 'x'          ~ unexpected           ~ 5  ~ join their words with _
                rond(a) > 1               ~ unknown-function     ~ 0  ~ did you mean round?
                exec('id') == 1           ~ unknown-function     ~ 0  ~ functions: abs
                round() > 1               ~ wrong-arguments      ~ 0  ~
                a + 1                     ~ no-condition         ~ 0  ~ compare it
                'text'                    ~ no-condition         ~ 0  ~
                24h > a                   ~ invalid-number       ~ 0  ~ in quotes
                a > 1.000.000             ~ invalid-number       ~ 4  ~ 1000000
                a > 25:00                 ~ invalid-time         ~ 4  ~ 08:00
                a > null                  ~ null-comparison      ~ 2  ~ name exists
                a. == 1                   ~ invalid-path         ~ 3  ~
                a matches b               ~ missing-pattern      ~ 10 ~
                5 exists                  ~ no-name              ~ 2  ~
                (a > 1) + 2 > 3           ~ no-value             ~ 8  ~
                a > 1; b                  ~ unexpected-character ~ 5  ~
                """)
        void whenParsed_thenTheErrorSaysWhereAndWhatToDo(String text, String code, int offset, String hint) {
            SyntaxException error = catchThrowableOfType(SyntaxException.class, () -> Conditions.parse(text));
            assertThat(error).isNotNull();
            assertThat(error.code() + "@" + error.offset()).isEqualTo(code + "@" + offset);
            if (hint != null) {
                assertThat(error.hint()).contains(hint);
                assertThat(error).hasMessageEndingWith("(" + error.hint() + ")");
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "   ", "\n"})
        void whenEmpty_thenItIsAnError(String text) {
            assertThat(catchThrowableOfType(SyntaxException.class, () -> Conditions.parse(text))
                            .code())
                    .isEqualTo("empty-condition");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "''.getClass().forName('java.lang.Runtime').getRuntime().exec('id') == 1",
                    "''['class'] == 1",
                    "user[`cl${'ass'}`] == 1",
                    "new('java.lang.ProcessBuilder',['id']).start() == 1",
                    "user.clear() == 1",
                    "user.name='x'",
                    "x=5",
                    "while(true);",
                    "size(1..2000000000) > 1",
                    "u =~ '^(.*?,){20}P$'"
                })
        void whenItIsCode_thenItIsRefused(String text) {
            assertThat(catchThrowableOfType(SyntaxException.class, () -> Conditions.parse(text)))
                    .isNotNull();
        }
    }

    @Nested
    class GivenTheLimits {
        @Test
        void whenExceeded_thenTheErrorNamesThem() {
            assertRefused("(".repeat(33) + "a" + ")".repeat(33), "too-deep");
            assertRefused("!".repeat(33) + "a", "too-deep");
            assertRefused("a > " + "-".repeat(34) + "b", "too-deep");
            assertRefused("a" + "+1".repeat(64) + "> 1", "too-long");
            assertRefused("a == '" + "x".repeat(506) + "'", "too-long");
            assertRefused("(".repeat(100), "too-deep");
            assertRefused("(".repeat(500), "too-long");
            assertRefused("!".repeat(20_000), "too-long");
        }

        @Test
        void whenJustMet_thenItParses() {
            assertThatCode(() -> Conditions.parse("(".repeat(32) + "a" + ")".repeat(32)))
                    .doesNotThrowAnyException();
            assertThatCode(() -> Conditions.parse("a == '" + "x".repeat(505) + "'"))
                    .doesNotThrowAnyException();
            assertThatCode(() -> Conditions.parse("1" + "+1".repeat(62) + "> a"))
                    .doesNotThrowAnyException();
        }

        private void assertRefused(String text, String code) {
            assertThat(catchThrowableOfType(SyntaxException.class, () -> Conditions.parse(text))
                            .code())
                    .isEqualTo(code);
        }
    }

    @Nested
    class GivenRandomText {
        private static final List<String> PIECES = List.of(
                "a",
                "user.city",
                "and",
                "or",
                "not",
                "!",
                "(",
                ")",
                "[",
                "]",
                ",",
                "==",
                "!=",
                "<",
                ">=",
                "between",
                "contains",
                "in",
                "exists",
                "matches",
                "'x'",
                "“y”",
                "5",
                "08:00",
                "null",
                "true",
                "+",
                "-",
                "*",
                "round",
                ".",
                "'",
                "{",
                "2026-01-05",
                "%");

        @Test
        void whenParsed_thenItIsAConditionThatPrintsBackOrAnErrorWithinTheText() {
            long seed = Long.getLong("alur.seed", 20260105L);
            Random random = new Random(seed);
            int parsed = 0;
            for (int round = 0; round < 60_000; round++) {
                StringBuilder text = new StringBuilder();
                int length = 1 + random.nextInt(12);
                for (int i = 0; i < length; i++) {
                    text.append(PIECES.get(random.nextInt(PIECES.size()))).append(random.nextInt(4) == 0 ? "" : " ");
                }
                parsed += check(text.toString(), seed);
            }
            assertThat(parsed).as("conditions among the texts").isGreaterThan(500);
        }

        private int check(String text, long seed) {
            Condition condition;
            try {
                condition = Conditions.parse(text);
            } catch (SyntaxException error) {
                assertThat(error.offset()).as("seed %d: %s", seed, text).isBetween(0, text.length());
                return 0;
            }
            String printed = Conditions.print(condition);
            assertThat(Conditions.parse(printed)).as("seed %d: %s", seed, text).isEqualTo(condition);
            assertThat(Conditions.print(Conditions.parse(printed))).isEqualTo(printed);
            return 1;
        }
    }

    @Nested
    class GivenAShortForm {
        @ParameterizedTest
        @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
                > 70                 ~ score > 70
                >70                  ~ score > 70
                != 'x'               ~ score != 'x'
                != Kota Bandung      ~ score != 'Kota Bandung'
                == true              ~ score == true
                == null              ~ not score exists
                < other              ~ score < other
                between 1 and 5      ~ score between 1 and 5
                in [a, 'b c', 3]     ~ score in ['a', 'b c', 3]
                not in [a]           ~ not score in ['a']
                contains kopi susu   ~ score contains 'kopi susu'
                exists               ~ score exists
                not exists           ~ not score exists
                matches "^a"         ~ score matches '^a'
                gold                 ~ score == 'gold'
                between us           ~ score == 'between us'
                in the city          ~ score == 'in the city'
                not sure             ~ score == 'not sure'
                '> 70'               ~ score == '> 70'
                70                   ~ score == '70'
                """)
        void whenText_thenItComparesTheField(String text, String canonical) {
            assertThat(Conditions.print(Conditions.shorthand("score", text))).isEqualTo(canonical);
        }

        @Test
        void whenPlainValue_thenItIsEquality() {
            assertThat(Conditions.shorthand("a.b", 70)).isEqualTo(Conditions.parse("a.b == 70"));
            assertThat(Conditions.shorthand("a", true)).isEqualTo(Conditions.parse("a == true"));
            assertThat(Conditions.shorthand("a", null)).isEqualTo(Conditions.parse("not a exists"));
            assertThat(Conditions.shorthand("a", List.of("x", 1))).isEqualTo(Conditions.parse("a in ['x', 1]"));
        }

        @ParameterizedTest
        @ValueSource(strings = {">> 70", "= 70", ">", "> 70 80", "!x", "=> 5", "<> 5", "> 'x", "=="})
        void whenAnOperatorWithoutComparison_thenItIsAnError(String text) {
            SyntaxException error =
                    catchThrowableOfType(SyntaxException.class, () -> Conditions.shorthand("score", text));
            assertThat(error.code()).isEqualTo("invalid-shorthand");
            assertThat(error.hint()).contains("> 70");
        }
    }

    @Test
    void whenNothingIsRead_thenTheConditionIsConstant() {
        assertThat(List.of("1 < 2", "true", "not false", "'a' in [a]"))
                .allMatch(text -> Conditions.isConstant(parse(text)));
        assertThat(List.of("a", "user.b", "a < 2", "1 in [a.b]", "not c"))
                .noneMatch(text -> Conditions.isConstant(parse(text)));
        assertThat(Conditions.references(parse("a > 1 and (b.c == a or d)")))
                .containsExactly(Expr.Path.of("a"), Expr.Path.of("b.c"));
    }

    private static Condition parse(String text) {
        return Conditions.parse(text);
    }

    @Nested
    class GivenWhatStandsBehindSet {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "gold",
                    "VIP customer",
                    "Halo, apa kabar?",
                    "follow-up",
                    "and/or",
                    "24/7",
                    "2026-01-05",
                    "0812-3456-7890",
                    "+62 812 345",
                    "{{a}} + 1",
                    "Kak {{name}} (VIP)",
                    "https://alur.dev/a1",
                    "50%",
                    "budi@contoh.com",
                    "08:00",
                    "A & B",
                    "Selesai.",
                    "1.000.000",
                    ""
                })
        void whenPlainTextOrTemplate_thenItStaysText(String text) {
            assertThat(Expressions.assignment(text)).isEqualTo(text);
        }

        @ParameterizedTest
        @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
                5                 ~ 5
                -2.50             ~ -2.50
                true              ~ true
                null              ~ null
                'quoted'          ~ 'quoted'
                “quoted”          ~ 'quoted'
                user.city         ~ user.city
                total * 2         ~ total * 2
                total*2           ~ total * 2
                count+1           ~ count + 1
                total - 1         ~ total - 1
                total-1           ~ total - 1
                unit_price/count  ~ unit_price / count
                (a + b) / 2       ~ (a + b) / 2
                round(total, 2)   ~ round(total, 2)
                [a, 'b', 3]       ~ ['a', 'b', 3]
                'a' + b           ~ 'a' + b
                """)
        void whenAnExpression_thenItIsParsed(String text, String canonical) {
            assertThat(Expressions.assignment(text)).isInstanceOfSatisfying(Expr.class, expression -> {
                assertThat(Expressions.print(expression)).isEqualTo(canonical);
                assertThat(Expressions.parse(canonical)).isEqualTo(expression);
            });
        }

        @ParameterizedTest
        @ValueSource(strings = {"total * )", "round(total", "total)", "a + b c", "Terima kasih (lunas)", "rond(a)"})
        void whenItOnlyLooksLikeOne_thenItIsAnError(String text) {
            assertThat(catchThrowableOfType(SyntaxException.class, () -> Expressions.assignment(text)))
                    .isNotNull();
        }

        @Test
        void whenANumber_thenItsDigitsStay() {
            assertThat(Expressions.assignment("-2.50")).isEqualTo(new Expr.Literal(new BigDecimal("-2.50")));
            List<Expr.Path> references = new ArrayList<>(Expressions.references(Expressions.parse("a + max(b.c, a)")));
            assertThat(references).containsExactly(Expr.Path.of("a"), Expr.Path.of("b.c"));
        }
    }
}
