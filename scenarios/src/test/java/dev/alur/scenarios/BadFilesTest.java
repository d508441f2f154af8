package dev.alur.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alur.InvalidWorkflowException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that must not play, and what is said of them. */
class BadFilesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "users: {}\\nscenario: [] | test.yaml:2:1: error[unknown-key]: `scenario` is not known here (did you mean `scenarios`?)",
                "users: {} | test.yaml:1:1: error[missing-scenarios]: `scenarios` is missing",
                "scenarios: [] | test.yaml:1:12: error[missing-scenarios]: `scenarios` is empty",
                "scenarios: 5 | test.yaml:1:12: error[wrong-type]: expected a list of scenarios, not a text",
                "zone: Mars/Here\\nscenarios: [] | test.yaml:1:1: error[unknown-zone]: there is no zone Mars/Here (write for example Asia/Jakarta)",
                "channel: whatsapp\\nscenarios: [] | test.yaml:1:1: error[not-supported]: `channel` is not supported in this version (leave it out)",
                "scenarios:\\n  - chat: [] | test.yaml:2:5: error[missing-name]: `name` is missing",
                "scenarios:\\n  - name: a\\n  - name: A | test.yaml:3:5: error[duplicate-name]: another scenario is named \"A\"",
                "scenarios:\\n  - { name: a, name: b } | test.yaml:2:16: error[duplicate-key]: `name` stands here twice",
                "scenarios:\\n  - { name: a, start: soon } | test.yaml:2:23: error[invalid-time]: \"soon\" is no date and time (write for example 2026-01-05T09:00:00; it is in the file's zone)",
                "scenarios:\\n  - name: a | test.yaml:2:5: error[missing-chat]: `chat` is missing (a scenario without lines shows nothing)",
                "scenarios:\\n  - { name: a, chat: [] } | test.yaml:2:22: error[missing-chat]: `chat` is empty (a scenario without lines shows nothing)",
                "scenarios: [&x a] | test.yaml:1:13: error[anchor]: anchors and aliases are not allowed (write the value out, or quote it)",
                "scenarios: [!x a] | test.yaml:1:13: error[tag]: tags are not allowed (put the value in quotes)",
                "scenarios: []\\n---\\nscenarios: [] | test.yaml:3:1: error[documents]: a scenario file holds one document (leave out the line ---)",
                "scenarios: [ | test.yaml:2:1: error[syntax]: this is not YAML: expected the node content, but found '<stream end>'"
            })
    void givenAFile_whenSomethingIsWrong_thenItsPlaceIsNamed(String file, String problem) {
        assertThat(Played.problems(file.replace("\\n", "\n") + "\n")).contains(problem.strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "usr: halo | error[unknown-line]: `usr` is not known here (did you mean `user`?)",
                "{ user: a, bot: b } | error[two-lines]: one line cannot be `user` and `bot` (begin another line with -)",
                "halo | error[wrong-type]: expected a line such as `user: \"halo\"`, not a text",
                "user: { txt: a } | error[unknown-key]: `txt` is not known here (did you mean `text`?)",
                "bot: { containz: a } | error[unknown-key]: `containz` is not known here (did you mean `contains`?)",
                "bot: { to: \"+62\" } | error[missing-text]: nothing is expected of this message (add `contains`, `matches`, `template`, `media` or `file`)",
                "bot: { matches: \"(\" } | error[bad-pattern]: '(' is no pattern: missing closing )",
                "wait: 3 bananas | error[invalid-duration]",
                "until: 2025-12-31T00:00:00 | error[clock-backwards]: it is 2026-01-05T09:00 by then: the clock cannot move back",
                "group: { in: x } | error[wrong-type]: expected one of joined, left, promoted, demoted",
                "group: { joined: \"+62\" } | error[missing-in]: `in` is missing",
                "restart: no | error[wrong-type]: expected true, not a text",
                "status: { read: last } | error[not-supported]: `status` is not supported in this version",
                "webhook: { path: /x } | error[not-supported]: `webhook` is not supported in this version",
                "run: ordr | error[unknown-workflow]: there is no workflow named ordr (did you mean order?)",
                "ran: { workflow: surveys, steps: [] } | error[unknown-workflow]: there is no workflow named surveys (did you mean survey?)",
                "ran: { steps: [a] } | error[missing-workflow]: `workflow` is missing",
                "called: { with: {} } | error[missing-action]: `action` is missing",
                "event: { a: {}, b: {} } | error[wrong-type]: expected one event and its fields"
            })
    void givenALine_whenItIsWrong_thenNothingPlays(String line, String problem) {
        List<String> problems = Played.problems(Played.scenario("", line));
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0)).startsWith("test.yaml:9:").contains(problem.strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "given: { chek_stock: 1 } | error[unused-stub]: no step or action is named chek_stock (did you mean check_stock?)",
                "given: { check_stock: { fail: tiemout } } | error[unknown-failure]: `tiemout` is not known here (did you mean `timeout`?)",
                "given: { check_stock: { fail: timeout, then: 1 } } | error[missing-times]",
                "given: { check_stock: { fail: timeout, times: 0 } } | error[wrong-type]: expected a number of times",
                "given: { check_stock: { fail: { status: 200 } } } | error[wrong-type]: expected a status of HTTP",
                "given: { check_stock: [] } | error[empty]: a list of answers needs at least one",
                "variants: { color: a } | error[unknown-experiment]: there is no experiment named color (did you mean colour?)",
                "variants: { colour: c } | error[unknown-arm]: colour has no arm c (did you mean a?)",
                "expect: { outcome: done } | error[unknown-outcome]",
                "expect: { goal: perhaps } | error[unknown-goal]",
                "expect: { sent: many } | error[wrong-type]: expected a number of messages, not a text",
                "expect: { workflow: ordr } | error[unknown-workflow]"
            })
    void givenAPart_whenItIsWrong_thenNothingPlays(String part, String problem) {
        List<String> problems = Played.problems(Played.scenario(part));
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0)).startsWith("test.yaml:").contains(problem.strip());
    }

    @Test
    void givenSeveralMistakes_whenTheFileIsRead_thenAllAreSaid() {
        assertThat(Played.problems(Played.scenario("strat: 1", "usr: a", "bto: b")))
                .hasSize(3);
    }

    @Test
    void givenAGoodAndABadFile_whenTheyAreRun_thenNothingPlays(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.yaml"), Played.scenario("", "user: pesan"));
        Files.writeString(folder.resolve("b.yaml"), "scenarios: 5\n");
        List<Line> told = new ArrayList<>();
        ScenarioRunner runner = ScenarioRunner.create().on(Played.shop()).telling(told::add);
        assertThatThrownBy(() -> runner.run(ScenarioFiles.read(folder))).isInstanceOf(InvalidWorkflowException.class);
        assertThat(told).isEmpty();
    }

    @Test
    void givenWorkflowsThatAreWrongOrMissing_whenFilesAreRead_thenTheirPlacesAreNamed(@TempDir Path folder)
            throws IOException {
        Files.writeString(folder.resolve("w.yaml"), "name: w\ntriggers: [manual]\nstpes: [send: hai]\n");
        Path scenario = folder.resolve("s.yaml");
        Files.writeString(scenario, "workflows: [w.yaml, x.yaml]\nscenarios: [{name: a, chat: [{wait: 1s}]}]\n");
        ScenarioFiles files = ScenarioFiles.read(scenario);
        assertThat(files.problems().toString())
                .contains("s.yaml:1:21: error[unreadable]: cannot read")
                .contains("w.yaml:3:1: error[");
        assertThat(files.describe(files.problems().get(0)))
                .endsWith(
                        "\n 1 | workflows: [w.yaml, x.yaml]\n   |                     ^\n  = paths are relative to this file");
    }

    @Test
    void givenNoWorkflows_whenAFileIsRun_thenItSaysSo() {
        ScenarioFiles files = ScenarioFiles.of("s.yaml", "scenarios: [{name: a, chat: [{wait: 1s}]}]\n");
        assertThatThrownBy(() -> ScenarioRunner.create().run(files)).hasMessageContaining("missing-workflows");
    }

    @Test
    void givenAPathThatIsNot_whenItIsRead_thenItIsUnreadable() {
        assertThat(ScenarioFiles.read(Path.of("no-such-file.yaml")).problems().toString())
                .contains(
                        "no-such-file.yaml:1:1: error[unreadable]: cannot read no-such-file.yaml: there is no such file");
    }
}
