package dev.alur.engine;

import dev.alur.AlurException;
import dev.alur.model.Action;
import dev.alur.model.Condition;
import dev.alur.model.Trigger;
import dev.alur.program.Bindings;
import dev.alur.spi.Bundle;
import dev.alur.value.Slug;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The host's code by name. Filled before it is deployed, then constant. */
final class BoundCode implements Bindings {
    private final Map<String, BoundAction> actions = new LinkedHashMap<>();
    private final Map<String, Condition.Test> conditions = new LinkedHashMap<>();
    private final Map<String, Trigger.Test> triggers = new LinkedHashMap<>();
    private @Nullable Interceptor interceptor;
    private @Nullable Action standIn;

    /** An action and where it runs. */
    record BoundAction(Action action, Place place) {}

    /** Where an action runs. */
    enum Place {
        /** Inside the turn. */
        TURN,
        /** On the executor; it may block. */
        EXECUTOR
    }

    void action(String name, Action action, Place place) {
        once(
                actions.put(Slug.of(name), new BoundAction(action, place)),
                new BoundAction(action, place),
                "action",
                name);
    }

    /** From now on every call of what is bound goes through this. */
    void intercept(Interceptor by) {
        interceptor = by;
    }

    /** From now on this runs for every action that nothing else supplies. */
    void standIn(Action by) {
        standIn = by;
    }

    /** What runs for an action that nothing supplies: an error unless the host said otherwise. */
    BoundAction standIn() {
        Action unbound = invocation -> {
            throw new AlurException("unbound-name", "nothing supplies " + invocation.name());
        };
        return new BoundAction(standIn == null ? unbound : standIn, Place.TURN);
    }

    /** Whether definitions may name code that nobody supplies. */
    Linkage.Gaps gaps() {
        return standIn == null ? Linkage.Gaps.REFUSED : Linkage.Gaps.FILLED;
    }

    void condition(String name, Condition.Test test) {
        once(conditions.put(Slug.of(name), test), test, "condition", name);
    }

    void trigger(String name, Trigger.Test test) {
        once(triggers.put(Slug.of(name), test), test, "trigger", name);
    }

    /** The same code twice under a name is one piece of code; two pieces are a mistake. */
    private static void once(@Nullable Object before, Object now, String kind, String name) {
        if (before != null && !before.equals(now)) {
            throw new AlurException("duplicate-name", "the " + kind + " " + name + " is bound to two pieces of code");
        }
    }

    @Nullable
    BoundAction action(String slug) {
        BoundAction bound = actions.get(slug);
        Interceptor by = interceptor;
        return bound == null || by == null
                ? bound
                : new BoundAction(call -> by.call(call, bound.action()), bound.place());
    }

    /** This code and that of a bundle, which is the one that counts where both know a name. */
    BoundCode with(Bundle bundle) {
        BoundCode more = new BoundCode();
        more.interceptor = interceptor;
        more.standIn = standIn;
        more.actions.putAll(actions);
        more.conditions.putAll(conditions);
        more.triggers.putAll(triggers);
        bundle.actions()
                .forEach((name, code) -> more.actions.put(Slug.of(name), new BoundAction(code, Place.EXECUTOR)));
        bundle.computes().forEach((name, code) -> more.actions.put(Slug.of(name), new BoundAction(code, Place.TURN)));
        bundle.conditions().forEach((name, code) -> more.conditions.put(Slug.of(name), code));
        bundle.triggers().forEach((name, code) -> more.triggers.put(Slug.of(name), code));
        return more;
    }

    @Override
    public boolean hasAction(String name) {
        return actions.containsKey(name);
    }

    @Override
    public Condition.@Nullable Test condition(String name) {
        return conditions.get(name);
    }

    @Override
    public Trigger.@Nullable Test trigger(String name) {
        return triggers.get(Slug.of(name));
    }

    @Override
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>(actions.keySet());
        names.addAll(conditions.keySet());
        names.addAll(triggers.keySet());
        return names;
    }
}
