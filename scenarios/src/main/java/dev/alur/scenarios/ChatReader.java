package dev.alur.scenarios;

import dev.alur.AlurException;
import dev.alur.Position;
import dev.alur.lang.Language;
import dev.alur.lang.Patterns;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a chat. Knows the time at each line: the clock moves only where the file says so. */
final class ChatReader {
    private static final List<String> KINDS = List.of(
            "user", "bot", "ran", "called", "wait", "until", "event", "group", "profile", "run", "restart", "status",
            "webhook");
    private static final List<String> CHANGES = List.of("joined", "left", "promoted", "demoted");

    private final Faults faults;
    private final Language language;
    private final ZoneId zone;
    private final String as;
    private Instant now;

    ChatReader(Faults faults, Language language, ZoneId zone, String as, Instant start) {
        this.faults = faults;
        this.language = language;
        this.zone = zone;
        this.as = as;
        this.now = start;
    }

    List<ChatLine> read(Tree chat) {
        List<ChatLine> lines = new ArrayList<>();
        if (!(chat instanceof Tree.Items items)) {
            faults.wrongType("a list of lines", chat);
            return lines;
        }
        for (Tree item : items.items()) {
            ChatLine line = line(item);
            if (line != null) {
                lines.add(line);
            }
        }
        return lines;
    }

    private @Nullable ChatLine line(Tree item) {
        if (!(item instanceof Tree.Entries map) || map.entries().isEmpty()) {
            faults.wrongType("a line such as `user: \"halo\"`", item);
            return null;
        }
        List<Tree.Entry> verbs = map.entries().stream()
                .filter(entry -> KINDS.contains(entry.key()))
                .toList();
        if (verbs.size() != 1) {
            Tree.Entry wrong = verbs.isEmpty() ? map.entries().get(0) : verbs.get(1);
            if (verbs.isEmpty()) {
                faults.unknown("line", wrong.key(), KINDS, wrong.at());
            } else {
                faults.error(
                        "two-lines",
                        "one line cannot be `" + verbs.get(0).key() + "` and `" + wrong.key() + "`",
                        "begin another line with -",
                        wrong.at());
            }
            return null;
        }
        Tree.Entry verb = verbs.get(0);
        Position at = item.at();
        switch (verb.key()) {
            case "user":
                return user(verb.value(), Keys.of(item, faults, "user", "as", "in", "id"), at);
            case "bot":
                return bot(verb.value(), Keys.of(item, faults, "bot", "to", "in"), at);
            case "event":
                return event(verb.value(), Keys.of(item, faults, "event", "as"), at);
            case "profile":
                return new ProfileChanges(
                        Keys.map(verb.value(), faults),
                        Keys.of(item, faults, "profile", "as").text("as", as),
                        at);
            case "run":
                return run(verb.value(), Keys.of(item, faults, "run", "as").text("as", as), at);
            default:
                Keys.of(item, faults, verb.key());
                return other(verb.key(), verb.value(), at);
        }
    }

    private @Nullable ChatLine other(String kind, Tree value, Position at) {
        switch (kind) {
            case "ran":
                return ran(value, at);
            case "called":
                return called(value, at);
            case "wait":
                Duration length = Keys.duration(value, faults);
                now = length == null ? now : now.plus(length);
                return new Passes(now, at);
            case "until":
                return until(value, at);
            case "group":
                return group(value, at);
            case "restart":
                if (!Boolean.TRUE.equals(Plain.of(value))) {
                    faults.wrongType("true", value);
                }
                return new Restarts(at);
            default:
                faults.error("not-supported", "`" + kind + "` is not supported in this version", at);
                return null;
        }
    }

    private @Nullable ChatLine user(Tree value, Keys beside, Position at) {
        if (value instanceof Tree.Text) {
            String text = Keys.text(value, faults);
            return text == null ? null : says(beside, beside, "text", text, new LinkedHashMap<>(), at);
        }
        Keys keys = Keys.of(
                value,
                faults,
                "text",
                "as",
                "in",
                "id",
                "button",
                "list",
                "media",
                "file",
                "location",
                "forwarded",
                "quotes");
        Map<String, Object> fields = new LinkedHashMap<>();
        String type = type(keys, fields);
        String text = keys.text("text", keys.text("button", keys.text("list", "")));
        if (keys.isTrue("forwarded")) {
            fields.put("forwarded", true);
        }
        put(fields, "file", keys.text("file"));
        put(fields, "quotes", keys.text("quotes"));
        if (keys.isSound() && type.equals("text") && text.isEmpty()) {
            faults.error(
                    "missing-text",
                    "the message says nothing",
                    "add `text`, `button`, `list`, `media` or `location`",
                    value.at());
        }
        return says(keys, beside, type, text, fields, at);
    }

    private Says says(Keys keys, Keys beside, String type, String text, Map<String, Object> fields, Position at) {
        String group = keys.text("in");
        return new Says(
                keys.text("as", beside.text("as", as)),
                group == null ? beside.text("in") : group,
                keys.text("id", beside.text("id", "")),
                type,
                text,
                fields,
                at);
    }

    private String type(Keys keys, Map<String, Object> fields) {
        Tree location = keys.tree("location");
        if (location instanceof Tree.Entries place) {
            Plain.map(place).forEach((name, value) -> put(fields, name, value));
        } else if (location != null) {
            put(fields, "name", keys.text("location"));
        }
        String media = keys.text("media");
        if (media != null) {
            return media;
        }
        for (String type : List.of("location", "button", "list")) {
            if (keys.has(type)) {
                return type;
            }
        }
        return keys.has("file") ? "document" : "text";
    }

    private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value);
        }
    }

    private @Nullable ChatLine bot(Tree value, Keys beside, Position at) {
        if (value instanceof Tree.Text text) {
            String chat = chat(beside, beside);
            if (text.value().equals("nothing") && !text.quoted()) {
                return new Quiet(chat, at);
            }
            String exact = Keys.text(value, faults);
            return exact == null ? null : new Reply(exact, null, null, null, null, null, null, chat, at);
        }
        Keys keys = Keys.of(value, faults, "text", "contains", "matches", "template", "media", "file", "to", "in");
        String matches = keys.text("matches");
        Reply reply = new Reply(
                keys.text("text"),
                keys.text("contains"),
                matches,
                matches == null ? null : pattern(matches, keys.at("matches")),
                keys.text("template"),
                keys.text("media"),
                keys.text("file"),
                chat(keys, beside),
                at);
        boolean says = List.of("text", "contains", "matches", "template", "media", "file").stream()
                .anyMatch(keys::has);
        if (!says && keys.isSound()) {
            faults.error(
                    "missing-text",
                    "nothing is expected of this message",
                    "add `contains`, `matches`, `template`, `media` or `file`",
                    value.at());
        }
        return reply;
    }

    private static @Nullable String chat(Keys keys, Keys beside) {
        for (String key : List.of("in", "to")) {
            String chat = keys.has(key) ? keys.text(key) : beside.text(key);
            if (chat != null) {
                return chat;
            }
        }
        return null;
    }

    private Patterns.@Nullable Pattern pattern(String text, Position at) {
        try {
            return language.patterns().compile(text);
        } catch (AlurException problem) {
            faults.error(problem.code(), String.valueOf(problem.getMessage()), at);
            return null;
        }
    }

    private @Nullable ChatLine event(Tree value, Keys beside, Position at) {
        if (!(value instanceof Tree.Entries map)) {
            String name = Keys.text(value, faults);
            return name == null ? null : new Happens(name, Map.of(), beside.text("as", as), at);
        }
        String person = beside.text("as", as);
        List<Tree.Entry> names = new ArrayList<>();
        for (Tree.Entry entry : map.entries()) {
            if (entry.key().equals("as") && map.entries().size() > 1) {
                String inside = Keys.text(entry.value(), faults);
                person = inside == null ? person : inside;
            } else {
                names.add(entry);
            }
        }
        if (names.size() != 1) {
            faults.error("wrong-type", "expected one event and its fields, such as {lead_qualified: {score: 80}}", at);
            return null;
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        Keys.map(names.get(0).value(), faults).forEach((name, field) -> put(fields, name, field));
        return new Happens(names.get(0).key(), fields, person, at);
    }

    private @Nullable ChatLine run(Tree value, String person, Position at) {
        String workflow = Keys.text(value, faults);
        return workflow == null ? null : new StartsByHand(workflow, person, value.at());
    }

    private @Nullable ChatLine ran(Tree value, Position at) {
        if (!(value instanceof Tree.Entries)) {
            return new Ran(null, Keys.texts(value, faults), at);
        }
        Keys keys = Keys.of(value, faults, "workflow", "steps");
        return new Ran(keys.required("workflow"), keys.texts("steps"), at);
    }

    private @Nullable ChatLine called(Tree value, Position at) {
        if (value instanceof Tree.Text) {
            String action = Keys.text(value, faults);
            return action == null ? null : new Called(action, Map.of(), at);
        }
        Keys keys = Keys.of(value, faults, "action", "with");
        String action = keys.required("action");
        return action == null ? null : new Called(action, keys.map("with"), at);
    }

    private @Nullable ChatLine until(Tree value, Position at) {
        LocalDateTime moment = Keys.moment(value, faults);
        if (moment == null) {
            return null;
        }
        Instant until = moment.atZone(zone).toInstant();
        if (until.isBefore(now)) {
            faults.error(
                    "clock-backwards",
                    "it is " + now.atZone(zone).toLocalDateTime() + " by then: the clock cannot move back",
                    value.at());
            return null;
        }
        now = until;
        return new Passes(until, at);
    }

    private @Nullable ChatLine group(Tree value, Position at) {
        Keys keys = Keys.of(value, faults, "joined", "left", "promoted", "demoted", "in");
        List<String> changes = CHANGES.stream().filter(keys::has).toList();
        if (changes.size() != 1) {
            faults.error("wrong-type", "expected one of joined, left, promoted, demoted", value.at());
            return null;
        }
        String person = keys.text(changes.get(0));
        String group = keys.required("in");
        return person == null || group == null ? null : new GroupChanges(changes.get(0), person, group, at);
    }
}
