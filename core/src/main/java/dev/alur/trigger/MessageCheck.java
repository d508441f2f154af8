package dev.alur.trigger;

import dev.alur.lang.Patterns;
import dev.alur.model.Trigger.MessageReceived;
import dev.alur.value.Event;
import dev.alur.value.Folded;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A message trigger: everything it states must hold. Immutable. */
final class MessageCheck implements Rule.Check {
    private final MessageReceived trigger;
    private final int[] some;
    private final int[] all;
    private final int[] whole;
    private final List<Patterns.Pattern> patterns;
    private final Set<String> kinds;
    private final List<String> phones;

    MessageCheck(MessageReceived trigger, WordIndex.Builder words, Patterns compiler) {
        this.trigger = trigger;
        some = trigger.contains().stream().mapToInt(words::keyword).toArray();
        all = trigger.all().stream().mapToInt(words::keyword).toArray();
        whole = trigger.equals().stream().mapToInt(words::whole).toArray();
        patterns = trigger.matches().stream().map(compiler::compile).toList();
        kinds = kinds(trigger);
        phones = Phones.digits(trigger.phones());
    }

    private static Set<String> kinds(MessageReceived trigger) {
        Set<String> kinds = trigger.kinds().stream()
                .map(kind -> kind.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return kinds.contains("any") ? Set.of() : kinds;
    }

    /** Some of these terms must stand in the message for the trigger to match; {@code null} if it asks for no words. */
    int @Nullable [] needed() {
        if (whole.length > 0) {
            return whole;
        }
        if (all.length > 0) {
            return longest();
        }
        return some.length > 0 ? some : null;
    }

    private int[] longest() {
        int best = 0;
        for (int i = 1; i < all.length; i++) {
            if (trigger.all().get(i).length() > trigger.all().get(best).length()) {
                best = i;
            }
        }
        return new int[] {all[best]};
    }

    Set<String> kinds() {
        return kinds;
    }

    Rank rank() {
        boolean words = needed() != null || !patterns.isEmpty();
        return words ? Rank.KEYWORD : Rank.OTHER;
    }

    @Override
    public boolean holds(Event event, Situation situation, @Nullable Hits hits) {
        return event.isMessage()
                && (some.length == 0 || any(some, hits))
                && every(hits)
                && (whole.length == 0 || any(whole, hits))
                && kind(event)
                && place(event, situation)
                && sender(event, situation)
                && (patterns.isEmpty() || found(event));
    }

    @Override
    public Rule.Answer explain(Event event, Situation situation, @Nullable Hits hits) {
        if (!event.isMessage()) {
            return Rule.Answer.no("message: the event is no message");
        }
        List<String> missing = new ArrayList<>();
        String quoted = quote(event.text());
        if (some.length > 0 && !any(some, hits)) {
            missing.add("needs one of " + String.join(", ", trigger.contains()) + ": not found in " + quoted);
        }
        if (!every(hits)) {
            missing.add("needs all of " + String.join(", ", trigger.all()) + ": " + absent(hits) + " not found in "
                    + quoted);
        }
        if (whole.length > 0 && !any(whole, hits)) {
            missing.add("must be one of " + String.join(", ", trigger.equals()) + ": is " + quoted);
        }
        if (!patterns.isEmpty() && !found(event)) {
            missing.add("must match one of " + String.join(", ", trigger.matches()) + ": does not in " + quoted);
        }
        if (!kind(event)) {
            missing.add("must be of type " + kinds.stream().sorted().collect(Collectors.joining(", ")) + ": is "
                    + event.name());
        }
        if (!place(event, situation)) {
            missing.add("must be sent in " + placeName() + ": was not");
        }
        if (!sender(event, situation)) {
            missing.add("must come from " + trigger.from().name().toLowerCase(Locale.ROOT) + ": did not");
        }
        return missing.isEmpty()
                ? Rule.Answer.yes("message: matches")
                : Rule.Answer.no("message: " + String.join("; ", missing));
    }

    private static boolean any(int[] terms, @Nullable Hits hits) {
        if (hits != null) {
            for (int term : terms) {
                if (hits.has(term)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean every(@Nullable Hits hits) {
        for (int term : all) {
            if (hits == null || !hits.has(term)) {
                return false;
            }
        }
        return true;
    }

    private String absent(@Nullable Hits hits) {
        List<String> absent = new ArrayList<>();
        for (int i = 0; i < all.length; i++) {
            if (hits == null || !hits.has(all[i])) {
                absent.add(trigger.all().get(i));
            }
        }
        return String.join(", ", absent);
    }

    private boolean found(Event event) {
        for (Patterns.Pattern pattern : patterns) {
            if (pattern.finds(event.text())) {
                return true;
            }
        }
        return false;
    }

    private boolean kind(Event event) {
        return kinds.isEmpty() || kinds.contains(event.name());
    }

    private boolean place(Event event, Situation situation) {
        return switch (trigger.in()) {
            case ANYWHERE -> true;
            case PRIVATE -> event.conversation().isPrivate();
            case GROUP -> !event.conversation().isPrivate();
            case NAMED -> isGroup(event, situation, trigger.group());
        };
    }

    private boolean sender(Event event, Situation situation) {
        return switch (trigger.from()) {
            case ALL_USERS -> true;
            case NEW_USERS -> !situation.known();
            case KNOWN_USERS -> situation.known();
            case OWNER -> situation.owner();
            case PHONES -> Phones.contains(phones, situation.phone());
        };
    }

    private String placeName() {
        String group = trigger.group();
        return group == null ? trigger.in().name().toLowerCase(Locale.ROOT) : "group " + group;
    }

    /** By the group's name or its id; any group for {@code null}. */
    static boolean isGroup(Event event, Situation situation, @Nullable String wanted) {
        if (event.conversation().isPrivate()) {
            return false;
        }
        if (wanted == null || wanted.equals(event.conversation().chat())) {
            return true;
        }
        String name = situation.group();
        return name != null && Folded.equal(name.strip(), wanted.strip());
    }

    private static String quote(String text) {
        return text.length() <= 80 ? '"' + text + '"' : '"' + text.substring(0, 80) + "…\"";
    }
}
