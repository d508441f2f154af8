package dev.alur.dsl;

import static dev.alur.dsl.Words.ask;
import static dev.alur.dsl.Words.message;
import static dev.alur.dsl.Words.run;
import static dev.alur.dsl.Words.send;
import static dev.alur.dsl.Words.stop;
import static dev.alur.dsl.Words.when;
import static dev.alur.dsl.Words.workflow;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.model.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A word gives a new value and leaves the old one as it was. */
class ImmutabilityTest {
    @Test
    void whenAStepIsContinuedTwice_thenTheWaysAreIndependent() {
        RunStep prefix = run("check").with("sku", "A1");
        RunStep one = prefix.with("qty", 1).retry(3);
        RunStep two = prefix.with("qty", 2);
        assertThat(prefix).isEqualTo(run("check").with("sku", "A1"));
        assertThat(one).isEqualTo(run("check").with("sku", "A1").with("qty", 1).retry(3));
        assertThat(two).isEqualTo(run("check").with("sku", "A1").with("qty", 2));
    }

    @Test
    void whenAQuestionIsContinuedTwice_thenTheWaysAreIndependent() {
        Ask prefix = ask("?").saveAs("x");
        AskStep number = prefix.integer().min(1).timeout("1h", stop("a"));
        AskStep choice = prefix.choices("a", "b").timeout("2h", stop("b"));
        assertThat(number).isEqualTo(ask("?").saveAs("x").integer().min(1).timeout("1h", stop("a")));
        assertThat(choice).isEqualTo(ask("?").saveAs("x").choices("a", "b").timeout("2h", stop("b")));
        assertThat(prefix.timeout("1h", stop("a")))
                .isEqualTo(ask("?").saveAs("x").timeout("1h", stop("a")));
    }

    @Test
    void whenADecisionIsContinuedTwice_thenTheWaysAreIndependent() {
        When prefix = when("a > 1", send("x"));
        ChooseStep one = prefix.otherwise(stop("1"));
        ChooseStep two = prefix.otherwise(stop("2"));
        assertThat(one).isNotEqualTo(two);
        assertThat(((Step.Choose) prefix.steps().get(0)).otherwise()).isEmpty();
    }

    @Test
    void whenAHeadingIsContinuedTwice_thenTheWaysAreIndependent() {
        Heading prefix = workflow("w").on(message("a")).label("k", "v").limit("steps", 5);
        Flow one = prefix.on(message("b")).label("l", "w").limit("depth", 2).steps(send("1"));
        Flow two = prefix.priority(2).template("t", "id", "T").steps(send("2"));
        assertThat(one.definition().triggers()).hasSize(2);
        assertThat(one.definition().settings().priority()).isZero();
        assertThat(one.definition().templates()).isEmpty();
        assertThat(two.definition().triggers()).hasSize(1);
        assertThat(two.definition().about().labels()).containsOnlyKeys("k");
        assertThat(two.definition().settings().limits()).containsOnlyKeys("steps");
    }

    @Test
    void whenWhatWasHandedInChangesLater_thenTheStepDoesNot() {
        List<Object> items = new ArrayList<>(List.of("a"));
        Map<String, Object> inner = new HashMap<>(Map.of("items", items));
        Map<String, Object> arguments = new HashMap<>(Map.of("inner", inner));
        String[] titles = {"Ya"};
        RunStep step = run("x").with(arguments);
        SendStep asked = send("?").buttons(titles);
        items.add("b");
        inner.put("more", "c");
        arguments.clear();
        titles[0] = "Tidak";
        assertThat(step).isEqualTo(run("x").with("inner", Map.of("items", List.of("a"))));
        assertThat(asked).isEqualTo(send("?").buttons("Ya"));
    }
}
