package dev.alur.engine;

import dev.alur.ConversationKey;
import dev.alur.spi.Profiles;
import dev.alur.value.Slug;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Profiles in memory, by tenant and person. Safe for use by several threads. */
public final class MemoryProfiles implements Profiles {
    private final Map<ConversationKey, Map<String, Object>> people = new ConcurrentHashMap<>();
    private final Map<String, List<ConversationKey>> audiences = new ConcurrentHashMap<>();

    @Override
    public @Nullable Map<String, Object> find(ConversationKey conversation) {
        return people.get(person(conversation));
    }

    @Override
    public Map<String, Object> merge(ConversationKey conversation, Map<String, @Nullable Object> fields) {
        Map<String, Object> merged = people.compute(
                person(conversation),
                (person, old) -> Collections.unmodifiableMap(deep(old == null ? Map.of() : old, fields)));
        return merged == null ? Map.of() : merged;
    }

    @Override
    public boolean forget(ConversationKey conversation) {
        ConversationKey forgotten = person(conversation);
        audiences.replaceAll((name, members) -> members.stream()
                .filter(member -> !person(member).equals(forgotten))
                .toList());
        return people.remove(forgotten) != null;
    }

    /** Says who an audience is; replaces what was said before. */
    public void audience(String name, List<ConversationKey> members) {
        audiences.put(Slug.of(name), List.copyOf(members));
    }

    @Override
    public Page audience(String name, @Nullable String cursor, int most) {
        List<ConversationKey> named = audiences.get(Slug.of(name));
        return named == null ? Page.LAST : Page.of(named, cursor, most);
    }

    /** Everybody whose profile is known, as private conversations of the default account. */
    public List<ConversationKey> everybody() {
        return people.keySet().stream()
                .sorted(Comparator.comparing(ConversationKey::tenant).thenComparing(ConversationKey::person))
                .toList();
    }

    /** A person is the same in every chat and account of a tenant. */
    private static ConversationKey person(ConversationKey conversation) {
        return new ConversationKey(conversation.tenant(), "", conversation.person(), conversation.person());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> deep(Map<String, Object> old, Map<String, @Nullable Object> fields) {
        Map<String, Object> merged = new LinkedHashMap<>(old);
        fields.forEach((name, value) -> {
            Object before = merged.get(name);
            if (value == null) {
                merged.remove(name);
            } else if (value instanceof Map && before instanceof Map) {
                merged.put(name, deep((Map<String, Object>) before, (Map<String, @Nullable Object>) value));
            } else {
                merged.put(name, value);
            }
        });
        return merged;
    }
}
