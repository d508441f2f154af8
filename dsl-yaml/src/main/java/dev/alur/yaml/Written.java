package dev.alur.yaml;

import dev.alur.AlurException;
import dev.alur.lang.Conditions;
import dev.alur.model.Condition;
import dev.alur.model.Expr;
import dev.alur.value.DurationText;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Values of a model as parts of a document. What YAML cannot say is refused. */
final class Written {
    private static final int LONGEST_TEXT = 9_000;

    private Written() {}

    static AlurException unwritable(String what) {
        return new AlurException("unwritable", what + " cannot be written in YAML");
    }

    /** A text that names something or is code: in quotes only where it needs them. */
    static Part.Leaf text(String text) {
        for (String line : text.split("\n", -1)) {
            if (line.length() > LONGEST_TEXT) {
                throw unwritable("a line of " + line.length() + " characters");
            }
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (Character.isSurrogate(c) && !pair) {
                throw unwritable("half a character (an unpaired surrogate)");
            }
            i += pair ? 1 : 0;
        }
        return BlockText.of(text);
    }

    /** Words for people: always in quotes, or in a block of lines. */
    static Part.Leaf speech(String text) {
        Part.Leaf leaf = text(text);
        leaf.use = Part.Use.SPEECH;
        return leaf;
    }

    static Part.Leaf word(Enum<?> word) {
        return Part.Leaf.plain(word.name().toLowerCase(Locale.ROOT));
    }

    static Part.Leaf number(long number) {
        return Part.Leaf.plain(Long.toString(number));
    }

    static Part.Leaf number(BigDecimal number) {
        return Part.Leaf.plain(number.toPlainString());
    }

    static Part.Leaf duration(Duration duration) {
        String text = DurationText.format(duration);
        boolean same;
        try {
            same = DurationText.parse(text).equals(duration);
        } catch (AlurException beyond) {
            same = false;
        }
        if (!same) {
            throw unwritable("the duration " + duration + " (between 0 and 100 years, in whole milliseconds)");
        }
        return Part.Leaf.plain(text);
    }

    static Part.Leaf time(LocalTime time) {
        return text(time.toString());
    }

    /** Texts in brackets. */
    static Part.Branch texts(Collection<String> texts) {
        Part.Branch list = new Part.Branch(Part.Form.LIST, true);
        texts.forEach(text -> list.add(text(text)));
        return list;
    }

    /** A plain value: text, a number, true, false, nothing, a list or a map of these. */
    static Part value(@Nullable Object value) {
        if (value == null) {
            return Part.Leaf.plain("null");
        }
        if (value instanceof String text) {
            return text(text);
        }
        if (value instanceof Boolean) {
            return Part.Leaf.plain(value.toString());
        }
        if (value instanceof BigDecimal number) {
            return number(number);
        }
        if (value instanceof Number number) {
            return number(new BigDecimal(number.toString()));
        }
        if (value instanceof List<?> items) {
            Part.Branch list = new Part.Branch(Part.Form.LIST, true);
            items.forEach(item -> list.add(value(item)));
            return list;
        }
        if (value instanceof Map<?, ?> map) {
            return map(map);
        }
        throw unwritable("a value of the type " + value.getClass().getSimpleName());
    }

    static Part.Branch map(Map<?, ?> map) {
        Part.Branch entries = new Part.Branch(Part.Form.MAP, true);
        map.forEach((key, value) -> entries.put(String.valueOf(key), value(value)));
        return entries;
    }

    /**
     * A condition as text, or as a list of conditions that must all be true.
     *
     * @throws AlurException for what would be read as another condition: {@code Truth} of one word, which is the
     *     condition of that name; arguments of a named condition; more than 512 characters in one part
     */
    static Part condition(Condition condition) {
        String text = CanonicalWords.printed(condition);
        if (text != null) {
            return text(text);
        }
        if (condition instanceof Condition.All all && all.parts().size() > 1) {
            Part.Branch list = Part.Branch.list();
            all.parts().forEach(part -> list.add(condition(part)));
            return list;
        }
        throw unwritable("the condition `" + Conditions.print(condition) + "`" + because(condition));
    }

    private static String because(Condition condition) {
        boolean word = condition instanceof Condition.Truth truth
                && truth.value() instanceof Expr.Path path
                && path.segments().size() == 1;
        return word ? ", which is read as the condition of that name and not as the variable," : "";
    }

    /** The conditions on an event's fields: a map of short forms if each is about a field of its own. */
    static Part where(Condition condition) {
        List<Condition> parts = condition instanceof Condition.All all ? all.parts() : List.of(condition);
        Part.Branch map = new Part.Branch(Part.Form.MAP, true);
        Set<String> fields = new HashSet<>();
        for (Condition part : parts) {
            Object value = shorthand(part);
            if (value == null
                    || !(part instanceof Condition.Compare compare)
                    || !fields.add(compare.left().toString())) {
                return condition(condition);
            }
            map.put(compare.left().toString(), value(value));
        }
        return map;
    }

    private static @Nullable Object shorthand(Condition part) {
        if (!(part instanceof Condition.Compare compare)
                || !(compare.left() instanceof Expr.Path path)
                || !(compare.right() instanceof Expr.Literal literal)
                || literal.value() == null) {
            return null;
        }
        Object value = literal.value();
        if (compare.operator() != Condition.Comparison.EQUAL || value instanceof LocalTime) {
            value = Conditions.print(part).substring(path.toString().length() + 1);
        }
        try {
            return Conditions.shorthand(path.toString(), value).equals(part) ? value : null;
        } catch (AlurException another) {
            return null;
        }
    }
}
