package dev.alur.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.model.Definitions;
import dev.alur.model.Step;
import dev.alur.model.Workflow;
import dev.alur.program.Walk;
import dev.alur.scenarios.Planned;
import dev.alur.scenarios.Report;
import dev.alur.scenarios.ScenarioFiles;
import dev.alur.scenarios.ScenarioRunner;
import dev.alur.yaml.YamlReader;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/behaviour.md: a scenario for every verb and for every rule that a conversation can show. */
class BehaviourPageTest {
    private static final Path PAGE = Path.of("../docs/behaviour.md");
    private static final Path SCENARIOS = Path.of("src/test/scenarios/behaviour");
    /** The step table of the language. */
    private static final List<String> VERBS = List.of(
            "send",
            "ask",
            "wait",
            "wait_for",
            "if",
            "choose",
            "paths",
            "content_rules",
            "for_each",
            "repeat",
            "parallel",
            "call",
            "start",
            "split",
            "sequence",
            "goal",
            "set",
            "emit",
            "stop",
            "end",
            "handoff",
            "webhook",
            "email",
            "database",
            "crm",
            "analytics_event",
            "collect",
            "interrupts",
            "late_reply",
            "key",
            "mode",
            "undo",
            "retry",
            "on_error",
            "limits");

    /** A row of one of the page's tables. */
    private record Row(String about, String scenario) {}

    private static List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (String line : Files.readAllLines(PAGE)) {
            String[] cells = line.split("\\|", -1);
            if (cells.length == 5 && !cells[2].strip().equals("scenario") && !cells[2].startsWith("--")) {
                rows.add(new Row(cells[1].strip(), cells[2].strip()));
            }
        }
        return rows;
    }

    @Test
    void whenTheScenariosArePlayed_thenAllPass() throws IOException {
        Report report = ScenarioRunner.create().run(ScenarioFiles.read(SCENARIOS));
        StringWriter out = new StringWriter();
        report.print(out);
        assertThat(report.failed()).as(out.toString()).isZero();
    }

    @Test
    void whenThePageHasARow_thenItsScenarioIsThereAndTheOtherWayRound() throws IOException {
        List<String> played = ScenarioRunner.create().plan(ScenarioFiles.read(SCENARIOS)).stream()
                .map(Planned::name)
                .toList();
        assertThat(rows().stream().map(Row::scenario)).containsExactlyInAnyOrderElementsOf(played);
    }

    @Test
    void whenTheLanguageHasAVerb_thenThePageHasARow() throws IOException {
        List<Row> rows = rows();
        for (String verb : VERBS) {
            assertThat(rows).as(verb).anyMatch(row -> row.about().contains("`" + verb + "`"));
        }
    }

    @Test
    void whenTheModelHasAKindOfStep_thenAScenarioUsesIt() {
        Definitions definitions = YamlReader.create().read(SCENARIOS).orThrow();
        Set<Class<?>> used = definitions.workflows().stream()
                .flatMap((Workflow workflow) -> Walk.all(workflow).stream())
                .map(Step::getClass)
                .collect(Collectors.toSet());
        assertThat(used).containsExactlyInAnyOrderElementsOf(Arrays.asList(Step.class.getPermittedSubclasses()));
    }
}
