package dev.alur.engine;

import dev.alur.trigger.Reason;
import java.util.List;

/**
 * Who would get an event, and why, without handling it. Immutable.
 *
 * @param claim what the conversation decides before any trigger is asked, in words
 * @param workflows in the order they were defined
 */
public record Why(String claim, List<OfWorkflow> workflows) {

    /**
     * One workflow's part.
     *
     * @param verdict {@code starts}, {@code lost to NAME}, {@code refused: REASON}, {@code conditions are false}, {@code no trigger matches},
     *     {@code not asked}
     * @param triggers trigger by trigger
     */
    public record OfWorkflow(String workflow, String verdict, List<Reason> triggers) {}

    /** Lines for a person to read. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(claim);
        for (OfWorkflow workflow : workflows) {
            text.append('\n').append(workflow.workflow()).append(": ").append(workflow.verdict());
            for (Reason reason : workflow.triggers()) {
                text.append("\n  ").append(reason.matches() ? "yes " : "no  ").append(reason.text());
            }
        }
        return text.toString();
    }
}
