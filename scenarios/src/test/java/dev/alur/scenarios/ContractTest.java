package dev.alur.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every key a scenario file may have, played. */
class ContractTest {
    private static final Path FILE = Path.of("src/test/resources/dev/alur/scenarios/contract/contract.yaml");

    @Test
    void whenEveryKeyIsPlayed_thenAllPass() {
        Report report = ScenarioRunner.create().run(ScenarioFiles.read(FILE));
        assertThat(report.failed()).as(Played.printed(report)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "workflows",
                "zone",
                "templates",
                "users",
                "audiences",
                "scenarios",
                "name",
                "start",
                "as",
                "variants",
                "given",
                "chat",
                "expect",
                "fail",
                "times",
                "then",
                "status",
                "user",
                "text",
                "in",
                "id",
                "button",
                "list",
                "media",
                "file",
                "location",
                "forwarded",
                "quotes",
                "bot",
                "contains",
                "matches",
                "template",
                "to",
                "ran",
                "steps",
                "called",
                "action",
                "with",
                "wait",
                "until",
                "event",
                "group",
                "joined",
                "left",
                "promoted",
                "demoted",
                "profile",
                "run",
                "restart",
                "workflow",
                "outcome",
                "path",
                "variant",
                "goal",
                "variables",
                "sent"
            })
    void whenTheContractHasAKey_thenItIsPlayed(String key) throws IOException {
        assertThat(Files.readString(FILE)).containsPattern("(^|[\\s{])" + key + ":");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "completed",
                "incomplete",
                "failed",
                "cancelled",
                "waiting",
                "not_started",
                "timeout",
                "api_failure",
                "invalid_data",
                "reached",
                "missed",
                "nothing"
            })
    void whenTheContractHasAWord_thenItIsPlayed(String word) throws IOException {
        assertThat(Files.readString(FILE)).containsPattern(": " + word + "\\b");
    }
}
