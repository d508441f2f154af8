package dev.alur.testing;

import dev.alur.model.Awaited;
import dev.alur.program.Attempt;
import dev.alur.program.Effect;
import dev.alur.program.Effects;
import dev.alur.program.Hold;
import dev.alur.program.Input;
import dev.alur.program.Note;
import dev.alur.program.Outcome;
import dev.alur.program.Outlet;
import dev.alur.program.Program;
import dev.alur.program.State;
import dev.alur.program.Token;
import dev.alur.value.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What must hold of the machine of runs, whatever its history. Each check tells the first violation it sees. */
public final class MachineChecks {
    /** In how many places of one turn a process ends, about. */
    private static final int MOST_CRASHES = 40;

    private MachineChecks() {}

    /** What a machine made of a history. @param states encoded, {@code null} once it has ended */
    private record Film(List<List<String>> effects, List<@Nullable State> states, List<@Nullable String> encoded) {}

    private static Film play(Machine machine, History history, Between between) {
        Film film = new Film(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Program program = history.program();
        State state = null;
        for (Input input : history.inputs()) {
            Effects effects = new Effects();
            State before = state == null ? null : between.turns(program, state);
            state = machine.turn(program, before, input, effects);
            film.effects.add(exact(history, effects.list()));
            film.states.add(state);
            film.encoded.add(state == null ? null : state.encode(program));
        }
        return film;
    }

    private static List<String> exact(History history, List<Effect> effects) {
        return EffectText.exact(effects, history.inputs().get(0).context().now());
    }

    /** What happens to a state between two turns. */
    @FunctionalInterface
    public interface Between {
        State turns(Program program, State state);

        /** It stays in memory as it is. */
        Between NOTHING = (program, state) -> state;
        /** It is written as text and read again. */
        Between TEXT = (program, state) -> State.decode(program, state.encode(program));
        /** It is packed and unpacked. */
        Between PACKED = (program, state) ->
                State.unpack(program, state.run(), state.event().conversation(), state.pack(program));
    }

    /** The same program, state and input give the same effects and state. */
    public static @Nullable String deterministic(Machine machine, History history) {
        return difference(
                history,
                "the same input again",
                play(machine, history, Between.NOTHING),
                play(machine, history, Between.NOTHING));
    }

    /** A state that was written and read between all turns makes no difference. */
    public static @Nullable String roundTrip(Machine machine, History history, Between between) {
        return difference(
                history,
                "a state written and read",
                play(machine, history, Between.NOTHING),
                play(machine, history, between));
    }

    private static @Nullable String difference(History history, String what, Film one, Film other) {
        for (int i = 0; i < history.inputs().size(); i++) {
            String where =
                    history.name() + ", input " + i + " " + history.inputs().get(i) + ", " + what + ": ";
            if (!one.effects.get(i).equals(other.effects.get(i))) {
                return where + "effects were " + one.effects.get(i) + ", then " + other.effects.get(i);
            }
            if (!Objects.equals(one.encoded.get(i), other.encoded.get(i))) {
                return where + "the state was " + one.encoded.get(i) + ", then " + other.encoded.get(i);
            }
        }
        return null;
    }

    /** Any state takes any input: it never throws, and what fits nothing open is noted and changes nothing. */
    public static @Nullable String total(Machine machine, History history) {
        Program program = history.program();
        List<@Nullable State> states;
        try {
            states = new ArrayList<>(play(machine, history, Between.NOTHING).states);
        } catch (RuntimeException e) {
            return history.name() + " threw " + e;
        }
        states.add(null);
        for (int i = 0; i < states.size(); i++) {
            State state = states.get(i);
            Input last = history.inputs().get(Math.min(i, history.inputs().size() - 1));
            for (Input input : misplaced(program, state, last)) {
                String violation = ignored(machine, program, state, input);
                if (violation != null) {
                    return history.name() + ", after input " + i + ": " + violation;
                }
            }
        }
        return null;
    }

    private static List<Input> misplaced(Program program, @Nullable State state, Input last) {
        List<Input> inputs = new ArrayList<>();
        List<Token> tokens = state == null ? List.of(new Token("wait", 1, 1)) : Garbage.near(program, state);
        Event event = new Event("", Event.Kind.MESSAGE, "text", Histories.BUDI, "ya", Map.of());
        for (Token token : tokens) {
            inputs.add(new Input.Fired(token, last.context()));
            inputs.add(new Input.Delivered(token, event, last.context()));
            inputs.add(new Input.Done(token, "ya", last.context()));
            inputs.add(new Input.AskAgain(token, last.context()));
        }
        inputs.add(new Input.Late(new Token("nowhere", 1, 1), event, last.context()));
        if (state == null) {
            inputs.add(new Input.Cancel("late", last.context()));
            inputs.add(new Input.Late(new Token("ask", 1, 1), event, last.context()));
        } else {
            inputs.add(new Input.Started(state.run(), event, Map.of(), last.context()));
        }
        for (Hold hold : Hold.values()) {
            boolean holds = state != null && state.heldBy().contains(hold);
            if (!holds) {
                inputs.add(new Input.Resume(hold, last.context()));
            }
            if (holds || state == null) {
                inputs.add(new Input.Pause(hold, last.context()));
            }
        }
        return inputs;
    }

    private static @Nullable String ignored(Machine machine, Program program, @Nullable State state, Input input) {
        Effects effects = new Effects();
        State after;
        try {
            after = machine.turn(program, state, input, effects);
        } catch (RuntimeException e) {
            return input + " threw " + e + " in " + (state == null ? "no state" : state.encode(program));
        }
        boolean noted = effects.list().size() == 1
                && effects.list().get(0) instanceof Effect.Noted noted1
                && noted1.note().kind() == Note.Kind.IGNORED;
        if (!noted || after != state) {
            return input + " was not ignored in " + (state == null ? "no state" : state.encode(program)) + ": "
                    + effects.list();
        }
        return null;
    }

    /** How often an outlet that answers at once gives its answer. */
    public enum Answers {
        ONCE,
        TWICE
    }

    /**
     * Actions answered inside the turn give the same effects, in order, and the same state, as results fed as the next
     * input; in the middle of the history too, while the run is open.
     */
    public static @Nullable String answeredInside(Machine machine, History history, Answers answers) {
        List<Input> half = history.inputs().subList(0, (history.inputs().size() + 1) / 2);
        String violation = answered(machine, new History(history.name(), history.program(), half), answers);
        return violation == null ? answered(machine, history, answers) : violation;
    }

    private static @Nullable String answered(Machine machine, History history, Answers answers) {
        Film fed = play(machine, history, Between.NOTHING);
        List<String> expected = new ArrayList<>();
        fed.effects.forEach(expected::addAll);
        Answering answering = new Answering(history, answers);
        List<String> seen = new ArrayList<>();
        State state = null;
        for (Input input = answering.next(); input != null; input = answering.next()) {
            state = machine.turn(history.program(), state, input, answering);
            seen.addAll(exact(history, answering.list()));
            answering.list().clear();
        }
        if (!expected.equals(seen)) {
            return history.name() + ": fed " + expected + ", answered inside " + seen;
        }
        String end = state == null ? null : state.encode(history.program());
        String expectedEnd = fed.encoded.get(fed.encoded.size() - 1);
        return Objects.equals(end, expectedEnd) ? null : history.name() + ": fed " + expectedEnd + ", inside " + end;
    }

    /** Answers an action at once when the history's next input is its result, of the same moment. */
    private static final class Answering extends Effects {
        private final List<Input> inputs;
        private final Answers answers;
        private int at;

        Answering(History history, Answers answers) {
            this.inputs = history.inputs();
            this.answers = answers;
        }

        @Nullable
        Input next() {
            return at < inputs.size() ? inputs.get(at++) : null;
        }

        @Override
        public @Nullable Object perform(Attempt attempt) {
            super.perform(attempt);
            if (at < inputs.size()
                    && inputs.get(at) instanceof Input.Done done
                    && done.token().equals(attempt.token())
                    && done.context().equals(inputs.get(at - 1).context())) {
                at += answers == Answers.ONCE ? 1 : 0;
                return done.result();
            }
            return LATER;
        }
    }

    /** A process that ends at any effect of any turn, and takes the turn again from the last state, does the same. */
    public static @Nullable String resumes(Machine machine, History history) {
        Program program = history.program();
        Film film = play(machine, history, Between.NOTHING);
        for (int i = 0; i < history.inputs().size(); i++) {
            List<String> expected = film.effects.get(i);
            int stride = 1 + expected.size() / MOST_CRASHES; // a loop that runs into its limit has thousands of effects
            for (int crash = 0; crash < expected.size(); crash += stride) {
                State last = i == 0 ? null : film.states.get(i - 1);
                Crashing crashing = new Crashing(crash);
                try {
                    machine.turn(program, last, history.inputs().get(i), crashing);
                    return history.name() + ": effect " + crash + " of input " + i + " did not come";
                } catch (Crash e) {
                    // what was asked for before is checked below
                }
                Effects again = new Effects();
                State after = machine.turn(program, last, history.inputs().get(i), again);
                String encoded = after == null ? null : after.encode(program);
                if (!exact(history, crashing.list()).equals(expected.subList(0, crash))
                        || !exact(history, again.list()).equals(expected)
                        || !Objects.equals(encoded, film.encoded.get(i))) {
                    return history.name() + ", input " + i + ", ended at effect " + crash + ": "
                            + exact(history, again.list()) + " instead of " + expected;
                }
            }
        }
        return null;
    }

    /** What a run asked for and was told fits together over its whole life, and what is over stays over. */
    public static @Nullable String keepsItsBooks(Machine machine, History history) {
        Program program = history.program();
        Ledger ledger = new Ledger(program);
        for (int i = 0; i < history.inputs().size(); i++) {
            Input input = history.inputs().get(i);
            String violation = ledger.take(machine, input);
            State state = ledger.state();
            for (Input again : state == null ? List.<Input>of() : ledger.over(input.context())) {
                violation = violation == null ? ignored(machine, program, state, again) : violation;
            }
            if (violation != null) {
                return history.name() + ", input " + i + " " + input + ": " + violation;
            }
        }
        return null;
    }

    private static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Crash() {
            super("the process ends here", null, false, false);
        }
    }

    /** An outlet that ends the process at its n-th effect. */
    private static final class Crashing implements Outlet {
        private final Effects kept = new Effects();
        private final int last;

        Crashing(int last) {
            this.last = last;
        }

        List<Effect> list() {
            return kept.list();
        }

        private Effects reach() {
            if (kept.list().size() == last) {
                throw new Crash();
            }
            return kept;
        }

        @Override
        public @Nullable Object perform(Attempt attempt) {
            return reach().perform(attempt);
        }

        @Override
        public void arm(Token token, Instant at) {
            reach().arm(token, at);
        }

        @Override
        public void listen(Token token, Awaited awaited, Effect.Listening listening, @Nullable Instant until) {
            reach().listen(token, awaited, listening, until);
        }

        @Override
        public void disarm(Token token) {
            reach().disarm(token);
        }

        @Override
        public void start(String workflow, Event event) {
            reach().start(workflow, event);
        }

        @Override
        public void publish(Event event) {
            reach().publish(event);
        }

        @Override
        public void note(Note.Kind kind, String path, @Nullable Object detail) {
            reach().note(kind, path, detail);
        }

        @Override
        public void ended(Outcome outcome, String reason, Supplier<State> last) {
            reach().ended(outcome, reason, last);
        }
    }
}
