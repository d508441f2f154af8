package dev.alur.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.lang.Conditions;
import dev.alur.lang.Expressions;
import dev.alur.model.Call;
import dev.alur.model.Collect;
import dev.alur.model.Condition;
import dev.alur.model.LateReply;
import dev.alur.model.Options;
import dev.alur.model.Settings;
import dev.alur.model.Step;
import dev.alur.model.Trigger;
import dev.alur.model.Workflow;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** for_each, repeat, parallel, handoff, undo, and how a workflow behaves among others. */
class LoopsTest {
    private static Step call(String name) {
        return new Step.Perform(Options.NONE, Call.of(name));
    }

    private static Step each(Object list, String as) {
        return new Step.ForEach(Options.NONE, list, as, List.of(call("pack"), call("weigh")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- for_each: cart.items\n    as: item\n    do: [pack, weigh]",
                "- for_each: \"{{cart.items}}\"\n    as: item\n    do:\n      - pack\n      - weigh",
                "- for_each: \"{{ cart.items }}\"\n    do: [pack, weigh]",
                "- for_each: {list: cart.items, as: item, do: [pack, weigh]}",
                "- for_each: {list: cart.items}\n    do: [pack, weigh]",
                "- for each: cart.items\n    actions: [pack, weigh]",
                "- for-each: cart.items\n    steps: [pack, weigh]",
                "- {do: [pack, weigh], as: item, for_each: cart.items}"
            })
    void whenAListIsGoneThrough_thenEverySpellingMeansTheSame(String written) {
        assertThat(Read.step(written)).isEqualTo(each(Expressions.parse("cart.items"), "item"));
    }

    @Test
    void whenTheListStandsThere_thenItsValuesAreKept() {
        assertThat(Read.step("- for_each: [S, 3, \"{{size}}\"]", "  as: size", "  do: [pack, weigh]"))
                .isEqualTo(each(List.of("S", new BigDecimal(3), "{{size}}"), "size"));
        assertThat(Read.step("- for_each: \"[a, b]\"", "  do: [pack, weigh]"))
                .isEqualTo(each(Expressions.parse("[a, b]"), "item"));
    }

    static Stream<String> threeTimes() {
        return Stream.of(
                "- repeat: 3\n    do: knock",
                "- repeat: {times: 3}\n    do: [knock]",
                "- repeat: {times: 3, do: knock}",
                "- repeat:\n    times: 3\n    do: knock",
                "- repeat: \"3\"\n    actions: knock",
                "- repeat:\n      times: 3\n      steps: knock");
    }

    @ParameterizedTest
    @MethodSource("threeTimes")
    void whenStepsAreRepeated_thenEverySpellingMeansTheSame(String written) {
        assertThat(Read.step(written))
                .isEqualTo(new Step.Repeat(
                        Options.NONE, new BigDecimal(3), Condition.ALWAYS, null, List.of(call("knock"))));
    }

    @Test
    void whenRepeatsHaveConditions_thenTheyAreReadInsideAndBeside() {
        Step expected = new Step.Repeat(
                Options.NONE,
                Expressions.parse("qty"),
                Conditions.parse("loop.index < 5"),
                Conditions.parse("answer == 'ya'"),
                List.of(call("knock")));
        assertThat(Read.step("- repeat: {times: qty, while: loop.index < 5, until: answer == 'ya'}", "  do: knock"))
                .isEqualTo(expected);
        assertThat(Read.step(
                        "- repeat: \"{{qty}}\"", "  while: loop.index < 5", "  until: answer == 'ya'", "  do: knock"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- parallel: {kitchen: [pack, weigh], office: print}\n    join: any",
                "- parallel:\n      kitchen: [pack, weigh]\n      office: [print]\n    join: any",
                "- parallel: {kitchen: [pack, weigh], office: print, join: any}"
            })
    void whenListsRunSideBySide_thenTheyAreWays(String written) {
        assertThat(Read.step(written))
                .isEqualTo(new Step.Parallel(
                        Options.NONE,
                        List.of(
                                new Step.Way("kitchen", List.of(call("pack"), call("weigh"))),
                                new Step.Way("office", List.of(call("print")))),
                        Step.Join.ANY));
    }

    @Test
    void whenNothingIsSaidOfTheEnd_thenAllWaysMustEnd() {
        assertThat(((Step.Parallel) Read.step("- parallel: {a: b, c: d}")).join())
                .isEqualTo(Step.Join.ALL);
    }

    @Test
    void whenSomebodyTakesOver_thenEverySpellingIsRead() {
        Step bare = new Step.Handoff(Options.NONE, null, null, null, List.of());
        assertThat(Read.step("- handoff")).isEqualTo(bare);
        assertThat(Read.step("- handoff:")).isEqualTo(bare);
        assertThat(Read.step("- handoff: {}")).isEqualTo(bare);
        assertThat(Read.step("- handoff: cs_team"))
                .isEqualTo(new Step.Handoff(Options.NONE, "cs_team", null, null, List.of()));
        Step full = new Step.Handoff(
                Options.NONE.withId("desk"),
                "cs_team",
                "{{user.name}} bertanya",
                Duration.ofHours(2),
                List.of(call("apologise")));
        assertThat(Read.step(
                        "- handoff: {to: cs_team, text: \"{{user.name}} bertanya\", timeout: 2h, on_timeout: apologise}",
                        "  id: desk"))
                .isEqualTo(full);
        assertThat(Read.step(
                        "- handoff: cs_team",
                        "  text: \"{{user.name}} bertanya\"",
                        "  timeout: 2 jam",
                        "  on_timeout: [apologise]",
                        "  id: desk"))
                .isEqualTo(full);
        assertThat(Read.step(
                        "- handoff:",
                        "  to: cs_team",
                        "  text: \"{{user.name}} bertanya\"",
                        "  timeout: 2h",
                        "  on_timeout: [apologise]",
                        "  id: desk"))
                .isEqualTo(full);
        assertThat(Read.step("- handoff: {timeout: 2h, on_timeout: continue}"))
                .isEqualTo(new Step.Handoff(Options.NONE, null, null, Duration.ofHours(2), List.of()));
    }

    @Test
    void whenAStepCanBeUndone_thenItsUndoHasNamesAndArguments() {
        assertThat(Read.step("- pay", "- b").options().undo()).isEmpty();
        assertThat(undo("cancel_payment")).containsExactly(Call.of("cancel_payment"));
        assertThat(undo("{cancel_payment: {id: \"{{payment.id}}\"}}"))
                .containsExactly(Call.of("cancel_payment", Map.of("id", "{{payment.id}}")));
        assertThat(undo("[cancel_payment, {webhook: {url: \"https://example.org\", method: DELETE}}]"))
                .containsExactly(
                        Call.of("cancel_payment"),
                        Call.of("webhook", Map.of("url", "https://example.org", "method", "DELETE")));
    }

    private static List<Call> undo(String written) {
        return Read.step("- pay: {amount: 3}", "  undo: " + written).options().undo();
    }

    @Test
    void whenAWorkflowHasManners_thenTheyAreSettings() {
        Workflow workflow = Read.workflow(
                "name: a",
                "interrupts: true",
                "key: \"{{event.order_id}}\"",
                "late_reply: accept",
                "trigger:",
                "  message: {contains: [jam buka], collect: {quiet: 3s, max: 20s}}",
                "return: {fee: \"{{fee}}\", courier: JNE}",
                "steps: [b]");
        assertThat(workflow.settings())
                .isEqualTo(Settings.NONE
                        .withManners(Settings.Manners.INTERRUPTS)
                        .withKey("{{event.order_id}}")
                        .withLateReply(LateReply.ACCEPT));
        assertThat(((Trigger.MessageReceived) workflow.triggers().get(0)).collect())
                .isEqualTo(new Collect(Duration.ofSeconds(3), Duration.ofSeconds(20)));
        assertThat(workflow.returns()).isEqualTo(Map.of("fee", "{{fee}}", "courier", "JNE"));
        assertThat(Read.workflow("name: a", "interrupts: false", "steps: [b]").settings())
                .isEqualTo(Settings.NONE);
    }

    @Test
    void whenAQuestionCollects_thenTheBurstIsRead() {
        Step.Ask ask = (Step.Ask)
                Read.step("- ask: Alamat?", "  timeout: 1h", "  on_timeout: end", "  collect: {quiet: 3s, max: 20s}");
        assertThat(ask.question().collect()).isEqualTo(new Collect(Duration.ofSeconds(3), Duration.ofSeconds(20)));
    }

    @Test
    void whenLoopsStandInLoops_thenTheirStepsAreRead() {
        Step.ForEach outer = (Step.ForEach) Read.step(
                "- for_each: orders",
                "  as: order",
                "  do:",
                "    - for_each: order.items",
                "      do:",
                "        - send: \"{{loop.index}}: {{item.name}}, {{loop.previous}}\"",
                "    - parallel:",
                "        a: [{repeat: {until: done}, do: b}]",
                "        c: [handoff]");
        assertThat(outer.body()).hasSize(2);
        assertThat(((Step.ForEach) outer.body().get(0)).body()).hasSize(1);
        assertThat(((Step.Parallel) outer.body().get(1)).ways()).hasSize(2);
    }

    @Test
    void whenAComponentIsOneOfThese_thenItIsSteps() {
        assertThat(Read.component("pack_all:", "  for_each: items", "  do: [pack]")
                        .name())
                .isEqualTo("pack_all");
        assertThat(Read.component("both:", "  parallel: {a: b, c: d}").name()).isEqualTo("both");
        assertThat(Read.component("knock:", "  - repeat: 2", "    do: b").name())
                .isEqualTo("knock");
    }
}
