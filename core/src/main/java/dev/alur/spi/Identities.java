package dev.alur.spi;

import java.util.List;

/**
 * Which ids are one person: phone numbers, e-mail addresses and a platform's own ids are aliases of an opaque person id.
 * Nothing that is stored under an id is rewritten. Called by several threads, also for one conversation; must not block for
 * long, since every event waits for it.
 */
public interface Identities {
    /** The person an id belongs to; the id itself when nothing is known of it. */
    String person(String tenant, String id);

    /** The other ids of a person, in the order they were told; empty for most. */
    List<String> aliases(String tenant, String person);

    /** From now on the alias is an id of the person; said again of somebody else, it moves. */
    void alias(String tenant, String alias, String person);

    /** Two ids turn out to be one person: the older one stays the person's, the newer one becomes an alias of it. */
    void merge(String tenant, String older, String newer);

    /** From now on none of the person's ids is known, whichever of them is said. */
    void forget(String tenant, String id);
}
