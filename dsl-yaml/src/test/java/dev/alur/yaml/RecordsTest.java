package dev.alur.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.Problem;
import dev.alur.lang.Language;
import dev.alur.model.ChangeRecord;
import dev.alur.model.Component;
import dev.alur.model.Definitions;
import dev.alur.model.Insights;
import dev.alur.model.Origin;
import dev.alur.model.Step;
import dev.alur.program.Environment;
import dev.alur.program.Linked;
import dev.alur.program.Linker;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Documents that run nothing are kept as data, word for word and in their order. */
class RecordsTest {
    private static final String SHOP = String.join(
            "\n",
            "shop_integration:",
            "  platform: tokoku",
            "  actions: [zip_order, Add Point, zip_order_again]",
            "  data_sync: [stock, prices]",
            "  events: [order_paid]",
            "  custom_dimensions: [city]",
            "  settings: {region: \"02\", pages: 5}");

    @Test
    void whenAnIntegrationIsRead_thenItIsAComponentWithAllItSays() {
        assertThat(Read.sound(SHOP).definitions().components())
                .containsExactly(new Component.Integration(
                        "shop_integration",
                        "tokoku",
                        List.of("zip_order", "Add Point", "zip_order_again"),
                        List.of("stock", "prices"),
                        List.of("order_paid"),
                        List.of("city"),
                        Map.of("region", "02", "pages", new BigDecimal(5)),
                        Origin.NONE));
    }

    @Nested
    class GivenActionsOfAnIntegration {
        private Linked linked(String step) {
            Definitions definitions =
                    Read.sound("name: a\nsteps: [" + step + "]\n---\n" + SHOP).definitions();
            return Linker.link(definitions, Environment.DEFAULT.withExpressions(Language.CORE));
        }

        @Test
        void whenAStepUsesOne_thenItIsKnownButStillNeeded() {
            assertThat(linked("zip_order").problems()).isEmpty();
            assertThat(linked("zip_order").needs("a")).containsExactly("zip_order");
            assertThat(linked("add_point").problems()).isEmpty();
            assertThat(linked("shop_integration").needs("a")).containsExactly("shop_integration");
        }

        @Test
        void whenAStepMisspellsOne_thenItIsAdvised() {
            assertThat(linked("add_poimt").problems()).singleElement().satisfies(problem -> {
                assertThat(problem.code()).isEqualTo("unknown-name");
                assertThat(problem.hint()).isEqualTo("did you mean add_point?");
            });
        }
    }

    @Test
    void whenAChangeIsRead_thenItsTextsAreAsWritten() {
        assertThat(Read.sound(
                                "workflow_changes:",
                                "  version: 1.10",
                                "  changes: [\"Ganti {salam}\", Waktu kirim]",
                                "  approval_required: false",
                                "  approved_by: rina@example.org",
                                "  deployed_at: 2026-01-05 08:00:00")
                        .definitions()
                        .changes())
                .containsExactly(new ChangeRecord(
                        "1.10",
                        List.of("Ganti {salam}", "Waktu kirim"),
                        ChangeRecord.Approval.NOT_REQUIRED,
                        "rina@example.org",
                        "2026-01-05 08:00:00",
                        Origin.NONE));
        assertThat(Read.sound("workflow_changes: {changes: [a]}").definitions().changes())
                .extracting(ChangeRecord::approval)
                .containsExactly(ChangeRecord.Approval.UNSAID);
    }

    @Test
    void whenAReportIsRead_thenItsTextsAreAsWritten() {
        assertThat(Read.sound(
                                "workflow_insights:",
                                "  performance_score: 7.5/100",
                                "  strengths: [Cepat (9%)]",
                                "  improvement_areas:",
                                "    - Langkah 2",
                                "    - Langkah 1",
                                "  recommendations: Kirim pagi")
                        .definitions()
                        .insights())
                .containsExactly(new Insights(
                        "7.5/100",
                        List.of("Cepat (9%)"),
                        List.of("Langkah 2", "Langkah 1"),
                        List.of("Kirim pagi"),
                        Origin.NONE));
    }

    @Test
    void whenAScoreIsNoneOfAHundred_thenItIsRefused() {
        for (String score : List.of("101/100", "-1", "good", "85/10")) {
            assertThat(Read.text("workflow_insights:", "  performance_score: " + score)
                            .problems())
                    .as(score)
                    .extracting(Problem::code)
                    .containsExactly("wrong-type");
        }
    }

    @Test
    void whenAnExperimentSaysHowLong_thenItIsKept() {
        Step split = Read.step("- split: {a: 1, b: 1}", "  duration: 2 minggu", "  a: [x]", "  b: [y]");
        assertThat(split)
                .isInstanceOfSatisfying(
                        Step.Split.class, arms -> assertThat(arms.duration()).isEqualTo(Duration.ofDays(14)));
        assertThat(Read.workflow(
                                "name: a",
                                "variant_a: [x]",
                                "variant_b: [y]",
                                "success_metric: paid",
                                "duration: 3_days")
                        .steps())
                .singleElement()
                .isInstanceOfSatisfying(Step.Split.class, arms -> {
                    assertThat(arms.goal()).isEqualTo("paid");
                    assertThat(arms.duration()).isEqualTo(Duration.ofDays(3));
                });
    }
}
