package dev.alur.reports.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alur.model.Message;
import dev.alur.model.Options;
import dev.alur.model.Step;
import dev.alur.model.Workflow;
import dev.alur.reports.Samples;
import dev.alur.reports.words.Subject;
import dev.alur.reports.words.Tongue;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class MermaidDiagramTest {

    @Test
    void everyWorkflow_keepsToTheGrammar() {
        assertThat(Samples.gallery()).hasSize(9);
        assertThat(Samples.languagePage()).hasSizeGreaterThan(15);
        Samples.all(500).forEach(subject -> {
            for (Tongue tongue : Tongue.values()) {
                Chart chart = Chart.of(subject, tongue);
                MermaidGrammar read = MermaidGrammar.read(MermaidDiagram.of(chart));
                assertThat(read.nodes()).isEqualTo(chart.nodes().size());
                assertThat(read.edges()).isEqualTo(chart.edges().size());
            }
        });
    }

    @Test
    void whenALineIsWrong_thenTheGrammarRefusesIt() {
        String diagram = MermaidDiagram.of(Chart.of(Samples.gallery().get(0), Tongue.ENGLISH));
        for (String wrong : List.of(
                diagram.replaceFirst("#58;", ":\""),
                diagram.replaceFirst("s_START --> ", "s_NOBODY --> "),
                diagram.replaceFirst("\\(\\[", "["),
                diagram + "  end\n",
                diagram.replaceFirst("<br/>", "<b>"))) {
            assertThat(wrong).isNotEqualTo(diagram);
            assertThatThrownBy(() -> MermaidGrammar.read(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void givenSignsOfMermaid_whenDrawn_thenTheyAreEntities() {
        assertThat(MermaidDiagram.escaped("a\"b #1; <i>`[x]` & 1. end\nمرحبا 😀"))
                .isEqualTo("a#34;b #35;1#59; #60;i#62;#96;#91;x#93;#96; #38; 1#46; end<br/>مرحبا 😀");
    }

    @Test
    void whenATextChanges_thenTheIdsStay() {
        assertThat(ids(saying("Halo"))).isEqualTo(ids(saying("\"end\" [x]")));
        assertThat(ids(saying("Halo"))).containsExactly("s_START", "s_send", "s_send_2__delay", "s_send_2", "s_DONE");
    }

    @Test
    void givenStepsWhosePathsLookAlike_whenDrawn_thenIdsDiffer() {
        NodeIds ids = new NodeIds();
        assertThat(List.of(ids.of("a/b"), ids.of("a_b"), ids.of("a😀b"), ids.of("ax1f600xb"), ids.of("a/b")))
                .doesNotHaveDuplicates()
                .startsWith("s_a__b", "s_a_b", "s_aX1f600Xb");
    }

    private static List<String> ids(Subject subject) {
        return Chart.of(subject, Tongue.ENGLISH).nodes().stream()
                .map(Chart.Node::id)
                .toList();
    }

    private static Subject saying(String text) {
        return Samples.subject(Workflow.of(
                "w",
                List.of(
                        new Step.Send(Options.NONE, Message.text(text), Duration.ZERO),
                        new Step.Send(Options.NONE, Message.text(text), Duration.ofHours(2)))));
    }
}
