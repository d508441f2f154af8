package dev.alur.yaml;

import dev.alur.model.Collect;
import dev.alur.model.Condition;
import dev.alur.model.Trigger;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Writes triggers in their canonical forms. */
final class TriggerWriter {
    private TriggerWriter() {}

    static Part trigger(Trigger trigger, CanonicalTriggers.Where where) {
        boolean component = where == CanonicalTriggers.Where.COMPONENT;
        if (trigger instanceof Trigger.MessageReceived message) {
            return message(message, component);
        }
        if (trigger instanceof Trigger.Unmatched unmatched) {
            Part.Branch map = component ? one("type", "unmatched") : one("message", "unmatched");
            boolean usual = unmatched.every().equals(TriggerForms.UNMATCHED_EVERY);
            return usual ? map : map.put("every", Written.duration(unmatched.every()));
        }
        if (trigger instanceof Trigger.GroupChanged group) {
            Part.Branch map = map("group", Written.word(group.change()));
            return group.group() == null ? map : map.put("in", Written.text(group.group()));
        }
        if (trigger instanceof Trigger.Scheduled scheduled) {
            return map("schedule", schedule(scheduled));
        }
        if (trigger instanceof Trigger.ForAudience audience) {
            return map("audience", Written.text(audience.audience()));
        }
        if (trigger instanceof Trigger.FirstMessage) {
            return component ? one("type", "first_message") : Part.Leaf.plain("first_message");
        }
        if (trigger instanceof Trigger.NthMessage nth) {
            return map("nth_message", Written.number(nth.n()));
        }
        if (trigger instanceof Trigger.Idle idle) {
            return map("idle", Written.duration(idle.after()));
        }
        if (trigger instanceof Trigger.Hours hours) {
            return map("hours", hours(hours));
        }
        if (trigger instanceof Trigger.DataCrossed data) {
            return map("data", data(data));
        }
        if (trigger instanceof Trigger.EventPublished event) {
            Part.Branch map = map("event", Written.text(event.name()));
            boolean any = event.where().equals(Condition.ALWAYS);
            return any ? map : map.put("where", Written.where(event.where()));
        }
        if (trigger instanceof Trigger.Manual) {
            return component ? one("type", "manual") : Part.Leaf.plain("manual");
        }
        if (trigger instanceof Trigger.Named named && !component) {
            boolean bare = named.call().arguments().isEmpty();
            return bare
                    ? Written.text(named.call().name())
                    : map(named.call().name(), Written.map(named.call().arguments()));
        }
        throw Written.unwritable("a component that is only the name of a trigger");
    }

    private static Part.Branch map(String key, Part value) {
        return new Part.Branch(Part.Form.MAP, false).put(key, value);
    }

    private static Part.Branch one(String key, String word) {
        return map(key, Part.Leaf.plain(word));
    }

    private static Part message(Trigger.MessageReceived message, boolean component) {
        Part.Branch words = new Part.Branch(Part.Form.MAP, true);
        texts("contains", message.contains(), words);
        texts("all", message.all(), words);
        texts("equals", message.equals(), words);
        texts("matches", message.matches(), words);
        texts("type", List.copyOf(message.kinds()), words);
        if (message.from() == Trigger.From.PHONES) {
            texts("from", message.phones(), words);
        } else if (message.from() != Trigger.From.ALL_USERS) {
            words.put("from", Written.word(message.from()));
        }
        if (message.in() == Trigger.In.NAMED) {
            words.put("in", Written.text(String.valueOf(message.group())));
        } else if (message.in() != Trigger.In.ANYWHERE) {
            words.put("in", Written.word(message.in()));
        }
        Collect collect = message.collect();
        if (collect != null) {
            words.put("collect", TalkWriter.collect(collect));
        }
        if (words.twigs.isEmpty() && !component) {
            return Part.Leaf.plain("message");
        }
        return map("message", words.twigs.isEmpty() ? words.put("type", Part.Leaf.plain("any")) : words);
    }

    private static void texts(String word, List<String> texts, Part.Branch map) {
        if (!texts.isEmpty()) {
            map.put(word, Written.texts(texts));
        }
    }

    private static Part schedule(Trigger.Scheduled scheduled) {
        Part.Branch map = new Part.Branch(Part.Form.MAP, true);
        String cron = scheduled.cron();
        Duration every = scheduled.every();
        String audience = scheduled.audience();
        if (cron != null) {
            map.put("cron", Written.text(cron));
        }
        if (every != null) {
            map.put("every", Written.duration(every));
        }
        if (audience != null) {
            map.put("audience", Written.text(audience));
        }
        boolean none = scheduled.catchUp() == Trigger.CatchUp.NONE;
        return none ? map : map.put("catch_up", Written.word(scheduled.catchUp()));
    }

    private static Part hours(Trigger.Hours hours) {
        Part.Branch map = new Part.Branch(Part.Form.MAP, true)
                .put("start", Written.time(hours.start()))
                .put("end", Written.time(hours.end()));
        if (!hours.days().isEmpty()) {
            map.put(
                    "days",
                    Written.texts(hours.days().stream()
                            .map(day -> day.name().substring(0, 3))
                            .toList()));
        }
        boolean gate = hours.role() == Trigger.Role.GATE;
        return gate ? map : map.put("on", Written.word(hours.role()));
    }

    private static Part data(Trigger.DataCrossed data) {
        Part.Branch map = new Part.Branch(Part.Form.MAP, true)
                .put("field", Written.text(data.field()))
                .put("op", Part.Leaf.plain(data.operator().name().toLowerCase(Locale.ROOT)));
        return data.value() == null ? map : map.put("value", Written.value(data.value()));
    }
}
