package dev.alur.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alur.AlurException;
import dev.alur.model.Definitions;
import dev.alur.model.Workflow;
import dev.alur.yaml.Reading;
import dev.alur.yaml.Source;
import dev.alur.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The templates as texts; how they behave is shown by their scenarios. */
class GalleryTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 5);
    private static final int MOST_LINES = 130;

    static Stream<WorkflowTemplate> templates() {
        return Gallery.LANGUAGES.stream().flatMap(language -> Gallery.list(language).stream());
    }

    @ParameterizedTest
    @MethodSource("templates")
    void givenATemplate_whenItIsFilled_thenItIsCompleteAndReadsWithoutAWarning(WorkflowTemplate template) {
        FilledTemplate filled = template.fill(Map.of(), TODAY);
        Reading reading = YamlReader.create().read(new Source(template.name(), filled.workflow()));
        assertThat(reading.problems()).isEmpty();
        for (Workflow workflow : reading.definitions().workflows()) {
            assertThat(workflow.about().description()).as(workflow.name()).isNotBlank();
            assertThat(workflow.about().version()).as(workflow.name()).isNotBlank();
            assertThat(workflow.length()).as(workflow.name()).isLessThanOrEqualTo(10);
        }
        assertThat(filled.workflow()).doesNotContain("<<");
        assertThat(filled.workflow().lines().count()).isLessThanOrEqualTo(MOST_LINES);
        assertThat(filled.scenarios("a.yaml"))
                .startsWith("workflows: [\"a.yaml\"]\n")
                .doesNotContain("<<");
        assertThat(template.inputs()).isNotEmpty();
        assertThat(template.description()).contains(". ");
    }

    @Test
    void givenTwoLanguages_whenATemplateIsCompared_thenInputsAndVersionsAreTheSame() {
        for (String name : Gallery.names()) {
            WorkflowTemplate here = Gallery.find(name, "id");
            WorkflowTemplate there = Gallery.find(name, "en");
            assertThat(there.version()).isEqualTo(here.version());
            assertThat(there.inputs().stream().map(Input::name).toList())
                    .isEqualTo(here.inputs().stream().map(Input::name).toList());
            assertThat(there.inputs().stream().map(Input::type).toList())
                    .isEqualTo(here.inputs().stream().map(Input::type).toList());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "order-processing, order-processing",
        "Order Processing, order-processing",
        "order_processing, order-processing",
    })
    void givenAName_whenItIsWrittenAsPeopleDo_thenItIsFound(String written, String name) {
        assertThat(Gallery.find(written, "id").name()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "order-procesing, order-processing",
        "ticket, support-ticket",
        "order, order-processing",
        "suport-ticket, support-ticket",
        "order_processing_workflow, order-processing",
    })
    void givenANameThatIsNone_whenItIsLookedUp_thenTheNearestIsNamed(String written, String meant) {
        assertThatThrownBy(() -> Gallery.find(written, "id"))
                .isInstanceOf(AlurException.class)
                .hasMessage("no template is named `" + written + "`; did you mean " + meant + "?");
    }

    @Test
    void givenNothingLikeATemplate_whenItIsLookedUp_thenAllAreNamed() {
        assertThatThrownBy(() -> Gallery.find("xyz", "id"))
                .hasMessageContaining("there are " + String.join(", ", Gallery.names()));
        assertThatThrownBy(() -> Gallery.find("", "id")).hasMessageContaining("there are ");
        assertThatThrownBy(() -> Gallery.list("fr")).hasMessage("there are no templates in `fr`; write id or en");
    }

    @Test
    void givenAnInputThatIsNone_whenItIsFilled_thenTheNearestIsNamed() {
        WorkflowTemplate template = Gallery.find("order-processing", "id");
        assertThatThrownBy(() -> template.fill(Map.of("shop_nme", "x"), TODAY))
                .hasMessage("`shop_nme` is no input of order-processing; did you mean shop_name?");
        assertThat(template.fill(Map.of("Shop Name", "Kopi: \"Ibu\" #1"), TODAY).workflow())
                .contains("selamat datang di Kopi: \\\"Ibu\\\" #1!");
        assertThat(template.inputs())
                .extracting(Input::name)
                .isEqualTo(List.of("shop_name", "catalogue", "shipping", "payment", "pay_within"));
    }

    @Test
    void givenThePage_whenItsCodeIsRun_thenItIsWhatThePageSays() throws IOException {
        // page
        WorkflowTemplate template = Gallery.find("order-processing", "id");
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Jakarta"));
        FilledTemplate filled = template.fill(Map.of("shop_name", "Toko Sari"), today);
        Definitions orders = YamlReader.create()
                .read(new Source("orders.yaml", filled.workflow()))
                .orThrow();
        // end
        assertThat(orders.workflows()).extracting(Workflow::name).isEqualTo(List.of("order_processing"));
        Path root = Path.of("").toAbsolutePath().getParent();
        String code = cut(
                Files.readString(root.resolve("dsl-yaml/src/test/java/dev/alur/gallery/GalleryTest.java")),
                "// page\n",
                "// end\n");
        String page = Files.readString(root.resolve("docs/gallery.md"));
        assertThat(cut(page, "```java\n", "```\n").lines().map(String::strip).toList())
                .isEqualTo(code.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList());
        for (WorkflowTemplate one : Gallery.list("en")) {
            String here = Gallery.find(one.name(), "id").title();
            assertThat(page).contains("| `" + one.name() + "` | " + one.title() + " | " + here + " | ");
        }
    }

    private static String cut(String text, String from, String to) {
        int start = text.indexOf(from) + from.length();
        return text.substring(start, text.indexOf(to, start));
    }
}
