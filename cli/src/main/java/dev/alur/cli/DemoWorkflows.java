package dev.alur.cli;

import dev.alur.yaml.Reading;
import dev.alur.yaml.Source;
import dev.alur.yaml.YamlReader;
import java.io.IOException;
import java.util.List;

/** The workflows that the demo plays with the example shop's code. */
final class DemoWorkflows {
    /** In the order of a customer's way: from the first message to the next order. */
    static final List<String> NAMES = List.of(
            "lead_qualification_workflow",
            "sales_followup_workflow",
            "order_processing_workflow",
            "cart_recovery_workflow",
            "feedback_collection_workflow",
            "support_ticket_workflow",
            "customer_journey_workflow",
            "welcome_sequence",
            "personalized_promotion");

    private DemoWorkflows() {}

    static Reading read() throws IOException {
        Source[] sources = new Source[NAMES.size()];
        for (int i = 0; i < sources.length; i++) {
            String file = NAMES.get(i) + ".yaml";
            sources[i] = new Source(file, Resources.text("/dev/alur/yaml/gallery/" + file));
        }
        return YamlReader.create().read(sources);
    }
}
