package dev.alur.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alur.AlurException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainYamlTest {
    @Test
    void whenYamlOrJsonIsWritten_thenTheValuesAreTheSame() {
        Map<String, Object> values = Map.of(
                "score", new BigDecimal(80), "vip", true, "phone", "0812", "tags", List.of("a", "b"), "code", "7");
        assertThat(PlainYaml.map("{score: 80, vip: true, phone: 0812, tags: [a, b], code: \"7\"}"))
                .isEqualTo(values);
        assertThat(PlainYaml.map(
                        "{\"score\":80,\"vip\":true,\"phone\":\"0812\",\"tags\":[\"a\",\"b\"],\"code\":\"7\"}"))
                .isEqualTo(values);
        assertThat(PlainYaml.map("city: Jakarta")).isEqualTo(Map.of("city", "Jakarta"));
    }

    @Test
    void whenAValueIsNull_thenItsNameIsKept() {
        assertThat(PlainYaml.map("{a: null, b: ~, c: \"null\"}"))
                .containsEntry("a", null)
                .containsEntry("b", null)
                .containsEntry("c", "null");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "80", "[a]", "{a: 1", "{a: 1}\n---\n{b: 2}", "{a: &x 1}", "{a: !!int 1}", "{a: 1, a: 2}"})
    void whenItIsNoMap_thenItIsRefusedWithAdvice(String text) {
        assertThatThrownBy(() -> PlainYaml.map(text))
                .isInstanceOf(AlurException.class)
                .extracting(error -> ((AlurException) error).code())
                .isEqualTo("invalid-values");
    }
}
