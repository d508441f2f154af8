package dev.alur.cli;

import dev.alur.gallery.Input;
import dev.alur.gallery.WorkflowTemplate;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks for the inputs of a template, each until the answer fits. */
final class Interview {
    private final Lines lines;
    private final PrintWriter out;
    private final LocalDate today;

    Interview(Lines lines, PrintWriter out, LocalDate today) {
        this.lines = lines;
        this.out = out;
        this.today = today;
    }

    /** What was said and what is answered; {@code null} when who is asked leaves. @param said is not asked again */
    @Nullable
    Map<String, String> about(WorkflowTemplate template, Map<String, String> said) {
        Map<String, String> values = new LinkedHashMap<>(said);
        for (Input input : template.inputs()) {
            if (!said.containsKey(input.name())) {
                String answer = answer(input);
                if (answer == null) {
                    return null;
                }
                values.put(input.name(), answer);
            }
        }
        return values;
    }

    private @Nullable String answer(Input input) {
        String choices = input.choices().isEmpty() ? "" : " (" + String.join(", ", input.choices()) + ")";
        String prompt = input.question() + choices + " [" + input.initial() + "] ";
        while (true) {
            String line = lines.next(prompt);
            if (line == null) {
                return null;
            }
            String value = line.isBlank() ? input.initial() : line;
            String problem = input.problem(value, today).orElse(null);
            if (problem == null) {
                return value;
            }
            out.println("  " + problem);
            out.flush();
        }
    }
}
