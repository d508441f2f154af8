package dev.alur.program;

import dev.alur.model.Awaited;
import dev.alur.testing.Machine;
import dev.alur.testing.MachineChecks.Between;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Twins of the machine, each with one mechanism switched off. */
final class Broken {
    private Broken() {}

    /** A token counts for whatever attempt is open. */
    static final Machine FORGETS_ATTEMPTS = (program, state, input, outlet) -> {
        Input meant = input;
        if (state != null && input instanceof Input.Done done) {
            for (Token open : Run.inFlight(program, state)) {
                if (open.path().equals(done.token().path())) {
                    meant = new Input.Done(open, done.result(), done.context());
                }
            }
        }
        return Run.turn(program, state, meant, outlet);
    };

    /** An input for a step the program does not have is an error. */
    static final Machine THROWS_AT_STRANGERS = (program, state, input, outlet) -> {
        Token token = Op.tokenOf(input);
        if (token != null && program.opAt(token.path()) < 0) {
            throw new IllegalStateException("no step " + token.path());
        }
        return Run.turn(program, state, input, outlet);
    };

    /** The time is another one each time it is asked for. */
    static Machine readsAClock() {
        AtomicInteger clock = new AtomicInteger();
        return (program, state, input, outlet) -> {
            if (input instanceof Input.Done done) {
                Context context = done.context();
                Context later =
                        new Context(context.now().plusMillis(clock.incrementAndGet()), context.user(), context.arms());
                return Run.turn(program, state, new Input.Done(done.token(), done.result(), later), outlet);
            }
            return Run.turn(program, state, input, outlet);
        };
    }

    /** The text of a state lacks a field of its strands, or has nothing in it. @param left what stands instead */
    static Between forgets(String field, String left) {
        return (program, state) ->
                State.decode(program, state.encode(program).replaceAll(",\"" + field + "\":[0-9]+", left));
    }

    static final Between FORGETS_LOOSE_VARIABLES = (program, state) -> {
        @Nullable Object[] values = new @Nullable Object[program.slots()];
        for (int slot = 0; slot < values.length; slot++) {
            values[slot] = state.value(slot);
        }
        return new State(
                state.run(),
                state.event(),
                values,
                Map.of(),
                state.strands(),
                state.steps(),
                state.visits(),
                state.holds());
    };

    /** The turn works on the state's own strands: what an unfinished turn did stays. */
    static final Machine SHARES_STRANDS = (program, state, input, outlet) -> {
        try {
            return Run.turn(program, state, input, outlet);
        } catch (RuntimeException e) {
            if (state != null) {
                for (Strand strand : state.strands()) {
                    strand.phase = Strand.READY;
                    strand.attempt = 0;
                }
            }
            throw e;
        }
    };

    /** The idempotency key differs on every call. */
    static Machine keysCountCalls() {
        AtomicInteger calls = new AtomicInteger();
        return (program, state, input, outlet) -> Run.turn(program, state, input, new Altered(outlet) {
            @Override
            public @Nullable Object perform(Attempt attempt) {
                if (!(outlet instanceof Effects effects)) {
                    return outlet.perform(attempt);
                }
                Effect.Perform asked = attempt.effect();
                effects.list()
                        .add(new Effect.Perform(
                                asked.token(),
                                asked.key() + calls.incrementAndGet(),
                                asked.call(),
                                asked.step(),
                                Duration.ZERO));
                return LATER;
            }
        });
    }

    /** What is over stays armed and listened for. */
    static final Machine FORGETS_TO_DISARM =
            (program, state, input, outlet) -> Run.turn(program, state, input, new Altered(outlet) {
                @Override
                public void disarm(Token token) {
                    // nothing
                }
            });

    /** It hears everything twice. */
    static final Machine LISTENS_TWICE =
            (program, state, input, outlet) -> Run.turn(program, state, input, new Altered(outlet) {
                @Override
                public void listen(Token token, Awaited awaited, Effect.Listening listening, @Nullable Instant until) {
                    super.listen(token, awaited, listening, until);
                    super.listen(token, awaited, listening, until);
                }
            });

    /** No timer is ever set. */
    static final Machine FORGETS_TO_ARM =
            (program, state, input, outlet) -> Run.turn(program, state, input, new Altered(outlet) {
                @Override
                public void arm(Token token, Instant at) {
                    // nothing
                }
            });

    /** The rounds of a loop are one visit. */
    static final Machine NUMBERS_NO_VISITS = asking(perform -> new Effect.Perform(
            new Token(perform.token().path(), 1, perform.token().attempt()),
            perform.key(),
            perform.call(),
            perform.step(),
            perform.timeout()));

    /** The key is that of the step, whatever its visit. */
    static final Machine KEYS_FORGET_VISITS = asking(perform -> new Effect.Perform(
            perform.token(), Hash.hex(perform.token().path()), perform.call(), perform.step(), perform.timeout()));

    private static Machine asking(UnaryOperator<Effect.Perform> altered) {
        return (program, state, input, outlet) -> Run.turn(program, state, input, new Altered(outlet) {
            @Override
            public @Nullable Object perform(Attempt attempt) {
                ((Effects) outlet).list().add(altered.apply(attempt.effect()));
                return LATER;
            }
        });
    }

    /** Actions leave at the end of the turn that asked for them, whatever else it did. */
    static final Machine CALLS_LAST = ordered(effect -> effect instanceof Effect.Perform ? 1 : 0);

    /** The end is told before what led to it. */
    static final Machine ENDS_FIRST = ordered(effect -> effect instanceof Effect.Ended ? 0 : 1);

    private static Machine ordered(ToIntFunction<Effect> rank) {
        return (program, state, input, outlet) -> {
            Effects effects = new Effects();
            State after = Run.turn(program, state, input, effects);
            effects.list().sort(Comparator.comparingInt(rank));
            ((Effects) outlet).list().addAll(effects.list());
            return after;
        };
    }

    /** What is to be undone is kept the wrong way round, or the oldest of it not at all. */
    static Machine keeps(UnaryOperator<List<?>> undo) {
        return (program, state, input, outlet) -> {
            int kept = program.slotOf(Frame.HIDDEN + "undo");
            boolean forgets = kept >= 0
                    && state != null
                    && state.value(kept) instanceof List<?> list
                    && list.size() > 1
                    && beginsToUndo(program, state, input);
            return Run.turn(program, forgets && state != null ? keeping(state, kept, undo) : state, input, outlet);
        };
    }

    private static boolean beginsToUndo(Program program, State state, Input input) {
        UndoOp op = program.undo();
        State after = Run.turn(program, state, input, new Effects());
        return op != null && after != null && !op.hasBegun(state.values()) && op.hasBegun(after.values());
    }

    private static State keeping(State state, int kept, UnaryOperator<List<?>> undo) {
        @Nullable Object[] values = state.values().clone();
        values[kept] = undo.apply((List<?>) Objects.requireNonNull(values[kept]));
        return new State(
                state.run(),
                state.event(),
                values,
                state.extra(),
                state.strands(),
                state.steps(),
                state.visits(),
                state.holds());
    }
}
