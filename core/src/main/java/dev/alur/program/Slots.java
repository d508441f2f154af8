package dev.alur.program;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The table of a program's slots: full names, and what a slot without a value falls back to. */
final class Slots {
    /** What a name means when no variable of that name has a value. */
    enum Root {
        NOTHING,
        EVENT,
        MESSAGE,
        USER,
        STEPS,
        WORKFLOW,
        RUN,
        CURRENT_TIME,
        TODAY,
        /** A field of the event, {@code user_x}, or a field of the user. */
        FIELD
    }

    private final List<String> full = new ArrayList<>();
    private final List<String> plain = new ArrayList<>();
    private final List<Root> roots = new ArrayList<>();
    private final Map<String, Integer> byName = new HashMap<>();

    int add(String fullName, String name) {
        int slot = full.size();
        full.add(fullName);
        plain.add(name);
        roots.add(root(name));
        byName.put(fullName, slot);
        return slot;
    }

    /** A slot that means nothing else while it has no value. */
    int addBlank(String fullName, String name) {
        int slot = add(fullName, name);
        roots.set(slot, Root.NOTHING);
        return slot;
    }

    int size() {
        return full.size();
    }

    String[] fullNames() {
        return full.toArray(String[]::new);
    }

    String[] plainNames() {
        return plain.toArray(String[]::new);
    }

    Root[] roots() {
        return roots.toArray(Root[]::new);
    }

    Map<String, Integer> byFullName() {
        return Map.copyOf(byName);
    }

    static Root root(String name) {
        if (name.startsWith(Frame.HIDDEN) || name.equals("loop")) {
            return Root.NOTHING;
        }
        return switch (name) {
            case "event" -> Root.EVENT;
            case "message" -> Root.MESSAGE;
            case "user" -> Root.USER;
            case "steps" -> Root.STEPS;
            case "workflow" -> Root.WORKFLOW;
            case "run" -> Root.RUN;
            case "current_time" -> Root.CURRENT_TIME;
            case "today" -> Root.TODAY;
            case "user_data" -> Root.USER;
            default -> Root.FIELD;
        };
    }
}
