package dev.alur.scenarios;

import dev.alur.ConversationKey;
import dev.alur.engine.MemoryProfiles;
import dev.alur.spi.Profiles;
import dev.alur.value.Slug;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The people of a scenario. An audience nobody described is everybody in {@code users}. */
final class People implements Profiles {
    private final MemoryProfiles profiles = new MemoryProfiles();
    private final Map<String, List<ConversationKey>> audiences = new HashMap<>();
    private final List<ConversationKey> everybody;

    People(Surroundings surroundings) {
        surroundings
                .users()
                .forEach((person, profile) -> profiles.merge(ConversationKey.of(person), new HashMap<>(profile)));
        surroundings.audiences().forEach((name, members) -> audiences.put(Slug.of(name), keys(members)));
        everybody = keys(List.copyOf(surroundings.users().keySet()));
    }

    private static List<ConversationKey> keys(List<String> people) {
        return people.stream().map(ConversationKey::of).toList();
    }

    /** What a transcript calls a person: the profile's name, else the number. */
    String name(String person) {
        Map<String, Object> profile = profiles.find(ConversationKey.of(person));
        return profile != null && profile.get("name") instanceof String name ? name : person;
    }

    @Override
    public @Nullable Map<String, Object> find(ConversationKey conversation) {
        return profiles.find(conversation);
    }

    @Override
    public Map<String, Object> merge(ConversationKey conversation, Map<String, @Nullable Object> fields) {
        return profiles.merge(conversation, fields);
    }

    @Override
    public Page audience(String name, @Nullable String cursor, int most) {
        return Page.of(audiences.getOrDefault(Slug.of(name), everybody), cursor, most);
    }
}
