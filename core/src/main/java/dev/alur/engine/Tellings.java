package dev.alur.engine;

import dev.alur.AlurException;
import dev.alur.ConversationKey;
import dev.alur.program.Note;
import dev.alur.spi.Channel;
import dev.alur.spi.Outgoing;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/** Tells the host's recipients what {@code notify} names them for: once, after the commit, through the channel. */
final class Tellings {
    /** The recipient that always means the owners. */
    static final String OWNERS = "workflow_admin";

    private final Kernel kernel;
    private final @Nullable Channel channel;
    private final Map<String, Set<String>> recipients;
    private final Set<String> owners;

    Tellings(EngineBuilder built, Kernel kernel) {
        this.kernel = kernel;
        this.channel = built.channel();
        this.recipients = built.recipients();
        this.owners = built.owners();
    }

    void send(ConversationKey about, List<Note.Telling> tellings) {
        for (Note.Telling telling : tellings) {
            Set<String> people = telling.to().equals(OWNERS) ? owners : recipients.getOrDefault(telling.to(), Set.of());
            if (people.isEmpty() || channel == null) {
                kernel.warn(
                        "nobody was told: " + telling.text(),
                        new AlurException("no-recipient", "the engine knows no recipient " + telling.to()));
                continue;
            }
            for (String person : people) {
                try {
                    kernel.background(() -> tell(channel, about, person, telling.text()));
                } catch (RejectedExecutionException e) {
                    kernel.warn(person + " could not be told: " + telling.text(), e);
                }
            }
        }
    }

    private void tell(Channel by, ConversationKey about, String person, String text) {
        ConversationKey key = new ConversationKey(about.tenant(), about.account(), person, person);
        try {
            by.send(Outgoing.of(key, Map.of("text", text), ""));
        } catch (Exception e) {
            kernel.warn(person + " could not be told: " + text, e);
        }
    }
}
