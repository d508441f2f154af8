package dev.alur.expressions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alur.AlurException;
import dev.alur.lang.Conditions;
import dev.alur.lang.Expressions;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an author may try, at the door an author has: the first wall is our own grammar. */
class HostileTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "''.getClass().forName('java.lang.Runtime').getRuntime().exec('id')",
                "''.class",
                "''['class']",
                "user[`cl${'ass'}`]",
                "user['class']",
                "new('java.lang.ProcessBuilder', ['id']).start()",
                "new java.io.File('x')",
                "user.clear()",
                "user.put('a', 1)",
                "user.getClass()",
                "user.name = 'x'",
                "x = 5",
                "x += 5",
                "x++ + 1",
                "while(true);",
                "for(var i:1..2000000000){}",
                "size(1..2000000000)",
                "1..5 + 1",
                "a ? b : c",
                "a ?: b",
                "() -> 1",
                "x =~ '^(.*?,){20}P$'",
                "x !~ 'a'",
                "a; b",
                "{ 1 }",
                "#pragma x",
                "@synchronized(x) 1",
                "`${x}`",
                "a & b",
                "a | b",
                "a ^ b",
                "~a",
                "a << 2",
                "empty(user)",
                "size(user)",
                "java:exec('id')",
                "#0 + 1",
                "$a + 1",
                "\\u0061 + 1",
            })
    void whenItIsOutsideTheGrammar_thenItIsRefusedWithACode(String text) {
        assertThatThrownBy(() -> Expressions.parse(text))
                .isInstanceOf(AlurException.class)
                .extracting(e -> ((AlurException) e).code())
                .asString()
                .matches("[a-z]+(-[a-z]+)*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x == ''.getClass()", "user.clear()", "x = 5", "while(true)", "x =~ 'a'", "new('a') == 1"})
    void whenAConditionHoldsIt_thenItIsRefused(String text) {
        assertThatThrownBy(() -> Conditions.parse(text)).isInstanceOf(AlurException.class);
    }

    static Stream<String> tooLarge() {
        return Stream.of(
                "(".repeat(500) + "1" + ")".repeat(500),
                "(".repeat(200) + "1" + ")".repeat(200),
                "-".repeat(100) + "x",
                "!".repeat(20_000) + "x",
                "1" + "+1".repeat(20_000),
                "1" + "+1".repeat(100),
                "abs(".repeat(60) + "1" + ")".repeat(60),
                "x".repeat(1_000_000));
    }

    @ParameterizedTest
    @MethodSource("tooLarge")
    void whenItIsTooLarge_thenItIsRefusedAtOnce(String text) {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(1), () -> {
            assertThatThrownBy(() -> Expressions.parse(text)).isInstanceOf(AlurException.class);
            assertThatThrownBy(() -> Conditions.parse(text + " == 1")).isInstanceOf(AlurException.class);
        });
    }

    @Test
    void whenItIsAsLargeAsAllowed_thenItIsComputed() {
        Moment moment = new Moment().with("x", 1);
        String sum = "x" + "+x".repeat(62);
        String nested = "(x + ".repeat(31) + "x" + ")".repeat(31);

        for (String text : new String[] {sum, nested, "-(".repeat(15) + "x + x" + ")".repeat(15)}) {
            assertThat(new JexlScripts()
                            .compile(Expressions.parse(text), moment)
                            .fill(moment))
                    .as(text)
                    .isNotNull();
        }
    }

    @Test
    void whenAFieldIsCalledClass_thenItIsAFieldOfTheMapOrMissing() {
        Moment moment = new Moment().with("user", Map.of("name", "Budi"));

        assertThat(new JexlScripts()
                        .compile(Expressions.parse("user.class + 1"), moment)
                        .fill(moment))
                .isNull();
        assertThat(new JexlScripts()
                        .compile(Expressions.parse("user.name.bytes + 1"), moment)
                        .fill(moment))
                .isNull();
    }
}
