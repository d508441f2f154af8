package dev.alur.engine;

import dev.alur.ConversationKey;
import dev.alur.conversation.OpenRun;
import dev.alur.spi.PersonKey;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Forgets people. Safe for use by several threads. */
final class Forgetting {
    private final Kernel kernel;

    Forgetting(Kernel kernel) {
        this.kernel = kernel;
    }

    CompletableFuture<Forgotten> forget(PersonKey person) {
        return conversations(person, new LinkedHashSet<>(), 0);
    }

    /** Asks again until no other conversation has begun meanwhile. @param gone those that were forgotten */
    private CompletableFuture<Forgotten> conversations(PersonKey person, Set<ConversationKey> gone, int ended) {
        Set<PersonKey> ids = kernel.routing().ids(person);
        Tasks tasks = new Tasks(kernel);
        int before = gone.size();
        for (PersonKey id : ids) {
            for (ConversationKey key : kernel.store().conversations(id)) {
                if (gone.add(key)) {
                    tasks.post(key, Forgetting::endAll, () -> forget(key));
                }
            }
        }
        boolean more = gone.size() > before;
        return tasks.all()
                .thenCompose(runs -> more
                        ? conversations(person, gone, ended + runs)
                        : CompletableFuture.completedFuture(new Forgotten(gone.size(), ended, knowledge(person, ids))));
    }

    /** What is kept outside conversations. Returns whether there was a profile and it is gone. */
    private boolean knowledge(PersonKey person, Set<PersonKey> ids) {
        boolean profile = false;
        for (PersonKey id : ids) {
            kernel.forget(id);
            profile |= kernel.profiles().forget(new ConversationKey(id.tenant(), "", id.id(), id.id()));
        }
        kernel.identities().forget(person.tenant(), person.id());
        return profile;
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
