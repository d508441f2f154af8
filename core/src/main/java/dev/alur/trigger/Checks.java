package dev.alur.trigger;

import dev.alur.model.Trigger;
import dev.alur.value.Event;
import dev.alur.value.Event.Kind;
import dev.alur.value.Slug;
import dev.alur.value.Values;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The checks of triggers that need little more than the event. */
final class Checks {
    private Checks() {}

    record Unmatched() implements Rule.Check {
        @Override
        public boolean holds(Event event, Situation situation, @Nullable Hits hits) {
            return event.isMessage();
        }

        @Override
        public Rule.Answer explain(Event event, Situation situation, @Nullable Hits hits) {
            return event.isMessage()
                    ? Rule.Answer.yes("unmatched: if nothing else starts, once per person in its period")
                    : Rule.Answer.no("unmatched: the event is no message");
        }
    }

    record FirstMessage() implements Rule.Check {
        @Override
        public boolean holds(Event event, Situation situation, @Nullable Hits hits) {
            return event.isMessage() && situation.messages() == 1 && !situation.known();
        }

        @Override
        public Rule.Answer explain(Event event, Situation situation, @Nullable Hits hits) {
            String who = situation.known() ? " of a person already known" : "";
            return new Rule.Answer(
                    holds(event, situation, hits),
                    "first_message: "
                            + (event.isMessage()
                                    ? "this is message " + situation.messages() + who
                                    : "the event is no message"));
        }
    }

    record NthMessage(int n) implements Rule.Check {
        @Override
        public boolean holds(Event event, Situation situation, @Nullable Hits hits) {
            return event.isMessage() && situation.messages() == n;
        }

        @Override
        public Rule.Answer explain(Event event, Situation situation, @Nullable Hits hits) {
            return new Rule.Answer(
                    holds(event, situation, hits),
                    "nth_message: needs " + n + ", "
                            + (event.isMessage()
                                    ? "this is message " + situation.messages()
                                    : "the event is no message"));
        }
    }

    record Group(Trigger.GroupChanged trigger) implements Rule.Check {
        @Override
        public boolean holds(Event event, Situation situation, @Nullable Hits hits) {
            return event.kind() == Kind.GROUP
                    && change(trigger).equals(event.name())
                    && (trigger.group() == null || MessageCheck.isGroup(event, situation, trigger.group()));
        }

        @Override
        public Rule.Answer explain(Event event, Situation situation, @Nullable Hits hits) {
            String where = trigger.group() == null ? "" : " in " + trigger.group();
            return new Rule.Answer(
                    holds(event, situation, hits), "group: needs " + change(trigger) + where + ", " + what(event));
        }

        static String change(Trigger.GroupChanged trigger) {
            return trigger.change().name().toLowerCase(Locale.ROOT);
        }
    }

    /** Schedules, edges of hours and audiences: the engine's clock raises the event for the workflow by name. */
    record Clock(String label, String workflow) implements Rule.Check {
        @Override
        public boolean holds(Event event, Situation situation, @Nullable Hits hits) {
            return event.kind() == Kind.SCHEDULE && Slug.of(event.name()).equals(workflow);
        }

        @Override
        public Rule.Answer explain(Event event, Situation situation, @Nullable Hits hits) {
            return new Rule.Answer(
                    holds(event, situation, hits), label + ": needs its moment on the clock, " + what(event));
        }
    }

    /** An audience: its page of persons by the clock, or the event of its name. */
    record Audience(String audience, String workflow) implements Rule.Check {
        @Override
        public boolean holds(Event event, Situation situation, @Nullable Hits hits) {
            return switch (event.kind()) {
                case SCHEDULE -> Slug.of(event.name()).equals(workflow);
                case NAMED -> Slug.of(event.name()).equals(audience);
                default -> false;
            };
        }

        @Override
        public Rule.Answer explain(Event event, Situation situation, @Nullable Hits hits) {
            return new Rule.Answer(
                    holds(event, situation, hits),
                    "audience: needs a person of " + audience + " or the event of that name, " + what(event));
        }
    }

    record Idle(long seconds) implements Rule.Check {
        @Override
        public boolean holds(Event event, Situation situation, @Nullable Hits hits) {
            return event.kind() == Kind.IDLE && seconds(event) == seconds;
        }

        @Override
        public Rule.Answer explain(Event event, Situation situation, @Nullable Hits hits) {
            return new Rule.Answer(
                    holds(event, situation, hits),
                    "idle: needs a silence of " + seconds + " s, "
                            + (event.kind() == Kind.IDLE
                                    ? "this is the one of " + seconds(event) + " s"
                                    : what(event)));
        }

        /** -1 if the event does not say. */
        static long seconds(Event event) {
            BigDecimal seconds = Values.number(event.fields().get("seconds"));
            return seconds == null ? -1 : seconds.longValue();
        }
    }

    record Manual(String workflow) implements Rule.Check {
        @Override
        public boolean holds(Event event, Situation situation, @Nullable Hits hits) {
            return event.kind() == Kind.MANUAL && Slug.of(event.name()).equals(workflow);
        }

        @Override
        public Rule.Answer explain(Event event, Situation situation, @Nullable Hits hits) {
            return new Rule.Answer(holds(event, situation, hits), "manual: starts by hand only, " + what(event));
        }
    }

    /** A test in code. */
    record Code(String name, Trigger.Test test) implements Rule.Check {
        @Override
        public boolean holds(Event event, Situation situation, @Nullable Hits hits) {
            return test.matches(event, situation.facts());
        }

        @Override
        public Rule.Answer explain(Event event, Situation situation, @Nullable Hits hits) {
            try {
                boolean holds = holds(event, situation, hits);
                return new Rule.Answer(holds, name + ": the code says " + (holds ? "yes" : "no"));
            } catch (RuntimeException thrown) {
                return Rule.Answer.no(name + ": the code failed with " + thrown);
            }
        }
    }

    static String what(Event event) {
        String kind = event.kind().name().toLowerCase(Locale.ROOT);
        return "the event is " + kind + (event.name().isEmpty() ? "" : " " + event.name());
    }
}
