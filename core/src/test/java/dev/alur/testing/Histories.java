package dev.alur.testing;

import dev.alur.ConversationKey;
import dev.alur.RunId;
import dev.alur.model.Awaited;
import dev.alur.model.Definitions;
import dev.alur.model.Failure;
import dev.alur.model.FailureKind;
import dev.alur.program.Context;
import dev.alur.program.Effect;
import dev.alur.program.Effects;
import dev.alur.program.Environment;
import dev.alur.program.Hold;
import dev.alur.program.Input;
import dev.alur.program.Linker;
import dev.alur.program.Program;
import dev.alur.program.Run;
import dev.alur.program.State;
import dev.alur.program.Token;
import dev.alur.value.Event;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Histories drawn from a seed: a generated workflow, and a world that answers it well, badly, late and wrongly. */
public final class Histories {
    /** When every history begins: a Monday, 09:00 in Jakarta. */
    public static final Instant START = Instant.parse("2026-01-05T02:00:00Z");

    public static final ConversationKey BUDI = ConversationKey.of("+6281");
    private static final String[] REPLIES = {"ya", "tidak", "3", "merah", "12", "?", "besok pagi", ""};

    private final SplittableRandom random;
    private final Program program;
    private final List<Input> inputs = new ArrayList<>();
    private final Map<Token, Effect.Perform> pending = new LinkedHashMap<>();
    private final Map<Token, Instant> timers = new LinkedHashMap<>();
    private final Map<Token, Awaited> listening = new LinkedHashMap<>();
    private final boolean breaksDown;
    private int results;
    private Instant now = START;
    /** Questions that were asked: their answers may come late. */
    private final Set<Token> asked = new LinkedHashSet<>();

    private @Nullable State state;

    private Histories(SplittableRandom random, Program program) {
        this.random = random;
        this.program = program;
        this.breaksDown = random.nextInt(3) == 0;
    }

    /** A history of the first of some generated workflows. */
    public static History drawn(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Definitions definitions = GeneratedWorkflows.of(random, 1 + random.nextInt(3), 16);
        Program program =
                Linker.link(definitions, Environment.DEFAULT).orThrow().get(0);
        return new History("seed " + seed, program, new Histories(random, program).inputs());
    }

    private Context context() {
        Map<String, Object> user = random.nextInt(4) == 0
                ? Map.of("name", "Budi", "vip", true, "zone", "Asia/Jakarta", "language", "en")
                : Map.of("name", "Budi");
        return new Context(now, user, Map.of());
    }

    private List<Input> inputs() {
        Event event = Event.message("m1", BUDI, "w0 mulai");
        tell(new Input.Started(new RunId(7), event, GeneratedWorkflows.ordered("v0", 2, "other", "x"), context()));
        for (int turns = 0; turns < 60 && state != null; turns++) {
            tell(next());
        }
        tell(new Input.Fired(new Token("wait", 1, 1), context()));
        return inputs;
    }

    private void tell(Input input) {
        inputs.add(input);
        Effects effects = new Effects();
        state = Run.turn(program, state, input, effects);
        effects.list().forEach(this::follow);
        if (input instanceof Input.Done done) {
            pending.remove(done.token());
        }
    }

    private void follow(Effect effect) {
        if (effect instanceof Effect.Perform perform) {
            pending.put(perform.token(), perform);
        } else if (effect instanceof Effect.Arm arm) {
            timers.put(arm.token(), arm.at());
        } else if (effect instanceof Effect.Listen listen) {
            listening.put(listen.token(), listen.awaited());
            if (listen.listening() == Effect.Listening.QUESTION) {
                asked.add(listen.token());
            }
        } else if (effect instanceof Effect.Disarm disarm) {
            timers.remove(disarm.token());
            listening.remove(disarm.token());
        }
    }

    private Input next() {
        int choice = random.nextInt(100);
        if (choice < 3) {
            return new Input.Pause(Hold.values()[random.nextInt(4)], context());
        }
        if (choice == 3) {
            return new Input.Cancel("enough", context());
        }
        if (choice < 8) {
            return Garbage.input(random, program, state, context());
        }
        if (choice < 11 && !asked.isEmpty()) {
            return new Input.Late(any(asked), event(null), context());
        }
        if (choice < 50 && state != null && state.isPaused()) {
            return new Input.Resume(any(state.heldBy()), context());
        }
        if (!pending.isEmpty() && choice < 80) {
            Token token = pick(pending);
            return new Input.Done(token, result(token), sameMoment(token));
        }
        now = now.plusSeconds(random.nextInt(30));
        if (choice < 83 && !listening.isEmpty()) {
            return new Input.AskAgain(pick(listening), context());
        }
        if (!listening.isEmpty() && (choice < 90 || timers.isEmpty())) {
            Token token = pick(listening);
            return new Input.Delivered(token, event(listening.get(token)), context());
        }
        if (!timers.isEmpty()) {
            Token token = pick(timers);
            Instant due = timers.remove(token);
            now = due.isAfter(now) && random.nextInt(10) > 0 ? due : now;
            return new Input.Fired(token, context());
        }
        return Garbage.input(random, program, state, context());
    }

    /** In a world that breaks down, what was done at first must be undone. */
    private @Nullable Object result(Token token) {
        if (!breaksDown || token.path().contains("/undo")) {
            return Results.drawn(random, now);
        }
        return ++results > 3 ? Failure.lasting(FailureKind.API_FAILURE, "down") : Map.of("ok", true);
    }

    private <T> T any(Set<T> from) {
        return new ArrayList<>(from).get(random.nextInt(from.size()));
    }

    /** The result of the action that was just asked for mostly comes with the context of the turn that asked. */
    private Context sameMoment(Token token) {
        Input last = inputs.get(inputs.size() - 1);
        return random.nextInt(4) > 0 ? last.context() : context();
    }

    private Token pick(Map<Token, ?> from) {
        List<Token> tokens = new ArrayList<>(from.keySet());
        return tokens.get(random.nextInt(3) == 0 ? random.nextInt(tokens.size()) : tokens.size() - 1);
    }

    private Event event(@Nullable Awaited awaited) {
        if (awaited instanceof Awaited.NamedEvent named) {
            return Event.named("", named.name(), BUDI, Map.of("n", random.nextInt(4)));
        }
        if (awaited instanceof Awaited.Returned) {
            return Event.named("", "returned", BUDI, Map.of());
        }
        if (awaited instanceof Awaited.Status) {
            return new Event("", Event.Kind.STATUS, "read", BUDI, "", Map.of());
        }
        String type = random.nextInt(8) == 0 ? "image" : "text";
        String text = REPLIES[random.nextInt(REPLIES.length)];
        return new Event("", Event.Kind.MESSAGE, type, BUDI, text, Map.of());
    }

    /** What actions give back. */
    public static final class Results {
        private Results() {}

        public static @Nullable Object drawn(SplittableRandom random, Instant now) {
            switch (random.nextInt(14)) {
                case 0:
                    return null;
                case 1:
                    return random.nextInt(6);
                case 2:
                    return "ya";
                case 3:
                    return GeneratedWorkflows.ordered("v1", random.nextInt(6), "fresh", List.of(1, "dua"));
                case 4:
                    return random.nextBoolean()
                            ? GeneratedWorkflows.ordered("v2", new BigDecimal("1.50"), "message", "mine")
                            : GeneratedWorkflows.ordered("v3", List.of("x", 2), "v0", List.of());
                case 5:
                    return List.of(1L << 40, true);
                case 6:
                    return Failure.lasting(kind(random), "no");
                case 7:
                    return Failure.notYet("closed", now.plus(Duration.ofMinutes(random.nextInt(90))));
                case 8:
                    return Failure.retryable(kind(random), "busy").withRetryAfter(Duration.ofMinutes(3));
                case 9:
                    return Failure.retryable(kind(random), "busy");
                default:
                    return Map.of("ok", true);
            }
        }

        private static FailureKind kind(SplittableRandom random) {
            return FailureKind.values()[random.nextInt(FailureKind.values().length)];
        }
    }
}
