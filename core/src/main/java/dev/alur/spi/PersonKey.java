package dev.alur.spi;

import dev.alur.ConversationKey;

/** A person of a tenant, in whatever chat. Immutable. @param tenant {@code ""} when the host serves one @param id opaque */
public record PersonKey(String tenant, String id) {

    /** A person of the default tenant. */
    public static PersonKey of(String id) {
        return new PersonKey("", id);
    }

    /** Whoever speaks in this conversation. */
    public static PersonKey of(ConversationKey conversation) {
        return new PersonKey(conversation.tenant(), conversation.person());
    }

    /** Whether the conversation is this person's. */
    public boolean speaksIn(ConversationKey conversation) {
        return id.equals(conversation.person()) && tenant.equals(conversation.tenant());
    }

    @Override
    public String toString() {
        return tenant.isEmpty() ? id : tenant + "/" + id;
    }
}
