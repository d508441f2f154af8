package dev.alur.dsl;

import static dev.alur.dsl.Words.arm;
import static dev.alur.dsl.Words.ask;
import static dev.alur.dsl.Words.choose;
import static dev.alur.dsl.Words.component;
import static dev.alur.dsl.Words.compute;
import static dev.alur.dsl.Words.condition;
import static dev.alur.dsl.Words.day;
import static dev.alur.dsl.Words.end;
import static dev.alur.dsl.Words.event;
import static dev.alur.dsl.Words.fallback;
import static dev.alur.dsl.Words.not;
import static dev.alur.dsl.Words.path;
import static dev.alur.dsl.Words.paths;
import static dev.alur.dsl.Words.run;
import static dev.alur.dsl.Words.send;
import static dev.alur.dsl.Words.sequence;
import static dev.alur.dsl.Words.split;
import static dev.alur.dsl.Words.stop;
import static dev.alur.dsl.Words.trigger;
import static dev.alur.dsl.Words.waitFor;
import static dev.alur.dsl.Words.when;
import static dev.alur.dsl.Words.workflow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.alur.InvalidWorkflowException;
import dev.alur.Problem;
import dev.alur.model.Action;
import dev.alur.model.Definitions;
import dev.alur.model.FailureKind;
import dev.alur.spi.Bundle;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Code stands beside the definition, by name. */
class LambdasTest {
    private static Action code(String result) {
        return invocation -> result;
    }

    @Test
    void whenCodeStandsAnywhere_thenTheFlowHoldsIt() {
        Flow flow = workflow("all")
                .on(trigger("t0", (event, facts) -> true), event("e").where(condition("c0", facts -> true)))
                .onlyIf(condition("c1", facts -> true))
                .onError(fallback(run("a0", code(""))))
                .onError(FailureKind.TIMEOUT, fallback(run("a1", code(""))))
                .steps(
                        run("a2", code("")).onError(run("a3", code(""))).undo(run("a4", code(""))),
                        ask("?").onInvalid(run("a5", code(""))).integer().timeout("1h", run("a6", code(""))),
                        waitFor(event("x").where(condition("c2", facts -> true)))
                                .timeout("1h", run("a7", code(""))),
                        when(not(condition("c3", facts -> true)), run("a8", code("")))
                                .otherwise(run("a9", code(""))),
                        choose(when("a > 1", run("a10", code(""))), when("a > 2", run("a11", code("")))),
                        paths(path("p", condition("c4", facts -> true), run("a12", code(""))))
                                .matchAll(),
                        split("s", arm("a", 1, run("a13", code(""))), arm("b", 1, run("a14", code("")))),
                        sequence(day(0, run("a15", code(""))), day(1, run("a16", code("")))),
                        send("x").onlyIf(condition("c5", facts -> true).and(condition("c6", facts -> true))),
                        compute("q", code("")));
        assertThat(flow.actions())
                .containsOnlyKeys(java.util.stream.IntStream.rangeClosed(0, 16)
                        .mapToObj(i -> "a" + i)
                        .toArray(String[]::new));
        assertThat(flow.conditions()).containsOnlyKeys("c0", "c1", "c2", "c3", "c4", "c5", "c6");
        assertThat(flow.triggers()).containsOnlyKeys("t0");
        assertThat(flow.computes()).containsOnlyKeys("q");
    }

    @Test
    void whenAFlowIsABundle_thenItHoldsTheDefinitionAndTheCode() {
        Bundle flow = workflow("w").steps(run("act", code("1")), compute("quick", code("2")));
        assertThat(flow.definitions())
                .isEqualTo(Definitions.of(
                        workflow("w").steps(run("act"), run("quick")).definition()));
        assertThat(flow.actions()).containsOnlyKeys("act");
        assertThat(flow.computes()).containsOnlyKeys("quick");
        Bundle part = component("shared", run("act", code("1")));
        assertThat(part.definitions().workflows()).isEmpty();
        assertThat(part.definitions().components())
                .containsExactly(component("shared", run("act")).component());
        assertThat(part.actions()).containsOnlyKeys("act");
    }

    @Test
    void whenOnlyTheCodeDiffers_thenFlowsAreEqual() {
        Flow one = workflow("w").steps(run("act", code("1")));
        Flow two = workflow("w").steps(run("act", code("2")));
        assertThat(one).isEqualTo(two).hasSameHashCodeAs(two).hasToString(two.toString());
        assertThat(one).isEqualTo(workflow("w").steps(run("act")));
        assertThat(one).isNotEqualTo(workflow("w").steps(run("other")));
    }

    @Test
    void whenANameIsWrittenForPeople_thenItsCodeIsBoundToTheSlug() {
        assertThat(workflow("w").steps(run("Check Stock", code("1"))).actions()).containsOnlyKeys("check_stock");
    }

    @Nested
    class GivenOneNameTwice {
        @Test
        void whenThePiecesOfCodeDiffer_thenAllClashesAreReportedAtOnce() {
            InvalidWorkflowException error = catchThrowableOfType(
                    InvalidWorkflowException.class,
                    () -> workflow("w")
                            .onlyIf(condition("vip", facts -> true).or(condition("VIP", facts -> false)))
                            .steps(run("act", code("1")), run("Act", code("2")), compute("act", code("3")), end()));
            assertThat(error.problems()).extracting(Problem::code).containsExactly("duplicate-name", "duplicate-name");
            assertThat(error.problems()).extracting(Problem::path).containsOnly("w");
            assertThat(error).hasMessageContaining("condition \"vip\"").hasMessageContaining("action \"act\"");
        }

        @Test
        void whenOneIsQuickAndOneMayBlock_thenItIsAClashEvenForTheSameCode() {
            Action same = code("1");
            InvalidWorkflowException error = catchThrowableOfType(
                    InvalidWorkflowException.class, () -> workflow("w").steps(run("act", same), compute("act", same)));
            assertThat(error.problems()).hasSize(1);
        }

        @Test
        void whenItIsTheSameCode_thenThereIsNothingToReport() {
            StepPart shared = run("act", code("1"));
            Action one = code("1");
            assertThat(workflow("w")
                            .steps(shared, when("a > 1", shared), stop("x"))
                            .actions())
                    .hasSize(1);
            assertThat(workflow("w")
                            .steps(run("act", one), run("act", one), run("act"))
                            .actions())
                    .containsEntry("act", one);
        }

        @Test
        void whenAnActionAndAConditionShareIt_thenTheyAreToldApart() {
            Flow flow = workflow("w").steps(run("vip", code("1")).onlyIf(condition("vip", facts -> true)));
            assertThat(flow.actions()).containsOnlyKeys("vip");
            assertThat(flow.conditions()).containsOnlyKeys("vip");
        }
    }
}
