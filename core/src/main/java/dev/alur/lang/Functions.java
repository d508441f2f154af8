package dev.alur.lang;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The closed list of functions expressions may call; {@link Scripts} evaluates them. */
public final class Functions {
    private static final int MANY = 16;
    private static final Map<String, Arity> ALL = all();

    private Functions() {}

    private record Arity(int least, int most) {}

    private static Map<String, Arity> all() {
        Map<String, Arity> all = new LinkedHashMap<>();
        all.put("abs", new Arity(1, 1));
        all.put("round", new Arity(1, 2));
        all.put("floor", new Arity(1, 1));
        all.put("ceil", new Arity(1, 1));
        all.put("min", new Arity(1, MANY));
        all.put("max", new Arity(1, MANY));
        all.put("length", new Arity(1, 1));
        all.put("lower", new Arity(1, 1));
        all.put("upper", new Arity(1, 1));
        all.put("trim", new Arity(1, 1));
        all.put("days_between", new Arity(2, 2));
        return Collections.unmodifiableMap(all);
    }

    /** All names, in the order of the documentation. */
    public static Set<String> names() {
        return ALL.keySet();
    }

    /** Whether a function of that name takes that many arguments. */
    static boolean takes(String name, int arguments) {
        Arity arity = ALL.get(name);
        return arity != null && arguments >= arity.least && arguments <= arity.most;
    }

    static String arityOf(String name) {
        Arity arity = ALL.get(name);
        if (arity == null) {
            return "";
        }
        return arity.least == arity.most
                ? arity.least + (arity.least == 1 ? " argument" : " arguments")
                : arity.least + " to " + arity.most + " arguments";
    }
}
