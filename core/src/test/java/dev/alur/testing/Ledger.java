package dev.alur.testing;

import dev.alur.model.Failure;
import dev.alur.program.Context;
import dev.alur.program.Effect;
import dev.alur.program.Effects;
import dev.alur.program.Input;
import dev.alur.program.Note;
import dev.alur.program.Outcome;
import dev.alur.program.Program;
import dev.alur.program.State;
import dev.alur.program.Strands;
import dev.alur.program.Token;
import dev.alur.value.Event;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the books of one run from outside: what it asked for, what it was told, what is open. It knows nothing of how the
 * machine works, only what effects and inputs mean, and the names {@link GeneratedWorkflows} gives: {@code u1} is a step
 * that calls or waits and is undone, {@code o1} another one that is undone, {@code p1} a parallel.
 */
public final class Ledger {
    private final Program program;
    private final Set<Token> performed = new LinkedHashSet<>();
    private final Set<Token> pending = new LinkedHashSet<>();
    private final Set<Token> answered = new LinkedHashSet<>();
    private final Set<Token> timers = new LinkedHashSet<>();
    private final Set<Token> listening = new LinkedHashSet<>();
    /** What gives the person to a human, also while the run is held. */
    private final Set<Token> handoffs = new LinkedHashSet<>();

    private final Set<Token> known = new LinkedHashSet<>();
    private final Map<Visit, String> keys = new HashMap<>();
    private final Map<String, Visit> visitOfKey = new HashMap<>();
    /** Parallels whose ways have met, with the latest visit in them by then. */
    private final Map<String, Integer> met = new HashMap<>();

    private final Map<String, Integer> latest = new HashMap<>();
    private final Deque<Visit> completed = new ArrayDeque<>();
    private final Set<Visit> undone = new LinkedHashSet<>();
    private int visits = 1;
    private @Nullable State state;
    private @Nullable Outcome outcome;

    /** One visit of a step. */
    private record Visit(String path, int number) {
        static Visit of(Token token, String path) {
            return new Visit(path, token.visit());
        }

        @Override
        public String toString() {
            return path + "#" + number;
        }
    }

    public Ledger(Program program) {
        this.program = program;
    }

    /** After the latest turn. */
    public @Nullable State state() {
        return state;
    }

    /** Takes a turn and books it. Returns the first violation, {@code null} for none. */
    public @Nullable String take(Machine machine, Input input) {
        Effects effects = new Effects();
        Set<Token> humans = listening.stream().filter(handoffs::contains).collect(Collectors.toSet());
        visits = state == null ? 1 : Strands.visits(state);
        state = machine.turn(program, state, input, effects);
        if (effects.list().stream().noneMatch(Ledger::isIgnored)) {
            told(input, effects.list());
        }
        for (Effect effect : effects.list()) {
            String violation = outcome == null || isIgnored(effect) ? null : "after its end it asked for " + effect;
            violation = violation == null ? booked(effect) : violation;
            if (violation != null) {
                return violation;
            }
        }
        if (input instanceof Input.Pause && !listening.containsAll(humans)) {
            return "a pause took the person from the human of " + humans;
        }
        return outcome == null ? balance() : null;
    }

    private static boolean isIgnored(Effect effect) {
        return effect instanceof Effect.Noted noted && noted.note().kind() == Note.Kind.IGNORED;
    }

    // What it is told

    private void told(Input input, List<Effect> effects) {
        if (input instanceof Input.Done done) {
            pending.remove(done.token());
            answered.add(done.token());
            if (last(done.token().path()).startsWith("u") && !(done.result() instanceof Failure)) {
                completes(done.token(), done.token().path(), effects);
            }
        } else if (input instanceof Input.Fired fired) {
            timers.remove(fired.token());
            String path = fired.token().path();
            if (path.endsWith("/collect")) {
                completes(fired.token(), path.substring(0, path.length() - "/collect".length()), effects);
            }
        } else if (input instanceof Input.Delivered delivered) {
            completes(delivered.token(), delivered.token().path(), effects);
        }
    }

    private void completes(Token token, String path, List<Effect> effects) {
        boolean complete = effects.stream()
                .anyMatch(effect -> effect instanceof Effect.Noted noted
                        && noted.note().kind() == Note.Kind.COMPLETED
                        && noted.note().path().equals(path));
        if (complete && isNamed(last(path), 'u')) {
            completed.push(Visit.of(token, path));
        }
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static boolean isNamed(String segment, char kind) {
        return segment.length() > 1 && segment.charAt(0) == kind && Character.isDigit(segment.charAt(1));
    }

    // What it asks for

    private @Nullable String booked(Effect effect) {
        if (effect instanceof Effect.Perform perform) {
            return performs(perform);
        }
        if (effect instanceof Effect.Arm arm) {
            timers.add(arm.token());
            return opened(arm.token());
        }
        if (effect instanceof Effect.Listen listen) {
            if (listen.listening() == Effect.Listening.HANDOFF) {
                handoffs.add(listen.token());
            }
            return listening.add(listen.token())
                    ? opened(listen.token())
                    : "it listens twice with the token " + listen.token();
        }
        if (effect instanceof Effect.Disarm disarm) {
            timers.remove(disarm.token());
            listening.remove(disarm.token());
        } else if (effect instanceof Effect.Noted noted && noted.note().kind() == Note.Kind.COMPLETED) {
            String path = noted.note().path();
            if (isNamed(last(path), 'p')) {
                met.put(path, Math.max(visits, latest.getOrDefault(path, 0)));
            }
        } else if (effect instanceof Effect.Ended ended) {
            outcome = ended.outcome();
            return closed();
        }
        return null;
    }

    private @Nullable String opened(Token token) {
        known.add(token);
        return within(token);
    }

    private @Nullable String performs(Effect.Perform perform) {
        Token token = perform.token();
        if (!performed.add(token)) {
            return "attempt " + token + " was asked for twice";
        }
        pending.add(token);
        Visit visit = Visit.of(token, token.path());
        String key = keys.putIfAbsent(visit, perform.key());
        if (key != null && !key.equals(perform.key())) {
            return "attempts of " + visit + " have different keys";
        }
        Visit other = visitOfKey.putIfAbsent(perform.key(), visit);
        if (other != null && !other.equals(visit)) {
            return visit + " and " + other + " have the same key";
        }
        if (undoes(token)) {
            undone.add(Visit.of(token, token.path().substring(0, token.path().lastIndexOf('/'))));
            List<Visit> own = own(undone);
            List<Visit> due = List.copyOf(completed);
            return own.size() <= due.size() && own.equals(due.subList(0, own.size()))
                    ? null
                    : "it undoes " + own + " where " + due + " is to be undone, in this order";
        }
        return undone.isEmpty() ? within(token) : "while it undid it went on with " + token;
    }

    private static List<Visit> own(Set<Visit> visits) {
        return visits.stream().filter(one -> isNamed(last(one.path), 'u')).toList();
    }

    private static boolean undoes(Token token) {
        String own = last(token.path());
        return own.equals("undo") || own.startsWith("undo_");
    }

    /** Nothing comes from ways that have met, but what undoes them. */
    private @Nullable String within(Token token) {
        String path = undoes(token) ? "" : token.path();
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            String fork = path.substring(0, slash);
            if (isNamed(last(fork), 'p')) {
                Integer before = met.get(fork);
                if (before != null && token.visit() <= before) {
                    return "the ways of " + fork + " had met, and one went on with " + token;
                }
                latest.merge(fork, token.visit(), Math::max);
            }
        }
        return null;
    }

    // What must balance

    private @Nullable String closed() {
        Set<Token> open = new LinkedHashSet<>(timers);
        open.addAll(listening);
        if (!open.isEmpty()) {
            return "at its end it is still open to " + open;
        }
        List<Visit> own = own(undone);
        List<Visit> due = outcome == Outcome.FAILED ? List.copyOf(completed) : List.of();
        if (!own.equals(due)) {
            return "it ended " + outcome + " and undid " + own + " instead of " + due;
        }
        return outcome == Outcome.FAILED || undone.isEmpty() ? null : "it ended " + outcome + " and undid " + undone;
    }

    /** What is open belongs to a place where it stands, and at each place something can come. */
    private @Nullable String balance() {
        if (state == null) {
            return "it is over and has not said so";
        }
        List<Strands.Strand> strands = Strands.of(program, state);
        Set<Token> open = Stream.concat(timers.stream(), listening.stream()).collect(Collectors.toSet());
        for (Token token : open) {
            if (strands.stream().noneMatch(strand -> strand.has(token))) {
                return "it is open to " + token + " and stands at " + strands;
            }
        }
        if (state.isPaused()) {
            open.removeIf(token -> handoffs.contains(token) && !timers.contains(token));
            return open.isEmpty() ? null : "it is held and open to " + open;
        }
        Set<String> waits = new LinkedHashSet<>();
        for (Token timer : timers) {
            if (!waits.add(timer.path())) {
                return "two timers of one wait are armed: " + timers;
            }
        }
        open.addAll(pending);
        for (Strands.Strand strand : strands) {
            if (strand.isHeld() && listening.stream().anyMatch(strand::has)) {
                return "it stands still at " + strand + " and listens";
            }
            if (!strand.isHeld() && open.stream().noneMatch(token -> strand.has(token))) {
                return "it stands at " + strand + " and nothing can come";
            }
        }
        return null;
    }

    /** Inputs for what is over: each must be ignored. */
    public List<Input> over(Context context) {
        List<Input> inputs = new ArrayList<>();
        Event event = new Event("", Event.Kind.MESSAGE, "text", Histories.BUDI, "ya", Map.of());
        for (Token token : answered) {
            if (!pending.contains(token)) {
                inputs.add(new Input.Done(token, "ya", context));
            }
        }
        for (Token token : known) {
            if (!timers.contains(token) && !listening.contains(token)) {
                inputs.add(new Input.Fired(token, context));
                inputs.add(new Input.Delivered(token, event, context));
                inputs.add(new Input.AskAgain(token, context));
            }
        }
        return inputs;
    }
}
