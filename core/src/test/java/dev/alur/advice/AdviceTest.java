package dev.alur.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.Position;
import dev.alur.Problem;
import dev.alur.lang.Conditions;
import dev.alur.model.About;
import dev.alur.model.AnswerType;
import dev.alur.model.Awaited;
import dev.alur.model.Call;
import dev.alur.model.Component;
import dev.alur.model.Condition;
import dev.alur.model.Definitions;
import dev.alur.model.Expr;
import dev.alur.model.Message;
import dev.alur.model.MessageTemplate;
import dev.alur.model.Options;
import dev.alur.model.Origin;
import dev.alur.model.Question;
import dev.alur.model.Step;
import dev.alur.model.Trigger;
import dev.alur.model.Workflow;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Advice on workflows built in Java: what is warned of, and above all what is not. */
class AdviceTest {
    private static final Trigger HELLO = Trigger.MessageReceived.containing("halo");

    private static Step send(String text) {
        return new Step.Send(Options.NONE, Message.text(text), Duration.ZERO);
    }

    private static Step waits(int hours) {
        return new Step.Wait(Options.NONE, Duration.ofHours(hours));
    }

    private static Step ask(String saveAs) {
        Question question = Question.of(AnswerType.TEXT).timeout(Duration.ofHours(1), List.of());
        return new Step.Ask(Options.NONE.withSaveAs(saveAs), Message.text("?"), question);
    }

    private static Step perform(String name) {
        return new Step.Perform(Options.NONE, Call.of(name));
    }

    private static Step set(String name) {
        return new Step.Assign(Options.NONE, Map.of(name, "x"));
    }

    private static Step when(String condition, Step... then) {
        return new Step.Choose(
                Options.NONE,
                List.of(new Step.Branch(null, Conditions.parse(condition), List.of(then))),
                List.of(),
                Step.Match.FIRST);
    }

    private static Step stop() {
        return new Step.Stop(Options.NONE, "not_for_you");
    }

    private static Workflow workflow(Step... steps) {
        return Workflow.of("greeting", List.of(steps))
                .withTriggers(List.of(HELLO))
                .withAbout(new About("Says hello", null, Map.of(), List.of()));
    }

    private static List<String> codes(Workflow... workflows) {
        return codes(Definitions.of(workflows));
    }

    private static List<String> codes(Definitions definitions) {
        return Advice.on(definitions).stream().map(Problem::code).toList();
    }

    private static List<String> said(Workflow workflow) {
        return Advice.on(Definitions.of(workflow)).stream()
                .map(problem -> problem.message() + " / " + problem.hint())
                .toList();
    }

    @Nested
    class GivenAHead {
        @Test
        void whenNothingIsUnwise_thenNothingIsSaid() {
            assertThat(codes(workflow(send("Halo")))).isEmpty();
        }

        @Test
        void whenItDoesNotSayWhatItIsFor_thenThatIsSaid() {
            assertThat(codes(workflow(send("Halo")).withAbout(About.NOTHING))).containsExactly("no-description");
            assertThat(codes(workflow(send("Halo")).withAbout(new About(" ", null, Map.of(), List.of()))))
                    .containsExactly("no-description");
        }

        @Test
        void whenItHasMoreThanTenSteps_thenThatIsSaid() {
            assertThat(codes(workflow(Collections.nCopies(10, send("x")).toArray(Step[]::new))))
                    .isEmpty();
            assertThat(codes(workflow(Collections.nCopies(11, send("x")).toArray(Step[]::new))))
                    .containsExactly("many-steps");
        }

        @ParameterizedTest
        @ValueSource(strings = {"step1", "test", "workflow_2", "untitled", "x", "Langkah-3"})
        void whenANameSaysNothing_thenThatIsSaid(String name) {
            Workflow vague = new Workflow(
                    name,
                    new About("d", null, Map.of(), List.of()),
                    List.of(HELLO),
                    Condition.ALWAYS,
                    List.of(send("x")),
                    workflow().settings(),
                    workflow().onError(),
                    Map.of(),
                    Map.of(),
                    1,
                    Origin.at(new Position("w.yaml", 3, 7)));

            assertThat(Advice.on(Definitions.of(vague)))
                    .anySatisfy(problem -> assertThat(problem.toString())
                            .startsWith("w.yaml:3:7: warning[vague-name]")
                            .contains("`" + name + "`"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"retest", "step_by_step", "workflow_of_orders", "tested", "kontes"})
        void whenANameOnlyHoldsSuchAWord_thenNothingIsSaid(String name) {
            assertThat(codes(Definitions.of(Workflow.of(name, List.of(send("x")))
                            .withAbout(new About("d", null, Map.of(), List.of())))))
                    .isEmpty();
        }

        @Test
        void whenNamesAreNotSnakeCase_thenTheRightFormIsSaid() {
            Workflow workflow = workflow(
                    set("orderTotal"),
                    ask("Full Name"),
                    send("x").withOptions(Options.NONE.withId("sayHello")),
                    new Step.ForEach(Options.NONE, Expr.Path.of("event.rows"), "theRow", List.of(send("y"))));

            assertThat(said(workflow))
                    .containsExactly(
                            "the name `orderTotal` of this variable is not snake_case / write order_total",
                            "the name `Full Name` of this variable is not snake_case / write full_name",
                            "the name `sayHello` of this step is not snake_case / write say_hello",
                            "the name `theRow` of this variable is not snake_case / write the_row");
        }
    }

    @Nested
    class GivenSteps {
        @ParameterizedTest
        @ValueSource(strings = {"webhook", "email", "database", "crm"})
        void whenASystemOutsideHasNoTimeout_thenThatIsSaid(String action) {
            Step call = perform(action);

            assertThat(codes(workflow(call))).containsExactly("no-timeout");
            assertThat(codes(workflow(call.withOptions(Options.NONE.withTimeout(Duration.ofSeconds(5))))))
                    .isEmpty();
        }

        @Test
        void whenItIsTheHostsOwnAction_thenNothingIsSaid() {
            assertThat(codes(workflow(perform("check_stock")))).isEmpty();
        }

        @Test
        void whenWhatWasKnownEndsTheRunAfterAMessage_thenThatIsSaid() {
            assertThat(codes(workflow(send("Halo"), when("user.blocked == true", stop()), send("Promo"))))
                    .containsExactly("late-filter");
            assertThat(codes(workflow(
                            send("Halo"),
                            stop().withOptions(Options.NONE.withGuard(Conditions.parse("user.city != 'Medan'"))),
                            send("Promo"))))
                    .containsExactly("late-filter");
        }

        static Stream<Workflow> sound() {
            return Stream.of(
                    workflow(when("user.blocked == true", stop()), send("Halo")),
                    workflow(send("Halo"), ask("size"), when("user.blocked == true", stop()), send("Promo")),
                    workflow(send("Halo"), perform("check"), when("user.blocked == true", stop()), send("Promo")),
                    workflow(send("Halo"), waits(1), when("user.blocked == true", stop()), send("Promo")),
                    workflow(send("Halo"), when("user.blocked == true", send("Maaf"), stop()), send("Promo")),
                    workflow(set("total"), send("Halo"), when("total > 5", stop()), send("Promo")),
                    workflow(send("Halo"), when("is_staff", stop()), send("Promo")));
        }

        @ParameterizedTest
        @MethodSource("sound")
        void whenTheOrderIsSound_thenNothingIsSaid(Workflow workflow) {
            assertThat(codes(workflow)).isEmpty();
        }

        @Test
        void whenAScheduleHasNobody_thenItsMessagesAreSaid() {
            Trigger alone = new Trigger.Scheduled("0 9 * * *", null, null, Trigger.CatchUp.NONE);
            Trigger forAll = new Trigger.Scheduled("0 9 * * *", null, "members", Trigger.CatchUp.NONE);
            Step told = new Step.Send(Options.NONE, Message.text("x").to("+62811"), Duration.ZERO);

            assertThat(codes(workflow(send("x"), told).withTriggers(List.of(alone))))
                    .containsExactly("nobody-to-send-to");
            assertThat(codes(workflow(send("x"), told).withTriggers(List.of(forAll))))
                    .isEmpty();
        }
    }

    @Nested
    class GivenWaits {
        private final Step template = new Step.Send(Options.NONE, Message.template("reminder"), Duration.ZERO);
        private final Step fallback =
                new Step.Send(Options.NONE, Message.text("x").withFallbackTemplate("reminder"), Duration.ZERO);

        @Test
        void whenFreeTextFollowsMoreThanADay_thenThatIsSaid() {
            assertThat(codes(workflow(waits(25), send("x")))).containsExactly("closed-window");
            assertThat(codes(workflow(waits(20), send("x"), waits(20), send("y"))))
                    .containsExactly("closed-window");
            assertThat(codes(workflow(new Step.Send(Options.NONE, Message.text("x"), Duration.ofDays(3)))))
                    .containsExactly("closed-window");
            assertThat(codes(workflow(new Step.Sequence(
                            Options.NONE,
                            List.of(new Step.Day(0, List.of(send("a"))), new Step.Day(3, List.of(send("b"))))))))
                    .containsExactly("closed-window");
            assertThat(codes(workflow(new Step.WaitFor(
                            Options.NONE,
                            new Awaited.Reply(Awaited.Take.NOTICED),
                            Duration.ofHours(48),
                            List.of(send("x"))))))
                    .containsExactly("closed-window");
        }

        @Test
        void whenEqualMessagesFollow_thenEachIsSaidAtItsPlace() {
            Step first = send("x").withOptions(Options.NONE.withOrigin(Origin.at(new Position("f", 1, 1))));
            Step second = send("x").withOptions(Options.NONE.withOrigin(Origin.at(new Position("f", 2, 1))));

            assertThat(codes(workflow(waits(48), first, second))).containsExactly("closed-window", "closed-window");
        }

        @Test
        void whenItIsATemplateOrADayOrSomeoneWrote_thenNothingIsSaid() {
            assertThat(codes(workflow(waits(24), send("x")))).isEmpty();
            assertThat(codes(workflow(waits(48), template, fallback))).isEmpty();
            assertThat(codes(workflow(waits(20), ask("size"), waits(20), send("x"))))
                    .isEmpty();
            assertThat(codes(workflow(when("user.vip == true", waits(48)), send("x"))))
                    .isEmpty();
            assertThat(codes(workflow(
                            waits(48).withOptions(Options.NONE.withGuard(Conditions.parse("user.vip == true"))),
                            send("x"))))
                    .isEmpty();
        }

        @Test
        void whenTheWaitStandsInAComponent_thenItCounts() {
            Component later = new Component.Steps("later", List.of(waits(48)), Origin.NONE);

            assertThat(codes(
                            new Definitions(List.of(workflow(perform("later"), send("x"))), List.of(later), List.of())))
                    .containsExactly("closed-window");
        }
    }

    @Nested
    class GivenNames {
        @Test
        void whenNoWorkflowUsesAPart_thenThatIsSaid() {
            Component used = new Component.Steps("used", List.of(perform("inner")), Origin.NONE);
            Component inner = new Component.Steps("inner", List.of(send("x")), Origin.NONE);
            Component left = new Component.Steps("left", List.of(send("y")), Origin.NONE);
            Component vip = new Component.NamedCondition("vip", Conditions.parse("user.vip == true"), Origin.NONE);
            List<MessageTemplate> templates = List.of(
                    new MessageTemplate("hi", Map.of("id", "Hai"), Map.of()),
                    new MessageTemplate("bye", Map.of("id", "Dah"), Map.of()));
            Workflow workflow = workflow(
                    perform("used"), when("vip", new Step.Send(Options.NONE, Message.template("hi"), Duration.ZERO)));

            assertThat(Advice.on(new Definitions(List.of(workflow), List.of(used, inner, left, vip), templates)))
                    .extracting(Problem::code, Problem::path)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("unused-component", "left"),
                            org.assertj.core.groups.Tuple.tuple("unused-template", "bye"));
        }

        @Test
        void whenThereIsNoWorkflow_thenPartsAreALibrary() {
            Component left = new Component.Steps("left", List.of(send("y")), Origin.NONE);

            assertThat(codes(new Definitions(List.of(), List.of(left), List.of())))
                    .isEmpty();
        }

        @Test
        void whenNothingSetsAName_thenThatIsSaid() {
            assertThat(said(workflow(send("Halo {{discount}}"))))
                    .singleElement()
                    .satisfies(said -> assertThat(said)
                            .startsWith("nothing here sets `discount`")
                            .contains("user.discount"));
        }

        @Test
        void whenANameIsOneLetterAway_thenTheOtherIsAdvisedWhateverElseMaySetIt() {
            assertThat(said(workflow(ask("address"), perform("check_stock"), send("Ke {{adress}}"))))
                    .containsExactly("nothing here sets `adress` / did you mean address?");
        }

        @Test
        void whenNoStepHasAnId_thenThatIsSaid() {
            assertThat(said(workflow(
                            send("x").withOptions(Options.NONE.withId("first_try")),
                            send("{{steps.first_tyr.outcome}}"))))
                    .singleElement()
                    .satisfies(said -> assertThat(said).startsWith("no step here has the id `first_tyr`"));
        }

        static Stream<Workflow> set() {
            Step each = new Step.ForEach(
                    Options.NONE, Expr.Path.of("event.rows"), "row", List.of(send("{{row}} {{loop.index}}")));
            return Stream.of(
                    workflow(ask("address"), send("{{address}}")),
                    workflow(AdviceTest.set("discount"), send("{{discount | money}}")),
                    workflow(each),
                    workflow(send("{{user_name}} {{name}} {{user.city}} {{today}} {{message.text}} {{event.x}}")),
                    workflow(send("{{workflow.name}} {{run.id}} {{current_time}} {{user_points}}")),
                    workflow(send("{{discount | default: 0}}")),
                    workflow(when("discount exists", send("x"))),
                    workflow(when("discount", send("x"))),
                    workflow(perform("look_up"), send("{{discount}} {{look_up}} {{steps.look_up.outcome}}")),
                    workflow(AdviceTest.set("item"), perform("look_up"), send("{{items}}")),
                    workflow(AdviceTest.set("total"), perform("look_up"), send("{{total2}} {{total_price}}")),
                    workflow(
                            new Step.WaitFor(Options.NONE, Awaited.event("paid"), null, List.of()), send("{{amount}}")),
                    workflow(send("{{amount}}"))
                            .withTriggers(List.of(new Trigger.EventPublished("paid", Condition.ALWAYS))),
                    workflow(send("{{amount}}")).withTriggers(List.of()));
        }

        @ParameterizedTest
        @MethodSource("set")
        void whenSomethingMaySetAName_thenNothingIsSaid(Workflow workflow) {
            assertThat(Advice.on(Definitions.of(workflow))).isEmpty();
        }

        @Test
        void whenATextIsNoTemplate_thenThatIsLeftToWhoCompilesIt() {
            assertThat(codes(workflow(send("Halo {{discount")))).isEmpty();
        }

        @Test
        void whenACallerGivesAName_thenNothingIsSaid() {
            Workflow caller = Workflow.of(
                            "caller",
                            List.of(
                                    new Step.CallWorkflow(Options.NONE, "greeting", Map.of("amount", 5)),
                                    send("{{fee}}")))
                    .withTriggers(List.of(HELLO))
                    .withAbout(new About("Calls", null, Map.of(), List.of()));
            Workflow callee = workflow(send("{{amount}}")).withReturns(Map.of("fee", 5));

            assertThat(codes(caller, callee)).isEmpty();
            assertThat(codes(callee)).containsExactly("unset-variable");
        }
    }
}
