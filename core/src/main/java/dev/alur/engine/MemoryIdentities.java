package dev.alur.engine;

import dev.alur.spi.Identities;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Identities in memory. Safe for use by several threads. */
public final class MemoryIdentities implements Identities {
    /** Replaced as a whole when something is told, which is rare. */
    private volatile Map<Id, String> people = Map.of();

    private record Id(String tenant, String id) {}

    @Override
    public String person(String tenant, String id) {
        Map<Id, String> known = people;
        return known.isEmpty() ? id : Objects.requireNonNullElse(known.get(new Id(tenant, id)), id);
    }

    @Override
    public List<String> aliases(String tenant, String person) {
        if (people.isEmpty()) {
            return List.of();
        }
        List<String> aliases = new ArrayList<>();
        people.forEach((id, of) -> {
            if (id.tenant.equals(tenant) && of.equals(person)) {
                aliases.add(id.id);
            }
        });
        return aliases;
    }

    @Override
    public synchronized void alias(String tenant, String alias, String person) {
        point(tenant, alias, person(tenant, person));
    }

    @Override
    public synchronized void merge(String tenant, String older, String newer) {
        point(tenant, person(tenant, newer), person(tenant, older));
    }

    @Override
    public synchronized void forget(String tenant, String id) {
        String person = person(tenant, id);
        Map<Id, String> less = new LinkedHashMap<>(people);
        less.entrySet()
                .removeIf(entry ->
                        entry.getKey().tenant.equals(tenant) && entry.getValue().equals(person));
        people = less;
    }

    /** An id and everything that was an alias of it belong to the person. */
    private void point(String tenant, String id, String person) {
        if (id.equals(person)) {
            return;
        }
        Map<Id, String> more = new LinkedHashMap<>(people);
        more.replaceAll((known, of) -> known.tenant.equals(tenant) && of.equals(id) ? person : of);
        more.put(new Id(tenant, id), person);
        people = more;
    }
}
