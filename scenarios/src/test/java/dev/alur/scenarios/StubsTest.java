package dev.alur.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.model.Action;
import dev.alur.model.Definitions;
import dev.alur.spi.Bundle;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in for actions. */
class StubsTest {
    private static String play(String given, String... lines) {
        return Played.output(Played.scenario("given: { " + given + " }", lines));
    }

    @Test
    void givenAResult_whenTheActionIsCalled_thenItsEntriesAreVariables() {
        assertThat(play("check_stock: { total: 7 }", "user: pesan", "bot: Total 7"))
                .startsWith("ok s");
    }

    @Test
    void givenAList_whenTheActionIsCalledAgain_thenTheLastRepeats() {
        assertThat(play(
                        "check_stock: [ { total: 1 }, { total: 2 } ]",
                        "user: pesan",
                        "user: pesan",
                        "user: pesan",
                        "bot: Total 1",
                        "bot: Total 2",
                        "bot: Total 2"))
                .startsWith("ok s");
    }

    @Test
    void givenAStepId_whenItsSendIsStubbed_thenNothingIsSent() {
        assertThat(play("pay: { ok: true }", "user: pesan", "bot: nothing", "ran: [check_stock, pay, record_order]"))
                .startsWith("ok s");
        assertThat(play("send: { fail: api_failure }", "user: pesan", "ran: [check_stock]"))
                .startsWith("ok s");
    }

    @ParameterizedTest
    @CsvSource({"timeout", "api_failure", "invalid_data", "{ status: 429 }", "{ status: 404 }"})
    void givenAFailure_whenNoPolicyHandlesIt_thenTheRunFails(String failure) {
        String file = Played.scenario("given: { check_stock: { fail: " + failure + " } }", "user: pesan");
        assertThat(Played.output(file + "    expect: { outcome: failed, path: [], sent: 0 }\n"))
                .startsWith("ok s");
    }

    @Test
    void givenAFailureForSomeTimes_whenTheActionIsCalledAgain_thenItSucceeds() {
        assertThat(play(
                        "check_stock: { fail: timeout, times: 2, then: { total: 9 } }",
                        "user: pesan",
                        "user: pesan",
                        "bot: nothing",
                        "user: pesan",
                        "bot: Total 9"))
                .startsWith("ok s");
    }

    @Test
    void givenAStubNothingCalls_whenTheScenarioEnds_thenItFails() {
        assertThat(play("check_stock: { total: 7 }", "user: halo"))
                .contains("  > expected the stub check_stock to be used but nothing called it (test.yaml:8:14)")
                .endsWith("0 passed, 1 failed\n");
    }

    @Test
    void givenHostCode_whenNoStubStandsIn_thenItRuns() {
        Bundle host = new Bundle() {
            @Override
            public Definitions definitions() {
                return Definitions.NONE;
            }

            @Override
            public Map<String, Action> actions() {
                return Map.of("check_stock", call -> Map.of("total", 12));
            }
        };
        ScenarioRunner runner = ScenarioRunner.create().on(Played.shop()).with(host);
        String real = Played.scenario("", "user: pesan", "bot: Total 12");
        String stubbed = Played.scenario("given: { check_stock: { total: 7 } }", "user: pesan", "bot: Total 7");
        assertThat(runner.run(ScenarioFiles.of("a.yaml", real)).failed()).isZero();
        assertThat(runner.run(ScenarioFiles.of("b.yaml", stubbed)).failed()).isZero();
    }
}
