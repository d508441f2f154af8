package dev.alur.reports.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.reports.Samples;
import dev.alur.reports.diagram.Chart.Edge;
import dev.alur.reports.diagram.Chart.Way;
import dev.alur.reports.words.Tongue;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ChartTest {

    @Nested
    class GivenAQuestion {
        private final Chart chart = chart("""
                name: w
                steps:
                  - ask: Berapa?
                    type: integer
                    save_as: qty
                    timeout: 24h
                    on_timeout: [{stop: no_answer}]
                  - send: "{{qty}}"
                """);

        @Test
        void whenNobodyAnswers_thenAnEdgeLeadsToWhatThenRuns() {
            assertThat(edge(chart, "s_ask_qty", "s_ask_qty__on_timeout__stop"))
                    .isEqualTo(new Edge(
                            "s_ask_qty",
                            "s_ask_qty__on_timeout__stop",
                            List.of("no answer within 24 hours"),
                            Way.LATE));
        }

        @Test
        void whenNoAnswerFits_thenItEndsUnfinished() {
            assertThat(edge(chart, "s_ask_qty", "s_ask_qty__INVALID").labels())
                    .containsExactly("no fitting answer in 3 tries");
        }

        @Test
        void whenAnswered_thenTheNextStepFollows() {
            assertThat(edge(chart, "s_ask_qty", "s_send").labels()).isEmpty();
            assertThat(edge(chart, "s_send", "s_DONE").way()).isEqualTo(Way.USUAL);
        }
    }

    @Test
    void givenADecision_whenDrawn_thenBothWaysMeetAgain() {
        Chart chart = chart("""
                name: w
                steps:
                  - if: total >= 100000
                    then: [{send: a}]
                  - send: b
                """);
        assertThat(edge(chart, "s_if", "s_if__then__send").labels()).containsExactly("yes");
        assertThat(edge(chart, "s_if", "s_send").labels()).containsExactly("no");
        assertThat(edge(chart, "s_if__then__send", "s_send").labels()).isEmpty();
        assertThat(chart.nodes().get(1).text()).isEqualTo("total is at least 100,000?");
    }

    @Test
    void givenALoop_whenDrawn_thenItsEndLeadsBack() {
        Chart chart = chart("""
                name: w
                steps:
                  - repeat: {times: 3}
                    do: [{send: a}, {send: b}]
                """);
        assertThat(edge(chart, "s_repeat__send_2", "s_repeat").way()).isEqualTo(Way.BACK);
        assertThat(edge(chart, "s_repeat", "s_DONE").labels()).containsExactly("then");
    }

    @Test
    void givenFailures_whenTheRunGoesOn_thenTheEdgeSaysThatItAlsoDoesThen() {
        Chart chart = chart("""
                name: w
                steps:
                  - pay: {}
                    retry: 1
                    on_error: continue
                    undo: refund
                  - send: b
                """);
        assertThat(edge(chart, "s_pay", "s_send").labels()).containsExactly("also: if it fails, even after 1 more try");
        assertThat(edge(chart, "s_pay", "s_pay__undo").way()).isEqualTo(Way.TROUBLE);
    }

    @Test
    void givenASplit_whenDrawn_thenArmsTellTheirShares() {
        Chart chart = chart("""
                name: w
                steps:
                  - split: {a: 1, b: 3}
                    experiment: x
                    a: [{send: a}]
                    b: [{send: b}]
                """);
        assertThat(edge(chart, "s_split", "s_split__a__send").labels()).containsExactly("a (25%)");
        assertThat(edge(chart, "s_split", "s_split__b__send").labels()).containsExactly("b (75%)");
    }

    private static Chart chart(String yaml) {
        return Chart.of(Samples.yaml(yaml), Tongue.ENGLISH);
    }

    private static Edge edge(Chart chart, String from, String to) {
        return chart.edges().stream()
                .filter(edge -> edge.from().equals(from) && edge.to().equals(to))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no edge from " + from + " to " + to + " in " + chart.edges()));
    }
}
