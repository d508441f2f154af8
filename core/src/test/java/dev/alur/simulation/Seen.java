package dev.alur.simulation;

import dev.alur.RunId;
import dev.alur.model.Step;
import dev.alur.program.Kinds;
import dev.alur.program.Note;
import dev.alur.program.Outcome;
import dev.alur.program.Program;
import dev.alur.spi.Commit;
import dev.alur.testing.GeneratedWorkflows;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What runs of a world came to, counted: kinds of steps that were reached, not only written down, and what became of them. A
 * kind that no world reaches is a kind that is not checked.
 */
final class Seen {
    /** What decisions say, in part. */
    private static final List<String> DECISIONS = List.of(
            "opt-out",
            "opted in",
            "cancel word for",
            "with a human",
            "given back by word",
            "taken by",
            "late reply to",
            "joined for",
            "waits for what else is said",
            "lost to",
            "queued",
            "refused: ",
            "started",
            "unmatched");

    private static final List<String> STORIES = List.of(
            "TIMED_OUT Ask",
            "TIMED_OUT WaitFor",
            "TIMED_OUT Handoff",
            "RETURNED Handoff",
            "REFUSED Ask",
            "LATE Ask",
            "COMPLETED Ask",
            "COMPLETED WaitFor",
            "COMPLETED ForEach",
            "COMPLETED Repeat",
            "COMPLETED Parallel",
            "COMPLETED CallWorkflow",
            "FAILED Send",
            "an answer in a burst",
            "a trigger's burst",
            "a delay",
            "a day of a sequence");

    private final Map<String, Long> counts = new TreeMap<>();
    private final Map<RunId, Program> programs = new HashMap<>();
    private final Map<Program, Map<String, Set<Class<? extends Step>>>> kinds = new IdentityHashMap<>();

    Map<String, Long> counts() {
        return counts;
    }

    /** What is not seen once in 2,000 worlds: a kind of step, or something that may become of one. */
    static List<String> missing(Map<String, LongAdder> seen, int worlds) {
        return Stream.of(
                        Arrays.stream(Step.class.getPermittedSubclasses()).map(Class::getSimpleName),
                        STORIES.stream(),
                        DECISIONS.stream())
                .flatMap(each -> each)
                .filter(what -> !seen.containsKey(what) || seen.get(what).sum() * 2_000 < worlds)
                .toList();
    }

    private void count(String what) {
        counts.merge(what, 1L, Long::sum);
    }

    void committing(Commit commit) {
        for (Commit.RunChange change : commit.runs()) {
            programs.put(change.run(), change.program());
        }
        for (Commit.TimerChange change : commit.timers()) {
            if (change.at() != null) {
                armed(change.run(), change.token().path());
            }
        }
    }

    private void armed(RunId run, String path) {
        if (path.equals("@collect")) {
            count("a trigger's burst");
        } else if (path.endsWith("/collect")) {
            count("an answer in a burst");
        } else if (path.endsWith("/delay")) {
            count("a delay");
        } else if (path.matches(".*/day_\\d+")) {
            count("a day of a sequence");
        }
        at(run, path).forEach(kind -> count(kind.getSimpleName()));
    }

    void noted(RunId run, Note note) {
        if (note.kind() == Note.Kind.SKIPPED || note.kind() == Note.Kind.MISSING) {
            return;
        }
        if (note.detail() instanceof Note.Goal goal && goal.name().equals(GeneratedWorkflows.ENDING)) {
            count(Step.End.class.getSimpleName());
        }
        for (Class<? extends Step> kind : at(run, note.path())) {
            count(kind.getSimpleName());
            count(note.kind() + " " + kind.getSimpleName());
        }
    }

    void ended(Outcome outcome, String reason) {
        if (outcome == Outcome.INCOMPLETE && reason.equals(GeneratedWorkflows.ENOUGH)) {
            count(Step.Stop.class.getSimpleName());
        }
    }

    void decided(String decision) {
        DECISIONS.stream().filter(decision::contains).forEach(this::count);
    }

    private Set<Class<? extends Step>> at(RunId run, String path) {
        @Nullable Program program = programs.get(run);
        return program == null
                ? Set.of()
                : kinds.computeIfAbsent(program, any -> new HashMap<>())
                        .computeIfAbsent(path, any -> Kinds.at(program, path));
    }
}
