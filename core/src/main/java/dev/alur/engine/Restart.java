package dev.alur.engine;

import dev.alur.ConversationKey;
import dev.alur.conversation.OpenRun;
import dev.alur.program.Run;
import dev.alur.program.State;
import dev.alur.program.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * What an engine does first with a store that holds runs of an earlier process: actions that were at work when it ended are
 * called again, with the same key and without spending an attempt.
 */
final class Restart {
    private Restart() {}

    static void performAgain(Kernel kernel) {
        List<ConversationKey> conversations = new ArrayList<>();
        kernel.store().open(conversations::add);
        for (ConversationKey key : conversations) {
            for (OpenRun run : kernel.store().conversation(key).runs()) {
                List<Token> tokens = inFlight(kernel, key, run);
                if (!tokens.isEmpty()) {
                    kernel.post(key, new Item.PerformAgain(run.run(), tokens));
                }
            }
        }
    }

    private static List<Token> inFlight(Kernel kernel, ConversationKey key, OpenRun run) {
        Deployment.Active active = kernel.active(run);
        State state = active == null ? null : kernel.store().run(key, run.run(), active.program());
        return active == null || state == null ? List.of() : Run.inFlight(active.program(), state);
    }
}
