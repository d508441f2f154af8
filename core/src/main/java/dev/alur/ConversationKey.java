package dev.alur;

import java.util.Objects;

/**
 * Names one conversation: one person in one chat of one channel account of one tenant. The unit of order and of commit.
 * Immutable.
 *
 * @param tenant whose bot; {@code ""} when the host serves one
 * @param account the channel account, e.g. a phone number id; {@code ""} when there is one
 * @param chat the chat: a group's id, or the person's own id for a private chat
 * @param person the opaque id of the person; {@code ""} in a run without a person
 */
public record ConversationKey(String tenant, String account, String chat, String person) {

    /** @throws NullPointerException naming what is missing */
    public ConversationKey {
        Objects.requireNonNull(tenant, "the conversation's tenant is null: it is \"\" when there is one");
        Objects.requireNonNull(account, "the conversation's account is null: it is \"\" when there is one");
        Objects.requireNonNull(person, "the conversation's person is null: it is \"\" in a run without a person");
        Objects.requireNonNull(chat, "the conversation's chat is null: in private it is the person's id");
    }

    /** The private chat of a person, in the default tenant and account. */
    public static ConversationKey of(String person) {
        return new ConversationKey("", "", person, person);
    }

    /** A person in a group chat, in the default tenant and account. */
    public static ConversationKey inGroup(String chat, String person) {
        return new ConversationKey("", "", chat, person);
    }

    /** By hand: a key is hashed several times for every event, and chat and person are often the same. */
    @Override
    public int hashCode() {
        int hash = chat.hashCode() * 31 + person.hashCode();
        return (hash * 31 + account.hashCode()) * 31 + tenant.hashCode();
    }

    public boolean isPrivate() {
        return chat.equals(person);
    }

    /** The parts joined by {@code /}, without the empty default tenant and account. */
    @Override
    public String toString() {
        String where = isPrivate() ? person : chat + "/" + person;
        return tenant.isEmpty() && account.isEmpty() ? where : tenant + "/" + account + "/" + where;
    }
}
