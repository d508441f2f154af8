package dev.alur.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be expected at the end, and what is said when it is not so. */
class ExpectTest {
    private static final String GIVEN = "given: { check_stock: { total: 45000 } }";

    private static String ordered(String expect) {
        return Played.output(Played.scenario(GIVEN, "user: \"pesan\"") + "    expect: { " + expect + " }\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "outcome: completed",
                "workflow: order",
                "workflow: reminder, outcome: not_started",
                "path: [check_stock, pay, record_order]",
                "goal: reached",
                "goal: { paid: reached, other: missed }",
                "variables: { total: 45000.0, coupon: null }",
                "sent: 1"
            })
    void givenAnOrder_whenWhatHappenedIsExpected_thenItPasses(String expect) {
        assertThat(ordered(expect)).isEqualTo("ok s\n1 passed, 0 failed\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "outcome: failed | expected order to be failed but it is completed",
                "outcome: waiting | expected order to be waiting but it is completed",
                "workflow: reminder, outcome: completed | expected reminder to be completed but it is not_started",
                "path: [pay] | expected the path [pay] but it was [check_stock, pay, record_order]",
                "goal: missed | expected a goal to be missed but it was reached",
                "goal: { other: reached } | expected the goal other to be reached but it was missed",
                "variables: { total: 1 } | expected total to be 1 but it is 45000",
                "variables: { total: null } | expected total to be nothing but it is 45000",
                "variables: { coupon: A } | expected coupon to be \"A\" but it is nothing",
                "variant: b | expected the variant b but there was no experiment",
                "sent: 2 | expected 2 messages sent but it was 1"
            })
    void givenAnOrder_whenSomethingElseIsExpected_thenItIsSaid(String expect, String said) {
        assertThat(ordered(expect)).contains("  > " + said + " (test.yaml:").endsWith("0 passed, 1 failed\n");
    }

    @Test
    void givenSeveralMistakes_whenTheScenarioEnds_thenAllAreSaid() {
        assertThat(ordered("outcome: failed, sent: 7")).contains("to be failed").contains("7 messages");
    }

    @ParameterizedTest
    @CsvSource({"a, merah", "b, biru"})
    void givenAForcedArm_whenTheRunSplits_thenItGoesThere(String arm, String says) {
        String file = Played.scenario("variants: { colour: " + arm + " }", "run: trial", "bot: " + says);
        assertThat(Played.output(file + "    expect: { variant: " + arm + " }\n"))
                .startsWith("ok s");
        String other = arm.equals("a") ? "b" : "a";
        assertThat(Played.output(file + "    expect: { variant: " + other + " }\n"))
                .contains("expected the variant " + other + " but it was " + arm);
    }

    @Test
    void givenRunsThatEndOtherwise_whenTheyEnd_thenTheOutcomeSaysHow() {
        assertThat(Played.output(Played.scenario("", "run: survey", "wait: 24h")
                        + "    expect: { outcome: incomplete, path: [] }\n"))
                .startsWith("ok s");
        assertThat(Played.output(
                        Played.scenario("", "run: survey", "user: batal") + "    expect: { outcome: cancelled }\n"))
                .startsWith("ok s");
        assertThat(Played.output(Played.scenario("", "run: survey", "user: \"3\"")
                        + "    expect: { outcome: completed, path: [stars], variables: { rating: 3 } }\n"))
                .startsWith("ok s");
        assertThat(Played.output(Played.scenario("", "event: cart_left", "user: Berhenti")
                        + "    expect: { workflow: reminder, outcome: cancelled }\n"))
                .startsWith("ok s");
        assertThat(Played.output(Played.scenario("", "run: survey")
                        + "    expect: { outcome: waiting, variables: { rating: null } }\n"))
                .startsWith("ok s");
    }
}
