package dev.alur.scenarios;

import dev.alur.AlurException;
import dev.alur.ConversationKey;
import dev.alur.RunId;
import dev.alur.program.Note;
import dev.alur.program.Outcome;
import dev.alur.spi.Listener;
import dev.alur.value.Slug;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Every run of a scenario, in the order they started. Confined to one thread. */
final class RunsSeen implements Listener {
    /** What a transcript says of a run's trace; the rest shows by what is sent and called. */
    private static final Set<Note.Kind> TOLD =
            EnumSet.of(Note.Kind.FAILED, Note.Kind.TIMED_OUT, Note.Kind.TELL, Note.Kind.IGNORED);

    private final Map<RunId, RunSeen> runs = new LinkedHashMap<>();
    private final List<Completed> completed = new ArrayList<>();
    private final List<String> troubles = new ArrayList<>();
    /** What runs said to recipients: whoever they are, the transcript has it already. */
    private final Set<String> told = new HashSet<>();

    private final Consumer<String> transcript;
    private final NoteWords words;

    private record Completed(RunSeen run, String step) {}

    /** @param transcript gets a line for what workflows do */
    RunsSeen(NoteWords words, Consumer<String> transcript) {
        this.words = words;
        this.transcript = transcript;
    }

    /** A run is at work: its calls are seen before its notes, which come after the commit. */
    RunSeen acts(RunId id, String workflow, ConversationKey conversation) {
        return runs.computeIfAbsent(id, key -> {
            transcript.accept(workflow + " started");
            return new RunSeen(key, workflow, conversation);
        });
    }

    @Override
    public void noted(ConversationKey conversation, RunId id, String workflow, Note note) {
        RunSeen run = acts(id, workflow, conversation);
        run.note(note);
        if (note.kind() == Note.Kind.COMPLETED && note.detail() instanceof String step) {
            completed.add(new Completed(run, step));
        }
        if (note.kind() == Note.Kind.TELL && note.detail() instanceof Note.Telling telling) {
            told.add(telling.text());
        }
        String line = TOLD.contains(note.kind()) ? words.of(note) : null;
        if (line != null) {
            transcript.accept((note.kind() == Note.Kind.IGNORED ? workflow + ": " : "") + line);
        }
    }

    @Override
    public void ended(
            ConversationKey conversation,
            RunId id,
            String workflow,
            Outcome outcome,
            String reason,
            Map<String, Object> variables) {
        RunSeen run = acts(id, workflow, conversation);
        run.outcome = outcome;
        run.reason = reason;
        run.variables = variables;
        transcript.accept(workflow + " " + outcome.word() + (reason.isEmpty() ? "" : ": " + reason));
    }

    @Override
    public void decided(ConversationKey conversation, String event, String decision) {
        if (decision.contains(" refused: ") || decision.contains(" lost to ")) {
            transcript.accept(decision);
        }
    }

    @Override
    public void warned(String what, Throwable cause) {
        if (cause instanceof AlurException known && known.code().equals("no-recipient")) {
            if (told.stream().noneMatch(what::endsWith)) { // a scenario has no owners and no recipients of the host's
                transcript.accept(what);
            }
        } else {
            troubles.add(what + ": " + cause);
        }
    }

    /** The named steps completed since last asked: of a workflow's runs, or of a person's. */
    List<String> completed(@Nullable String workflow, String person) {
        List<String> steps = new ArrayList<>();
        for (Completed one : completed) {
            boolean asked = workflow == null
                    ? one.run.conversation.person().equals(person)
                    : one.run.workflow.equals(Slug.of(workflow));
            if (asked) {
                steps.add(one.step);
            }
        }
        completed.clear();
        return steps;
    }

    @Nullable
    RunSeen of(RunId id) {
        return runs.get(id);
    }

    /** The run started last, of that workflow when one is named. */
    @Nullable
    RunSeen latest(@Nullable String workflow) {
        RunSeen latest = null;
        for (RunSeen run : runs.values()) {
            if (workflow == null || run.workflow.equals(Slug.of(workflow))) {
                latest = run;
            }
        }
        return latest;
    }

    /** What the engine warned of. */
    List<String> troubles() {
        return troubles;
    }
}
