package dev.alur.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.alur.lang.Templates;
import dev.alur.model.Expr;
import java.util.List;

/** Placeholders are found or refused; a text without braces has none. */
class TemplatesFuzzTest {
    @FuzzTest(maxDuration = Fuzzing.LENGTH)
    void references(FuzzedDataProvider data) {
        String text = data.consumeRemainingAsString();
        List<Expr.Path> references = Fuzzing.orRefused(() -> Templates.references(text));
        List<Expr.Path> needed = Fuzzing.orRefused(() -> Templates.needed(text));
        if (references != null && needed != null) {
            assertThat(references).containsAll(needed).doesNotHaveDuplicates();
            assertThat(text.contains("{{") || references.isEmpty()).isTrue();
        } else {
            assertThat(references == null).isEqualTo(needed == null);
            assertThat(text).contains("{{");
        }
    }
}
