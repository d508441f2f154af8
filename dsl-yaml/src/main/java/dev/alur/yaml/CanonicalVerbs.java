package dev.alur.yaml;

import dev.alur.AlurException;
import dev.alur.value.Slug;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The canonical form of one step. */
final class CanonicalVerbs {
    /** Words whose value people read; other texts, as a file's name, may stand without quotes. */
    private static final Set<String> SPOKEN = Set.of("text", "invalid");

    private final CanonicalSteps steps;
    private final CanonicalHandling handling;

    CanonicalVerbs(CanonicalSteps steps) {
        this.steps = steps;
        this.handling = new CanonicalHandling(steps);
    }

    /** A step whose verb is a key of the map. */
    Part.Branch verb(Part.Branch map, Part.Twig twig) {
        Word word = Grammar.find(Place.STEP, twig.name());
        if (word == null) {
            return map;
        }
        String verb = word.name();
        Place inside = word.beside();
        Set<String> arms = new HashSet<>();
        if (verb.equals("split") && twig.value instanceof Part.Branch shares) {
            shares.twigs.forEach(arm -> arms.add(arm.name()));
        }
        rename(map, twig, verb);
        List<Place> places = inside == null ? List.of(Place.OPTION) : List.of(inside, Place.OPTION);
        CanonicalWords.rename(map, places, name -> arms.contains(name) || name.equals(twig.name()));
        for (Part.Twig each : map.twigs) {
            Word own = Grammar.find(places, each.name());
            if (arms.contains(each.name())) {
                each.value = steps.steps(each.value);
            } else if (each != twig && own != null) {
                word(own, each);
            }
        }
        value(verb, twig, inside);
        return map;
    }

    private static void rename(Part.Branch map, Part.Twig twig, String name) {
        if (twig.key != null && map.find(name) == null) {
            twig.key.value = name;
            twig.key.style = Part.Style.PLAIN;
        }
    }

    /** The value of a word that is no verb. */
    private void word(Word word, Part.Twig twig) {
        switch (word.kind()) {
            case STEPS:
                twig.value = steps.steps(twig.value);
                break;
            case CONDITION:
                CanonicalWords.condition(twig.value);
                break;
            case MESSAGE:
                if (SPOKEN.contains(word.name())) {
                    CanonicalWords.speech(twig.value);
                }
                break;
            case CHOICE:
                CanonicalWords.choice(twig.value, word.choices());
                break;
            default:
                option(word.name(), twig);
        }
    }

    private void option(String name, Part.Twig twig) {
        if (name.equals("on_error")) {
            twig.value = handling.onError(twig.value);
        } else if (name.equals("undo")) {
            twig.value = steps.steps(twig.value);
        } else if (name.equals("retry")) {
            CanonicalHandling.retry(twig.value);
        }
    }

    private void value(String verb, Part.Twig twig, @Nullable Place inside) {
        switch (verb) {
            case "if":
                CanonicalWords.condition(twig.value);
                break;
            case "content_rules":
                twig.value = steps.steps(twig.value);
                break;
            case "sequence":
                steps.sequence(twig);
                break;
            case "choose":
                cases(twig.value);
                break;
            case "paths":
                paths(twig.value);
                break;
            case "parallel":
                ways(twig.value);
                break;
            case "split", "call", "start", "goal", "emit":
                break;
            default:
                plainOrInside(verb, twig, inside);
        }
    }

    private void plainOrInside(String verb, Part.Twig twig, @Nullable Place inside) {
        if (twig.value instanceof Part.Branch map && map.isMap() && inside != null) {
            CanonicalWords.rename(map, inside);
            for (Part.Twig each : map.twigs) {
                Word own = Grammar.find(inside, each.name());
                if (own != null) {
                    word(own, each);
                }
            }
        } else if (verb.equals("send") || verb.equals("ask")) {
            CanonicalWords.speech(twig.value);
        }
    }

    private void cases(Part part) {
        if (part instanceof Part.Branch list) {
            list.twigs.forEach(twig -> words(twig.value, Place.CASE));
        }
    }

    /** Named ways, each with a condition and actions. */
    void paths(Part part) {
        if (part instanceof Part.Branch map) {
            map.twigs.forEach(twig -> words(twig.value, Place.PATH));
        }
    }

    private void words(Part part, Place place) {
        if (part instanceof Part.Branch map && map.isMap()) {
            CanonicalWords.rename(map, place);
            for (Part.Twig twig : map.twigs) {
                Word own = Grammar.find(place, twig.name());
                if (own != null) {
                    word(own, twig);
                }
            }
        }
    }

    private void ways(Part part) {
        if (part instanceof Part.Branch map) {
            for (Part.Twig twig : map.twigs) {
                if (Grammar.find(Place.PARALLEL, twig.name()) == null) {
                    twig.value = steps.steps(twig.value);
                }
            }
        }
    }

    /** {@code type: send_message}: the verb becomes the key, its words go inside, or beside {@code send: text}. */
    Part.Branch typed(Part.Branch map, Part.Twig type) {
        Word word = type.value instanceof Part.Leaf leaf ? Grammar.find(Place.STEP, Slug.of(leaf.value)) : null;
        Place inside = word == null ? null : word.beside();
        boolean send = word != null && word.name().equals("send");
        if (word == null || inside == null || !(send || Verbs.ACTIONS.contains(word.name()))) {
            return map;
        }
        Part.Twig text = send ? CanonicalWords.find(map, inside, "text") : null;
        Part.Branch words = new Part.Branch(Part.Form.MAP, map.flow);
        Part.Branch result = new Part.Branch(Part.Form.MAP, map.flow);
        result.foot.addAll(map.foot);
        Part.Twig verb = type.with(Part.Leaf.plain(word.name()), text == null ? words : text.value);
        for (Part.Twig twig : map.twigs) {
            if (twig == type) {
                result.twigs.add(verb);
            } else if (twig == text) {
                verb.adopt(twig);
            } else if (text == null && Grammar.find(inside, twig.name()) != null) {
                words.twigs.add(twig);
            } else {
                result.twigs.add(twig);
            }
        }
        return verb(result, verb);
    }

    /** {@code if_NAME: steps} and {@code if cond: steps}. Waiting for a reply that is not taken has no other form. */
    Part.Branch conditionKey(Part.Branch map, Part.Twig twig) {
        String key = twig.name();
        Part.Twig otherwise = CanonicalWords.find(map, Place.IF, "else");
        if (otherwise != null) {
            otherwise.value = steps.steps(otherwise.value);
        }
        twig.value = steps.steps(twig.value);
        boolean written = ConditionKeys.isWritten(key);
        String condition = written ? key.substring("if ".length()) : named(key);
        if (condition == null) {
            return map;
        }
        Part.Leaf leaf = Part.Leaf.plain(condition);
        CanonicalWords.condition(leaf);
        Part.Branch result = new Part.Branch(Part.Form.MAP, map.flow);
        result.foot.addAll(map.foot);
        for (Part.Twig each : map.twigs) {
            if (each == twig) {
                result.twigs.add(twig.with(Part.Leaf.plain("if"), leaf));
                if (!written) {
                    result.put("name", new Part.Leaf(key, Part.Style.QUOTED, List.of()));
                }
                result.put("then", twig.value);
            } else {
                result.twigs.add(each);
            }
        }
        CanonicalWords.rename(result, Place.IF);
        return result;
    }

    private static @Nullable String named(String key) {
        try {
            return ConditionKeys.silence(key) == null ? CanonicalWords.printed(ConditionKeys.named(key)) : null;
        } catch (AlurException noDuration) {
            return null;
        }
    }

    /** {@code variant_a}, {@code variant_b} and {@code traffic_split} as a step are a split. */
    Part.Branch variants(Part.Branch map) {
        Part.Branch result = new Part.Branch(Part.Form.MAP, map.flow);
        result.foot.addAll(map.foot);
        List<Part.Twig> variants = map.twigs.stream()
                .filter(twig -> twig.name().startsWith("variant_"))
                .toList();
        Part.Twig shares = map.find("traffic_split");
        List<String> weights = weights(shares, variants);
        Part.Branch split = new Part.Branch(Part.Form.MAP, true);
        for (int i = 0; i < variants.size(); i++) {
            split.put(variants.get(i).name(), Part.Leaf.plain(weights.get(i)));
        }
        Part.Twig verb = shares == null
                ? new Part.Twig(Part.Leaf.plain("split"), split)
                : shares.with(Part.Leaf.plain("split"), split);
        if (shares == null) {
            result.twigs.add(verb);
        }
        for (Part.Twig twig : map.twigs) {
            if (twig == shares) {
                result.twigs.add(verb);
            } else {
                variant(twig);
                result.twigs.add(twig);
            }
        }
        return verb(result, verb);
    }

    private static List<String> weights(Part.@Nullable Twig shares, List<Part.Twig> variants) {
        List<String> weights = new ArrayList<>();
        for (int i = 0; i < variants.size(); i++) {
            String weight = "1";
            if (shares != null && shares.value instanceof Part.Leaf leaf) {
                weight = leaf.value.split("/", -1)[i].strip().replace("%", "");
            } else if (shares != null && shares.value instanceof Part.Branch map) {
                Part.Twig own = map.find(variants.get(i).name());
                weight = own != null && own.value instanceof Part.Leaf leaf ? leaf.value : "0";
            }
            weights.add(weight);
        }
        return weights;
    }

    /** The messages of a variant without the word around them. */
    private static void variant(Part.Twig twig) {
        if (twig.name().startsWith("variant_")
                && twig.value instanceof Part.Branch map
                && map.isMap()
                && map.twigs.size() == 1
                && Grammar.find(Place.VARIANT, map.twigs.get(0).name()) != null) {
            Part.Twig messages = map.twigs.get(0);
            twig.adopt(messages);
            twig.value = messages.value;
        }
    }

    /** {@code delay: 2s} and {@code until: "08:00"} alone are waits. */
    Part.Branch soft(Part.Branch map, Part.Twig twig) {
        if (twig.name().equals("until")) {
            Part.Branch until = new Part.Branch(Part.Form.MAP, true).put("until", twig.value);
            Part.Twig wait = twig.with(Part.Leaf.plain("wait"), until);
            map.twigs.set(map.twigs.indexOf(twig), wait);
            return verb(map, wait);
        }
        return verb(map, twig);
    }

    /** A name over a list of days is the name of a sequence. */
    Part.Branch schedule(Part.Branch map, Part.Twig twig) {
        int at = map.twigs.indexOf(twig);
        Part.Twig sequence = twig.with(Part.Leaf.plain("sequence"), twig.value);
        map.twigs.set(at, sequence);
        if (map.find("name") == null) {
            map.twigs.add(
                    at + 1,
                    new Part.Twig(Part.Leaf.plain("name"), new Part.Leaf(twig.name(), Part.Style.QUOTED, List.of())));
        }
        return verb(map, sequence);
    }

    /** A call of an action or component: its value are arguments and stay as they are. */
    Part.Branch call(Part.Branch map, Part.Twig twig) {
        CanonicalWords.rename(map, List.of(Place.OPTION), name -> name.equals(twig.name()));
        for (Part.Twig each : map.twigs) {
            Word own = each == twig ? null : Grammar.find(Place.OPTION, each.name());
            if (own != null) {
                word(own, each);
            }
        }
        return map;
    }
}
