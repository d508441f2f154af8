package dev.alur.yaml;

import dev.alur.model.LateReply;
import dev.alur.model.Mode;
import dev.alur.model.QuietHours;
import dev.alur.model.Settings;
import dev.alur.model.TraceLevel;
import dev.alur.program.Limits;
import dev.alur.value.DurationText;
import dev.alur.value.Slug;
import dev.alur.value.TimeText;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads how a workflow runs, and the defaults of a file. */
final class SettingsReader {
    private final Values values;

    SettingsReader(Values values) {
        this.values = values;
    }

    /** Settings of a {@code defaults:} document. */
    Settings defaults(Fields fields) {
        return Settings.NONE
                .withZone(zone(fields.node("zone")))
                .withQuietHours(quietHours(fields.node("quiet_hours")))
                .withLanguage(language(fields.node("language")))
                .withLimits(limits(fields.node("limits")));
    }

    Settings workflow(Fields fields) {
        Integer priority = fields.integer("priority");
        Mode mode = fields.oneOf("mode", Mode.class);
        LateReply late = fields.oneOf("late_reply", LateReply.class);
        TraceLevel trace = fields.oneOf("trace", TraceLevel.class);
        return defaults(fields)
                .withPriority(priority == null ? 0 : priority)
                .withCompany(fields.isTrue("beside") ? Settings.Company.BESIDE : Settings.Company.ALONE)
                .withManners(fields.isTrue("interrupts") ? Settings.Manners.INTERRUPTS : Settings.Manners.WAITS)
                .withKey(key(fields.node("key")))
                .withMode(mode == null ? Mode.SINGLE : mode)
                .withLateReply(late == null ? LateReply.IGNORE : late)
                .withTrace(trace == null ? TraceLevel.PATH : trace);
    }

    /** A text without a placeholder would be the same key for every run. */
    private @Nullable String key(@Nullable Node node) {
        String key = values.message(node);
        if (node != null && key != null && !key.contains("{{")) {
            values.findings()
                    .error("constant-key", "the key `" + key + "` is the same for every run", node.at())
                    .hint("say what tells runs apart in a placeholder, e.g. key: \"{{order_id}}\"");
            return null;
        }
        return key;
    }

    /** What a workflow leaves unsaid comes from the file; the smaller of two limits holds. */
    static Settings over(Settings near, Settings far) {
        Map<String, Long> limits = new HashMap<>(far.limits());
        near.limits().forEach((name, limit) -> limits.merge(name, limit, Math::min));
        return near.withZone(near.zone() == null ? far.zone() : near.zone())
                .withQuietHours(near.quietHours() == null ? far.quietHours() : near.quietHours())
                .withLanguage(near.language() == null ? far.language() : near.language())
                .withLimits(limits);
    }

    private @Nullable ZoneId zone(@Nullable Node node) {
        Node.Text text = node == null ? null : values.scalar(node, "a time zone such as Asia/Jakarta");
        if (text == null) {
            return null;
        }
        try {
            return ZoneId.of(text.value());
        } catch (DateTimeException unknown) {
            String near = Nearness.suggestion(text.value(), ZoneId.getAvailableZoneIds());
            values.findings()
                    .error("invalid-zone", "`" + text.value() + "` is no time zone", text.at())
                    .hint(near == null ? "write it as Asia/Jakarta" : "did you mean `" + near + "`?");
            return null;
        }
    }

    private @Nullable QuietHours quietHours(@Nullable Node node) {
        Node.Text text = node == null ? null : values.scalar(node, "hours such as 21:00-08:00");
        if (text == null) {
            return null;
        }
        String[] parts = text.value().split("-", -1);
        LocalTime from = parts.length == 2 ? TimeText.read(parts[0].strip()) : null;
        LocalTime to = parts.length == 2 ? TimeText.read(parts[1].strip()) : null;
        if (from == null || to == null) {
            values.findings()
                    .error("wrong-type", "expected hours such as 21:00-08:00, not `" + text.value() + "`", text.at());
            return null;
        }
        return new QuietHours(from, to);
    }

    private @Nullable String language(@Nullable Node node) {
        Node.Text text = node == null ? null : values.scalar(node, "a language code such as id or en");
        if (text == null) {
            return null;
        }
        if (!isLanguage(text.value())) {
            values.findings()
                    .error(
                            "wrong-type",
                            "expected a language code such as id or en, not `" + text.value() + "`",
                            text.at());
            return null;
        }
        return text.value();
    }

    /** Two or three letters, with a region: {@code id}, {@code en_US}. */
    static boolean isLanguage(String code) {
        String[] parts = code.split("[-_]", 2);
        boolean language = parts[0].length() >= 2 && parts[0].length() <= 3 && letters(parts[0]);
        return language
                && (parts.length == 1 || (parts[1].length() >= 2 && parts[1].length() <= 4 && letters(parts[1])));
    }

    private static boolean letters(String text) {
        return text.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'));
    }

    /** Numbers by name; a duration counts as seconds. */
    private Map<String, Long> limits(@Nullable Node node) {
        Map<String, Long> limits = new HashMap<>();
        if (node instanceof Node.Entries map) {
            for (Node.Entry entry : map.entries()) {
                if (values.nameCheck().hasInvisible(entry.key())) {
                    continue;
                }
                String name = Slug.of(entry.name());
                if (!Limits.NAMES.contains(name)) {
                    List<String> near = Nearness.suggestions(name, Limits.NAMES);
                    values.findings()
                            .error(
                                    "unknown-key",
                                    "`" + entry.name() + "` is no limit",
                                    entry.key().at())
                            .hint(
                                    near.isEmpty()
                                            ? "limits are " + String.join(", ", Limits.NAMES)
                                            : Meant.question(near));
                    continue;
                }
                Long limit = values.parse(
                        values.scalar(entry.value(), "a number or a duration"),
                        text -> Scalars.isNumber(text) && text.indexOf('.') < 0 && text.length() < 19
                                ? Long.valueOf(text)
                                : Long.valueOf(DurationText.parse(text).toSeconds()));
                if (limit != null) {
                    limits.put(name, limit);
                }
            }
        } else if (node != null) {
            values.wrongType(node, "a map of limits");
        }
        return limits;
    }
}
