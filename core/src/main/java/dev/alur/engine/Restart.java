package dev.alur.engine;

import dev.alur.ConversationKey;
import dev.alur.conversation.OpenRun;
import dev.alur.program.Run;
import dev.alur.program.State;
import dev.alur.program.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What an engine does first with a store that holds runs of an earlier process: actions that were at work when it ended are
 * called again, with the same key and without spending an attempt.
 */
final class Restart {
    private Restart() {}

    /** Returns whether runs are left alone since their definition is not here. */
    static boolean performAgain(Kernel kernel) {
        return performAgain(kernel, run -> true);
    }

    /** Takes up runs that were left alone under an earlier deployment. Returns whether others still are. */
    static boolean adopt(Kernel kernel, Deployment before) {
        return performAgain(kernel, run -> before.of(run) == null);
    }

    private static boolean performAgain(Kernel kernel, Predicate<OpenRun> concerned) {
        List<ConversationKey> conversations = new ArrayList<>();
        kernel.store().open(conversations::add);
        boolean leavesAlone = false;
        for (ConversationKey key : conversations) {
            for (OpenRun run : kernel.store().conversation(key).runs()) {
                leavesAlone |= kernel.active(run) == null;
                if (!concerned.test(run)) {
                    continue;
                }
                List<Token> tokens = inFlight(kernel, key, run);
                if (!tokens.isEmpty()) {
                    kernel.post(key, new Item.PerformAgain(run.run(), tokens));
                }
            }
        }
        return leavesAlone;
    }

    private static List<Token> inFlight(Kernel kernel, ConversationKey key, OpenRun run) {
        Deployment.Active active = kernel.active(run);
        State state = active == null ? null : kernel.store().run(key, run.run(), active.program());
        return active == null || state == null ? List.of() : Run.inFlight(active.program(), state);
    }
}
