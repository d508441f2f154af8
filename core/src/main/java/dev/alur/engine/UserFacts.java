package dev.alur.engine;

import dev.alur.ConversationKey;
import dev.alur.conversation.Conversation;
import dev.alur.value.Values;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A profile together with what the engine itself knows of the person; no copy unless somebody looks at all of it. */
final class UserFacts extends AbstractMap<String, Object> {
    private final Map<String, Object> profile;
    private final ConversationKey key;
    private final long messages;
    private final @Nullable Instant first;
    private final @Nullable Instant last;
    private @Nullable Map<String, Object> whole;

    UserFacts(@Nullable Map<String, Object> profile, ConversationKey key, Conversation conversation) {
        this.profile = profile == null ? Map.of() : profile;
        this.key = key;
        this.messages = conversation.messages();
        this.first = conversation.first();
        this.last = conversation.last();
    }

    @Override
    public @Nullable Object get(@Nullable Object field) {
        if (!(field instanceof String name)) {
            return null;
        }
        switch (name) {
            case "interaction_count":
                return interactions();
            case "first_seen":
                return text(profile.get(name), first);
            case "last_interaction":
                return last == null ? profile.get(name) : last.toString();
            case "phone":
                return phone();
            default:
                return profile.get(name);
        }
    }

    private Object interactions() {
        BigDecimal before = Values.number(profile.get("interaction_count"));
        return before == null ? (Object) messages : before.add(BigDecimal.valueOf(messages));
    }

    private static @Nullable Object text(@Nullable Object known, @Nullable Instant own) {
        return known != null ? known : own == null ? null : own.toString();
    }

    /** A person known by a number is reached there, unless the profile says otherwise. */
    private @Nullable Object phone() {
        Object known = profile.get("phone");
        String person = key.person();
        boolean number = !person.isEmpty() && (person.charAt(0) == '+' || Character.isDigit(person.charAt(0)));
        return known != null ? known : number ? person : null;
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        if (whole == null) {
            Map<String, Object> all = new LinkedHashMap<>(profile);
            for (String name : new String[] {"phone", "interaction_count", "first_seen", "last_interaction"}) {
                Object value = get(name);
                if (value != null) {
                    all.put(name, value);
                }
            }
            whole = all;
        }
        return whole.entrySet();
    }
}
