package dev.alur.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.Position;
import dev.alur.model.Call;
import dev.alur.model.Condition;
import dev.alur.model.Message;
import dev.alur.model.Step;
import dev.alur.model.Workflow;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What people write in chats and on phones. */
class PhoneTextTest {

    private static List<String> names(Workflow workflow) {
        return workflow.steps().stream()
                .map(step -> step instanceof Step.Perform perform
                        ? perform.call().name()
                        : step.getClass().getSimpleName())
                .toList();
    }

    @Test
    void whenStepsAreNumbered_thenTheyAreAList() {
        Workflow workflow = Read.workflow(
                "name: x",
                "steps:",
                "  1. a   # first",
                "",
                "  2) b",
                "  3. if_vip:",
                "      c",
                "      d",
                "  10. send: |",
                "        Menu:",
                "        1. Pesan",
                "        2. Cek",
                "  11. sequence:",
                "        day_0:",
                "          1. e",
                "          2. f");
        assertThat(names(workflow)).containsExactly("a", "b", "Choose", "Send", "Sequence");
        assertThat(((Step.Choose) workflow.steps().get(2)).branches().get(0).then())
                .hasSize(2);
        assertThat(((Step.Send) workflow.steps().get(3)).message())
                .isEqualTo(Message.text("Menu:\n1. Pesan\n2. Cek\n"));
        assertThat(((Step.Sequence) workflow.steps().get(4)).days().get(0).steps())
                .hasSize(2);
    }

    @Test
    void whenANumberedStepGoesOnBelowItsFirstWord_thenTheColumnsFit() {
        Workflow workflow = Read.workflow(
                "name: x",
                "steps:",
                "  9. send: Hai",
                "     delay: 2s",
                "  10. send: Hai",
                "    delay: 2s",
                "  11) send: Hai",
                "      delay: 2s");
        assertThat(workflow.steps())
                .extracting(step -> ((Step.Send) step).delay())
                .containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(2));
    }

    @Test
    void whenNumberedStepsHaveNoKey_thenTheyAreTheSteps() {
        assertThat(names(Read.workflow("name: x", "trigger:", "  keywords: [beli]", "1. a", "2. b")))
                .containsExactly("a", "b");
        assertThat(names(Read.workflow("promo:", "  trigger: y", "  1. a", "  2. send: Hai")))
                .containsExactly("a", "Send");
    }

    @Test
    void whenStepsAreLines_thenEachIsAStep() {
        assertThat(names(Read.workflow("name: x", "steps:", "  a b", "  c", "", "  d")))
                .containsExactly("a b", "c", "d");
    }

    @Test
    void whenAStepIsNumbered_thenItsPlaceIsTheOneInTheOriginal() {
        Workflow workflow = Read.workflow("name: x", "steps:", "  9. a", "  10. send: Hai", "  11. b", "      c");
        assertThat(workflow.steps().stream().map(step -> step.options().origin().position()))
                .containsExactly(
                        new Position("test.yaml", 3, 6),
                        new Position("test.yaml", 4, 7),
                        new Position("test.yaml", 5, 7),
                        new Position("test.yaml", 6, 7));
    }

    @Test
    void whenQuotesAreCurlyAndSpacesOdd_thenTheyAreUnderstood() {
        Workflow workflow = Read.workflow(
                "name:\u00a0x",
                "steps:",
                "\u00a0\u00a0-\u00a0send: \u201cHalo, \"Budi\": apa kabar?\u201d",
                "\u00a0\u00a0- if: \u201cuser.city == \u2018Jakarta\u2019\u201d",
                "    then: [\u201ca\u201d, b]");
        assertThat(((Step.Send) workflow.steps().get(0)).message())
                .isEqualTo(Message.text("Halo, \"Budi\": apa kabar?"));
        Step.Branch branch = ((Step.Choose) workflow.steps().get(1)).branches().get(0);
        assertThat(branch.when()).isEqualTo(dev.alur.lang.Conditions.parse("user.city == 'Jakarta'"));
        assertThat(branch.then()).hasSize(2);
    }

    @Test
    void whenCurlyQuotesStandInsideText_thenTheyStay() {
        assertThat(((Step.Send) Read.step("- send: \"Kata \u201cya\u201d saja\"")).message())
                .isEqualTo(Message.text("Kata \u201cya\u201d saja"));
    }

    @Test
    void whenValuesLookLikeOtherTypes_thenTheyStayWhatPeopleMean() {
        Step step = Read.step("- a: {phone: 0812, plus: +628, at: 17:00, no: no, half: 1.50, day: 2024-01-15}");
        assertThat(((Step.Perform) step).call())
                .isEqualTo(Call.of(
                        "a",
                        java.util.Map.of(
                                "phone", "0812",
                                "plus", "+628",
                                "at", "17:00",
                                "no", "no",
                                "half", new java.math.BigDecimal("1.50"),
                                "day", "2024-01-15")));
        Condition named = ((Step.Choose) Read.step("- if: no\n    then: a"))
                .branches()
                .get(0)
                .when();
        assertThat(named).isEqualTo(new Condition.Named(Call.of("no")));
    }

    @Test
    void whenAFileHasWindowsLinesAndAMark_thenPlacesAreTheSame() {
        Reading reading = YamlReader.create().read(new Source("w.yaml", "\ufeffname: x\r\nsteps:\r\n  - sedn: a\r\n"));
        assertThat(reading.problems().get(0).position()).isEqualTo(new Position("w.yaml", 3, 5));
        assertThat(reading.describe(reading.problems().get(0)))
                .isEqualTo("w.yaml:3:5: error[unknown-key]: `sedn` is no verb\n"
                        + " 3 |   - sedn: a\n"
                        + "   |     ^^^^\n"
                        + "  = did you mean `send`?");
    }
}
