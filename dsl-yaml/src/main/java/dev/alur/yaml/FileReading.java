package dev.alur.yaml;

import dev.alur.Problem;
import dev.alur.model.ChangeRecord;
import dev.alur.model.Component;
import dev.alur.model.Insights;
import dev.alur.model.MessageTemplate;
import dev.alur.model.Workflow;
import java.util.List;

/**
 * What one source said.
 *
 * @param isScenarioFile whether it holds conversations to play, and no workflows; in folders the two live side by side
 */
record FileReading(
        SourceLines lines,
        List<Workflow> workflows,
        List<Component> components,
        List<MessageTemplate> templates,
        List<ChangeRecord> changes,
        List<Insights> insights,
        List<Node.Text> includes,
        int count,
        boolean isScenarioFile,
        List<Problem> problems) {}
