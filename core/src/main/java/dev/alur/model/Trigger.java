package dev.alur.model;

import dev.alur.value.Event;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What starts a workflow, as data. Immutable. */
public sealed interface Trigger {

    /**
     * A message. Words are whole, case- and accent-folded; {@code beli*} is a prefix, {@code *esan*} matches anywhere.
     * Empty lists and sets ask nothing.
     *
     * @param contains some of these words or phrases
     * @param all every one of these
     * @param equals the whole message is one of these
     * @param matches RE2 patterns, some of which is found
     * @param kinds kinds of message: text, image, video, audio, document, location, contact, button, list
     * @param phones with {@link From#PHONES}: the senders
     * @param group with {@link In#NAMED}: the group's name
     */
    record MessageReceived(
            List<String> contains,
            List<String> all,
            List<String> equals,
            List<String> matches,
            Set<String> kinds,
            From from,
            List<String> phones,
            In in,
            @Nullable String group,
            @Nullable Collect collect)
            implements Trigger {
        public MessageReceived {
            contains = List.copyOf(contains);
            all = List.copyOf(all);
            equals = List.copyOf(equals);
            matches = List.copyOf(matches);
            kinds = Collections.unmodifiableSet(new TreeSet<>(kinds));
            phones = List.copyOf(phones);
        }

        /** A message that contains some of these words or phrases. */
        public static MessageReceived containing(String... words) {
            return new MessageReceived(
                    List.of(words),
                    List.of(),
                    List.of(),
                    List.of(),
                    Set.of(),
                    From.ALL_USERS,
                    List.of(),
                    In.ANYWHERE,
                    null,
                    null);
        }
    }

    /** A message for which nothing else starts, once per person in {@code every}. */
    record Unmatched(Duration every) implements Trigger {}

    /** A change of a group's members; the run's person is the member. @param group its name, or {@code null} for any */
    record GroupChanged(Change change, @Nullable String group) implements Trigger {}

    /**
     * Moments by the calendar.
     *
     * @param cron five fields, or {@code null} with {@code every}
     * @param every a fixed rhythm from midnight of the zone, or {@code null} with {@code cron}
     * @param audience starts one run per person of it; {@code null} for one run without a person
     */
    record Scheduled(
            @Nullable String cron,
            @Nullable Duration every,
            @Nullable String audience,
            CatchUp catchUp) implements Trigger {}

    /** For each person of the host's audience, or when an event of that name is published. */
    record ForAudience(String audience) implements Trigger {}

    /** The person's first message ever. */
    record FirstMessage() implements Trigger {}

    /** The person's n-th message. */
    record NthMessage(int n) implements Trigger {}

    /** Silence of a person for so long. */
    record Idle(Duration after) implements Trigger {}

    /**
     * Hours of the day; an empty set of days means all.
     *
     * @param role a gate on the other triggers, or an edge that starts runs itself
     */
    record Hours(LocalTime start, LocalTime end, Set<DayOfWeek> days, Role role) implements Trigger {
        public Hours {
            days = Collections.unmodifiableSet(new TreeSet<>(days));
        }
    }

    /** A profile field comes to meet a condition by a write through the engine. */
    record DataCrossed(
            String field, DataOperator operator, @Nullable Object value) implements Trigger {}

    /** A named event. @param where over the event's fields; {@link Condition#ALWAYS} for any */
    record EventPublished(String name, Condition where) implements Trigger {}

    /** Only by hand: {@code run}, {@code start}. */
    record Manual() implements Trigger {}

    /**
     * A component or code by name; at registration a name neither defines is an event's.
     *
     * @param origin where the name was written
     */
    record Named(Call call, Origin origin) implements Trigger {
        public Named(Call call) {
            this(call, Origin.NONE);
        }
    }

    /** Code behind a {@link Named} trigger. Quick, without effect; may be called from any thread. */
    @FunctionalInterface
    interface Test {
        boolean matches(Event event, Facts facts);
    }

    /** Who may send the message. */
    enum From {
        ALL_USERS,
        NEW_USERS,
        KNOWN_USERS,
        OWNER,
        PHONES
    }

    /** Where the message may be sent. */
    enum In {
        ANYWHERE,
        PRIVATE,
        GROUP,
        NAMED
    }

    /** Changes of a group's members. */
    enum Change {
        JOINED,
        LEFT,
        PROMOTED,
        DEMOTED
    }

    /** What happens to moments missed while nothing ran. */
    enum CatchUp {
        NONE,
        ONE,
        ALL
    }

    /** What {@link Hours} do. */
    enum Role {
        GATE,
        OPENS,
        CLOSES
    }

    /** Operators of {@link DataCrossed}. */
    enum DataOperator {
        EQUALS,
        NOT_EQUALS,
        GREATER_THAN,
        GREATER_OR_EQUAL,
        LESS_THAN,
        LESS_OR_EQUAL,
        BETWEEN,
        IN,
        CONTAINS,
        EXISTS,
        CHANGED
    }
}
