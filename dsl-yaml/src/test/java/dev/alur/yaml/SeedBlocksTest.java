package dev.alur.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The YAML blocks of the requirements document, byte for byte; its path is in {@code ALUR_SEED}. */
class SeedBlocksTest {
    private static final List<String> EXPECTED = List.of(
            "3 components",
            "3 components",
            "2 components",
            "2 components",
            "3 components",
            "2 components",
            "2 components",
            "order_processing_workflow (6 steps)",
            "cart_recovery_workflow (4 steps)",
            "support_ticket_workflow (5 steps)",
            "feedback_collection_workflow (5 steps)",
            "lead_qualification_workflow (5 steps)",
            "sales_followup_workflow (3 steps)",
            "customer_journey_workflow (8 steps)",
            "welcome_sequence (10 steps)",
            "personalized_promotion (3 steps)",
            "1 components",
            "1 components",
            "1 components",
            "1 components",
            "1 components",
            "1 components",
            "welcome_sequence_test (2 steps)");

    private static final List<String> KINDS = List.of(
            "message_received: MessageReceived",
            "new_user_joined: GroupChanged",
            "scheduled_trigger: Scheduled",
            "user_interaction: FirstMessage",
            "business_hours: Hours",
            "high_value_customer: DataCrossed",
            "send_welcome: Send",
            "send_catalog: Send",
            "create_lead: database",
            "update_user_status: database",
            "notify_sales_team: webhook",
            "send_email: email",
            "create_crm_contact: crm",
            "if_new_user: Choose",
            "if_business_hours: Choose",
            "customer_segment: Choose",
            "location_based: Choose",
            "hubspot_integration: integration",
            "mailchimp_integration: integration",
            "google_analytics_integration: integration");

    @Test
    void whenTheBlocksAreRead_thenEachIsWhatItsAuthorMeant() throws IOException {
        String seed = System.getenv("ALUR_SEED");
        if (seed == null || seed.isEmpty()) {
            System.out.println("seed blocks not checked: ALUR_SEED is not set");
            return;
        }
        List<String> read = new ArrayList<>();
        List<String> kinds = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (String block : blocks(Files.readString(Path.of(seed)))) {
            Reading reading = YamlReader.create().read(new Source("block " + (read.size() + 1), block));
            Reading.Contents contents = reading.sources().get(0);
            read.add(
                    contents.workflows().isEmpty()
                            ? contents.components() + " components"
                            : contents.workflows().get(0).name() + " ("
                                    + contents.workflows().get(0).length() + " steps)");
            reading.definitions().components().forEach(component -> kinds.add(Kinds.of(component)));
            reading.problems().forEach(problem -> problems.add(reading.describe(problem)));
        }
        assertThat(problems).isEmpty();
        assertThat(read).isEqualTo(EXPECTED);
        assertThat(kinds).isEqualTo(KINDS);
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
