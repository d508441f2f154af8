package dev.alur.scenarios;

import dev.alur.ConversationKey;
import dev.alur.RunId;
import dev.alur.conversation.OpenRun;
import dev.alur.engine.Engine;
import dev.alur.engine.EngineBuilder;
import dev.alur.engine.MemoryStore;
import dev.alur.engine.RunView;
import dev.alur.engine.Traced;
import dev.alur.engine.VirtualTime;
import dev.alur.model.Action;
import dev.alur.model.Invocation;
import dev.alur.program.Note;
import dev.alur.program.Program;
import dev.alur.program.State;
import dev.alur.spi.Commit;
import dev.alur.spi.Outgoing;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An engine on a virtual clock, in memory, whose messages, calls and runs are watched and written down. Nothing leaves it
 * but through its {@link Director}. Confined to one thread.
 */
public final class Rehearsal implements AutoCloseable {
    private final VirtualTime clock;
    private final ZoneId zone;
    private final Director director;
    private final MemoryStore store = new MemoryStore();
    private final CallLog calls = new CallLog();
    private final NoteWords words;
    private final RunsSeen runs;
    private final List<Line> transcript = new ArrayList<>();
    private final Engine engine;

    /** Decides what is real in a rehearsal. Called on its thread. */
    public interface Director {
        /** What stands in for all of a call; {@code null} for the code itself. */
        @Nullable
        Action stub(Invocation call);

        /** Carries out a call that has neither a stub nor code. */
        @Nullable
        Object missing(Invocation call) throws Exception;

        /** A message leaves, as {@link dev.alur.spi.Channel#send}. */
        @Nullable
        Object send(Outgoing message) throws Exception;

        /** What a transcript calls a chat or a person. */
        String name(String chat);

        /** A line was written. */
        default void told(Line line) {}
    }

    private Rehearsal(EngineBuilder builder, VirtualTime clock, ZoneId zone, Director director) {
        this.clock = clock;
        this.zone = zone;
        this.director = director;
        this.words = new NoteWords(at -> LinePrinter.stamp(at.atZone(zone)));
        this.runs = new RunsSeen(words, text -> tell(Line.Kind.NOTE, text));
        this.engine = builder.time(clock)
                .store(store)
                .listener(runs)
                .withoutJitter()
                .channel(this::send)
                .intercept(this::perform)
                .standIn(call -> perform(call, director::missing))
                .build();
    }

    /**
     * Builds the engine and starts.
     *
     * @param builder definitions, code, profiles and settings; clock, store and channel are set here
     * @param zone of the times in the transcript
     * @throws dev.alur.InvalidWorkflowException as {@link EngineBuilder#build}
     */
    public static Rehearsal of(EngineBuilder builder, VirtualTime clock, ZoneId zone, Director director) {
        return new Rehearsal(builder, clock, zone, director);
    }

    /** Every call comes here: a stub stands in for all of it. */
    private @Nullable Object perform(Invocation call, Action code) throws Exception {
        calls.add(call);
        runs.acts(call.runId(), call.workflow(), call.conversation());
        Action stub = director.stub(call);
        if (stub != null || !call.name().equals("send")) {
            String id = call.id().isEmpty() || call.id().equals(call.name()) ? "" : call.id() + " = ";
            tell(Line.Kind.CALL, id + call.name() + " " + Shown.of(call.arguments()));
        }
        return stub != null ? stub.run(call) : code.run(call);
    }

    private @Nullable Object send(Outgoing message) throws Exception {
        Object result = director.send(message);
        Sent sent = Sent.of(message);
        tell(Line.Kind.BOT, "bot → " + director.name(sent.chat()) + ": " + sent.shown());
        return result;
    }

    public Engine engine() {
        return engine;
    }

    public VirtualTime clock() {
        return clock;
    }

    /** Everything that has happened, in order. Unmodifiable, grows. */
    public List<Line> transcript() {
        return Collections.unmodifiableList(transcript);
    }

    /** Writes a line. */
    public void tell(Line.Kind kind, String text) {
        Line line = new Line(clock.instant().atZone(zone), kind, text);
        transcript.add(line);
        director.told(line);
    }

    /** Arguments of every call of that action, or by the step of that id, in order; secrets are {@code ***}. */
    public List<Map<String, Object>> calls(String action) {
        return calls.of(action).stream().map(CallLog.Call::arguments).toList();
    }

    /** What was called, in order, each name once: ids of steps, else names of actions. */
    public List<String> called() {
        return calls.names();
    }

    /**
     * How an expected value fits one that was seen: maps in part, lists and scalars whole, numbers by value.
     *
     * @param expected {@code null}: must be missing
     */
    public static boolean fits(@Nullable Object expected, @Nullable Object seen) {
        return PartialMatch.matches(expected, seen);
    }

    /** The run that started last, of that workflow when one is named; {@code null} when none has. */
    public @Nullable RunId latest(@Nullable String workflow) {
        RunSeen run = runs.latest(workflow);
        return run == null ? null : run.id;
    }

    /** The variables of a run, ended or open; empty when there is no such run. */
    public Map<String, Object> variables(RunId run) {
        RunSeen seen = runs.of(run);
        if (seen == null || seen.outcome != null) {
            return seen == null ? Map.of() : seen.variables;
        }
        return engine.runs(seen.conversation).stream()
                .filter(view -> view.run().equals(run))
                .findFirst()
                .map(RunView::variables)
                .orElse(Map.of());
    }

    /** The way of a run in the words of a transcript, in order: {@code asked ask_size}. Empty when nothing is recorded. */
    public List<Line> trace(RunId run) {
        List<Line> lines = new ArrayList<>();
        for (Traced traced : engine.trace(run)) {
            String text = words.of(traced.note());
            if (text != null) {
                lines.add(new Line(traced.at().atZone(zone), Line.Kind.NOTE, text + reason(run, traced.note())));
            }
        }
        return List.copyOf(lines);
    }

    /** Why it ended as it did, which the note of its end does not say. */
    private String reason(RunId run, Note note) {
        RunSeen seen = note.kind() == Note.Kind.ENDED ? runs.of(run) : null;
        return seen == null || seen.reason.isEmpty() || note.detail() != seen.outcome ? "" : ": " + seen.reason;
    }

    CallLog callLog() {
        return calls;
    }

    RunsSeen runs() {
        return runs;
    }

    /** Writes every state as text and reads it again: nothing else may be remembered. */
    public void restart() {
        List<ConversationKey> open = new ArrayList<>();
        store.open(open::add);
        for (ConversationKey key : open) {
            List<Commit.RunChange> read = new ArrayList<>();
            for (OpenRun run : store.conversation(key).runs()) {
                Program program = program(run.workflow());
                State state = store.run(key, run.run(), program);
                if (state != null) {
                    read.add(Commit.RunChange.open(run.run(), program, State.decode(program, state.encode(program))));
                }
            }
            store.commit(List.of(new Commit(key, store.conversation(key), read, List.of())));
        }
        tell(Line.Kind.NOTE, "restarted");
    }

    private Program program(String workflow) {
        return engine.workflows().stream()
                .filter(program -> program.name().equals(workflow))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        engine.close();
    }
}
