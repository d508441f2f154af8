package dev.alur.testing;

import dev.alur.RunId;
import dev.alur.program.Context;
import dev.alur.program.Hold;
import dev.alur.program.Input;
import dev.alur.program.Program;
import dev.alur.program.Run;
import dev.alur.program.State;
import dev.alur.program.Strands;
import dev.alur.program.Token;
import dev.alur.value.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Inputs nobody is waiting for: tokens of other steps, visits, attempts and kinds. */
public final class Garbage {
    private static final String[] PATHS = {
        "", "nowhere", "wait", "ask", "ask/prompt", "a0", "if/then/send", "#", "wait_for", "undo"
    };

    private Garbage() {}

    /** An input that fits nothing or, rarely, fits by chance. */
    public static Input input(SplittableRandom random, Program program, @Nullable State state, Context context) {
        Token token = token(random, program, state);
        Event event = new Event("", Event.Kind.values()[random.nextInt(8)], "e1", Histories.BUDI, "?", Map.of());
        Hold hold = Hold.values()[random.nextInt(4)];
        switch (random.nextInt(7)) {
            case 0:
                return new Input.Started(new RunId(9), event, Map.of("v0", 9), context);
            case 1:
                return new Input.Fired(token, context);
            case 2:
                return new Input.Delivered(token, event, context);
            case 3:
                return new Input.Resume(hold, context);
            case 4:
                return new Input.AskAgain(token, context);
            case 5:
                return new Input.Late(token, event, context);
            default:
                return new Input.Done(token, Histories.Results.drawn(random, context.now()), context);
        }
    }

    /** Tokens next to those a state waits for, none of them open: other attempts, other visits, other steps. */
    public static List<Token> near(Program program, State state) {
        List<Token> tokens = new ArrayList<>();
        List<Token> open = new ArrayList<>(Run.inFlight(program, state));
        for (Strands.Strand strand : Strands.of(program, state)) {
            open.add(new Token(strand.path(), strand.visit(), 1));
        }
        for (Token one : open) {
            tokens.add(new Token(one.path(), one.visit(), one.attempt() + 1_000));
            tokens.add(new Token(one.path(), one.visit(), -1));
            tokens.add(new Token(one.path(), one.visit(), 0));
            tokens.add(new Token(one.path(), one.visit() + 1, one.attempt()));
            tokens.add(new Token(one.path() + "/prompt_x", one.visit(), one.attempt()));
            tokens.add(new Token("/" + one.path(), one.visit(), one.attempt()));
        }
        for (String path : PATHS) {
            tokens.add(new Token(path, 0, 0));
        }
        return tokens;
    }

    private static Token token(SplittableRandom random, Program program, @Nullable State state) {
        if (state == null || random.nextInt(3) == 0) {
            return new Token(PATHS[random.nextInt(PATHS.length)], random.nextInt(3), random.nextInt(3));
        }
        List<Token> near = near(program, state);
        return near.get(random.nextInt(near.size()));
    }
}
