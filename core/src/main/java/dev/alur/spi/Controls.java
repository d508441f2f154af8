package dev.alur.spi;

import dev.alur.ConversationKey;
import dev.alur.value.Slug;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What was paused beyond single runs: such a pause holds what is open and refuses what would start. Immutable.
 *
 * @param everything whether all is paused
 * @param workflows slugs of paused workflows
 * @param people who is paused
 */
public record Controls(boolean everything, Set<String> workflows, Set<PersonKey> people) {
    /** Nothing is paused. */
    public static final Controls NONE = new Controls(false, Set.of(), Set.of());

    public Controls {
        workflows = Set.copyOf(workflows);
        people = Set.copyOf(people);
    }

    /** Whether nothing is paused. */
    public boolean isEmpty() {
        return !everything && workflows.isEmpty() && people.isEmpty();
    }

    /** Why a workflow may not start in a conversation, {@code null} when it may. */
    public @Nullable String refusal(String workflow, ConversationKey conversation) {
        if (isEmpty()) {
            return null;
        }
        if (everything) {
            return "everything is paused";
        }
        if (workflows.contains(workflow)) {
            return workflow + " is paused";
        }
        return isPaused(conversation) ? PersonKey.of(conversation) + " is paused" : null;
    }

    /** Whether the person of this conversation is paused. */
    public boolean isPaused(ConversationKey conversation) {
        return !people.isEmpty() && people.contains(PersonKey.of(conversation));
    }

    /** Everything is paused. */
    public Controls withEverything() {
        return new Controls(true, workflows, people);
    }

    /** Not everything is paused; what is paused by itself stays so. */
    public Controls withoutEverything() {
        return new Controls(false, workflows, people);
    }

    /** A workflow is paused as well. @param workflow its name or slug */
    public Controls with(String workflow) {
        Set<String> more = new TreeSet<>(workflows);
        more.add(Slug.of(workflow));
        return new Controls(everything, more, people);
    }

    /** A workflow is not paused by itself. @param workflow its name or slug */
    public Controls without(String workflow) {
        Set<String> less = new TreeSet<>(workflows);
        less.remove(Slug.of(workflow));
        return new Controls(everything, less, people);
    }

    /** A person is paused as well. */
    public Controls with(PersonKey person) {
        Set<PersonKey> more = new HashSet<>(people);
        more.add(person);
        return new Controls(everything, workflows, more);
    }

    /** A person is not paused by themselves. */
    public Controls without(PersonKey person) {
        Set<PersonKey> less = new HashSet<>(people);
        less.remove(person);
        return new Controls(everything, workflows, less);
    }
}
