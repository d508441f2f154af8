package dev.alur.testkit;

import dev.alur.ConversationKey;
import dev.alur.engine.Intake;
import dev.alur.engine.RunView;
import dev.alur.engine.Why;
import dev.alur.scenarios.Line;
import dev.alur.spi.Outgoing;
import dev.alur.value.Event;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who talks to a {@link TestBot}, in one chat. Every {@code hears} reads the next unread message of that chat.
 * Confined to the bot's thread.
 */
public final class TestUser {
    private final TestBot bot;
    private final ConversationKey key;

    TestUser(TestBot bot, ConversationKey key) {
        this.bot = bot;
        this.key = key;
    }

    /** The same person in a group. */
    public TestUser in(String group) {
        return new TestUser(bot, ConversationKey.inGroup(group, key.person()));
    }

    public ConversationKey key() {
        return key;
    }

    // What they are and do

    /** Makes the person known, with these fields in the profile; no trigger sees it. */
    public TestUser has(Map<String, @Nullable Object> profile) {
        bot.profiles().merge(key, profile);
        return this;
    }

    public TestUser says(String text) {
        return sends("text", text, "", Map.of());
    }

    /** A message with the id its platform gave it: the same id again is a duplicate delivery. */
    public TestUser says(String text, String id) {
        return sends("text", text, id, Map.of());
    }

    /** Presses the button of that title. */
    public TestUser presses(String title) {
        return sends("button", title, "", Map.of());
    }

    /** Picks the line of that title from a list. */
    public TestUser picks(String title) {
        return sends("list", title, "", Map.of());
    }

    /** A message that is more than a text. @param type image, document, location … @param text caption, {@code ""} for none */
    public TestUser sends(String type, String text, Map<String, Object> fields) {
        return sends(type, text, "", fields);
    }

    private TestUser sends(String type, String text, String id, Map<String, Object> fields) {
        String shown = type.equals("text") ? text : "[" + type + "]" + (text.isEmpty() ? "" : " " + text);
        bot.tell(Line.Kind.USER, who() + ": " + shown);
        return takes(new Event(id, Event.Kind.MESSAGE, type, key, text, fields));
    }

    /** An event of that name happens to the person. */
    public TestUser event(String name, Map<String, Object> fields) {
        bot.tell(Line.Kind.EVENT, "event " + name + " for " + who() + (fields.isEmpty() ? "" : " " + fields));
        return takes(Event.named("", name, key, fields));
    }

    /** The profile changes and triggers on data see it: maps merge deeply, {@code null} removes. */
    public TestUser changes(Map<String, @Nullable Object> profile) {
        bot.tell(Line.Kind.EVENT, "profile of " + who() + " " + profile);
        return taken(bot.engine().updateProfile(key, profile));
    }

    /** Any event of the person's. */
    public TestUser takes(Event event) {
        return taken(bot.engine().receive(event));
    }

    private TestUser taken(Intake intake) {
        if (intake != Intake.TAKEN) {
            bot.tell(
                    Line.Kind.NOTE,
                    intake == Intake.DUPLICATE ? "delivered twice, taken once" : "the engine refused it");
        }
        return this;
    }

    // What they see

    /** The next message is exactly this text; trailing space and the form of composed letters do not count. */
    public TestUser hears(String text) {
        Outgoing next = next("\"" + text + "\"");
        if (!normal(next.text()).equals(normal(text))) {
            throw wrong("\"" + text + "\"", next);
        }
        return this;
    }

    /** The next message contains all of these. */
    public TestUser hearsContaining(String... parts) {
        Outgoing next = next("a message with " + String.join(", ", parts));
        for (String part : parts) {
            if (!normal(next.text()).contains(normal(part))) {
                throw wrong("a message with \"" + part + "\"", next);
            }
        }
        return this;
    }

    /** The whole text of the next message matches. */
    public TestUser hears(Pattern pattern) {
        Outgoing next = next("a message like " + pattern);
        if (!pattern.matcher(next.text()).matches()) {
            throw wrong("a message like " + pattern, next);
        }
        return this;
    }

    public TestUser hearsNothing() {
        Outgoing next = bot.peek(key.chat());
        if (next != null) {
            throw bot.failed("expected no unread message to " + where() + " but there was \"" + next.text() + "\"");
        }
        return this;
    }

    /** Reads the next message, for assertions of one's own. */
    public Outgoing next() {
        return next("a message");
    }

    private Outgoing next(String expected) {
        Outgoing next = bot.next(key.chat());
        if (next == null) {
            throw bot.failed("expected " + expected + " to " + where() + " but there is no unread message");
        }
        return next;
    }

    private AssertionError wrong(String expected, Outgoing found) {
        return bot.failed("expected " + expected + " to " + where() + " but it was \"" + found.text() + "\"");
    }

    /** Their open runs, oldest first. */
    public List<RunView> runs() {
        return bot.engine().runs(key);
    }

    /** {@code null} for a person nobody knows. */
    public @Nullable Map<String, Object> profile() {
        return bot.profiles().find(key);
    }

    /** Who would get this message and why; nothing happens. */
    public Why why(String text) {
        return bot.engine().why(Event.message("", key, text));
    }

    private String who() {
        return bot.name(key.person()) + (key.isPrivate() ? "" : " in " + key.chat());
    }

    private String where() {
        return bot.name(key.chat());
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).stripTrailing();
    }
}
