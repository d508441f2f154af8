package dev.alur.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GrammarTest {
    @Test
    void whenAVerbStandsInTheTable_thenAReaderKnowsIt() {
        Map<String, String> samples = Map.ofEntries(
                Map.entry("send", "hi"),
                Map.entry("ask", "{text: hi, timeout: 1h, on_timeout: end}"),
                Map.entry("wait", "1h"),
                Map.entry("wait_for", "reply"),
                Map.entry("if", "vip\n    then: b"),
                Map.entry("choose", "[{when: vip, then: b}]"),
                Map.entry("paths", "{p: {condition: vip, actions: b}}"),
                Map.entry("content_rules", "[if vip: b]"),
                Map.entry("for_each", "items\n    do: b"),
                Map.entry("repeat", "3\n    do: b"),
                Map.entry("parallel", "{a: b, c: d}"),
                Map.entry("handoff", ""),
                Map.entry("call", "b"),
                Map.entry("start", "b"),
                Map.entry("split", "{a: 1, b: 1}\n    a: c\n    b: d"),
                Map.entry("sequence", "{day_0: b}"),
                Map.entry("goal", "b"),
                Map.entry("set", "{a: 1}"),
                Map.entry("emit", "b"),
                Map.entry("stop", "b"),
                Map.entry("end", ""),
                Map.entry("webhook", "https://example.org"),
                Map.entry("email", "{to: a}"),
                Map.entry("database", "{table: a}"),
                Map.entry("crm", "{action: a}"),
                Map.entry("analytics_event", "a"));
        for (String verb : Grammar.names(Place.STEP)) {
            assertThat(samples).containsKey(verb);
            assertThat(Read.step("- " + verb + ": " + samples.get(verb))).isNotNull();
        }
    }

    @Test
    void whenAWordIsInTheTable_thenItIsDescribed() {
        assertThat(Grammar.words()).allSatisfy(word -> {
            assertThat(word.about()).endsWith(".");
            assertThat(word.tentang()).endsWith(".").isNotEqualTo(word.about());
            assertThat(word.choices().isEmpty()).isEqualTo(word.kind() != Kind.CHOICE && word.kind() != Kind.CHOICES);
            assertThat(word.forms().isEmpty()).isEqualTo(word.kind() != Kind.FORM);
        });
    }

    @Test
    void whenAWordIsMisspelt_thenOneEditIsNearAndLongWordsAllowTwo() {
        assertThat(Nearness.nearMisses("stpes", List.of("steps"))).containsExactly("steps");
        assertThat(Nearness.nearMisses("steps", List.of("steps"))).isEmpty();
        assertThat(Nearness.nearMisses("aks", List.of("ask"))).isEmpty();
        assertThat(Nearness.suggestion("aks", List.of("ask"))).isEqualTo("ask");
        assertThat(Nearness.suggestion("tempaltes", List.of("templates"))).isEqualTo("templates");
        assertThat(Nearness.suggestion("on_tiemot", List.of("on_timeout"))).isEqualTo("on_timeout");
        assertThat(Nearness.suggestion("banana", List.of("steps", "send"))).isNull();
    }
}
