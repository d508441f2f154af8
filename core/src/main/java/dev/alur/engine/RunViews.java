package dev.alur.engine;

import dev.alur.ConversationKey;
import dev.alur.conversation.ConversationState;
import dev.alur.conversation.OpenRun;
import dev.alur.conversation.Waiting;
import dev.alur.model.Awaited;
import dev.alur.program.Effect;
import dev.alur.program.State;
import dev.alur.program.StrandPosition;
import dev.alur.spi.RunQuery;
import dev.alur.spi.RunState;
import dev.alur.spi.StoredRun;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds runs and shows them. Safe for use by several threads. */
final class RunViews {
    private final Kernel kernel;

    RunViews(Kernel kernel) {
        this.kernel = kernel;
    }

    RunPage find(RunQuery query, Catalogue catalogue) {
        RunQuery asked = query;
        if (!query.labels().isEmpty()) {
            Set<String> labelled = new LinkedHashSet<>(catalogue.labelled(query.labels()));
            if (!query.workflows().isEmpty()) {
                labelled.retainAll(query.workflows());
            }
            if (labelled.isEmpty()) {
                return new RunPage(List.of(), null);
            }
            asked = query.withoutLabels().workflows(labelled);
        }
        List<StoredRun> runs = kernel.store().runs(asked);
        String next = runs.size() < query.most()
                ? null
                : runs.get(runs.size() - 1).id().toString();
        return new RunPage(runs.stream().map(this::view).toList(), next);
    }

    /** Open runs of a conversation, oldest first. */
    List<RunView> of(ConversationKey key) {
        List<RunView> views = new ArrayList<>();
        for (OpenRun run : kernel.store().conversation(key).runs()) {
            views.add(view(new StoredRun(key, run, RunState.WAITING, null)));
        }
        return views;
    }

    RunView view(StoredRun stored) {
        OpenRun run = stored.run();
        ConversationKey key = stored.conversation();
        Deployment.Active active = kernel.active(run);
        State state = active == null ? null : state(stored, active);
        if (active == null || state == null) {
            String why = active == null && stored.ending() == null ? leftAlone(run) : "";
            return new RunView(
                    key,
                    run.run(),
                    run.workflow(),
                    run.definition(),
                    run.since(),
                    stored.state(),
                    List.of(),
                    List.of(),
                    Set.of(),
                    stored.ending(),
                    why,
                    Map.of());
        }
        boolean open = stored.ending() == null;
        List<RunView.Wait> waits = open ? waits(key, run, StrandPosition.of(active.program(), state)) : List.of();
        return new RunView(
                key,
                run.run(),
                run.workflow(),
                run.definition(),
                run.since(),
                open && state.isPaused() ? RunState.PAUSED : stored.state(),
                state.at(active.program()),
                waits,
                open ? state.heldBy() : Set.of(),
                stored.ending(),
                "",
                state.variables(active.program()));
    }

    private @Nullable State state(StoredRun stored, Deployment.Active active) {
        return stored.ending() == null
                ? kernel.store().run(stored.conversation(), stored.id(), active.program())
                : kernel.store().ended(stored.id(), active.program());
    }

    static String leftAlone(OpenRun run) {
        return "the definition of " + run.workflow() + " that " + run.run() + " began with is not here ("
                + run.definition() + ")";
    }

    private List<RunView.Wait> waits(ConversationKey key, OpenRun run, List<StrandPosition> places) {
        ConversationState conversation = kernel.store().conversation(key);
        List<RunView.Wait> waits = new ArrayList<>();
        for (StrandPosition place : places) {
            waits.add(new RunView.Wait(place.path(), what(conversation, run, place), place.until()));
        }
        return waits;
    }

    private static String what(ConversationState conversation, OpenRun run, StrandPosition place) {
        return switch (place.waits()) {
            case READY -> "nothing";
            case RESULT -> "the result of an action";
            case ATTEMPT -> "the next attempt";
            case WORLD -> awaited(conversation, run, place.path());
        };
    }

    private static String awaited(ConversationState conversation, OpenRun run, String path) {
        for (Waiting one : conversation.waiting()) {
            if (one.run().equals(run.run()) && one.token().path().equals(path)) {
                return words(one);
            }
        }
        return "time";
    }

    private static String words(Waiting one) {
        if (one.listening() == Effect.Listening.QUESTION) {
            return "an answer";
        }
        Awaited awaited = one.awaited();
        if (awaited instanceof Awaited.NamedEvent event) {
            return "event " + event.name();
        }
        if (awaited instanceof Awaited.Status status) {
            return "a message to be " + status.delivery().name().toLowerCase(java.util.Locale.ROOT);
        }
        return awaited instanceof Awaited.Returned ? "a human to give the person back" : "a message";
    }
}
