package dev.alur.engine;

import dev.alur.ConversationKey;
import dev.alur.conversation.Conversation;
import dev.alur.spi.Identities;
import dev.alur.spi.PersonKey;
import dev.alur.spi.Profiles;
import dev.alur.value.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds a person who has several ids: what comes goes to the conversation of the person's own id, or to the one of another
 * id while somebody there waits for it. Safe for use by several threads.
 */
final class Routing {
    private final Identities identities;
    private final Profiles profiles;
    private final Kernel kernel;

    Routing(Identities identities, Profiles profiles, Kernel kernel) {
        this.identities = identities;
        this.profiles = profiles;
        this.kernel = kernel;
    }

    /** The conversation of the person's own id. */
    ConversationKey home(ConversationKey key) {
        if (key.person().isEmpty()) {
            return key;
        }
        String person = identities.person(key.tenant(), key.person());
        return person.equals(key.person()) ? key : as(key, person);
    }

    /** The person's conversations under other ids, as far as ids are known. */
    List<ConversationKey> others(ConversationKey key) {
        if (key.person().isEmpty()) {
            return List.of();
        }
        ConversationKey home = home(key);
        List<String> aliases = identities.aliases(key.tenant(), home.person());
        if (aliases.isEmpty()) {
            return List.of();
        }
        List<ConversationKey> others = new ArrayList<>();
        for (String alias : aliases) {
            others.add(as(home, alias));
        }
        others.add(home);
        others.remove(key);
        return others;
    }

    private static ConversationKey as(ConversationKey key, String person) {
        return new ConversationKey(key.tenant(), key.account(), key.isPrivate() ? person : key.chat(), person);
    }

    /** The id and every other one the person is known by. */
    Set<PersonKey> ids(PersonKey person) {
        String tenant = person.tenant();
        String own = identities.person(tenant, person.id());
        Set<PersonKey> ids = new LinkedHashSet<>();
        ids.add(person);
        ids.add(new PersonKey(tenant, own));
        identities.aliases(tenant, own).forEach(alias -> ids.add(new PersonKey(tenant, alias)));
        return ids;
    }

    /** The event, for the conversation it belongs to. */
    Event route(Event event, Instant now) {
        ConversationKey key = event.conversation();
        ConversationKey home = home(key);
        for (ConversationKey other : others(home)) {
            Conversation conversation = kernel.conversation(other);
            if (conversation.hasSeen(event, now) || conversation.isWaitingFor(event)) {
                return at(event, other);
            }
        }
        return at(event, home);
    }

    static Event at(Event event, ConversationKey key) {
        return event.conversation().equals(key)
                ? event
                : new Event(event.id(), event.kind(), event.name(), key, event.text(), event.fields());
    }

    /** What is known of the person under any id, under the person's own before others; {@code null} for nothing. */
    @Nullable
    Map<String, Object> profile(ConversationKey key) {
        ConversationKey home = home(key);
        Map<String, Object> known = profiles.find(home);
        for (ConversationKey other : others(home)) {
            Map<String, Object> more = profiles.find(other);
            if (known == null) {
                known = more;
            } else if (more != null) {
                Map<String, Object> all = new LinkedHashMap<>(more);
                all.putAll(known);
                known = all;
            }
        }
        return known;
    }
}
