package dev.alur.benchmarks;

import dev.alur.ConversationKey;
import dev.alur.RunId;
import dev.alur.model.Action;
import dev.alur.model.Awaited;
import dev.alur.model.Condition;
import dev.alur.model.Definitions;
import dev.alur.model.Trigger;
import dev.alur.program.Attempt;
import dev.alur.program.Bindings;
import dev.alur.program.Context;
import dev.alur.program.Effect;
import dev.alur.program.Environment;
import dev.alur.program.Input;
import dev.alur.program.Linker;
import dev.alur.program.Note;
import dev.alur.program.Outcome;
import dev.alur.program.Outlet;
import dev.alur.program.Program;
import dev.alur.program.Run;
import dev.alur.program.State;
import dev.alur.program.Token;
import dev.alur.value.Event;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The run machine alone: one turn a run, every action answered within it. Confined to one thread. */
final class BareRun implements Outlet {
    private static final Event EVENT = Event.message("", ConversationKey.of("budi"), Flow.WORD);

    private final Program program;
    private final Action[] actions;
    private final Context context = Context.at(Instant.EPOCH);
    private final Map<String, Object>[] seeds;
    private @Nullable Object result;
    private boolean over;

    BareRun() {
        Environment environment = Environment.DEFAULT.withBindings(new Bound());
        program = Linker.link(Definitions.of(Flow.workflow()), environment)
                .orThrow()
                .get(0);
        actions = program.actions().stream().map(BareRun::action).toArray(Action[]::new);
        seeds = seeds();
    }

    private static Action action(String name) {
        return Flow.PARTS.stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow()
                .action();
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object>[] seeds() {
        Map<String, Object>[] seeds = new Map[Flow.SEEDS];
        for (int i = 0; i < seeds.length; i++) {
            seeds[i] = Map.of("x", i);
        }
        return seeds;
    }

    int run(int seed) {
        over = false;
        Run.turn(program, null, new Input.Started(new RunId(seed), EVENT, seeds[seed], context), this);
        if (!over || !(result instanceof Integer number)) {
            throw new IllegalStateException("the run did not end");
        }
        return number;
    }

    @Override
    public @Nullable Object perform(Attempt attempt) {
        try {
            result = actions[attempt.action()].run(attempt);
            return result;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void ended(Outcome outcome, String reason, Supplier<State> last) {
        over = outcome == Outcome.COMPLETED;
    }

    @Override
    public void arm(Token token, Instant at) {
        throw unexpected();
    }

    @Override
    public void listen(Token token, Awaited awaited, Effect.Listening listening, @Nullable Instant until) {
        throw unexpected();
    }

    @Override
    public void disarm(Token token) {
        throw unexpected();
    }

    @Override
    public void start(String workflow, Event event) {
        throw unexpected();
    }

    @Override
    public void publish(Event event) {
        throw unexpected();
    }

    @Override
    public void note(Note.Kind kind, String path, @Nullable Object detail) {
        // nobody listens
    }

    private static IllegalStateException unexpected() {
        return new IllegalStateException("this flow only performs");
    }

    /** The flow's code by name. */
    private static final class Bound implements Bindings {
        @Override
        public boolean hasAction(String name) {
            return names().contains(name);
        }

        @Override
        public Condition.@Nullable Test condition(String name) {
            return name.equals("even") ? Flow::isEven : null;
        }

        @Override
        public Trigger.@Nullable Test trigger(String name) {
            return null;
        }

        @Override
        public Set<String> names() {
            return Flow.PARTS.stream().map(Flow.Part::name).collect(Collectors.toSet());
        }
    }
}
