package dev.alur.engine;

import dev.alur.RunId;
import dev.alur.model.TraceLevel;
import dev.alur.program.Note;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The traces of the latest runs. Safe for use by several threads. */
final class Traces {
    private final int most;
    private final Map<RunId, List<Traced>> runs;

    Traces(int most) {
        this.most = most;
        this.runs = new LinkedHashMap<>();
    }

    boolean isKept() {
        return most > 0;
    }

    synchronized void add(Instant now, List<Work.Told> told) {
        for (Work.Told one : told) {
            if (one.active().program().workflow().settings().trace() == TraceLevel.OFF
                    || one.detail() instanceof Work.Ending) {
                continue;
            }
            runs.computeIfAbsent(one.run(), run -> new ArrayList<>(8))
                    .add(new Traced(now, new Note(one.kind(), one.path(), one.detail())));
        }
        while (runs.size() > most) {
            runs.remove(runs.keySet().iterator().next());
        }
    }

    synchronized List<Traced> of(RunId run) {
        List<Traced> trace = runs.get(run);
        return trace == null ? List.of() : List.copyOf(trace);
    }
}
