package dev.alur.dsl;

import dev.alur.model.Collect;
import dev.alur.model.Trigger.From;
import dev.alur.model.Trigger.In;
import dev.alur.model.Trigger.MessageReceived;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A message, and what is asked of it; each word narrows. Immutable. */
public final class MessageTrigger extends TriggerPart {
    private static final Set<String> KINDS =
            Set.of("text", "image", "video", "audio", "document", "location", "contact", "button", "list");

    private final MessageReceived message;

    private MessageTrigger(MessageReceived message) {
        super(message, Lambdas.NONE);
        this.message = message;
    }

    static MessageTrigger containing(String... words) {
        required(words, "contains");
        return new MessageTrigger(MessageReceived.containing(words));
    }

    /** Holds every one of these words or phrases. */
    public MessageTrigger all(String... words) {
        List<String> all = required(words, "all");
        return words(all, message.equals(), message.matches());
    }

    /** The whole message is one of these, case- and accent-folded. */
    public MessageTrigger equalTo(String... texts) {
        List<String> equals = required(texts, "equals");
        return words(message.all(), equals, message.matches());
    }

    /** Some of these RE2 patterns is found in it. */
    public MessageTrigger matches(String... patterns) {
        List<String> matches = required(patterns, "matches");
        return words(message.all(), message.equals(), matches);
    }

    /**
     * Is of one of these types: text, image, video, audio, document, location, contact, button, list.
     *
     * @throws dev.alur.InvalidWorkflowException if it is none of these
     */
    public MessageTrigger type(String... types) {
        List<String> kinds = required(types, "type");
        for (String kind : kinds) {
            if (!KINDS.contains(kind)) {
                throw Text.invalid(
                        "unknown-type",
                        "\"" + kind + "\" is no type of message",
                        "one of " + String.join(", ", KINDS.stream().sorted().toList()),
                        "message");
            }
        }
        return sent(Set.copyOf(kinds), message.from(), message.phones());
    }

    /** Comes from one of this group of people. */
    public MessageTrigger from(From people) {
        if (people == From.PHONES) {
            throw Text.invalid("missing-phones", "from PHONES names no phone", "say fromPhones(\"+62…\")", "message");
        }
        return from(people, List.of());
    }

    /** Comes from one of these phones. */
    public MessageTrigger fromPhones(String... phones) {
        return from(From.PHONES, required(phones, "fromPhones"));
    }

    private MessageTrigger from(From people, List<String> phones) {
        return sent(message.kinds(), people, phones);
    }

    /** Comes in a private chat. */
    public MessageTrigger inPrivate() {
        return in(In.PRIVATE);
    }

    /** Comes in a group. */
    public MessageTrigger inGroup() {
        return in(In.GROUP);
    }

    private MessageTrigger in(In place) {
        return received(place, null, message.collect());
    }

    /** Comes in the group of this name. */
    public MessageTrigger inGroup(String name) {
        String group = Text.required(name, "inGroup", "message");
        return received(In.NAMED, group, message.collect());
    }

    /** Joins a burst of messages into one: silence that ends it, and its longest length. */
    public MessageTrigger collect(Duration quiet, Duration max) {
        Collect burst =
                new Collect(Text.positive(quiet, "collect", "message"), Text.positive(max, "collect", "message"));
        return received(message.in(), message.group(), burst);
    }

    /** Joins a burst of messages into one; durations as people write them: {@code 3s}. */
    public MessageTrigger collect(String quiet, String max) {
        return collect(Text.duration(quiet, "collect", "message"), Text.duration(max, "collect", "message"));
    }

    private MessageTrigger words(List<String> all, List<String> equals, List<String> matches) {
        return new MessageTrigger(new MessageReceived(
                message.contains(),
                all,
                equals,
                matches,
                message.kinds(),
                message.from(),
                message.phones(),
                message.in(),
                message.group(),
                message.collect()));
    }

    private MessageTrigger sent(Set<String> kinds, From from, List<String> phones) {
        return new MessageTrigger(new MessageReceived(
                message.contains(),
                message.all(),
                message.equals(),
                message.matches(),
                kinds,
                from,
                phones,
                message.in(),
                message.group(),
                message.collect()));
    }

    private MessageTrigger received(In in, @Nullable String group, @Nullable Collect collect) {
        return new MessageTrigger(new MessageReceived(
                message.contains(),
                message.all(),
                message.equals(),
                message.matches(),
                message.kinds(),
                message.from(),
                message.phones(),
                in,
                group,
                collect));
    }

    private static List<String> required(String[] texts, String word) {
        for (String text : texts) {
            Text.required(text, word, "message");
        }
        return List.of(texts);
    }
}
