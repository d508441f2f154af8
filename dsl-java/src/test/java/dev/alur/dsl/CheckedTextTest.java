package dev.alur.dsl;

import static dev.alur.dsl.Words.arm;
import static dev.alur.dsl.Words.ask;
import static dev.alur.dsl.Words.component;
import static dev.alur.dsl.Words.day;
import static dev.alur.dsl.Words.end;
import static dev.alur.dsl.Words.event;
import static dev.alur.dsl.Words.every;
import static dev.alur.dsl.Words.field;
import static dev.alur.dsl.Words.forEach;
import static dev.alur.dsl.Words.handoff;
import static dev.alur.dsl.Words.hours;
import static dev.alur.dsl.Words.idle;
import static dev.alur.dsl.Words.inOrder;
import static dev.alur.dsl.Words.message;
import static dev.alur.dsl.Words.nthMessage;
import static dev.alur.dsl.Words.parallel;
import static dev.alur.dsl.Words.path;
import static dev.alur.dsl.Words.repeat;
import static dev.alur.dsl.Words.repeatUntil;
import static dev.alur.dsl.Words.repeatWhile;
import static dev.alur.dsl.Words.run;
import static dev.alur.dsl.Words.send;
import static dev.alur.dsl.Words.set;
import static dev.alur.dsl.Words.stop;
import static dev.alur.dsl.Words.that;
import static dev.alur.dsl.Words.waitFor;
import static dev.alur.dsl.Words.way;
import static dev.alur.dsl.Words.when;
import static dev.alur.dsl.Words.workflow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.alur.InvalidWorkflowException;
import dev.alur.Problem;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Wrong texts are refused where they are written, with the word and the step. */
class CheckedTextTest {
    private static Arguments refused(String path, String message, Supplier<Object> words) {
        return Arguments.of(path, message, words);
    }

    static Stream<Arguments> wrongTexts() {
        return Stream.of(
                refused(
                        "when \"stock >= \"",
                        "expected a value, found the end, at character 10",
                        () -> when("stock >= ", end())),
                refused("when \">> 70\" of path \"big\"", "", () -> path("big", ">> 70", end())),
                refused("that \"(a > 1\"", "", () -> that("(a > 1")),
                refused(
                        "where \"amount >\" of event \"paid\"",
                        "",
                        () -> event("paid").where("amount >")),
                refused(
                        "onlyIf \"a b c d\" of orders",
                        "",
                        () -> workflow("orders").onlyIf("a b c d")),
                refused(
                        "onlyIf \"== 5\" of greet",
                        "name the value first",
                        () -> send("Hai").id("greet").onlyIf("== 5")),
                refused("set \"total\"", "", () -> set("total", "(price * 2")),
                refused(
                        "timeout of ask \"Berapa?\"",
                        "no duration",
                        () -> ask("Berapa?").timeout("soon", end())),
                refused("length of waitFor", "no duration", () -> waitFor("paid")),
                refused(
                        "delay of send \"Hai\"",
                        "no duration",
                        () -> send("Hai").delay("2 parsecs")),
                refused("after of idle", "no duration", () -> idle("x")),
                refused("rhythm of every", "no duration", () -> every("day")),
                refused("run \"x\"", "timeout is PT0S", () -> run("x").timeout(Duration.ZERO)),
                refused("start of hours", "no time", () -> hours("eight", "17:00")),
                refused(
                        "quietHours of orders",
                        "no time",
                        () -> workflow("orders").quietHours("21:00", "late")),
                refused("orders", "no time zone", () -> workflow("orders").zone("Jakarta")),
                refused("workflow", "workflow is empty", () -> workflow(" ")),
                refused("component", "component is empty", () -> component("", end())),
                refused("send", "text is empty", () -> send("")),
                refused("message", "contains is empty", () -> message("order", "")),
                refused("field", "field is empty", () -> field("user..city")),
                refused("run \"x\"", "retry is -1", () -> run("x").retry(-1)),
                refused("ask \"?\"", "retries is -1", () -> ask("?").retries(-1)),
                refused("nthMessage", "n is 0", () -> nthMessage(0)),
                refused("sequence", "day is -1", () -> day(-1, end())),
                refused("split", "weight of the arm \"a\" is 0", () -> arm("a", 0, end())),
                refused("run \"x\"", "java.lang.Object", () -> run("x").with("y", new Object())),
                refused("forEach \"Halo semua!\"", "", () -> forEach("Halo semua!", "item", end())),
                refused("forEach \"'halo'\"", "is no list", () -> forEach("'halo'", "item", end())),
                refused("forEach \"3\"", "is no list", () -> forEach("3", "item", end())),
                refused("forEach", "the list is empty", () -> forEach(List.of(), "item", end())),
                refused("forEach", "entry is empty", () -> forEach("items", " ", end())),
                refused("repeat", "times is 0", () -> repeat(0, end())),
                refused("repeat \"-1\"", "no expression", () -> repeat(3, end()).times("-1")),
                refused("repeatWhile \"x <\"", "", () -> repeatWhile("x <", end())),
                refused("repeatUntil \"x <\"", "", () -> repeatUntil("x <", end())),
                refused("until \"x <\" of repeat", "", () -> repeat(3, end()).until("x <")),
                refused(
                        "parallel",
                        "two ways are named \"pack_it\"",
                        () -> parallel(way("pack it", end()), way("pack_it", end()))),
                refused("parallel", "way is empty", () -> way("", end())),
                refused("handoff", "to is empty", () -> handoff(" ")),
                refused("handoff", "text is empty", () -> handoff("team").text("")),
                refused("timeout of handoff", "no duration", () -> handoff().timeout("soon")),
                refused(
                        "orders",
                        "the same for every run",
                        () -> workflow("orders").key("order_id")),
                refused("run \"x\"", "only the name", () -> run("x").undo(run("y").retry(1))),
                refused("inOrder", "no steps", () -> workflow("w").steps(inOrder(List.of()))));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("wrongTexts")
    void whenATextIsWrong_thenTheErrorSaysWhereAndWhat(String path, String message, Supplier<Object> words) {
        InvalidWorkflowException error = catchThrowableOfType(InvalidWorkflowException.class, words::get);
        assertThat(error).as("is refused").isNotNull();
        assertThat(error.problems()).extracting(Problem::path).containsOnly(path);
        assertThat(error).hasMessageContaining(message);
    }

    @Test
    void whenAStepSaysALot_thenItsTitleIsItsBeginning() {
        InvalidWorkflowException error = catchThrowableOfType(
                InvalidWorkflowException.class, () -> send("😀".repeat(60)).delay("x"));
        assertThat(error).hasMessageContaining("send \"" + "😀".repeat(40) + "…\"");
    }

    @Test
    void whenTheWordsAreRight_thenNothingIsThrown() {
        assertThat(workflow("w")
                        .steps(stop("x"), inOrder(List.of()))
                        .definition()
                        .steps())
                .hasSize(1);
    }
}
