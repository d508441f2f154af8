package dev.alur.lang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.alur.model.Expr;
import dev.alur.value.Secret;
import dev.alur.value.SecretText;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {
    private final MapScope scope = new MapScope()
            .with("user", Map.of("name", "Budi", "total", 45_000))
            .with("total", new BigDecimal("1234567.50"))
            .with("cents", new BigDecimal("1234567.5000"))
            .with("small", 0.5)
            .with("debt", -45_000)
            .with("text", "12500")
            .with("word", "Ékspres")
            .with("empty", "")
            .with("day", "2026-01-05")
            .with("moment", "2026-01-05T18:30:00Z")
            .with("local", "2026-01-05T18:30")
            .with("tags", List.of("a", 1, true))
            .with("token", new Secret("api_token"));

    private @Nullable Object fill(Object template) {
        return new Compiler(Language.CORE).template(template, scope).fill(scope);
    }

    private @Nullable Object strict(Object template) {
        return new Compiler(Language.CORE).strict(template, scope).fill(scope);
    }

    @ParameterizedTest(name = "{0}: {1} / {2}")
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            Halo {{user.name}}!              ~ Halo Budi!                  ~ Halo Budi!
            {{ user.name }}{{user.name}}     ~ BudiBudi                    ~ BudiBudi
            {{tags}} x                       ~ a, 1, true x                ~ a, 1, true x
            {{user.total | money}}           ~ Rp45.000                    ~ Rp45,000
            {{total | money}}                ~ Rp1.234.567,50              ~ Rp1,234,567.50
            {{debt | money}}                 ~ -Rp45.000                   ~ -Rp45,000
            {{text | money}}                 ~ Rp12.500                    ~ Rp12,500
            {{word | money}}                 ~ Ékspres                     ~ Ékspres
            {{total | number}}               ~ 1.234.567,5                 ~ 1,234,567.5
            {{cents | number}}               ~ 1.234.567,5                 ~ 1,234,567.5
            {{small | number}}               ~ 0,5                         ~ 0.5
            {{debt | number}}                ~ -45.000                     ~ -45,000
            {{day | date}}                   ~ Senin, 5 Januari 2026       ~ Monday, 5 January 2026
            {{moment | date}}                ~ Selasa, 6 Januari 2026      ~ Tuesday, 6 January 2026
            {{local | date}}                 ~ Senin, 5 Januari 2026       ~ Monday, 5 January 2026
            {{word | date}}                  ~ Ékspres                     ~ Ékspres
            {{moment | time}}                ~ 01.30                       ~ 01:30
            {{local | time}}                 ~ 18.30                       ~ 18:30
            {{day | time}}                   ~ 2026-01-05                  ~ 2026-01-05
            {{word | upper}}                 ~ ÉKSPRES                     ~ ÉKSPRES
            {{word | lower}}                 ~ ékspres                     ~ ékspres
            {{gone | default: 'Kak'}}        ~ Kak                         ~ Kak
            {{gone | default: Kak Budi}}     ~ Kak Budi                    ~ Kak Budi
            {{empty | default: “Kak”}}       ~ Kak                         ~ Kak
            {{gone | money | default: '-'}}  ~ -                           ~ -
            {{gone | default: 5000 | money}} ~ Rp5.000                     ~ Rp5,000
            {{user.name | default: x | upper}} ~ BUDI                      ~ BUDI
            Halo {{gone}}.                   ~ Halo .                      ~ Halo .
            """)
    void whenFilled_thenItReadsAsPeopleOfTheLanguageReadIt(String template, String indonesian, String english) {
        assertThat(fill(template)).isEqualTo(indonesian);
        scope.language = "en";
        assertThat(fill(template)).isEqualTo(english);
    }

    @Nested
    class GivenTypes {
        @Test
        void whenATextIsExactlyOnePlaceholder_thenTheTypeStays() {
            assertThat(fill("{{user.total}}")).isEqualTo(45_000);
            assertThat(fill("{{tags}}")).isEqualTo(List.of("a", 1, true));
            assertThat(fill("{{gone | default: 0}}")).isEqualTo(BigDecimal.ZERO);
            assertThat(fill("{{gone | default: true}}")).isEqualTo(true);
            assertThat(fill("{{gone}}")).isNull();
        }

        @Test
        void whenNothingIsToFill_thenTheValueItselfComesBack() {
            Map<String, Object> constant = Map.of("a", List.of("x", 1));
            assertThat(fill(constant)).isSameAs(constant);
            assertThat(fill("plain } {")).isEqualTo("plain } {");
        }

        @Test
        void whenInsideListsAndMaps_thenTheyAreFilledInOrder() {
            Map<String, Object> template = new LinkedHashMap<>();
            template.put("to", "{{user.name}}");
            template.put("gone", "{{gone}}");
            template.put("list", List.of("{{user.total}}", "x", new Expr.Literal("y")));
            assertThat(fill(template))
                    .isEqualTo(Map.of("to", "Budi", "list", List.of(45_000, "x", "y")))
                    .hasToString("{to=Budi, list=[45000, x, y]}");
            assertThat(fill(Arrays.asList("{{gone}}", 1))).isEqualTo(Arrays.asList(null, 1));
            assertThat(fill(List.of(new Expr.Literal(java.time.LocalTime.of(8, 0)))))
                    .isEqualTo(List.of("08:00"));
        }
    }

    @Nested
    class GivenAMissingValue {
        @Test
        void whenInAMessage_thenItIsNoted() {
            fill("{{gone}} {{user.gone}} {{gone | default: x}} {{user.name}}");
            assertThat(scope.missing).containsExactly("gone", "user.gone");
        }

        @Test
        void whenStrict_thenTheReferenceComesBackInsteadOfAValue() {
            assertThat(strict("https://x/{{user.gone}}?a={{user.name}}")).isEqualTo(new Missing("user.gone"));
            assertThat(strict("{{gone}}")).isEqualTo(new Missing("gone"));
            assertThat(strict(Map.of("a", List.of("{{gone}}")))).isEqualTo(new Missing("gone"));
            assertThat(strict("{{gone | default: x}}")).isEqualTo("x");
            assertThat(strict("{{empty}}")).isEqualTo("");
            assertThat(strict("a {{user.name}}")).isEqualTo("a Budi");
        }
    }

    @Nested
    class GivenHostileData {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{{api_token}}",
                    "{{token}}",
                    "{{#each}}",
                    "${7*7}",
                    "{{{x}}}",
                    "{{> /etc/passwd}}",
                    "{{",
                    "}}",
                    "%s %n",
                    "$1"
                })
        void whenAValueLooksLikeATemplate_thenItIsSentLiterally(String name) {
            scope.with("user", Map.of("name", name));
            assertThat(fill("Halo {{user.name}}!")).isEqualTo("Halo " + name + "!");
            assertThat(fill("{{user.name}}")).isEqualTo(name);
        }

        @Test
        void whenASecretStandsInAText_thenOnlyItsReferenceDoes() {
            assertThat(fill("Bearer {{token}}"))
                    .isEqualTo(new SecretText(List.of("Bearer ", new Secret("api_token"))))
                    .hasToString("Bearer ***");
            assertThat(fill("{{token}}")).isEqualTo(new Secret("api_token"));
            assertThat(fill("{{token | upper}}")).isEqualTo(new Secret("api_token"));
            assertThat(fill("{{token.name}} {{user.class}}")).isEqualTo(" ");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            Halo {{user.name          ~ unclosed-placeholder ~ 5  ~ close it with }}
            {{a {{b}}                 ~ unclosed-placeholder ~ 0  ~
            a {{}}                    ~ empty-placeholder    ~ 4  ~ {{user.name}}
            {{ }}                     ~ empty-placeholder    ~ 3  ~
            {{user name}}             ~ invalid-placeholder  ~ 7  ~ set
            {{total * 2}}             ~ invalid-placeholder  ~ 8  ~ compute with set
            {{{x}}}                   ~ invalid-placeholder  ~ 2  ~
            {{#each}}                 ~ invalid-placeholder  ~ 2  ~
            {{> /etc/passwd}}         ~ invalid-placeholder  ~ 2  ~
            {{user.}}                 ~ invalid-placeholder  ~ 7  ~
            {{'x'}}                   ~ invalid-placeholder  ~ 2  ~
            {{a | mony}}              ~ unknown-formatter    ~ 6  ~ did you mean money?
            {{a | exec}}              ~ unknown-formatter    ~ 6  ~ formatters: money
            {{a |}}                   ~ unknown-formatter    ~ 5  ~
            {{a | default}}           ~ wrong-arguments      ~ 13 ~ default: 'Kak'
            {{a | default:}}          ~ wrong-arguments      ~ 14 ~ default: ''
            {{a | money: 2}}          ~ wrong-arguments      ~ 12 ~
            {{a | default: 'x}}       ~ unclosed-quote       ~ 15 ~
            {{a | default: 'x' y}}    ~ invalid-placeholder  ~ 19 ~
            """)
    void whenAPlaceholderIsInvalid_thenTheErrorSaysWhereAndWhatToDo(String text, String code, int offset, String hint) {
        SyntaxException error = catchThrowableOfType(SyntaxException.class, () -> Templates.references(text));
        assertThat(error.code() + "@" + error.offset()).isEqualTo(code + "@" + offset);
        if (hint != null) {
            assertThat(error.hint()).contains(hint);
        }
        assertThat(catchThrowableOfType(SyntaxException.class, () -> fill(text)))
                .hasMessage(error.getMessage());
    }

    @Test
    void whenACharacterIsInvisibleOrWide_thenTheErrorShowsItWhole() {
        assertThat(catchThrowableOfType(SyntaxException.class, () -> Templates.references("{{nama\u200bku}}")))
                .hasMessageContaining("the invisible character U+200B is not expected");
        assertThat(catchThrowableOfType(SyntaxException.class, () -> Templates.references("{{\ud83d\udc40}}")))
                .hasMessageContaining("\"\ud83d\udc40\" begins no name");
    }

    @Test
    void whenAskedForReferences_thenEachPathStandsOnceInOrder() {
        Object value =
                Arrays.asList("{{a}} {{b.c | money}}", Map.of("x", "{{a}}"), Expressions.parse("d + 1"), 5, null);
        assertThat(Templates.references(value))
                .containsExactly(Expr.Path.of("a"), Expr.Path.of("b.c"), Expr.Path.of("d"));
    }
}
