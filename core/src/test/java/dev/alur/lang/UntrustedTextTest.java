package dev.alur.lang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alur.AlurException;
import dev.alur.value.Json;
import dev.alur.value.Secret;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Placeholders and what strangers put where they lead. */
class UntrustedTextTest {
    private final MapScope scope = new MapScope().with("user", Map.of("name", "Budi"));

    private Object fill(Object template) {
        return String.valueOf(
                new Compiler(Language.CORE).template(template, scope).fill(scope));
    }

    /** S-TPL1, what an author writes; what a person is called is in {@link TemplateTest}. */
    @Nested
    class GivenTheTemplatesOfOtherEngines {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{{#each users}}x{{/each}}",
                    "{{{user.name}}}",
                    "{{> /etc/passwd}}",
                    "{{user.getClass()}}",
                    "{{user['name']}}",
                    "{{'x' + user.name}}",
                    "{{user.name | exec}}",
                    "{{^user}}x{{/user}}",
                    "{{=<% %>=}}",
                    "{{&user.name}}"
                })
        void whenTheyAreWritten_thenTheyAreRefused(String template) {
            assertThatThrownBy(() -> Templates.references(template)).isInstanceOf(AlurException.class);
        }

        @ParameterizedTest
        @ValueSource(strings = {"${7*7}", "#{7*7}", "<%= 7*7 %>", "%{user}", "$user", "{user.name}", "{% if x %}"})
        void whenTheyAreNoPlaceholders_thenTheyAreText(String template) {
            assertThat(fill(template)).isEqualTo(template);
        }
    }

    /** S-TPL2 */
    @Nested
    class GivenPlaceholdersForWhatIsNobodysBusiness {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{{secret}}",
                    "{{env.PATH}}",
                    "{{user.class}}",
                    "{{user.class.classLoader}}",
                    "{{system.user}}"
                })
        void whenTheyAreFilled_thenTheyAreMissing(String template) {
            assertThat(new Compiler(Language.CORE)
                            .template("a " + template, scope)
                            .fill(scope))
                    .isEqualTo("a ");
            assertThat(scope.missing).isNotEmpty();
        }

        @Test
        void whenASecretIsReached_thenNoTextHoldsItsValue() {
            scope.with("token", new Secret("api_token"));
            assertThat(fill("key {{token}}")).isEqualTo("key ***");
            assertThat(Json.write(new Secret("api_token"))).isEqualTo("\"***\"");
        }
    }

    /** S-TPL3 */
    @Nested
    class GivenAValueThatWouldBreakOut {
        private static final String HOSTILE = "\"}\n', DROP TABLE users; --<x>&amp;\u0000\\";

        @Test
        void whenItStandsInATree_thenItIsALeafOfTheTree() {
            scope.with("user", Map.of("name", HOSTILE));
            Object tree = Map.of("name", "{{user.name}}", "list", List.of("Hi {{user.name}}"));
            Object filled = new Compiler(Language.CORE).template(tree, scope).fill(scope);
            assertThat(filled).isEqualTo(Map.of("name", HOSTILE, "list", List.of("Hi " + HOSTILE)));
        }

        @Test
        void whenTheTreeBecomesJson_thenItIsReadBackAsItWas() {
            Map<String, Object> tree = Map.of("name", HOSTILE.replace("\u0000", ""));
            assertThat(Json.parse(Json.write(tree))).isEqualTo(tree);
            assertThat(Json.write(tree)).doesNotContain("\n").contains("\\\"}\\n");
        }

        @Test
        void whenItStandsWhereAKeyDoes_thenItIsNotFilled() {
            Object filled = new Compiler(Language.CORE)
                    .template(Map.of("{{user.name}}", "x"), scope)
                    .fill(scope);
            assertThat(filled).isEqualTo(Map.of("{{user.name}}", "x"));
        }
    }
}
