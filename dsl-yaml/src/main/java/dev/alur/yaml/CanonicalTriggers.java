package dev.alur.yaml;

import dev.alur.value.Slug;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The canonical form of triggers: the trigger's word as the first key, or a bare name. */
final class CanonicalTriggers {
    private static final Map<String, String> CHANGES = Map.of(
            "member_added", "joined",
            "member_joined", "joined",
            "member_removed", "left",
            "member_left", "left",
            "member_promoted", "promoted",
            "member_demoted", "demoted");

    private CanonicalTriggers() {}

    /** Where a trigger stands. */
    enum Where {
        WORKFLOW,
        /** A component is a map: a bare name would be no trigger there. */
        COMPONENT
    }

    static Part triggers(Part part) {
        if (part instanceof Part.Branch list && !list.isMap()) {
            list.twigs.forEach(twig -> {
                twig.value = one(twig.value, Where.WORKFLOW);
                lift(twig);
            });
            return list;
        }
        return one(part, Where.WORKFLOW);
    }

    /** A comment inside a map that became a name stands beside the name. */
    private static void lift(Part.Twig twig) {
        if (twig.value instanceof Part.Branch map && isBare(map)) {
            Part.Twig only = map.twigs.get(0);
            twig.value = Part.Leaf.plain(only.name());
            twig.adopt(only);
            twig.before.addAll(map.foot.stream().filter(line -> !line.isEmpty()).toList());
        }
    }

    private static boolean isBare(Part.Branch map) {
        return map.isMap()
                && map.twigs.size() == 1
                && List.of("first_message", "manual").contains(map.twigs.get(0).name())
                && map.twigs.get(0).value instanceof Part.Leaf leaf
                && leaf.isNull();
    }

    static Part one(Part part, Where where) {
        if (part instanceof Part.Leaf leaf) {
            return named(leaf);
        }
        Part.Branch map = (Part.Branch) part;
        Part.Twig type = map.find("type");
        boolean worded = map.twigs.stream().anyMatch(twig -> Grammar.find(Place.TRIGGER, twig.name()) != null);
        boolean message = CanonicalWords.find(map, Place.TRIGGER, "message") != null;
        boolean kind = type != null
                && type.value instanceof Part.Leaf leaf
                && TriggerTypes.MESSAGES.contains(Slug.of(leaf.value));
        if (type != null && (!worded || kind || !message)) {
            return typed(map, type, where);
        }
        words(map);
        return map;
    }

    private static Part named(Part.Leaf leaf) {
        switch (Slug.of(leaf.value)) {
            case "first_message", "new_user_interaction":
                return Part.Leaf.plain("first_message");
            case "manual", "by_hand":
                return Part.Leaf.plain("manual");
            case "fallback", "unmatched":
                return new Part.Branch(Part.Form.MAP, true).put("message", Part.Leaf.plain("unmatched"));
            default:
                return leaf;
        }
    }

    private static void words(Part.Branch map) {
        for (Part.Twig twig : map.twigs) {
            Word word = Grammar.find(Place.TRIGGER, twig.name());
            if (word == null) {
                continue;
            }
            Place inside = word.beside();
            if (inside != null && twig.value instanceof Part.Branch own && own.isMap()) {
                insides(own, inside);
            } else if (word.name().equals("message") && !isMessageWord(twig.value) && map.find("contains") == null) {
                twig.value = new Part.Branch(Part.Form.MAP, true).put("contains", twig.value);
            } else if (word.name().equals("group")) {
                change(twig.value);
            }
            if (twig.key != null && (map.find(word.name()) == null)) {
                twig.key.value = word.name();
            }
        }
        for (Part.Twig twig : map.twigs) {
            Grammar.beside(Place.TRIGGER).forEach(place -> beside(map, twig, place));
        }
    }

    /** Words that stand beside the trigger's own. */
    private static void beside(Part.Branch map, Part.Twig twig, Place place) {
        Word word = Grammar.find(Place.TRIGGER, twig.name()) == null ? Grammar.find(place, twig.name()) : null;
        boolean owner = map.twigs.stream().anyMatch(each -> Grammar.beside(Place.TRIGGER, each.name()) == place);
        if (word != null && owner && twig.key != null && map.find(word.name()) == null) {
            twig.key.value = word.name();
        }
    }

    private static boolean isMessageWord(Part value) {
        return value instanceof Part.Leaf leaf
                && (leaf.isNull() || List.of("any", "unmatched").contains(Slug.of(leaf.value)));
    }

    private static void insides(Part.Branch map, Place place) {
        CanonicalWords.rename(map, place);
        for (Part.Twig twig : map.twigs) {
            Word word = Grammar.find(place, twig.name());
            if (word != null && word.kind() == Kind.CHOICE) {
                CanonicalWords.choice(twig.value, word.choices());
            }
            if (twig.name().equals("action")) {
                change(twig.value);
            }
        }
    }

    private static void change(Part value) {
        if (value instanceof Part.Leaf leaf) {
            leaf.value = CHANGES.getOrDefault(Slug.of(leaf.value), leaf.value);
        }
    }

    private static Part typed(Part.Branch map, Part.Twig type, Where where) {
        String kind = type.value instanceof Part.Leaf leaf ? Slug.of(leaf.value) : "";
        switch (kind) {
            case "group_event", "group":
                insides(without(map, type), Place.GROUP_TRIGGER);
                return main(map, type, "group", "action");
            case "cron", "schedule":
                return inside(map, type, "schedule", Place.SCHEDULE_TRIGGER);
            case "scheduled":
                boolean calendar =
                        CanonicalWords.find(map, Place.SCHEDULE_TRIGGER, "cron") != null || map.find("every") != null;
                if (calendar) {
                    return inside(map, type, "schedule", Place.SCHEDULE_TRIGGER);
                }
                CanonicalWords.rename(map, Place.AUDIENCE_TRIGGER);
                return main(map, type, "audience", "audience");
            case "engagement":
                return engagement(map, type, where);
            case "time_based", "hours":
                return inside(map, type, "hours", Place.HOURS_TRIGGER);
            case "data_condition", "data":
                return inside(map, type, "data", Place.DATA_TRIGGER);
            case "new_user_interaction", "first_message":
                return bare(map, type, "first_message", where);
            case "manual":
                return bare(map, type, "manual", where);
            case "fallback", "unmatched":
                if (where == Where.COMPONENT) {
                    return map;
                }
                return first(map, type.with(Part.Leaf.plain("message"), Part.Leaf.plain("unmatched")), type);
            default:
                return TriggerTypes.MESSAGES.contains(kind) ? message(map, type, kind) : event(map, type, kind);
        }
    }

    private static Part.Branch without(Part.Branch map, Part.Twig type) {
        Part.Branch rest = new Part.Branch(Part.Form.MAP, map.flow);
        map.twigs.stream().filter(twig -> twig != type).forEach(rest.twigs::add);
        return rest;
    }

    /** The map with that entry first, instead of the type. */
    private static Part.Branch first(Part.Branch map, Part.Twig first, Part.Twig type) {
        Part.Branch result = new Part.Branch(Part.Form.MAP, map.flow);
        result.twigs.add(first);
        map.twigs.stream().filter(twig -> twig != type).forEach(result.twigs::add);
        result.foot.addAll(map.foot);
        return result;
    }

    /** {@code group: joined}: the word of that name is the trigger's value. */
    private static Part main(Part.Branch map, Part.Twig type, String trigger, String word) {
        Part.Twig value = map.find(word);
        if (value == null) {
            return map;
        }
        Part.Twig first = type.with(Part.Leaf.plain(trigger), value.value);
        first.adopt(value);
        Part.Branch result = first(map, first, type);
        result.twigs.remove(value);
        return result;
    }

    private static Part inside(Part.Branch map, Part.Twig type, String trigger, Place place) {
        Part.Branch own = without(map, type);
        insides(own, place);
        own.foot.addAll(map.foot);
        Part.Branch result = new Part.Branch(Part.Form.MAP, map.flow);
        result.twigs.add(type.with(Part.Leaf.plain(trigger), own));
        return result;
    }

    private static Part bare(Part.Branch map, Part.Twig type, String trigger, Where where) {
        if (where == Where.COMPONENT || map.twigs.size() > 1) {
            return map;
        }
        Part.Branch result = new Part.Branch(Part.Form.MAP, map.flow);
        result.twigs.add(type.with(Part.Leaf.plain(trigger), Part.Leaf.plain("")));
        result.foot.addAll(map.foot);
        return result;
    }

    private static Part engagement(Part.Branch map, Part.Twig type, Where where) {
        CanonicalWords.rename(map, Place.ENGAGEMENT_TRIGGER);
        Part.Twig condition = map.find("condition");
        String word = condition != null && condition.value instanceof Part.Leaf leaf
                ? Slug.of(leaf.value)
                : map.find("idle") != null ? "idle" : "nth_message";
        Part.Branch rest = without(map, type);
        rest.twigs.remove(condition);
        rest.foot.addAll(map.foot);
        boolean one = rest.twigs.size() == 1 && rest.find(word) != null;
        boolean none = rest.twigs.isEmpty() && (word.equals("first_message") || word.equals("new_user_interaction"));
        if (one) {
            Part.Twig only = rest.twigs.get(0);
            adopt(only, type, condition);
            return rest;
        }
        if (none && where == Where.WORKFLOW) {
            Part.Twig only = new Part.Twig(Part.Leaf.plain("first_message"), Part.Leaf.plain(""));
            adopt(only, type, condition);
            rest.twigs.add(only);
            return rest;
        }
        if (none && condition != null) {
            Part.Twig only = new Part.Twig(Part.Leaf.plain("type"), Part.Leaf.plain("first_message"));
            adopt(only, type, condition);
            rest.twigs.add(only);
            return rest;
        }
        return map;
    }

    private static void adopt(Part.Twig twig, Part.Twig type, Part.@Nullable Twig condition) {
        twig.adopt(type);
        if (condition != null) {
            twig.adopt(condition);
        }
    }

    private static Part message(Part.Branch map, Part.Twig type, String kind) {
        Part.Branch own = new Part.Branch(Part.Form.MAP, map.flow);
        boolean keeps = !kind.equals("message");
        map.twigs.stream().filter(twig -> keeps || twig != type).forEach(own.twigs::add);
        own.foot.addAll(map.foot);
        insides(own, Place.MESSAGE_TRIGGER);
        Part.Twig message = new Part.Twig(Part.Leaf.plain("message"), own);
        if (!keeps) {
            message.before.addAll(type.before);
            message.beside = type.beside;
        }
        if (own.twigs.isEmpty()) {
            own.flow = true;
            own.put("type", Part.Leaf.plain("any"));
        }
        Part.Branch result = new Part.Branch(Part.Form.MAP, map.flow);
        result.twigs.add(message);
        return result;
    }

    /** {@code type: lead_qualified} with fields: an event by name, the fields below {@code where}. */
    private static Part event(Part.Branch map, Part.Twig type, String kind) {
        Part.Branch fields = without(map, type);
        Part.Twig name = kind.equals("event") ? fields.find("name") : null;
        fields.twigs.remove(name);
        fields.foot.addAll(map.foot);
        Part.Twig where = fields.find("where");
        boolean nested = where != null && where.value instanceof Part.Branch;
        if (nested && fields.twigs.size() > 1 || kind.equals("event") && name == null) {
            return map;
        }
        Part.Twig event = type.with(Part.Leaf.plain("event"), name == null ? type.value : name.value);
        if (name != null) {
            event.adopt(name);
        }
        Part.Branch result = new Part.Branch(Part.Form.MAP, map.flow);
        result.twigs.add(event);
        if (nested && where != null) {
            result.twigs.add(where);
            result.foot.addAll(fields.foot);
        } else if (!fields.twigs.isEmpty()) {
            result.put("where", fields);
        } else {
            result.foot.addAll(fields.foot);
        }
        return result;
    }
}
