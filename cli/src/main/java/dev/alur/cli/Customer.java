package dev.alur.cli;

import dev.alur.ConversationKey;
import dev.alur.engine.Engine;
import dev.alur.engine.Intake;
import dev.alur.engine.MemoryProfiles;
import dev.alur.engine.VirtualTime;
import dev.alur.model.Action;
import dev.alur.model.Definitions;
import dev.alur.model.Invocation;
import dev.alur.scenarios.Given;
import dev.alur.scenarios.Line;
import dev.alur.scenarios.Rehearsal;
import dev.alur.spi.Outgoing;
import dev.alur.value.Event;
import dev.alur.value.Values;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The customer at the terminal, and the bot behind it. Confined to one thread. */
final class Customer implements Rehearsal.Director, AutoCloseable {
    private final ZoneId zone;
    private final Screen screen;
    private final Speakers speakers = new Speakers();
    private final Reception reception = new Reception();
    private final Given given = new Given();
    private final Rehearsal rehearsal;
    private boolean seen;
    private boolean heard;
    /** What the last message offered to the one who speaks. */
    private List<String> offered = List.of();

    Customer(Definitions definitions, Instant start, ZoneId zone, Screen screen) {
        this.zone = zone;
        this.screen = screen;
        this.rehearsal = Rehearsal.of(
                Engine.builder()
                        .define(definitions)
                        .zone(zone)
                        .expressions(Checked.language())
                        .listener(reception)
                        .profiles(new MemoryProfiles()),
                VirtualTime.startingAt(start),
                zone,
                this);
    }

    // What the rehearsal asks

    @Override
    public @Nullable Action stub(Invocation call) {
        return given.stub(call);
    }

    /** What is no code here succeeds without a value. */
    @Override
    public @Nullable Object missing(Invocation call) {
        return null;
    }

    @Override
    public @Nullable Object send(Outgoing message) {
        boolean here = message.to().equals(speakers.current());
        StringBuilder text =
                new StringBuilder(here ? "bot: " : "bot → " + name(message.to()) + ": ").append(words(message));
        List<String> titles = message.buttons().isEmpty()
                ? message.list().isEmpty() ? message.choices() : message.list()
                : message.buttons();
        boolean listed = !titles.isEmpty() && message.text().contains("1. " + titles.get(0));
        for (int i = 0; i < titles.size() && !listed; i++) {
            text.append('\n').append(i + 1).append(". ").append(titles.get(i));
        }
        if (here) {
            offered = message.choices().isEmpty() ? titles : List.of();
        }
        show(Line.Kind.BOT, text.toString());
        return null;
    }

    private static String words(Outgoing message) {
        StringBuilder words = new StringBuilder();
        if (message.media() != null) {
            words.append('[').append(message.media());
            words.append(message.file() == null ? "" : " " + message.file()).append("] ");
        }
        if (message.text().isEmpty() && message.template() != null) {
            words.append("[template ").append(message.template());
            message.parameters()
                    .forEach((name, value) ->
                            words.append(", ").append(name).append(": ").append(Values.text(value)));
            words.append(']');
        }
        return words.append(message.text()).toString().strip();
    }

    @Override
    public String name(String chat) {
        return speakers.name(chat);
    }

    /** The bot's own words are shown when they are sent. */
    @Override
    public void told(Line line) {
        if (line.kind() == Line.Kind.CALL) {
            show(Line.Kind.CALL, "(called " + line.text() + ")");
        } else if (line.kind() == Line.Kind.NOTE) {
            show(Line.Kind.NOTE, "(" + line.text() + ")");
        }
    }

    private void show(Line.Kind kind, String text) {
        heard = true;
        screen.line(new Line(rehearsal.clock().instant().atZone(zone), kind, text));
    }

    // What the commands do

    /** @param echoed what is typed stands on the screen already */
    void isSeen(boolean echoed) {
        seen = echoed;
    }

    boolean isSeen() {
        return seen;
    }

    String name() {
        return speakers.name(speakers.current());
    }

    Instant now() {
        return rehearsal.clock().instant();
    }

    Rehearsal rehearsal() {
        return rehearsal;
    }

    Given given() {
        return given;
    }

    ConversationKey conversation() {
        return ConversationKey.of(speakers.current());
    }

    Event message(String text) {
        return Event.message("", conversation(), text);
    }

    /** Speaks from now on as somebody else. */
    void as(String who) {
        speakers.become(who);
        offered = List.of();
        screen.note(speakers.described());
    }

    /** Says it to the bot; a number presses the button of that number. */
    void say(String text) {
        int pressed = number(text);
        boolean button = pressed > 0 && pressed <= offered.size();
        String said = button ? offered.get(pressed - 1) : text;
        Event event =
                button ? new Event("", Event.Kind.MESSAGE, "button", conversation(), said, Map.of()) : message(said);
        if (!seen || button) {
            screen.line(
                    new Line(now().atZone(zone), Line.Kind.USER, name() + ": " + (button ? "[" + said + "]" : said)));
        }
        offered = List.of();
        heard = false;
        reception.begin(conversation());
        Intake intake = rehearsal.engine().receive(event);
        reception.changes().forEach(change -> show(Line.Kind.NOTE, "(" + change + ")"));
        if (!heard) {
            screen.note("("
                    + (intake == Intake.TAKEN ? silence(text) : intake.name().toLowerCase(Locale.ROOT)) + ")");
        }
    }

    private String silence(String text) {
        String why = reception.silence();
        return why.isEmpty() ? "the bot says nothing; /why " + Screen.shortened(text) + " shows why" : why;
    }

    private static int number(String text) {
        boolean digits = !text.isEmpty() && text.length() < 4 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Integer.parseInt(text) : 0;
    }

    /** Lets time go by. */
    void pass(Duration length) {
        heard = false;
        rehearsal.clock().advance(length);
        screen.note("(" + (heard ? "" : "nothing happened; ") + "it is " + screen.now(now()) + ")");
    }

    void publish(String event, Map<String, Object> fields) {
        heard = false;
        rehearsal.engine().publish(event, conversation(), fields);
        if (!heard) {
            screen.note("(nothing waits for " + event + " and nothing starts)");
        }
    }

    void profile(Map<String, @Nullable Object> fields) {
        rehearsal.engine().updateProfile(conversation(), fields);
        screen.note("(the profile of " + name() + " is written)");
    }

    @Override
    public void close() {
        rehearsal.close();
    }
}
