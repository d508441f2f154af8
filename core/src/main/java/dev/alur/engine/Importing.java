package dev.alur.engine;

import dev.alur.spi.Profiles;
import dev.alur.value.Values;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes customers known: their profiles are written, and nothing starts. Confined to one thread. */
final class Importing {
    private static final int MOST_REFUSED = 100;

    private final Profiles profiles;
    private final List<String> refused = new ArrayList<>();
    private long people;
    private long row;

    Importing(Profiles profiles) {
        this.profiles = profiles;
    }

    Imported all(Stream<KnownPerson> stream) {
        stream.sequential().forEach(this::one);
        return new Imported(people, refused);
    }

    private void one(KnownPerson person) {
        row++;
        try {
            if (person.conversation().person().isEmpty()) {
                throw new IllegalArgumentException("the person has no id");
            }
            profiles.merge(person.conversation(), fields(person));
            people++;
        } catch (IllegalArgumentException e) {
            if (refused.size() < MOST_REFUSED) {
                refused.add("person " + row + " (" + person.conversation() + "): " + e.getMessage());
            }
        }
    }

    private static Map<String, @Nullable Object> fields(KnownPerson person) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>(Values.map(person.profile()));
        time(fields, "first_seen", person.firstSeen());
        time(fields, "last_interaction", person.lastInteraction());
        if (person.interactions() > 0) {
            fields.put("interaction_count", person.interactions());
        }
        return fields;
    }

    private static void time(Map<String, @Nullable Object> fields, String name, @Nullable Instant at) {
        if (at != null) {
            fields.put(name, at.toString());
        }
    }
}
