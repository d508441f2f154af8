package dev.alur.testing;

import dev.alur.conversation.ConversationState;
import dev.alur.conversation.OpenRun;
import dev.alur.conversation.Particulars;
import dev.alur.conversation.QueuedStart;
import dev.alur.conversation.SeenIds;
import dev.alur.conversation.Waiting;
import java.util.List;

/** The state of a conversation with parts exchanged: what a sabotaged store gives back. Confined to one thread. */
public final class ChangedState {
    private final ConversationState before;
    private List<OpenRun> runs;
    private List<Waiting> waiting;
    private List<QueuedStart> queued;
    private SeenIds seen;
    private Particulars particulars;

    private ChangedState(ConversationState before) {
        this.before = before;
        runs = before.runs();
        waiting = before.waiting();
        queued = before.queued();
        seen = before.seen();
        particulars = before.particulars();
    }

    public static ChangedState of(ConversationState before) {
        return new ChangedState(before);
    }

    public ChangedState runs(List<OpenRun> other) {
        runs = other;
        return this;
    }

    public ChangedState waiting(List<Waiting> other) {
        waiting = other;
        return this;
    }

    public ChangedState queued(List<QueuedStart> other) {
        queued = other;
        return this;
    }

    public ChangedState seen(SeenIds other) {
        seen = other;
        return this;
    }

    public ChangedState particulars(Particulars other) {
        particulars = other;
        return this;
    }

    public ConversationState state() {
        return new ConversationState(
                runs,
                waiting,
                queued,
                before.recent(),
                seen,
                before.messages(),
                before.first(),
                before.last(),
                before.unmatched(),
                before.arms(),
                before.optedOut(),
                particulars);
    }
}
