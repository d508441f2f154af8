package dev.alur.engine;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Goes through everything that may happen in a small world. Sequences of acts that come to the same state go on as one; a
 * state is what {@link SmallWorld#key} says. An act is taken in the world as it stands; for the next act at the same state
 * the world is made again.
 */
final class SmallWorldSearch {
    private final SmallWorldSetting setting;
    private final Function<SmallWorld, String> key;
    /** By state, where each act leads. */
    private final Map<String, Map<SmallWorld.Act, String>> states = new HashMap<>();
    /** By state that was gone through, how many ways there are from it to rest; the others are under way. */
    private final Map<String, BigInteger> ways = new HashMap<>();

    private final List<SmallWorld.Act> path = new ArrayList<>();
    private String first = "";
    private long steps;

    SmallWorldSearch(SmallWorldSetting setting) {
        this(setting, SmallWorld::key);
    }

    /** @param key what tells states apart */
    SmallWorldSearch(SmallWorldSetting setting, Function<SmallWorld, String> key) {
        this.setting = setting;
        this.key = key;
    }

    /** Returns what is wrong with the first sequence that breaks a rule, {@code null} if none does. */
    @Nullable
    String explore() {
        SmallWorld world = new SmallWorld(setting);
        String wrong = world.wrong();
        first = key.apply(world);
        return wrong == null ? explore(world, first) : wrong + ", at the beginning";
    }

    private @Nullable String explore(SmallWorld at, String state) {
        Map<SmallWorld.Act, String> next = new LinkedHashMap<>();
        states.put(state, next);
        List<SmallWorld.Act> acts = at.acts();
        if (acts.stream().noneMatch(act -> act.kind().isCertain())) {
            String wrong = at.wrongAtRest();
            if (wrong != null) {
                return after(wrong);
            }
        }
        BigInteger count = acts.isEmpty() ? BigInteger.ONE : BigInteger.ZERO;
        SmallWorld world = at;
        for (SmallWorld.Act act : acts) {
            world = world == null ? again() : world;
            path.add(act);
            world.happens(act);
            steps++;
            String wrong = world.wrong();
            if (wrong != null) {
                return after(wrong);
            }
            String to = key.apply(world);
            next.put(act, to);
            if (!states.containsKey(to)) {
                wrong = explore(world, to);
            } else if (!ways.containsKey(to)) {
                return after("it goes in circles");
            }
            if (wrong != null) {
                return wrong;
            }
            count = count.add(ways.get(to));
            path.remove(path.size() - 1);
            world = null;
        }
        ways.put(state, count);
        return null;
    }

    private SmallWorld again() {
        SmallWorld world = new SmallWorld(setting);
        path.forEach(world::happens);
        return world;
    }

    private String after(String wrong) {
        return wrong + ", after " + path;
    }

    // Whether a state decides what may come

    /**
     * Takes every sequence of so many acts for itself, none as another. Returns the first that comes to another state than
     * was found, or to one at which other acts can happen; {@code null} if there is none.
     */
    @Nullable
    String unmerged(int length) {
        path.clear();
        SmallWorld world = new SmallWorld(setting);
        return unmerged(world, key.apply(world), length);
    }

    private @Nullable String unmerged(SmallWorld at, String state, int length) {
        List<SmallWorld.Act> acts = at.acts();
        SmallWorld world = at;
        for (SmallWorld.Act act : acts) {
            world = world == null ? again() : world;
            path.add(act);
            String wrong = differs(world, state, acts, act);
            if (wrong == null && length > 1) {
                wrong = unmerged(world, key.apply(world), length - 1);
            }
            if (wrong != null) {
                return wrong;
            }
            path.remove(path.size() - 1);
            world = null;
        }
        return null;
    }

    /** The same for one sequence, drawn, to its end. */
    @Nullable
    String drawn(long seed) {
        path.clear();
        Random random = new Random(seed);
        SmallWorld world = new SmallWorld(setting);
        for (List<SmallWorld.Act> acts = world.acts(); !acts.isEmpty(); acts = world.acts()) {
            SmallWorld.Act act = acts.get(random.nextInt(acts.size()));
            path.add(act);
            String wrong = differs(world, key.apply(world), acts, act);
            if (wrong != null) {
                return wrong + ", seed " + seed;
            }
        }
        return null;
    }

    private @Nullable String differs(SmallWorld world, String state, List<SmallWorld.Act> acts, SmallWorld.Act act) {
        Map<SmallWorld.Act, String> known = states.get(state);
        if (known == null || !known.keySet().equals(Set.copyOf(acts))) {
            return after("the state before the last act does not say what may come");
        }
        world.happens(act);
        return key.apply(world).equals(known.get(act))
                ? null
                : after("the state does not say where the last act leads");
    }

    // What was found

    int states() {
        return states.size();
    }

    /** Acts taken, each state's once. */
    long steps() {
        return steps;
    }

    /** How many sequences of acts there are, to the end of each. */
    BigInteger interleavings() {
        return ways.getOrDefault(first, BigInteger.ZERO);
    }
}
