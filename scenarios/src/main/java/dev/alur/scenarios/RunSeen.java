package dev.alur.scenarios;

import dev.alur.ConversationKey;
import dev.alur.RunId;
import dev.alur.program.Note;
import dev.alur.program.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A run as far as it was seen. Confined to one thread. */
final class RunSeen {
    final RunId id;
    final String workflow;
    final ConversationKey conversation;
    final List<String> path = new ArrayList<>();
    final List<String> goals = new ArrayList<>();
    final Map<String, String> arms = new LinkedHashMap<>();

    @Nullable
    Outcome outcome;

    /** Of a stop, a failure or a cancel. */
    String reason = "";

    Map<String, Object> variables = Map.of();

    RunSeen(RunId id, String workflow, ConversationKey conversation) {
        this.id = id;
        this.workflow = workflow;
        this.conversation = conversation;
    }

    void note(Note note) {
        Object detail = note.detail();
        switch (note.kind()) {
            case COMPLETED:
                if (detail instanceof String label) {
                    path.add(label);
                }
                break;
            case GOAL:
                if (detail instanceof Note.Goal goal) {
                    goals.add(goal.name());
                }
                break;
            case EXPOSED:
                if (detail instanceof String exposure) {
                    int at = exposure.indexOf('=');
                    arms.put(exposure.substring(0, at), exposure.substring(at + 1));
                }
                break;
            case ENDED:
                if (detail instanceof Outcome reached) {
                    outcome = reached;
                }
                break;
            default:
                break;
        }
    }

    /** The word for how it stands: {@code completed}, {@code waiting} … */
    String standing() {
        return outcome == null ? "waiting" : outcome.word();
    }
}
