package dev.alur.engine;

import dev.alur.ConversationKey;
import dev.alur.conversation.OpenRun;
import dev.alur.spi.PersonKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Forgets people. Safe for use by several threads. */
final class Forgetting {
    private final Kernel kernel;

    Forgetting(Kernel kernel) {
        this.kernel = kernel;
    }

    CompletableFuture<Forgotten> forget(PersonKey person) {
        Set<PersonKey> ids = kernel.routing().ids(person);
        List<ConversationKey> keys = new ArrayList<>();
        ids.forEach(id -> keys.addAll(kernel.store().conversations(id)));
        Tasks tasks = new Tasks(kernel);
        for (ConversationKey key : keys) {
            tasks.post(key, Forgetting::endAll, () -> forget(key));
        }
        return tasks.all().thenApply(runs -> {
            boolean profile = false;
            for (PersonKey id : ids) {
                kernel.forget(id);
                profile |= kernel.profiles().forget(new ConversationKey(id.tenant(), "", id.id(), id.id()));
            }
            kernel.identities().forget(person.tenant(), person.id());
            return new Forgotten(keys.size(), runs, profile);
        });
    }

    private static int endAll(Work work) {
        work.conversation.dropQueued(one -> true);
        int ended = 0;
        for (OpenRun run : work.conversation.runs()) {
            ended += Pausing.cancelled(work, run.run(), "forgotten") ? 1 : 0;
        }
        return ended;
    }

    private void forget(ConversationKey key) {
        kernel.store().forget(key);
        kernel.forget(key);
    }
}
