package dev.alur.yaml;

import dev.alur.value.Slug;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The canonical form of steps: a list, each item a name or a map with one verb. The order of entries stays. */
final class CanonicalSteps {
    private final BranchReader days = new StepReader(new Values(new Findings(), null), "").branches();
    private final CanonicalVerbs verbs = new CanonicalVerbs(this);

    /** The same steps; what comes back takes the part's place. */
    Part steps(Part part) {
        if (part instanceof Part.Leaf leaf) {
            return leaf.pieces.size() < 2 ? name(leaf) : names(leaf);
        }
        Part.Branch branch = (Part.Branch) part;
        if (!branch.isMap()) {
            return list(branch);
        }
        if (days.isDays(branch.entries())) {
            Part.Branch map = new Part.Branch(Part.Form.MAP, false);
            sequence(branch);
            return map.put("sequence", branch);
        }
        return step(branch);
    }

    /** In quotes a verb's word is a name. */
    private static Part name(Part.Leaf leaf) {
        if (leaf.style != Part.Style.PLAIN && Grammar.find(Place.STEP, leaf.value) != null) {
            leaf.use = Part.Use.SPEECH;
        }
        return leaf;
    }

    private static Part names(Part.Leaf leaf) {
        Part.Branch list = Part.Branch.list();
        leaf.pieces.forEach(name -> list.add(Part.Leaf.plain(name)));
        return list;
    }

    private Part list(Part.Branch list) {
        List<Part.Twig> twigs = new ArrayList<>();
        List<Part.Branch> made = new ArrayList<>();
        Part.Branch open = null;
        for (Part.Twig twig : list.twigs) {
            if (twig.value instanceof Part.Branch map && map.isMap() && days.isDays(map.entries())) {
                if (open == null) {
                    open = Part.Branch.map();
                    made.add(open);
                    twigs.add(new Part.Twig(null, Part.Branch.map().put("sequence", open)));
                }
                take(twig, map, open);
                continue;
            }
            open = null;
            if (twig.value instanceof Part.Leaf leaf && leaf.pieces.size() > 1) {
                split(twig, leaf, twigs);
                continue;
            }
            twig.value = twig.value instanceof Part.Branch map && map.isMap() ? step(map) : twig.value;
            if (twig.value instanceof Part.Leaf leaf) {
                name(leaf);
            }
            twigs.add(twig);
        }
        made.forEach(this::sequence);
        list.twigs.clear();
        list.twigs.addAll(twigs);
        return list;
    }

    /** An item of several names is several items. */
    private static void split(Part.Twig twig, Part.Leaf leaf, List<Part.Twig> twigs) {
        twigs.add(twig.with(null, Part.Leaf.plain(leaf.pieces.get(0))));
        for (String name : leaf.pieces.subList(1, leaf.pieces.size())) {
            twigs.add(new Part.Twig(null, Part.Leaf.plain(name)));
        }
    }

    private static void take(Part.Twig item, Part.Branch map, Part.Branch into) {
        boolean first = true;
        for (Part.Twig day : map.twigs) {
            if (first) {
                day.before.addAll(0, item.before);
                if (item.beside != null) {
                    day.before.add(item.beside);
                }
            }
            first = false;
            into.twigs.add(day);
        }
        into.foot.addAll(map.foot);
    }

    /** The value of {@code sequence}: a map of days. */
    void sequence(Part.Twig twig) {
        if (twig.value instanceof Part.Branch list && !list.isMap()) {
            Part.Branch map = Part.Branch.map();
            for (Part.Twig item : list.twigs) {
                if (!(item.value instanceof Part.Branch day) || !day.isMap()) {
                    return;
                }
                take(item, day, map);
            }
            map.foot.addAll(list.foot);
            twig.value = map;
        }
        if (twig.value instanceof Part.Branch map) {
            sequence(map);
        }
    }

    private void sequence(Part.Branch map) {
        for (Part.Twig day : map.twigs) {
            String slug = Slug.of(day.name());
            String name = "day_" + slug.substring(slug.lastIndexOf('_') + 1);
            if (day.key != null
                    && (slug.startsWith("day_") || slug.startsWith("hari_"))
                    && !day.key.value.equals(name)) {
                day.key.value = name;
            }
            day.value = steps(day.value);
        }
    }

    private Part.Branch step(Part.Branch map) {
        Node.Entries node = map.entries();
        List<Node.Entry> hard = StepReader.verbsOf(node);
        if (hard.size() == 1) {
            return verbs.verb(map, twig(map, hard.get(0)));
        }
        Part.Twig condition = CanonicalWords.find(map, Place.STEP, "if");
        if (condition != null && CanonicalWords.has(map, Place.IF)) {
            return verbs.verb(map, condition);
        }
        Part.Twig type = map.find("type");
        if (type != null) {
            return verbs.typed(map, type);
        }
        return withoutVerb(map, node);
    }

    private static Part.Twig twig(Part.Branch map, Node.Entry entry) {
        Part.Twig found = map.find(entry.name());
        return found == null ? map.twigs.get(0) : found;
    }

    private Part.Branch withoutVerb(Part.Branch map, Node.Entries node) {
        List<Node.Entry> names = node.entries().stream()
                .filter(entry -> Grammar.find(Place.OPTION, entry.name()) == null && !StepReader.isSoft(entry))
                .toList();
        for (Node.Entry entry : names) {
            if (ConditionKeys.isCondition(entry.name())) {
                return verbs.conditionKey(map, twig(map, entry));
            }
            if (entry.name().startsWith("variant_")) {
                return verbs.variants(map);
            }
        }
        Part.Twig soft = soft(map);
        if (names.isEmpty() && soft != null) {
            return verbs.soft(map, soft);
        }
        if (names.isEmpty()) {
            return map;
        }
        Part.Twig call = twig(map, names.get(0));
        return days.isSchedule(call.value.node()) ? verbs.schedule(map, call) : verbs.call(map, call);
    }

    private static Part.@Nullable Twig soft(Part.Branch map) {
        for (Part.Twig twig : map.twigs) {
            if (StepReader.isSoft(twig.entry())) {
                return twig;
            }
        }
        return null;
    }
}
