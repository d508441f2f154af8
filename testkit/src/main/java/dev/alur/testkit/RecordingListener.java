package dev.alur.testkit;

import dev.alur.ConversationKey;
import dev.alur.RunId;
import dev.alur.program.Note;
import dev.alur.program.Outcome;
import dev.alur.spi.Campaign;
import dev.alur.spi.Listener;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A listener that keeps all it is told, in order. Safe for use by several threads. */
public final class RecordingListener implements Listener {
    private final List<Told> told = new ArrayList<>();

    /** One thing it was told. Immutable. */
    public sealed interface Told {}

    public record Noted(ConversationKey conversation, RunId run, String workflow, Note note) implements Told {}

    public record Ended(
            ConversationKey conversation,
            RunId run,
            String workflow,
            Outcome outcome,
            String reason,
            Map<String, Object> variables)
            implements Told {}

    public record Decided(ConversationKey conversation, String event, String decision) implements Told {}

    public record Reached(Campaign campaign) implements Told {}

    public record Warned(String what, Throwable cause) implements Told {}

    private synchronized void add(Told one) {
        told.add(one);
    }

    @Override
    public void noted(ConversationKey conversation, RunId run, String workflow, Note note) {
        add(new Noted(conversation, run, workflow, note));
    }

    @Override
    public void ended(
            ConversationKey conversation,
            RunId run,
            String workflow,
            Outcome outcome,
            String reason,
            Map<String, Object> variables) {
        add(new Ended(conversation, run, workflow, outcome, reason, variables));
    }

    @Override
    public void decided(ConversationKey conversation, String event, String decision) {
        add(new Decided(conversation, event, decision));
    }

    @Override
    public void reached(Campaign campaign) {
        add(new Reached(campaign));
    }

    @Override
    public void warned(String what, Throwable cause) {
        add(new Warned(what, cause));
    }

    /** Everything, in order. */
    public synchronized List<Told> told() {
        return List.copyOf(told);
    }

    public List<Noted> notes() {
        return all(Noted.class);
    }

    /** Notes of one kind, in order. */
    public List<Note> notes(Note.Kind kind) {
        return notes().stream()
                .map(Noted::note)
                .filter(note -> note.kind() == kind)
                .toList();
    }

    public List<Ended> endings() {
        return all(Ended.class);
    }

    public List<Decided> decisions() {
        return all(Decided.class);
    }

    /** Pages of audiences that were handed their event. */
    public List<Campaign> pages() {
        return all(Reached.class).stream().map(Reached::campaign).toList();
    }

    public List<Warned> warnings() {
        return all(Warned.class);
    }

    /** The named steps that were completed, in order: ids of steps and names of actions. */
    public List<String> steps() {
        return notes(Note.Kind.COMPLETED).stream()
                .map(Note::detail)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
    }

    private <T extends Told> List<T> all(Class<T> kind) {
        return told().stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
