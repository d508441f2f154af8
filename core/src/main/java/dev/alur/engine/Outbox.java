package dev.alur.engine;

import dev.alur.RunId;
import dev.alur.conversation.Lane;
import dev.alur.program.Effect;
import dev.alur.program.Note;
import dev.alur.program.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What leaves a conversation once its commit is made, each kind in the order it was asked for. Confined to one thread. */
final class Outbox {
    private final List<Noted> notes = new ArrayList<>();
    private final List<Note.Telling> tellings = new ArrayList<>();
    private final List<Called> calls = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();
    private List<RunId> cancelled = List.of();

    /** A note for the listener and the trace. */
    record Noted(
            RunId run,
            Deployment.Active active,
            Note.Kind kind,
            String path,
            @Nullable Object detail,
            Instant at) {

        Note note() {
            return new Note(kind, path, detail);
        }
    }

    /** An action to start after the commit. @param active {@code null} when no run asked for it */
    record Called(
            Deployment.@Nullable Active active,
            RunId run,
            Effect.Perform perform,
            BoundCode.BoundAction code,
            Lane lane) {}

    /** How a run ended, for listeners; goes with its {@code ENDED} note. */
    record Ending(Outcome outcome, String reason, Map<String, Object> variables) {}

    void note(Noted note) {
        notes.add(note);
    }

    List<Noted> notes() {
        return notes;
    }

    /** Somebody is to be told. */
    void tell(Note.Telling telling) {
        tellings.add(telling);
    }

    List<Note.Telling> tellings() {
        return tellings;
    }

    void call(Called called) {
        calls.add(called);
    }

    List<Called> calls() {
        return calls;
    }

    /** What a run asked for and did not live to see is not begun: nobody waits for it. Returns those calls. */
    List<Called> ended(RunId run, Outcome outcome) {
        List<Called> dropped = List.of();
        if (!calls.isEmpty()) {
            dropped = calls.stream().filter(call -> call.run().equals(run)).toList();
            calls.removeAll(dropped);
        }
        if (outcome == Outcome.CANCELLED) {
            List<RunId> more = new ArrayList<>(cancelled);
            more.add(run);
            cancelled = List.copyOf(more);
        }
        return dropped;
    }

    /** Runs that were cancelled. */
    List<RunId> cancelled() {
        return cancelled;
    }

    /** An event or a start for this conversation. */
    void post(Item item) {
        items.add(item);
    }

    List<Item> items() {
        return items;
    }
}
