package dev.alur.scenarios;

import dev.alur.lang.Language;
import dev.alur.value.Slug;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one scenario file: what its scenarios share, then each of them. */
final class ScenarioReader {
    private static final LocalDateTime FIRST_LINE = LocalDateTime.of(2026, 1, 1, 0, 0);
    private static final String ANYBODY = "+6280000000001";

    private final Faults faults;
    private final Language language;

    ScenarioReader(Faults faults, Language language) {
        this.faults = faults;
        this.language = language;
    }

    /** What a file says. @param workflows paths relative to the file, {@code null} when it names none */
    record Content(@Nullable Tree workflows, Surroundings surroundings, List<Scenario> scenarios) {}

    Content read(Tree tree) {
        Keys keys =
                Keys.of(tree, faults, "workflows", "zone", "channel", "templates", "users", "audiences", "scenarios");
        if (keys.has("channel")) {
            faults.error(
                    "not-supported", "`channel` is not supported in this version", "leave it out", keys.at("channel"));
        }
        Surroundings surroundings = new Surroundings(zone(keys), templates(keys), users(keys), audiences(keys));
        return new Content(keys.tree("workflows"), surroundings, scenarios(keys, surroundings));
    }

    private ZoneId zone(Keys keys) {
        String zone = keys.text("zone");
        try {
            return ZoneId.of(zone == null ? "UTC" : zone);
        } catch (DateTimeException problem) {
            faults.error("unknown-zone", "there is no zone " + zone, "write for example Asia/Jakarta", keys.at("zone"));
            return ZoneId.of("UTC");
        }
    }

    private Map<String, String> templates(Keys keys) {
        Map<String, String> templates = new LinkedHashMap<>();
        if (keys.tree("templates") instanceof Tree.Entries entries) {
            for (Tree.Entry entry : entries.entries()) {
                String text = Keys.text(entry.value(), faults);
                templates.put(entry.key(), text == null ? "" : text);
            }
        } else {
            keys.map("templates");
        }
        return templates;
    }

    private Map<String, Map<String, @Nullable Object>> users(Keys keys) {
        Map<String, Map<String, @Nullable Object>> users = new LinkedHashMap<>();
        if (keys.tree("users") instanceof Tree.Entries entries) {
            entries.entries().forEach(entry -> users.put(entry.key(), Keys.map(entry.value(), faults)));
        } else {
            keys.map("users");
        }
        return users;
    }

    private Map<String, List<String>> audiences(Keys keys) {
        Map<String, List<String>> audiences = new LinkedHashMap<>();
        if (keys.tree("audiences") instanceof Tree.Entries entries) {
            entries.entries().forEach(entry -> audiences.put(entry.key(), Keys.texts(entry.value(), faults)));
        } else {
            keys.map("audiences");
        }
        return audiences;
    }

    private List<Scenario> scenarios(Keys keys, Surroundings surroundings) {
        List<Scenario> scenarios = new ArrayList<>();
        Tree tree = keys.tree("scenarios");
        if (!(tree instanceof Tree.Items items)) {
            if (tree == null) {
                faults.error("missing-scenarios", "`scenarios` is missing", keys.at());
            } else {
                faults.wrongType("a list of scenarios", tree);
            }
            return scenarios;
        }
        if (items.items().isEmpty()) {
            faults.error("missing-scenarios", "`scenarios` is empty", tree.at());
        }
        Set<String> names = new HashSet<>();
        for (Tree item : items.items()) {
            Scenario scenario = scenario(item, surroundings);
            if (!scenario.name().isEmpty() && !names.add(Slug.of(scenario.name()))) {
                faults.error("duplicate-name", "another scenario is named \"" + scenario.name() + "\"", item.at());
            }
            scenarios.add(scenario);
        }
        return scenarios;
    }

    private Scenario scenario(Tree item, Surroundings surroundings) {
        Keys keys = Keys.of(item, faults, "name", "start", "as", "variants", "given", "chat", "expect");
        String name = keys.required("name");
        Tree startTree = keys.tree("start");
        LocalDateTime start = startTree == null ? FIRST_LINE : Keys.moment(startTree, faults);
        Instant first =
                (start == null ? FIRST_LINE : start).atZone(surroundings.zone()).toInstant();
        String as = keys.text(
                "as", surroundings.users().keySet().stream().findFirst().orElse(ANYBODY));
        Tree given = keys.tree("given");
        Tree chat = keys.tree("chat");
        Tree expect = keys.tree("expect");
        if (keys.isSound()
                && (chat == null
                        || chat instanceof Tree.Items lines && lines.items().isEmpty())) {
            faults.error(
                    "missing-chat",
                    chat == null ? "`chat` is missing" : "`chat` is empty",
                    "a scenario without lines shows nothing",
                    chat == null ? item.at() : chat.at());
        }
        return new Scenario(
                name == null ? "" : name,
                first,
                as,
                variants(keys),
                given == null ? List.of() : new StubReader(faults).read(given),
                chat == null ? List.of() : new ChatReader(faults, language, surroundings.zone(), as, first).read(chat),
                expect == null ? ExpectReader.nothing(item.at()) : new ExpectReader(faults).read(expect),
                keys.at("name"));
    }

    private Map<String, String> variants(Keys keys) {
        Map<String, String> variants = new LinkedHashMap<>();
        if (keys.tree("variants") instanceof Tree.Entries entries) {
            for (Tree.Entry entry : entries.entries()) {
                String arm = Keys.text(entry.value(), faults);
                variants.put(entry.key(), arm == null ? "" : arm);
            }
        } else {
            keys.map("variants");
        }
        return variants;
    }
}
