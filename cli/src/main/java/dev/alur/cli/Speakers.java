package dev.alur.cli;

import dev.alur.value.Slug;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Who speaks at the terminal, by phone; names are for the eye only. Confined to one thread. */
final class Speakers {
    private static final String FIRST = "+6280000000001";

    private final Map<String, String> phones = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private String current = FIRST;

    Speakers() {
        add("you", FIRST);
    }

    private void add(String name, String phone) {
        phones.put(Slug.of(name), phone);
        names.put(phone, name);
    }

    /** A phone, somebody who has spoken, or somebody new. */
    void become(String who) {
        String known = phones.get(Slug.of(who));
        if (isPhone(who)) {
            current = who.replace(" ", "").replace("-", "");
        } else if (known != null) {
            current = known;
        } else {
            current = "+62800" + String.format(Locale.ROOT, "%08d", phones.size() + 1);
            add(who, current);
        }
    }

    private static boolean isPhone(String who) {
        return who.chars().filter(c -> c >= '0' && c <= '9').count() > 4
                && who.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '+' || c == '-' || c == ' ');
    }

    String current() {
        return current;
    }

    /** Who speaks now. */
    String described() {
        String name = name(current);
        if (current.equals(FIRST)) {
            return "(you are yourself again, " + FIRST + ")";
        }
        return name.equals(current) ? "(you are " + current + " now)" : "(you are " + name + " now, " + current + ")";
    }

    String name(String phone) {
        return names.getOrDefault(phone, phone);
    }
}
