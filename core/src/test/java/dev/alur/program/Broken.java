package dev.alur.program;

import dev.alur.testing.Machine;
import dev.alur.testing.MachineChecks.Between;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
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
}
