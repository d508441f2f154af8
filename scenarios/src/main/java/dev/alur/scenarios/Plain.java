package dev.alur.scenarios;

import dev.alur.yaml.Scalars;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Plain values from a tree: unquoted numbers, true, false and null are what they look like; all else is text. */
final class Plain {
    private Plain() {}

    static @Nullable Object of(Tree tree) {
        if (tree instanceof Tree.Text text) {
            return Scalars.plain(text.value(), text.quoted() ? Scalars.Style.QUOTED : Scalars.Style.PLAIN);
        }
        if (tree instanceof Tree.Items items) {
            List<@Nullable Object> values = new ArrayList<>();
            items.items().forEach(item -> values.add(of(item)));
            return Collections.unmodifiableList(values);
        }
        return map((Tree.Entries) tree);
    }

    /** A small whole number; {@code null} for anything else. */
    static @Nullable Integer whole(@Nullable Tree tree) {
        Object value = tree instanceof Tree.Text text ? of(text) : null;
        boolean small = value instanceof BigDecimal number && number.scale() == 0 && number.precision() < 10;
        return small && value instanceof BigDecimal number ? (Integer) number.intValueExact() : null;
    }

    /** In the author's order; {@code null} values are kept. */
    static Map<String, @Nullable Object> map(Tree.Entries entries) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        entries.entries().forEach(entry -> values.put(entry.key(), of(entry.value())));
        return Collections.unmodifiableMap(values);
    }
}
