package dev.alur.trigger;

import dev.alur.lang.Compiler;
import dev.alur.lang.Language;
import dev.alur.lang.Patterns;
import dev.alur.model.Condition;
import dev.alur.model.Trigger;
import dev.alur.value.Slug;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Compiles triggers to rules and files each under what an event must say to make it possible. Not for sharing. */
final class TriggerIndexBuilder {
    private final Function<String, Trigger.@Nullable Test> tests;
    private final Patterns patterns;
    private final Compiler compiler;

    private final WordIndex.Builder words = new WordIndex.Builder();
    private final Candidates candidates = new Candidates();
    private final List<Rule> rules = new ArrayList<>();
    private final Map<Integer, TriggerIndex.Explained> explained = new HashMap<>();
    private final List<Watched<Trigger.Scheduled>> schedules = new ArrayList<>();
    private final List<Watched<Trigger.Idle>> idles = new ArrayList<>();
    private final List<Watched<Trigger.Hours>> hourEdges = new ArrayList<>();
    private final List<Watched<Trigger.ForAudience>> audiences = new ArrayList<>();

    TriggerIndexBuilder(Function<String, Trigger.@Nullable Test> tests, Language language) {
        this.tests = tests;
        patterns = language.patterns();
        compiler = new Compiler(language);
    }

    void add(TriggerIndex.Entry entry) {
        Filing filing = new Filing(entry.number(), Slug.of(entry.name()), gate(entry.triggers()));
        List<@Nullable Rule> own = new ArrayList<>();
        int manual = -1;
        for (int position = 0; position < entry.triggers().size(); position++) {
            Trigger trigger = entry.triggers().get(position);
            own.add(isGate(trigger) ? null : filing.file(position, trigger));
            if (trigger instanceof Trigger.Manual) {
                manual = position;
            }
        }
        filing.fileManual(manual);
        TriggerIndex.Explained before =
                explained.put(entry.number(), new TriggerIndex.Explained(entry.name(), entry.triggers(), own));
        if (before != null) {
            throw new IllegalArgumentException("workflow number " + entry.number() + " is given to both "
                    + before.name() + " and " + entry.name() + ": numbers must be unique");
        }
    }

    TriggerIndex build() {
        WordIndex index = words.build();
        candidates.freeze(index.size());
        return new TriggerIndex(
                rules.toArray(Rule[]::new),
                candidates,
                index,
                Map.copyOf(explained),
                new TriggerIndex.Clocks(
                        List.copyOf(schedules), List.copyOf(idles), List.copyOf(hourEdges), List.copyOf(audiences)));
    }

    private static OpeningHours gate(List<Trigger> triggers) {
        List<Trigger.Hours> gates = triggers.stream()
                .filter(TriggerIndexBuilder::isGate)
                .map(Trigger.Hours.class::cast)
                .toList();
        return gates.isEmpty() ? OpeningHours.ALWAYS : new OpeningHours(gates);
    }

    private static boolean isGate(Trigger trigger) {
        return trigger instanceof Trigger.Hours hours && hours.role() == Trigger.Role.GATE;
    }

    /** Files the triggers of one workflow. */
    private final class Filing {
        private final int workflow;
        private final String slug;
        private final OpeningHours gate;

        Filing(int workflow, String slug, OpeningHours gate) {
            this.workflow = workflow;
            this.slug = slug;
            this.gate = gate;
        }

        Rule file(int position, Trigger trigger) {
            if (trigger instanceof Trigger.MessageReceived message) {
                return message(position, message);
            }
            if (trigger instanceof Trigger.Unmatched) {
                Rule rule = rule(position, Rank.UNMATCHED, new Checks.Unmatched());
                candidates.addUnmatched(last());
                return rule;
            }
            if (trigger instanceof Trigger.GroupChanged group) {
                Rule rule = rule(position, Rank.OTHER, new Checks.Group(group));
                candidates.groups.add(Checks.Group.change(group), last());
                return rule;
            }
            if (trigger instanceof Trigger.FirstMessage) {
                Rule rule = rule(position, Rank.ENGAGEMENT, new Checks.FirstMessage());
                candidates.addCount(1, last());
                return rule;
            }
            if (trigger instanceof Trigger.NthMessage nth) {
                Rule rule = rule(position, Rank.ENGAGEMENT, new Checks.NthMessage(nth.n()));
                candidates.addCount(nth.n(), last());
                return rule;
            }
            if (trigger instanceof Trigger.DataCrossed data) {
                Rule rule = rule(position, Rank.OTHER, new DataCheck(data, compiler));
                candidates.fields.add(DataCheck.field(data), last());
                return rule;
            }
            if (trigger instanceof Trigger.EventPublished event) {
                return event(position, event.name(), event.where());
            }
            if (trigger instanceof Trigger.Named named) {
                return named(position, named.call().name());
            }
            return trigger instanceof Trigger.Manual
                    ? rule(position, Rank.OTHER, new Checks.Manual(slug))
                    : watched(position, trigger);
        }

        /** Every workflow can be started by hand, whether it says so or not. */
        void fileManual(int position) {
            rules.add(new Rule(workflow, position, Rank.OTHER, OpeningHours.ALWAYS, new Checks.Manual(slug)));
            candidates.manual.add(slug, last());
        }

        private Rule message(int position, Trigger.MessageReceived message) {
            MessageCheck check = new MessageCheck(message, words, patterns);
            Rule rule = rule(position, check.rank(), check);
            int[] needed = check.needed();
            if (needed != null) {
                for (int term : needed) {
                    if (term != WordIndex.Builder.NEVER) {
                        candidates.addTerm(term, last());
                    }
                }
            } else if (check.kinds().isEmpty()) {
                candidates.addOpen(last());
            } else {
                check.kinds().forEach(kind -> candidates.kinds.add(kind, last()));
            }
            return rule;
        }

        private Rule event(int position, String name, Condition where) {
            Rule rule = rule(position, Rank.OTHER, new EventCheck(name, where, compiler));
            candidates.events.add(Slug.of(name), last());
            return rule;
        }

        private Rule named(int position, String name) {
            Trigger.Test test = tests.apply(name);
            if (test == null) {
                return event(position, name, Condition.ALWAYS);
            }
            Rule rule = rule(position, Rank.OTHER, new Checks.Code(name, test));
            candidates.addCode(last());
            return rule;
        }

        private Rule watched(int position, Trigger trigger) {
            if (trigger instanceof Trigger.Idle idle) {
                idles.add(new Watched<>(workflow, position, idle));
                Rule rule =
                        rule(position, Rank.OTHER, new Checks.Idle(idle.after().toSeconds()));
                candidates.idle.add(idle.after().toSeconds(), last());
                return rule;
            }
            if (trigger instanceof Trigger.ForAudience audience) {
                audiences.add(new Watched<>(workflow, position, audience));
                String name = Slug.of(audience.audience());
                Rule rule = rule(position, Rank.OTHER, new Checks.Audience(name, slug));
                candidates.clock.add(slug, last());
                candidates.events.add(name, last());
                return rule;
            }
            String label = "schedule";
            if (trigger instanceof Trigger.Scheduled scheduled) {
                schedules.add(new Watched<>(workflow, position, scheduled));
            } else {
                Trigger.Hours hours = (Trigger.Hours) trigger;
                hourEdges.add(new Watched<>(workflow, position, hours));
                label = "hours " + hours.role().name().toLowerCase(Locale.ROOT);
            }
            Rule rule = rule(position, Rank.OTHER, new Checks.Clock(label, slug));
            candidates.clock.add(slug, last());
            return rule;
        }

        private Rule rule(int position, Rank rank, Rule.Check check) {
            Rule rule = new Rule(workflow, position, rank, gate, check);
            rules.add(rule);
            return rule;
        }

        private int last() {
            return rules.size() - 1;
        }
    }
}
