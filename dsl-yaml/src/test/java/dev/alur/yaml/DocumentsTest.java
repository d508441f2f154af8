package dev.alur.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alur.InvalidWorkflowException;
import dev.alur.Position;
import dev.alur.Problem;
import dev.alur.lang.Conditions;
import dev.alur.model.Backoff;
import dev.alur.model.Component;
import dev.alur.model.FailureKind;
import dev.alur.model.Mode;
import dev.alur.model.OnError;
import dev.alur.model.QuietHours;
import dev.alur.model.Step;
import dev.alur.model.Workflow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsTest {

    @Nested
    class GivenAWorkflow {
        @Test
        void whenTheKeyAboveNamesIt_thenItHasThatName() {
            assertThat(Read.workflow("promo:", "  trigger: x", "  steps: [a]").name())
                    .isEqualTo("promo");
            assertThat(Read.workflow("promo:", "  name: other", "  steps: [a]").name())
                    .isEqualTo("other");
        }

        @Test
        void whenItSaysHowItRuns_thenAllOfItIsKept() {
            Workflow workflow = Read.workflow(
                    "name: x",
                    "version: 1.10",
                    "needs: [a, b]",
                    "priority: 5",
                    "mode: queued",
                    "zone: Asia/Jakarta",
                    "quiet_hours: 21:00-08:00",
                    "language: id",
                    "limits: {steps_per_run: 50}",
                    "conditions: [user.age > 17, vip]",
                    "return: {total: \"{{total}}\"}",
                    "do: [a]");
            assertThat(workflow.about().version()).isEqualTo("1.10");
            assertThat(workflow.about().needs()).containsExactly("a", "b");
            assertThat(workflow.settings().priority()).isEqualTo(5);
            assertThat(workflow.settings().mode()).isEqualTo(Mode.QUEUED);
            assertThat(workflow.settings().zone()).isEqualTo(ZoneId.of("Asia/Jakarta"));
            assertThat(workflow.settings().quietHours())
                    .isEqualTo(new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0)));
            assertThat(workflow.settings().limits()).isEqualTo(Map.of("steps_per_run", 50L));
            assertThat(workflow.condition())
                    .isEqualTo(new dev.alur.model.Condition.All(
                            List.of(Conditions.parse("user.age > 17"), Conditions.parse("vip"))));
            assertThat(workflow.returns()).isEqualTo(Map.of("total", "{{total}}"));
        }

        @Test
        void whenItsBodyIsAnother_thenTheLengthCountsWhatItsAuthorCounts() {
            assertThat(Read.workflow("name: x", "sequence:", "  day_0: [a, b]", "  day_3: c")
                            .length())
                    .isEqualTo(3);
            assertThat(Read.workflow(
                                    "name: x",
                                    "paths:",
                                    "  p: {condition: \"n > 1\", actions: [a, b]}",
                                    "  q: {condition: \"n > 0\", actions: c}")
                            .length())
                    .isEqualTo(3);
            assertThat(Read.workflow("name: x", "content_rules:", "  - if vip: a", "  - if n > 1: b")
                            .length())
                    .isEqualTo(2);
            assertThat(Read.workflow("name: x", "variant_a: [a, b, c]", "variant_b: [d]")
                            .length())
                    .isEqualTo(3);
        }
    }

    @Nested
    class GivenComponents {
        @Test
        void whenAKeyHoldsStepsOrAVerb_thenItIsSteps() {
            assertThat(Kinds.of(Read.component("a:\n  send: Hai"))).isEqualTo("a: Send");
            assertThat(Kinds.of(Read.component("a:\n  - b\n  - c"))).isEqualTo("a: b");
            assertThat(Kinds.of(Read.component("a:\n  ask: Apa?\n  type: text\n  timeout: 1h\n  on_timeout: end")))
                    .isEqualTo("a: Ask");
            assertThat(Kinds.of(Read.component("a:\n  condition: vip\n  then: b")))
                    .isEqualTo("a: Choose");
        }

        @Test
        void whenAKeyHoldsATriggerOrACondition_thenItIsThat() {
            assertThat(Kinds.of(Read.component("a:\n  keywords: [beli]"))).isEqualTo("a: MessageReceived");
            assertThat(Kinds.of(Read.component("a:\n  message: {contains: beli}")))
                    .isEqualTo("a: MessageReceived");
            assertThat(Read.component("vip:\n  condition: user.total_orders > 5"))
                    .isInstanceOf(Component.NamedCondition.class);
        }

        @Test
        void whenAFileHasNoWorkflow_thenItsKeysAreCounted() {
            Reading reading = Read.sound(
                    "a: {send: Hai}",
                    "---",
                    "crm_integration:",
                    "  data_sync: [contacts]",
                    "templates: {x: Hai}",
                    "workflow_changes: {version: 2.0, approval_required: true}");
            assertThat(reading.sources()).hasSize(1);
            assertThat(reading.sources().get(0).components()).isEqualTo(4);
            assertThat(reading.definitions().templates()).hasSize(1);
        }
    }

    @Nested
    class GivenWhatGovernsAFile {
        @Test
        void whenAWorkflowSaysLess_thenTheFileFillsItIn() {
            Workflow workflow = Read.workflow(
                    "defaults: {zone: Asia/Jakarta, language: id, limits: {steps_per_run: 20}}",
                    "error_handling:",
                    "  on_api_failure: {action: retry_3_times, fallback: tell}",
                    "  on_timeout: {action: mark_as_incomplete, notify: workflow_admin}",
                    "  on_invalid_data: {action: skip_step, log: bad_data}",
                    "---",
                    "name: x",
                    "language: en",
                    "limits: {steps_per_run: 50}",
                    "on_error: {timeout: fail}",
                    "steps: [a]");
            assertThat(workflow.settings().zone()).isEqualTo(ZoneId.of("Asia/Jakarta"));
            assertThat(workflow.settings().language()).isEqualTo("en");
            assertThat(workflow.settings().limits()).isEqualTo(Map.of("steps_per_run", 20L));
            Map<FailureKind, OnError.Handling> handlings = workflow.onError().handlings();
            assertThat(handlings.get(FailureKind.API_FAILURE).retry()).isEqualTo(Backoff.times(3));
            assertThat(handlings.get(FailureKind.API_FAILURE).steps())
                    .hasSize(1)
                    .allMatch(step -> step instanceof Step.Perform);
            assertThat(handlings).containsEntry(FailureKind.TIMEOUT, OnError.Handling.of(OnError.Then.FAIL));
            assertThat(handlings.get(FailureKind.INVALID_DATA))
                    .isEqualTo(new OnError.Handling(null, List.of(), OnError.Then.CONTINUE, null, "bad_data"));
        }
    }

    @Nested
    class GivenFiles {
        @Test
        void whenAFolderIsRead_thenFilesAndIncludesAreReadOnce(@TempDir Path folder) throws IOException {
            Files.writeString(folder.resolve("a.yaml"), "name: a\ninclude: parts/b.yml\nsteps: [x]\n");
            Files.createDirectory(folder.resolve("parts"));
            Files.writeString(folder.resolve("parts/b.yml"), "x: {send: Hai}\n");
            Reading reading = YamlReader.create().read(folder);
            assertThat(reading.problems()).isEmpty();
            assertThat(reading.sources()).hasSize(2);
            assertThat(YamlReader.create().read(folder.resolve("a.yaml")).sources())
                    .hasSize(2);
        }

        @Test
        void whenAnIncludeLeavesTheFolder_thenNothingOutsideIsRead(@TempDir Path folder) throws IOException {
            Path inside = Files.createDirectory(folder.resolve("inside"));
            Files.writeString(folder.resolve("secret.yaml"), "x: {send: rahasia}\n");
            for (String outside :
                    List.of("../secret.yaml", folder.resolve("secret.yaml").toString(), "a/../../secret.yaml")) {
                Files.writeString(inside.resolve("a.yaml"), "name: a\ninclude: " + outside + "\nsteps: [y]\n");
                Reading reading = YamlReader.create().read(inside.resolve("a.yaml"));
                assertThat(reading.problems()).extracting(Problem::code).containsExactly("include");
                assertThat(reading.sources()).hasSize(1);
            }
        }

        @Test
        void whenALinkLeavesTheFolder_thenNothingOutsideIsRead(@TempDir Path folder) throws IOException {
            Path inside =
                    Files.createDirectories(folder.resolve("inside/parts")).getParent();
            Files.writeString(folder.resolve("secret.yaml"), "x: {send: rahasia}\n");
            Files.createDirectory(folder.resolve("others"));
            Files.writeString(folder.resolve("others/y.yaml"), "y: {send: rahasia}\n");
            Files.createSymbolicLink(inside.resolve("link.yaml"), folder.resolve("secret.yaml"));
            Files.createSymbolicLink(inside.resolve("parts/link.yaml"), folder.resolve("secret.yaml"));
            Files.createSymbolicLink(inside.resolve("others"), folder.resolve("others"));
            for (String link : List.of("link.yaml", "others/y.yaml", "parts", "others")) {
                Files.writeString(inside.resolve("a.yaml"), "name: a\ninclude: " + link + "\nsteps: [z]\n");
                Reading reading = YamlReader.create().read(inside.resolve("a.yaml"));
                assertThat(reading.problems())
                        .as(link)
                        .extracting(Problem::code)
                        .containsOnly("include");
                assertThat(reading.problems())
                        .allSatisfy(problem -> assertThat(problem.position())
                                .isEqualTo(new Position(inside.resolve("a.yaml").toString(), 2, 10)));
                assertThat(reading.definitions().components()).as(link).isEmpty();
            }
        }

        @Test
        void whenFilesIncludeEachOther_thenEachIsReadOnce(@TempDir Path folder) throws IOException {
            Files.writeString(folder.resolve("a.yaml"), "include: [b.yaml, a.yaml]\nx: {send: a}\n");
            Files.writeString(folder.resolve("b.yaml"), "include: [./a.yaml]\ny: {send: b}\n");
            Reading reading = YamlReader.create().read(folder.resolve("a.yaml"));
            assertThat(reading.problems()).isEmpty();
            assertThat(reading.sources()).hasSize(2);
        }

        @Test
        void whenAnIncludeIsMissing_thenItIsSaidAtItsName(@TempDir Path folder) throws IOException {
            Path file = Files.writeString(folder.resolve("a.yaml"), "x: {send: a}\ninclude:\n  - gone.yaml\n");
            assertThat(YamlReader.create().read(file).problems())
                    .singleElement()
                    .satisfies(problem -> {
                        assertThat(problem.position()).isEqualTo(new Position(file.toString(), 3, 5));
                        assertThat(problem.message()).endsWith("gone.yaml: there is no such file");
                    });
        }

        @Test
        void whenAByteIsNoUtf8_thenItsPlaceIsSaid(@TempDir Path folder) throws IOException {
            Path file = folder.resolve("a.yaml");
            Files.write(file, new byte[] {'a', ':', '\n', (byte) 0xc3, (byte) 0xa9, (byte) 0xe9, 'b'});
            assertThat(YamlReader.create().read(file).problems())
                    .singleElement()
                    .satisfies(problem -> {
                        assertThat(problem.message()).endsWith("it is not UTF-8 text (line 2, column 2)");
                        assertThat(problem.hint()).isEqualTo("save it as UTF-8 in your editor");
                    });
        }

        @Test
        void whenAFileCannotBeRead_thenItIsAProblemBesideTheOthers(@TempDir Path folder) throws IOException {
            Files.writeString(folder.resolve("a.yaml"), "name: a\ninclude: gone.yaml\nstpes: [x]\n");
            Files.write(folder.resolve("b.yaml"), new byte[] {'a', ':', (byte) 0xff});
            Reading reading =
                    YamlReader.create().read(folder.resolve("a.yaml"), folder.resolve("b.yaml"), folder.resolve("c"));
            assertThat(reading.problems().stream().map(dev.alur.Problem::code))
                    .containsExactly("include", "unknown-key", "unreadable", "unreadable");
            assertThatThrownBy(reading::orThrow)
                    .isInstanceOfSatisfying(
                            InvalidWorkflowException.class,
                            thrown -> assertThat(thrown.problems()).hasSize(4));
        }
    }

    @Test
    void whenTheGalleryIsRead_thenNothingIsWrongWithIt() throws Exception {
        Path gallery = Path.of(YamlReader.class.getResource("gallery").toURI());
        Reading reading = YamlReader.create().read(gallery);
        assertThat(reading.problems().stream().map(reading::describe)).isEmpty();
        assertThat(reading.definitions().workflows()).hasSize(9);
    }
}
