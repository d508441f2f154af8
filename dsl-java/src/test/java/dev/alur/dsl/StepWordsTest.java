package dev.alur.dsl;

import static dev.alur.dsl.Words.arm;
import static dev.alur.dsl.Words.call;
import static dev.alur.dsl.Words.choose;
import static dev.alur.dsl.Words.compute;
import static dev.alur.dsl.Words.condition;
import static dev.alur.dsl.Words.day;
import static dev.alur.dsl.Words.delivered;
import static dev.alur.dsl.Words.emit;
import static dev.alur.dsl.Words.end;
import static dev.alur.dsl.Words.event;
import static dev.alur.dsl.Words.field;
import static dev.alur.dsl.Words.goal;
import static dev.alur.dsl.Words.ifNoResponseAfter;
import static dev.alur.dsl.Words.inOrder;
import static dev.alur.dsl.Words.media;
import static dev.alur.dsl.Words.path;
import static dev.alur.dsl.Words.paths;
import static dev.alur.dsl.Words.read;
import static dev.alur.dsl.Words.reply;
import static dev.alur.dsl.Words.run;
import static dev.alur.dsl.Words.send;
import static dev.alur.dsl.Words.sequence;
import static dev.alur.dsl.Words.set;
import static dev.alur.dsl.Words.split;
import static dev.alur.dsl.Words.start;
import static dev.alur.dsl.Words.stop;
import static dev.alur.dsl.Words.template;
import static dev.alur.dsl.Words.waitFor;
import static dev.alur.dsl.Words.waitUntil;
import static dev.alur.dsl.Words.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.lang.Conditions;
import dev.alur.lang.Expressions;
import dev.alur.model.Awaited;
import dev.alur.model.Backoff;
import dev.alur.model.Call;
import dev.alur.model.Condition;
import dev.alur.model.Expr;
import dev.alur.model.Message;
import dev.alur.model.Options;
import dev.alur.model.Step;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Every word for a step builds the model a reader expects. */
class StepWordsTest {
    private static final Step HI = new Step.Send(Options.NONE, Message.text("Hai"), Duration.ZERO);
    private static final Step NO = new Step.Stop(Options.NONE, "no");

    private static void same(StepPart part, Step expected) {
        assertThat(part.steps()).containsExactly(expected);
    }

    private static Step perform(Options options, String name, Map<String, Object> arguments) {
        return new Step.Perform(options, Call.of(name, arguments));
    }

    @Nested
    class GivenAVerbThatTalksOrActs {
        @Test
        void whenItSendsAText_thenTheMessageHoldsIt() {
            same(send("Hai"), HI);
        }

        @Test
        void whenASendSaysEverything_thenTheMessageHoldsIt() {
            same(
                    send("Pilih")
                            .delay("2 seconds")
                            .buttons("Ya", "Tidak")
                            .list("A", "B")
                            .to("{{user_phone}}")
                            .fallbackTemplate("choose")
                            .timeout(Duration.ofSeconds(5)),
                    new Step.Send(
                            Options.NONE.withTimeout(Duration.ofSeconds(5)),
                            Message.text("Pilih")
                                    .withButtons("Ya", "Tidak")
                                    .withList("A", "B")
                                    .to("{{user_phone}}")
                                    .withFallbackTemplate("choose"),
                            Duration.ofSeconds(2)));
        }

        @Test
        void whenItSendsATemplateOrAFile_thenTheMessageNamesIt() {
            same(
                    send(template("welcome").withParameters(Map.of("name", "{{user.name}}"))),
                    new Step.Send(
                            Options.NONE,
                            Message.template("welcome").withParameters(Map.of("name", "{{user.name}}")),
                            Duration.ZERO));
            same(
                    send(media("image", "catalog").withText("Katalog")),
                    new Step.Send(
                            Options.NONE, Message.media("image", "catalog").withText("Katalog"), Duration.ZERO));
        }

        @Test
        void whenItRunsAnAction_thenTheCallHoldsNameAndPlainArguments() {
            same(
                    run("check_inventory").with("sku", "{{sku}}").with(Map.of("qty", 2, "rate", 0.5)),
                    perform(
                            Options.NONE,
                            "check_inventory",
                            Map.of("sku", "{{sku}}", "qty", new BigDecimal("2"), "rate", new BigDecimal("0.5"))));
            same(compute("score", invocation -> 1), perform(Options.NONE, "score", Map.of()));
        }

        @Test
        void whenItCallsOrStartsAWorkflow_thenArgumentsAreHandedOn() {
            same(
                    call("payment").with("total", "{{total}}").saveAs("paid"),
                    new Step.CallWorkflow(Options.NONE.withSaveAs("paid"), "payment", Map.of("total", "{{total}}")));
            same(
                    start("survey").with("items", List.of(1, "dua", true)),
                    new Step.StartWorkflow(
                            Options.NONE, "survey", Map.of("items", List.of(new BigDecimal("1"), "dua", true))));
        }
    }

    @Nested
    class GivenAnyStep {
        @Test
        void whenTheCommonOptionsAreSaid_thenTheyStandInItsOptions() {
            same(
                    end().id("last").name("The end").onlyIf("score > 70"),
                    new Step.End(
                            Options.NONE.withId("last").withName("The end").withGuard(Conditions.parse("score > 70"))));
            same(
                    end().onlyIf(condition("vip")),
                    new Step.End(Options.NONE.withGuard(new Condition.Named(Call.of("vip")))));
        }

        @Test
        void whenAnActionSaysAllItsOptions_thenTheyStandInItsOptions() {
            Backoff slow = new Backoff(2, Duration.ofMinutes(1), 3, Duration.ofHours(1), Backoff.Jitter.NONE);
            same(
                    run("reserve")
                            .saveAs("reservation")
                            .timeout("10 seconds")
                            .retry(3)
                            .undo(run("release").with("id", "{{reservation}}"), run("log_release")),
                    perform(
                            Options.NONE
                                    .withSaveAs("reservation")
                                    .withTimeout(Duration.ofSeconds(10))
                                    .withRetry(Backoff.times(3))
                                    .withUndo(List.of(
                                            Call.of("release", Map.of("id", "{{reservation}}")),
                                            Call.of("log_release"))),
                            "reserve",
                            Map.of()));
            same(send("Hai").retry(slow), HI.withOptions(Options.NONE.withRetry(slow)));
        }
    }

    @Nested
    class GivenAVerbThatWaits {
        @Test
        void whenItWaitsForALength_thenTextAndDurationAreTheSame() {
            same(waitFor(Duration.ofHours(24)), new Step.Wait(Options.NONE, Duration.ofHours(24)));
            assertThat(waitFor("24h")).isEqualTo(waitFor(Duration.ofHours(24)));
            same(waitUntil("08:00"), new Step.WaitUntil(Options.NONE, "08:00"));
        }

        @Test
        void whenItWaitsForAnEvent_thenFieldsAndTimeoutAreKept() {
            same(
                    waitFor(event("paid").where("amount > 5"))
                            .timeout("2 days", send("Hai"), stop("no"))
                            .saveAs("payment"),
                    new Step.WaitFor(
                            Options.NONE.withSaveAs("payment"),
                            new Awaited.NamedEvent("paid", Conditions.parse("amount > 5")),
                            Duration.ofDays(2),
                            List.of(HI, NO)));
        }

        @Test
        void whenItWaitsForMessages_thenEachKindIsItsOwn() {
            same(waitFor(reply()), awaiting(new Awaited.Reply(Awaited.Take.TAKEN)));
            same(waitFor(delivered()), awaiting(new Awaited.Status(Awaited.Delivery.DELIVERED)));
            same(waitFor(read()), awaiting(new Awaited.Status(Awaited.Delivery.READ)));
        }

        @Test
        void whenSilenceIsMeant_thenTheReplyIsOnlyNoticed() {
            same(ifNoResponseAfter("24h", send("Hai"), stop("no")), silent("if_no_response_after_24h"));
        }

        @Test
        void whenSilenceIsMeant_thenTheStepHasTheNameOfTheKeyInYaml() {
            same(ifNoResponseAfter("24 hours", send("Hai"), stop("no")), silent("if_no_response_after_24_hours"));
            same(ifNoResponseAfter(Duration.ofDays(1), send("Hai"), stop("no")), silent("if_no_response_after_1d"));
        }

        private Step silent(String name) {
            return new Step.WaitFor(
                    Options.NONE.withName(name),
                    new Awaited.Reply(Awaited.Take.NOTICED),
                    Duration.ofHours(24),
                    List.of(HI, NO));
        }

        private Step awaiting(Awaited awaited) {
            return new Step.WaitFor(Options.NONE, awaited, null, List.of());
        }
    }

    @Nested
    class GivenAVerbThatDecides {
        private final Condition enough = Conditions.parse("stock >= qty");
        private final Step.Branch branch = new Step.Branch(null, enough, List.of(HI));

        private Step choice(List<Step.Branch> branches, List<Step> otherwise) {
            return new Step.Choose(Options.NONE, branches, otherwise, Step.Match.FIRST);
        }

        @Test
        void whenOneConditionDecides_thenOtherwiseIsOptional() {
            same(when("stock >= qty", send("Hai")), choice(List.of(branch), List.of()));
            same(when("stock >= qty", send("Hai")).otherwise(stop("no")), choice(List.of(branch), List.of(NO)));
        }

        @Test
        void whenSeveralBranchesStand_thenTheyKeepTheirOrder() {
            Step.Branch second = new Step.Branch(null, new Condition.Named(Call.of("vip")), List.of(NO));
            same(
                    choose(when("stock >= qty", send("Hai")), when(condition("vip"), stop("no")))
                            .otherwise(send("Hai"))
                            .id("pick"),
                    choice(List.of(branch, second), List.of(HI)).withOptions(Options.NONE.withId("pick")));
        }

        @Test
        void whenPathsAreNamed_thenBranchesHaveNamesAndMayAllMatch() {
            Step.Branch corporate = new Step.Branch("corporate", Conditions.parse("company_size > 100"), List.of(HI));
            Step.Branch small =
                    new Step.Branch("small", field("size").lessThan(5).condition(), List.of(NO));
            NamedPath first = path("corporate", "company_size > 100", send("Hai"));
            NamedPath second = path("small", field("size").lessThan(5), stop("no"));
            same(paths(first, second).otherwise(stop("no")), choice(List.of(corporate, small), List.of(NO)));
            same(
                    paths(first, second).matchAll(),
                    new Step.Choose(Options.NONE, List.of(corporate, small), List.of(), Step.Match.ALL));
        }

        @Test
        void whenPeopleAreSplit_thenArmsHaveWeightsAndAGoal() {
            same(
                    split("welcome", arm("a", 50, send("Hai")), arm("b", 30, stop("no")), arm("c", 20, end()))
                            .goal("order"),
                    new Step.Split(
                            Options.NONE,
                            "welcome",
                            List.of(
                                    new Step.Arm("a", 50, List.of(HI)),
                                    new Step.Arm("b", 30, List.of(NO)),
                                    new Step.Arm("c", 20, List.of(new Step.End(Options.NONE)))),
                            "order"));
        }

        @Test
        void whenDaysFollow_thenASequenceHoldsThem() {
            same(
                    sequence(day(0, send("Hai")), day(3, send("Hai"), stop("no"))),
                    new Step.Sequence(
                            Options.NONE, List.of(new Step.Day(0, List.of(HI)), new Step.Day(3, List.of(HI, NO)))));
        }
    }

    @Nested
    class GivenAVerbThatNotes {
        @Test
        void whenAGoalIsReached_thenItMayHaveAValue() {
            same(goal("order"), new Step.Goal(Options.NONE, "order", null));
            same(goal("order").value("{{total}}"), new Step.Goal(Options.NONE, "order", "{{total}}"));
            same(goal("order").value(5), new Step.Goal(Options.NONE, "order", new BigDecimal("5")));
        }

        @Test
        void whenVariablesAreSet_thenTextIsAnExpressionAndOtherValuesStandForThemselves() {
            same(
                    set("total", "price * qty")
                            .set("ready", true)
                            .set("count", 3)
                            .set("greeting", "Halo {{user.name}}")
                            .set("sizes", List.of("S", "M")),
                    new Step.Assign(
                            Options.NONE,
                            Map.of(
                                    "total",
                                    Expressions.assignment("price * qty"),
                                    "ready",
                                    new Expr.Literal(true),
                                    "count",
                                    Expressions.assignment("3"),
                                    "greeting",
                                    "Halo {{user.name}}",
                                    "sizes",
                                    List.of("S", "M"))));
        }

        @Test
        void whenAnEventIsEmitted_thenItCarriesItsFields() {
            same(
                    emit("lead_qualified").with("score", "{{score}}"),
                    new Step.Emit(Options.NONE, "lead_qualified", Map.of("score", "{{score}}")));
        }
    }

    @Nested
    class GivenStepsThatCodeGathered {
        @Test
        void whenTheyStandAsOnePart_thenTheyAreThereInOrder() {
            StepPart gathered = inOrder(List.of(send("Hai"), stop("no")));
            assertThat(gathered.steps()).containsExactly(HI, NO);
            same(
                    when("stock >= qty", gathered),
                    new Step.Choose(
                            Options.NONE,
                            List.of(new Step.Branch(null, Conditions.parse("stock >= qty"), List.of(HI, NO))),
                            List.of(),
                            Step.Match.FIRST));
        }
    }
}
