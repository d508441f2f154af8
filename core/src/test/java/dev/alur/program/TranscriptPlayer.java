package dev.alur.program;

import dev.alur.RunId;
import dev.alur.model.Definitions;
import dev.alur.model.Failure;
import dev.alur.model.FailureKind;
import dev.alur.testing.EffectText;
import dev.alur.testing.Histories;
import dev.alur.testing.History;
import dev.alur.value.Event;
import dev.alur.value.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Plays a transcript: lines that begin with {@code >} are inputs, the lines below each are the effects it must have. Several
 * runs may stand in one file, each from its {@code > start} on.
 */
final class TranscriptPlayer {
    private final Program program;
    private final String name;
    private final List<String> lines = new ArrayList<>();
    private final List<History> histories = new ArrayList<>();
    private List<Input> inputs = new ArrayList<>();
    private final Map<Token, Instant> timers = new HashMap<>();
    private Instant now = Histories.START;
    private Map<String, Object> user = Map.of("name", "Budi");
    private Map<String, String> arms = Map.of();
    private @Nullable State state;

    TranscriptPlayer(String name, Definitions definitions, String script) {
        this.name = name;
        this.program = Linker.link(definitions, Environment.DEFAULT).orThrow().get(0);
        script.lines().filter(line -> line.startsWith(">")).forEach(this::input);
        finish();
    }

    /** Inputs, and below each what the machine asked for. */
    String text() {
        return String.join("\n", lines) + "\n";
    }

    /** What each run of the file was told. */
    List<History> histories() {
        return histories;
    }

    private void finish() {
        if (!inputs.isEmpty()) {
            histories.add(new History(name + " " + histories.size(), program, inputs));
        }
        inputs = new ArrayList<>();
        timers.clear();
        now = Histories.START;
        state = null;
    }

    private void input(String line) {
        lines.add(line);
        String[] words = line.substring(1).trim().split(" ", 3);
        String verb = words[0];
        String first = words.length > 1 ? words[1] : "";
        String rest = words.length > 2 ? words[2] : "";
        if (verb.equals("arms")) {
            arms = Map.of(first, rest);
        } else if (verb.equals("after")) {
            now = now.plus(Duration.parse(first));
        } else if (verb.equals("start")) {
            finish();
            Event event = Event.message("m1", Histories.BUDI, "mulai");
            tell(new Input.Started(new RunId(7), event, json(first), context()));
        } else {
            tell(input(verb, first, rest));
        }
    }

    private Context context() {
        return new Context(now, user, arms);
    }

    private Input input(String verb, String first, String rest) {
        switch (verb) {
            case "cancel":
                return new Input.Cancel(first, context());
            case "pause":
                return new Input.Pause(hold(first), context());
            case "resume":
                return new Input.Resume(hold(first), context());
            case "fire":
                Instant due = timers.getOrDefault(Token.parse(first), now);
                now = due.isAfter(now) ? due : now;
                return new Input.Fired(Token.parse(first), context());
            case "early":
                return new Input.Fired(Token.parse(first), context());
            case "done":
                return new Input.Done(Token.parse(first), rest.isEmpty() ? null : Json.parse(rest), context());
            case "fail":
                return new Input.Done(Token.parse(first), failure(rest.split(" ")), context());
            case "reply":
                return new Input.Delivered(Token.parse(first), Event.message("", Histories.BUDI, rest), context());
            case "late":
                return new Input.Late(Token.parse(first), Event.message("", Histories.BUDI, rest), context());
            case "again":
                return new Input.AskAgain(Token.parse(first), context());
            case "returned":
                Event returned = Event.named("", "returned", Histories.BUDI, Map.of());
                return new Input.Delivered(Token.parse(first), returned, context());
            case "status":
                Event status = new Event("", Event.Kind.STATUS, rest, Histories.BUDI, "", Map.of());
                return new Input.Delivered(Token.parse(first), status, context());
            case "event":
                String[] parts = rest.split(" ", 2);
                return new Input.Delivered(
                        Token.parse(first), Event.named("", parts[0], Histories.BUDI, json(parts[1])), context());
            default:
                throw new IllegalArgumentException(verb);
        }
    }

    private static Hold hold(String name) {
        return name.isEmpty() ? Hold.RUN : Hold.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private Failure failure(String[] words) {
        FailureKind kind = FailureKind.valueOf(words[0].toUpperCase(Locale.ROOT));
        switch (words[1]) {
            case "final":
                return Failure.lasting(kind, "no");
            case "not_yet":
                return Failure.notYet("closed", now.plus(Duration.parse(words[2])));
            case "after":
                return Failure.retryable(kind, "busy").withRetryAfter(Duration.parse(words[2]));
            default:
                return Failure.retryable(kind, "busy");
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> json(String text) {
        return text.isEmpty() ? Map.of() : (Map<String, Object>) Objects.requireNonNull(Json.parse(text));
    }

    private void tell(Input input) {
        inputs.add(input);
        Effects effects = new Effects();
        state = Run.turn(program, state, input, effects);
        for (Effect effect : effects.list()) {
            if (effect instanceof Effect.Arm arm) {
                timers.put(arm.token(), arm.at());
            }
        }
        lines.addAll(EffectText.of(effects.list(), Histories.START));
    }
}
