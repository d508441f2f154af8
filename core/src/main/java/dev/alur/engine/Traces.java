package dev.alur.engine;

import dev.alur.ConversationKey;
import dev.alur.RunId;
import dev.alur.model.TraceLevel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The traces of the latest runs. Safe for use by several threads. */
final class Traces {
    private final int most;
    private final Map<RunId, Trace> runs;

    private record Trace(ConversationKey key, List<Outbox.Noted> lines) {}

    Traces(int most) {
        this.most = most;
        this.runs = new LinkedHashMap<>();
    }

    boolean isKept() {
        return most > 0;
    }

    synchronized void add(ConversationKey key, List<Outbox.Noted> told) {
        RunId run = null;
        List<Outbox.Noted> trace = List.of();
        for (Outbox.Noted one : told) {
            if (one.active().program().workflow().settings().trace() == TraceLevel.OFF
                    || one.detail() instanceof Outbox.Ending) {
                continue;
            }
            if (!one.run().equals(run)) {
                run = one.run();
                trace = runs.computeIfAbsent(run, absent -> new Trace(key, new ArrayList<>(8)))
                        .lines();
            }
            trace.add(one);
        }
        while (runs.size() > most) {
            runs.remove(runs.keySet().iterator().next());
        }
    }

    synchronized List<Traced> of(RunId run) {
        List<Traced> trace = new ArrayList<>();
        Trace kept = runs.get(run);
        for (Outbox.Noted one : kept == null ? List.<Outbox.Noted>of() : kept.lines()) {
            trace.add(new Traced(one.at(), one.note()));
        }
        return List.copyOf(trace);
    }

    synchronized void forget(ConversationKey key) {
        runs.values().removeIf(trace -> trace.key().equals(key));
    }
}
