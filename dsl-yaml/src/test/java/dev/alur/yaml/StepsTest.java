package dev.alur.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.lang.Conditions;
import dev.alur.model.AnswerType;
import dev.alur.model.Awaited;
import dev.alur.model.Backoff;
import dev.alur.model.Call;
import dev.alur.model.Condition;
import dev.alur.model.Message;
import dev.alur.model.OnError;
import dev.alur.model.Options;
import dev.alur.model.Question;
import dev.alur.model.Step;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StepsTest {
    private static Step call(String name) {
        return new Step.Perform(Options.NONE, Call.of(name));
    }

    @Test
    void whenAMessageIsSent_thenEverySpellingMeansTheSame() {
        Step hello = new Step.Send(Options.NONE, Message.text("Halo {{user_name}}"), Duration.ofSeconds(2));
        assertThat(Read.step("- send: \"Halo {{user_name}}\"", "  delay: 2 seconds"))
                .isEqualTo(hello);
        assertThat(Read.step("- message: Halo {{user_name}}", "  delay: 2s")).isEqualTo(hello);
        assertThat(Read.step("- send: {text: \"Halo {{user_name}}\", delay: 2s}"))
                .isEqualTo(hello);
        assertThat(Read.step("- type: send_message", "  text: Halo {{user_name}}", "  delay: 2 detik"))
                .isEqualTo(hello);
    }

    @Test
    void whenAMessageHasParts_thenAllAreKept() {
        assertThat(Read.step(
                        "- send: {template: promo, with: {code: A1}, buttons: [Ya, Tidak], to: \"+62811\"}",
                        "  fallback_template: plain"))
                .isEqualTo(new Step.Send(
                        Options.NONE,
                        Message.template("promo")
                                .withParameters(Map.of("code", "A1"))
                                .withButtons("Ya", "Tidak")
                                .to("+62811")
                                .withFallbackTemplate("plain"),
                        Duration.ZERO));
        assertThat(Read.step("- type: send_media", "  media_type: image", "  file: a.png", "  caption: Hai"))
                .isEqualTo(new Step.Send(
                        Options.NONE, Message.media("image", "a.png").withText("Hai"), Duration.ZERO));
    }

    @Test
    void whenAQuestionIsAsked_thenItsCompanionsAreRead() {
        Step step = Read.step(
                "- ask: Berapa?",
                "  save_as: amount",
                "  type: integer",
                "  min: 1",
                "  max: 10",
                "  retries: 1",
                "  invalid: Angka, ya.",
                "  on_invalid: [b]",
                "  timeout: 24h",
                "  on_timeout: {stop: no_answer}");
        assertThat(step)
                .isEqualTo(new Step.Ask(
                        Options.NONE.withSaveAs("amount"),
                        Message.text("Berapa?"),
                        Question.of(AnswerType.INTEGER)
                                .between(BigDecimal.ONE, BigDecimal.TEN)
                                .retries(1)
                                .invalid("Angka, ya.", List.of(call("b")))
                                .timeout(Duration.ofHours(24), List.of(new Step.Stop(Options.NONE, "no_answer")))));
        assertThat(Read.step("- ask: {text: Apa, choices: [Kopi, Teh], timeout: 1h, on_timeout: continue}"))
                .isEqualTo(new Step.Ask(
                        Options.NONE,
                        Message.text("Apa"),
                        Question.of(AnswerType.CHOICE)
                                .choices(List.of("Kopi", "Teh"))
                                .timeout(Duration.ofHours(1), List.of())));
    }

    @Test
    void whenTimePasses_thenTheWaitsAreRead() {
        assertThat(Read.step("- wait: 2_weeks")).isEqualTo(new Step.Wait(Options.NONE, Duration.ofDays(14)));
        assertThat(Read.step("- delay: 3days")).isEqualTo(new Step.Wait(Options.NONE, Duration.ofDays(3)));
        assertThat(Read.step("- until: 08:00")).isEqualTo(new Step.WaitUntil(Options.NONE, "08:00"));
        assertThat(Read.step("- wait: {until: \"{{due}}\"}")).isEqualTo(new Step.WaitUntil(Options.NONE, "{{due}}"));
        assertThat(Read.step("- wait_for: {event: paid, where: {total: \"> 5\"}}", "  timeout: 1h", "  on_timeout: b"))
                .isEqualTo(new Step.WaitFor(
                        Options.NONE,
                        new Awaited.NamedEvent("paid", Conditions.shorthand("total", "> 5")),
                        Duration.ofHours(1),
                        List.of(call("b"))));
        assertThat(Read.step("- wait_for: reply"))
                .isEqualTo(new Step.WaitFor(Options.NONE, new Awaited.Reply(Awaited.Take.TAKEN), null, List.of()));
        assertThat(Read.step("- wait_for: {read: }"))
                .isEqualTo(new Step.WaitFor(Options.NONE, new Awaited.Status(Awaited.Delivery.READ), null, List.of()));
    }

    @Test
    void whenAConditionDecides_thenEverySpellingMeansTheSame() {
        Step expected = new Step.Choose(
                Options.NONE,
                List.of(new Step.Branch(null, Conditions.parse("user.city == 'Jakarta'"), List.of(call("b")))),
                List.of(call("c")),
                Step.Match.FIRST);
        assertThat(Read.step("- if: user.city == 'Jakarta'", "  then: b", "  else: [c]"))
                .isEqualTo(expected);
        assertThat(Read.step("- condition: user.city == \"Jakarta\"", "  then: [b]", "  else: c"))
                .isEqualTo(expected);
        assertThat(Read.step("- if user.city == \"Jakarta\": b", "  else: c")).isEqualTo(expected);
        assertThat(Read.step("- choose:", "    - {when: user.city == 'Jakarta', then: b}", "  otherwise: c"))
                .isEqualTo(expected);
    }

    @Test
    void whenIfStandsBesideAVerb_thenItIsAGuard() {
        Condition vip = Conditions.parse("vip");
        assertThat(Read.step("- send: Hai", "  if: vip"))
                .isEqualTo(new Step.Send(Options.NONE.withGuard(vip), Message.text("Hai"), Duration.ZERO));
        assertThat(Read.step("- if: vip", "  check_stock: {sku: A1}"))
                .isEqualTo(new Step.Perform(Options.NONE.withGuard(vip), Call.of("check_stock", Map.of("sku", "A1"))));
    }

    @Test
    void whenAKeyIsACondition_thenItsNameSaysWhich() {
        assertThat(condition("- if_rating_below_3: b")).isEqualTo(Conditions.parse("rating < 3"));
        assertThat(condition("- if_rating_above_3: b")).isEqualTo(Conditions.parse("rating > 3"));
        assertThat(condition("- if_rating_at_least_3: b")).isEqualTo(Conditions.parse("rating >= 3"));
        assertThat(condition("- if_rating_at_most_3: b")).isEqualTo(Conditions.parse("rating <= 3"));
        assertThat(condition("- if_new_customer: b")).isEqualTo(new Condition.Named(Call.of("new_customer")));
        assertThat(Read.step("- if_no_response_after_3days: b"))
                .isEqualTo(new Step.WaitFor(
                        Options.NONE.withName("if_no_response_after_3days"),
                        new Awaited.Reply(Awaited.Take.NOTICED),
                        Duration.ofDays(3),
                        List.of(call("b"))));
    }

    private static Condition condition(String line) {
        return ((Step.Choose) Read.step(line)).branches().get(0).when();
    }

    @Test
    void whenDaysAreListed_thenTheyAreASequence() {
        List<Step.Day> days = List.of(
                new Step.Day(1, List.of(call("Personal hello"))), new Step.Day(3, List.of(call("b"), call("c"))));
        assertThat(Read.step("- schedule_calls:", "    - Day 1: Personal hello", "    - Hari 3: [b, c]"))
                .isEqualTo(new Step.Sequence(Options.NONE.withName("schedule_calls"), days));
        assertThat(Read.step("- sequence: {day_3: [b, c], day_1: Personal hello}"))
                .isEqualTo(new Step.Sequence(Options.NONE, days));
        assertThat(Read.step("- Day 1: Personal hello", "- Day 3: [b, c]"))
                .isEqualTo(new Step.Sequence(Options.NONE, days));
    }

    @Test
    void whenPeopleAreSplit_thenTheArmsHaveTheirSteps() {
        List<Step.Arm> arms =
                List.of(new Step.Arm("a", 70, List.of(call("x"))), new Step.Arm("b", 30, List.of(call("y"))));
        assertThat(Read.step("- split: {a: 70, b: 30}", "  experiment: colours", "  goal: paid", "  a: [x]", "  b: y"))
                .isEqualTo(new Step.Split(Options.NONE, "colours", arms, "paid"));
        assertThat(Read.step("- split: {a: 70, b: 30}", "  a: [x]", "  b: y"))
                .isEqualTo(new Step.Split(Options.NONE, "test", arms, null));
        assertThat(Read.step("- variant_a: {messages: [x]}", "  variant_b: [y]", "  traffic_split: 70/30"))
                .isEqualTo(new Step.Split(
                        Options.NONE,
                        "test",
                        List.of(
                                new Step.Arm("variant_a", 70, List.of(call("x"))),
                                new Step.Arm("variant_b", 30, List.of(call("y")))),
                        null));
    }

    @Test
    void whenARunEndsOrTells_thenTheSmallVerbsAreRead() {
        assertThat(Read.step("- goal: paid", "  value: 45000"))
                .isEqualTo(new Step.Goal(Options.NONE, "paid", new BigDecimal(45000)));
        assertThat(Read.step("- emit: qualified", "  with: {score: \"{{score}}\"}"))
                .isEqualTo(new Step.Emit(Options.NONE, "qualified", Map.of("score", "{{score}}")));
        assertThat(Read.step("- call: other one", "  with: {x: 1}"))
                .isEqualTo(new Step.CallWorkflow(Options.NONE, "other one", Map.of("x", BigDecimal.ONE)));
        assertThat(Read.step("- run: other")).isEqualTo(new Step.CallWorkflow(Options.NONE, "other", Map.of()));
        assertThat(Read.step("- start: other")).isEqualTo(new Step.StartWorkflow(Options.NONE, "other", Map.of()));
        assertThat(Read.step("- stop: no_stock")).isEqualTo(new Step.Stop(Options.NONE, "no_stock"));
        assertThat(Read.step("- end")).isEqualTo(new Step.End(Options.NONE));
        assertThat(Read.step("- end:")).isEqualTo(new Step.End(Options.NONE));
        assertThat(Read.step("- end: {}")).isEqualTo(new Step.End(Options.NONE));
        assertThat(Read.step("- end: true")).isEqualTo(new Step.End(Options.NONE));
        assertThat(Read.step("- set: {city: Jakarta, phone: +62811, n: 3, total: 2 * 5}"))
                .isEqualTo(new Step.Assign(
                        Options.NONE,
                        Map.of(
                                "city",
                                "Jakarta",
                                "phone",
                                "+62811",
                                "n",
                                dev.alur.lang.Expressions.parse("3"),
                                "total",
                                dev.alur.lang.Expressions.parse("2 * 5"))));
    }

    @Test
    void whenAConstantIsSet_thenQuotesMakeNoDifference() {
        assertThat(Read.step("- set: {n: 3, ready: true, coupon: null}"))
                .isEqualTo(Read.step("- set: {n: \"3\", ready: \"true\", coupon: \"null\"}"));
    }

    @Test
    void whenAnOutsideSystemIsCalled_thenTheArgumentsAreKept() {
        assertThat(Read.step("- type: webhook", "  url: https://example.org/a", "  data: {phone: 0812, ok: true}"))
                .isEqualTo(new Step.Perform(
                        Options.NONE,
                        Call.of(
                                "webhook",
                                Map.of("url", "https://example.org/a", "data", Map.of("phone", "0812", "ok", true)))));
        assertThat(Read.step("- database: {table: t, action: update, condition: \"a = {{b}}\"}", "  timeout: 5s"))
                .isEqualTo(new Step.Perform(
                        Options.NONE.withTimeout(Duration.ofSeconds(5)),
                        Call.of("database", Map.of("table", "t", "action", "update", "condition", "a = {{b}}"))));
    }

    @Test
    void whenAStepHasOptions_thenTheyStandBesideTheVerb() {
        Step step = Read.step(
                "- check_stock: {sku: A1}",
                "  id: stock",
                "  name: Check the stock",
                "  save_as: left",
                "  retry: {attempts: 2, backoff: fixed, first: 5s, jitter: none}",
                "  on_error: {timeout: stop, any: [b]}",
                "  undo: [c]");
        assertThat(step.options().id()).isEqualTo("stock");
        assertThat(step.options().name()).isEqualTo("Check the stock");
        assertThat(step.options().saveAs()).isEqualTo("left");
        assertThat(step.options().retry())
                .isEqualTo(new Backoff(2, Duration.ofSeconds(5), 1, Duration.ofMinutes(5), Backoff.Jitter.NONE));
        assertThat(step.options().undo()).containsExactly(Call.of("c"));
        assertThat(step.options().onError().handlings())
                .containsEntry(dev.alur.model.FailureKind.TIMEOUT, OnError.Handling.of(OnError.Then.STOP))
                .containsEntry(dev.alur.model.FailureKind.API_FAILURE, OnError.Handling.fallback(List.of(call("b"))));
    }
}
