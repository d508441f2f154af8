package dev.alur.expressions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alur.AlurException;
import dev.alur.lang.Fill;
import dev.alur.model.Expr;
import dev.alur.value.Secret;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.jexl3.JexlEngine;
import org.apache.commons.jexl3.JexlException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JexlCageTest {
    private final JexlScripts scripts = new JexlScripts();

    private static Expr plus(Expr left, Expr right) {
        return new Expr.Arithmetic(Expr.Operator.PLUS, left, right);
    }

    private static Expr call(String function, Expr... arguments) {
        return new Expr.Function(function, List.of(arguments));
    }

    /** The second wall: what JEXL would say to a text that no author can bring before it. */
    @Nested
    class GivenTextThatReachesTheEngine {
        private final JexlEngine engine = JexlScripts.caged(new DecimalArithmetic());

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "v0.clear()",
                    "v0.put('a', 1)",
                    "v0.name = 'x'",
                    "v0 = 5",
                    "x = 5",
                    "v0 += 1",
                    "v0++",
                    "var x = 5",
                    "new('java.lang.ProcessBuilder', ['id']).start()",
                    "new java.util.ArrayList()",
                    "''.getClass().forName('java.lang.Runtime')",
                    "while(true);",
                    "for(var i : 1..2000000000) {}",
                    "size(1..2000000000)",
                    "[1, 2]",
                    "{1, 2}",
                    "{'a' : 1}",
                    "() -> 1",
                    "function() { 1 }",
                    "#pragma jexl.import java.lang\n1",
                    "@synchronized 1",
                    "1; 2",
                    "{ 1 }",
                    "if (true) 1",
                    "return 1",
                })
        void whenItIsMoreThanAnExpression_thenItIsRefusedAtCreate(String text) {
            assertThatThrownBy(() -> engine.createExpression(text)).isInstanceOf(JexlException.class);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "''.class",
                    "''['class']",
                    "v0['class']",
                    "v0[`cl${'ass'}`]",
                    "v1.class.classLoader",
                    "v2.bytes",
                    "v0 =~ '^(.*?,){20}P$'",
                    "v0 !~ 'a'",
                    "exec('id')",
                    "java:lang('x')",
                    "v9",
                })
        void whenItReachesForMore_thenItEndsWithoutAResult(String text) {
            PositionalContext context =
                    new PositionalContext(new Object[] {new HashMap<>(Map.of("a", "b")), new ArrayList<>(), "text"});
            Object result;
            try {
                result = engine.createExpression(text).evaluate(context);
            } catch (JexlException | UnsupportedOperationException refused) {
                return;
            }
            assertThat(result).isNull();
        }
    }

    @Nested
    class GivenNamesAndConstantsOfAnAuthor {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "''.getClass()",
                    "class",
                    "v0",
                    "_list",
                    "round",
                    "a;b",
                    "x = 5",
                    "nama toko",
                    "new",
                    "'",
                    "ümlaut",
                    "",
                })
        void whenANameIsStrange_thenItIsAPositionToJexl(String name) {
            Moment moment = new Moment().with(name, 2);
            Fill fill = scripts.compile(plus(new Expr.Path(List.of(name)), new Expr.Literal(name)), moment);

            assertThat(fill.fill(moment)).isEqualTo("2" + name);
            assertThat(JexlText.of(plus(new Expr.Path(List.of(name)), new Expr.Literal(name)), moment)
                            .source())
                    .isEqualTo("v0 + v1");
        }

        @Test
        void whenAFieldIsNamedLikeAProperty_thenOnlyMapsHaveFields() {
            Moment moment = new Moment().with("user", Map.of("class", "gold", "name", "Budi"));

            assertThat(scripts.compile(plus(Expr.Path.of("user.class"), new Expr.Literal("!")), moment)
                            .fill(moment))
                    .isEqualTo("gold!");
            assertThat(scripts.compile(plus(Expr.Path.of("user.name.class"), new Expr.Literal("!")), moment)
                            .fill(moment))
                    .isNull();
        }

        @Test
        void whenAFunctionIsUnknown_thenTheErrorListsTheFunctions() {
            for (String name : List.of("exec", "_list", "size", "new", "v0", "empty", "Round")) {
                assertThatThrownBy(() -> scripts.compile(call(name, new Expr.Literal(1)), new Moment()))
                        .isInstanceOf(AlurException.class)
                        .hasMessageContaining("'" + name + "'")
                        .hasMessageContaining("abs, ceil, days_between, floor, length");
            }
        }

        @Test
        void whenArgumentsAreMissingOrTooMany_thenTheErrorCountsThem() {
            assertThatThrownBy(() -> scripts.compile(call("round"), new Moment()))
                    .hasMessageContaining("takes 1 to 2 arguments, not 0");
            assertThatThrownBy(() ->
                            scripts.compile(call("upper", new Expr.Literal("a"), new Expr.Literal("b")), new Moment()))
                    .hasMessageContaining("takes 1 argument, not 2");
        }
    }

    @Nested
    class GivenAnExpressionTooLarge {
        @Test
        void whenItNestsTooDeep_thenItIsRefused() {
            Expr deep = new Expr.Literal(BigDecimal.ONE);
            for (int i = 0; i < 33; i++) {
                deep = new Expr.Negative(deep);
            }
            Expr tooDeep = deep;
            assertThatThrownBy(() -> scripts.compile(tooDeep, new Moment()))
                    .isInstanceOf(AlurException.class)
                    .hasMessageContaining("32 deep");
            assertThat(scripts.compile(((Expr.Negative) deep).operand(), new Moment())
                            .fill(new Moment()))
                    .isEqualTo(BigDecimal.ONE);
        }

        @Test
        void whenAChainIsLong_thenItIsComputedUpToItsBound() {
            assertThat(scripts.compile(chain(128), new Moment()).fill(new Moment()))
                    .isEqualTo(new BigDecimal(128));
            for (int terms : new int[] {129, 20_000}) {
                assertThatThrownBy(() -> scripts.compile(chain(terms), new Moment()))
                        .isInstanceOf(AlurException.class)
                        .hasMessageContaining("256 parts");
            }
        }

        private static Expr chain(int terms) {
            Expr chain = new Expr.Literal(BigDecimal.ONE);
            for (int i = 1; i < terms; i++) {
                chain = plus(chain, new Expr.Literal(BigDecimal.ONE));
            }
            return chain;
        }
    }

    @Nested
    class GivenValues {
        @Test
        void whenTheyAreSecretOrForeign_thenTheyAreMissing() {
            Moment moment = new Moment().with("key", new Secret("key")).with("bean", new Object());

            for (String name : List.of("key", "bean")) {
                assertThat(scripts.compile(plus(Expr.Path.of(name), new Expr.Literal("x")), moment)
                                .fill(moment))
                        .isNull();
                assertThat(scripts.compile(call("upper", Expr.Path.of(name)), moment)
                                .fill(moment))
                        .isNull();
            }
        }

        @Test
        void whenAMapHoldsItself_thenTheCopyEnds() {
            Map<String, Object> loop = new HashMap<>();
            loop.put("self", loop);
            Moment moment = new Moment().with("loop", loop);

            assertThat(scripts.compile(call("length", Expr.Path.of("loop.self.self")), moment)
                            .fill(moment))
                    .isEqualTo(BigDecimal.ONE);
        }

        @Test
        void whenAResultWouldFillTheMemory_thenItIsMissing() {
            Expr text = Expr.Path.of("text");
            Moment moment = new Moment().with("text", "a".repeat(40_000)).with("big", "9".repeat(60));
            assertThat(scripts.compile(plus(text, text), moment).fill(moment)).isNull();

            Expr product = Expr.Path.of("big");
            for (int i = 0; i < 10; i++) {
                product = new Expr.Arithmetic(Expr.Operator.TIMES, product, Expr.Path.of("big"));
            }
            assertThat(scripts.compile(product, moment).fill(moment)).isNull();
        }
    }
}
