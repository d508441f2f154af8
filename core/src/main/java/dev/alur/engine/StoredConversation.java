package dev.alur.engine;

import dev.alur.ConversationKey;
import dev.alur.RunId;
import dev.alur.conversation.ConversationState;
import dev.alur.conversation.OpenRun;
import dev.alur.program.Program;
import dev.alur.program.State;
import dev.alur.spi.RunQuery;
import dev.alur.spi.RunState;
import dev.alur.spi.StoredRun;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@link MemoryStore} keeps of a conversation; its timers are its own, not its runs'. Guarded by its stripe. */
final class StoredConversation extends Timed {
    private static final Parked[] NONE = {};

    ConversationState state = ConversationState.NEW;
    Parked[] runs = NONE;

    /** An open run: its packed state, or the text a backup had of it until it is read. */
    static final class Parked extends Timed {
        final RunId run;

        @Nullable
        Program program;

        private Object form;
        boolean paused;

        Parked(RunId run, @Nullable Program program, Object form, boolean paused) {
            this.run = run;
            this.program = program;
            this.form = form;
            this.paused = paused;
        }

        void put(Program with, byte[] packed, boolean isPaused) {
            program = with;
            form = packed;
            paused = isPaused;
        }

        Object form() {
            return form;
        }

        static State read(Object form, Program with, RunId run, ConversationKey key) {
            return form instanceof byte[] packed
                    ? State.unpack(with, run, key, packed)
                    : State.decode(with, form.toString());
        }

        /** As text, which names steps and variables. */
        String text(ConversationKey key) {
            return program != null && form instanceof byte[]
                    ? read(form, program, run, key).encode(program)
                    : form.toString();
        }
    }

    /** Adds its open runs that are asked for. */
    void fitting(RunQuery query, ConversationKey key, List<StoredRun> fitting) {
        if (!query.asks(key)) {
            return;
        }
        for (OpenRun run : state.runs()) {
            Parked parked = find(run.run());
            boolean held = parked != null && parked.paused;
            StoredRun view = new StoredRun(key, run, held ? RunState.PAUSED : RunState.WAITING, null);
            if (query.fits(view)) {
                fitting.add(view);
            }
        }
    }

    @Nullable
    Parked find(RunId run) {
        for (Parked parked : runs) {
            if (parked.run.equals(run)) {
                return parked;
            }
        }
        return null;
    }

    void add(Parked parked) {
        Parked[] more = Arrays.copyOf(runs, runs.length + 1);
        more[runs.length] = parked;
        runs = more;
    }

    void remove(Parked parked) {
        if (runs.length == 1) {
            runs = NONE;
            return;
        }
        Parked[] left = new Parked[runs.length - 1];
        int at = 0;
        for (Parked one : runs) {
            if (one != parked) {
                left[at++] = one;
            }
        }
        runs = left;
    }
}
