package dev.alur.yaml;

import dev.alur.model.Options;
import dev.alur.model.Step;
import dev.alur.value.Spelling;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads experiments: {@code split} with a list per arm, and {@code variant_a}, {@code variant_b}. */
final class SplitReader {
    private static final String VARIANT = "variant_";

    private final Values values;
    private final StepReader steps;
    private final String workflow;

    SplitReader(Values values, StepReader steps, String workflow) {
        this.values = values;
        this.steps = steps;
        this.workflow = workflow;
    }

    /** The variant a key meant whose first letters are one slip from it; {@code null} for none. */
    static @Nullable String meant(String key) {
        for (int end = VARIANT.length() - 1; end <= VARIANT.length() + 1 && end <= key.length(); end++) {
            if (Spelling.isNear(Phone.lower(key.substring(0, end)), VARIANT)) {
                return VARIANT + key.substring(end);
            }
        }
        return null;
    }

    /** The keys of a split's shares, which are the keys of its lists. */
    Set<String> arms(Node value) {
        Set<String> arms = new LinkedHashSet<>();
        if (value instanceof Node.Entries shares) {
            shares.entries().forEach(entry -> arms.add(entry.name()));
        }
        return arms;
    }

    @Nullable
    Step split(Node value, Node.Entries map, Fields fields, Options options) {
        if (!(value instanceof Node.Entries shares) || shares.entries().size() < 2) {
            values.wrongType(value, "two or more arms with their shares, e.g. {a: 50, b: 50}");
            return null;
        }
        List<Step.Arm> arms = new ArrayList<>();
        for (Node.Entry share : shares.entries()) {
            Integer weight = values.integer(share.value());
            Node.Entry list = TriggerReader.entry(map, share.name());
            if (list == null) {
                values.findings()
                        .error(
                                "missing-arm",
                                "the arm `" + share.name() + "` has no steps",
                                share.key().at())
                        .hint("put `" + share.name() + ": […]` beside `split`");
            } else if (weight != null && weight < 0) {
                values.findings()
                        .error(
                                "wrong-type",
                                "a share cannot be negative",
                                share.value().at());
            } else if (weight != null) {
                arms.add(new Step.Arm(share.name(), weight, list(list.value())));
            }
        }
        return of(arms, fields, options);
    }

    private Step.Split of(List<Step.Arm> arms, Fields fields, Options options) {
        return new Step.Split(
                options, experiment(fields, options), arms, fields.name("goal"), fields.duration("duration"));
    }

    private List<Step> list(Node node) {
        return node instanceof Node.Items items && items.items().isEmpty() ? List.of() : steps.steps(node);
    }

    private String experiment(Fields fields, Options options) {
        String said = fields.name("experiment");
        String id = options.id();
        return said != null ? said : id != null ? id : workflow;
    }

    Step variants(Node.Entries map, Fields fields, Options options) {
        List<Node.Entry> variants = map.entries().stream()
                .filter(entry -> entry.name().startsWith(VARIANT))
                .toList();
        boolean misspelt = map.entries().stream().anyMatch(entry -> meant(entry.name()) != null);
        if (variants.size() < 2 && !misspelt) {
            values.findings()
                    .error(
                            "missing-arm",
                            "an experiment needs two variants or more",
                            variants.get(0).key().at())
                    .hint("add `variant_b`");
        }
        List<Integer> weights = weights(fields.node("traffic_split"), variants);
        List<Step.Arm> arms = new ArrayList<>();
        for (int i = 0; i < variants.size(); i++) {
            Node.Entry variant = variants.get(i);
            arms.add(new Step.Arm(variant.name(), weights.get(i), body(variant)));
        }
        return of(arms, fields, options);
    }

    private List<Step> body(Node.Entry variant) {
        boolean own = variant.value() instanceof Node.Entries map
                && map.entries().stream()
                        .anyMatch(entry -> Grammar.find(Place.VARIANT, entry.name()) != null
                                || !Meant.slip(entry, map, List.of(Place.VARIANT))
                                        .isNothing());
        if (!own || !(variant.value() instanceof Node.Entries map)) {
            return steps.steps(variant.value());
        }
        Node messages = Fields.of(map, values, Place.VARIANT).node("messages");
        return messages == null ? List.of() : steps.steps(messages);
    }

    /** {@code 50/50}, {@code 70/30} or a map; equal shares when it is left out. */
    private List<Integer> weights(@Nullable Node node, List<Node.Entry> variants) {
        List<Integer> weights = new ArrayList<>();
        if (node instanceof Node.Entries map) {
            for (Node.Entry variant : variants) {
                Node.Entry share = TriggerReader.entry(map, variant.name());
                Integer weight = share == null ? null : values.integer(share.value());
                weights.add(weight == null || weight < 0 ? 0 : weight);
            }
        } else if (node != null) {
            Node.Text text = values.scalar(node, "shares such as 50/50");
            for (String part : text == null ? new String[0] : text.value().split("/", -1)) {
                String share = part.strip().replace("%", "");
                if (share.length() < 6 && Scalars.isNumber(share) && share.indexOf('.') < 0 && !share.startsWith("-")) {
                    weights.add(Integer.parseInt(share));
                }
            }
        }
        boolean sound = weights.size() == variants.size() && weights.stream().anyMatch(weight -> weight > 0);
        if (node != null && !sound && !(node instanceof Node.Broken)) {
            values.findings()
                    .error("wrong-type", "expected " + variants.size() + " shares such as 50/50", node.at())
                    .hint("one number for each variant, with / between them");
        }
        return sound ? weights : variants.stream().map(variant -> 1).toList();
    }
}
