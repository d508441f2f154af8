package dev.alur.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.model.Backoff;
import dev.alur.model.ChangeRecord;
import dev.alur.model.Component;
import dev.alur.model.Definitions;
import dev.alur.model.FailureKind;
import dev.alur.model.Insights;
import dev.alur.model.OnError;
import dev.alur.model.Step;
import dev.alur.model.Workflow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The YAML blocks of the requirements document, byte for byte; its path is in {@code ALUR_SEED}. */
class SeedBlocksTest {
    /** What each block is, and the kind of everything in it. */
    private static final List<String> EXPECTED = List.of(
            "3 components: message_received: MessageReceived, new_user_joined: GroupChanged, scheduled_trigger: Scheduled",
            "3 components: user_interaction: FirstMessage, business_hours: Hours, high_value_customer: DataCrossed",
            "2 components: send_welcome: Send, send_catalog: Send",
            "2 components: create_lead: database, update_user_status: database",
            "3 components: notify_sales_team: webhook, send_email: email, create_crm_contact: crm",
            "2 components: if_new_user: Choose, if_business_hours: Choose",
            "2 components: customer_segment: Choose, location_based: Choose",
            "order_processing_workflow (6 steps)",
            "cart_recovery_workflow (4 steps)",
            "support_ticket_workflow (5 steps)",
            "feedback_collection_workflow (5 steps)",
            "lead_qualification_workflow (5 steps)",
            "sales_followup_workflow (3 steps)",
            "customer_journey_workflow (8 steps)",
            "welcome_sequence (10 steps)",
            "personalized_promotion (3 steps)",
            "1 components: insights",
            "1 components: hubspot_integration: integration",
            "1 components: mailchimp_integration: integration",
            "1 components: google_analytics_integration: integration",
            "1 components: changes",
            "1 components",
            "welcome_sequence_test (2 steps)");

    private static List<String> blocks() throws IOException {
        String seed = System.getenv("ALUR_SEED");
        if (seed == null || seed.isEmpty()) {
            System.out.println("seed blocks not checked: ALUR_SEED is not set");
            return List.of();
        }
        return blocks(Files.readString(Path.of(seed)));
    }

    private static Definitions read(String block) {
        return YamlReader.create().read(new Source("block", block)).orThrow();
    }

    @Test
    void whenTheBlocksAreRead_thenEachIsWhatItsAuthorMeant() throws IOException {
        List<String> blocks = blocks();
        List<String> read = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (String block : blocks) {
            Reading reading = YamlReader.create().read(new Source("block " + (read.size() + 1), block));
            read.add(what(reading));
            reading.problems().forEach(problem -> problems.add(reading.describe(problem)));
        }
        assertThat(problems).isEmpty();
        assertThat(read).isEqualTo(blocks.isEmpty() ? List.of() : EXPECTED);
    }

    private static String what(Reading reading) {
        Reading.Contents contents = reading.sources().get(0);
        if (!contents.workflows().isEmpty()) {
            Workflow workflow = contents.workflows().get(0);
            return workflow.name() + " (" + workflow.length() + " steps)";
        }
        List<String> kinds = new ArrayList<>();
        reading.definitions().components().forEach(component -> kinds.add(Kinds.of(component)));
        reading.definitions().changes().forEach(change -> kinds.add("changes"));
        reading.definitions().insights().forEach(insights -> kinds.add("insights"));
        return contents.components() + " components" + (kinds.isEmpty() ? "" : ": " + String.join(", ", kinds));
    }

    @Test
    void whenAnIntegrationIsRead_thenItHoldsEveryNameInOrder() throws IOException {
        int read = 0;
        for (String block : blocks()) {
            for (Component component : read(block).components()) {
                if (component instanceof Component.Integration integration) {
                    read++;
                    assertThat(integration.actions()).isEqualTo(listed(block, "actions"));
                    assertThat(integration.dataSync()).isEqualTo(listed(block, "data_sync"));
                    assertThat(integration.events()).isEqualTo(listed(block, "events"));
                    assertThat(integration.dimensions()).isEqualTo(listed(block, "custom_dimensions"));
                    assertThat(integration.settings()).isEmpty();
                }
            }
        }
        assertThat(read).isEqualTo(blocks().isEmpty() ? 0 : 3);
    }

    @Test
    void whenARecordForPeopleIsRead_thenItHoldsEveryWordOfIt() throws IOException {
        int read = 0;
        for (String block : blocks()) {
            Definitions definitions = read(block);
            for (Insights insights : definitions.insights()) {
                read++;
                assertThat(insights.performanceScore())
                        .isEqualTo(said(block, "performance_score"))
                        .isNotNull();
                assertThat(insights.strengths())
                        .isEqualTo(listed(block, "strengths"))
                        .hasSize(2);
                assertThat(insights.improvementAreas())
                        .isEqualTo(listed(block, "improvement_areas"))
                        .hasSize(3);
                assertThat(insights.recommendations())
                        .isEqualTo(listed(block, "recommendations"))
                        .hasSize(3);
            }
            for (ChangeRecord change : definitions.changes()) {
                read++;
                assertThat(change.version()).isEqualTo(said(block, "version")).isNotNull();
                assertThat(change.changes()).isEqualTo(listed(block, "changes")).hasSize(3);
                assertThat(change.approval()).isEqualTo(ChangeRecord.Approval.REQUIRED);
                assertThat(change.approvedBy())
                        .isEqualTo(said(block, "approved_by"))
                        .isNotNull();
                assertThat(change.deployedAt())
                        .isEqualTo(said(block, "deployed_at"))
                        .isNotNull();
            }
        }
        assertThat(read).isEqualTo(blocks().isEmpty() ? 0 : 2);
    }

    @Test
    void whenAnExperimentIsRead_thenItKeepsItsGoalAndItsDuration() throws IOException {
        List<String> blocks = blocks();
        if (!blocks.isEmpty()) {
            String block = blocks.get(blocks.size() - 1);
            assertThat(read(block).workflows().get(0).steps())
                    .singleElement()
                    .isInstanceOfSatisfying(Step.Split.class, split -> {
                        assertThat(split.goal()).isEqualTo(said(block, "success_metric"));
                        assertThat(split.duration()).isEqualTo(Duration.ofDays(14));
                        assertThat(split.arms()).extracting(Step.Arm::weight).containsExactly(50, 50);
                        assertThat(split.experiment()).isEqualTo(said(block, "name"));
                    });
        }
    }

    @Test
    void whenErrorHandlingIsRead_thenItGovernsTheWorkflowsBesideIt() throws IOException {
        for (String block : blocks()) {
            if (block.startsWith("error_handling")) {
                Map<FailureKind, OnError.Handling> handlings = read(block + "---\nname: a\nsteps: [b]\n")
                        .workflows()
                        .get(0)
                        .onError()
                        .handlings();
                assertThat(handlings.get(FailureKind.API_FAILURE).retry()).isEqualTo(Backoff.times(3));
                assertThat(handlings.get(FailureKind.API_FAILURE).steps()).hasSize(1);
                assertThat(handlings.get(FailureKind.TIMEOUT).then()).isEqualTo(OnError.Then.STOP);
                assertThat(handlings.get(FailureKind.TIMEOUT).recipient()).isEqualTo(said(block, "notify"));
                assertThat(handlings.get(FailureKind.INVALID_DATA).then()).isEqualTo(OnError.Then.CONTINUE);
                assertThat(handlings.get(FailureKind.INVALID_DATA).log()).isEqualTo(said(block, "log"));
            }
        }
    }

    /** The items below a key, by the lines of the text alone. */
    private static List<String> listed(String block, String key) {
        List<String> items = new ArrayList<>();
        boolean below = false;
        for (String line : block.lines().toList()) {
            String text = line.strip();
            if (below && text.startsWith("- ")) {
                items.add(unquoted(text.substring(2)));
            } else if (!text.isEmpty()) {
                below = text.equals(key + ":");
            }
        }
        return items;
    }

    /** The value behind a key, by the lines of the text alone. */
    private static @Nullable String said(String block, String key) {
        return block.lines()
                .map(String::strip)
                .filter(line -> line.startsWith(key + ": "))
                .map(line -> unquoted(line.substring(key.length() + 2)))
                .findFirst()
                .orElse(null);
    }

    private static String unquoted(String text) {
        return text.startsWith("\"") ? text.substring(1, text.length() - 1) : text;
    }

    private static List<String> blocks(String document) {
        List<String> blocks = new ArrayList<>();
        String open = "```yaml\n";
        int at = document.indexOf(open);
        while (at >= 0) {
            int end = document.indexOf("```", at + open.length());
            blocks.add(document.substring(at + open.length(), end));
            at = document.indexOf(open, end);
        }
        return blocks;
    }
}
