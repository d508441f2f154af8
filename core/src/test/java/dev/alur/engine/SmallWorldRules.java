package dev.alur.engine;

import dev.alur.ConversationKey;
import dev.alur.RunId;
import dev.alur.conversation.Waiting;
import dev.alur.model.Invocation;
import dev.alur.program.Note;
import dev.alur.program.Outcome;
import dev.alur.program.Token;
import dev.alur.spi.Listener;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What may happen in a small world, looked at as it happens. Of what was, the rules remember no more than they ask about
 * later; of a run that has ended, whether it was cancelled.
 */
final class SmallWorldRules implements Listener {
    private static final String PROMPT = "/prompt";

    private final SmallWorldSetting setting;
    private final SmallWorld world;
    private final Map<Integer, Seen> runs = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();

    // Of the act that happens
    private SmallWorld.Act act = new SmallWorld.Act(SmallWorld.Kind.STARTS, "");
    private List<String> line = List.of();
    private boolean withHuman;
    /** Whose the message is; 0 for nobody, and when they have got it. */
    private int owner;

    /** What an open run was seen to do. */
    private static final class Seen {
        final Set<String> begun = new TreeSet<>();
        /** By question, when its prompt was sent. */
        final Map<String, Instant> asked = new TreeMap<>();

        /** Questions that were answered or ran out. */
        final Set<String> closed = new TreeSet<>();

        boolean answered;
        boolean failed;
        /** Or stopped: nothing of it is to begin after its end. */
        boolean cancelled;

        boolean held;
        boolean released;

        @Nullable
        Outcome outcome;
    }

    SmallWorldRules(SmallWorldSetting setting, SmallWorld world) {
        this.setting = setting;
        this.world = world;
    }

    private Seen seen(int run) {
        return runs.computeIfAbsent(run, number -> new Seen());
    }

    private void wrong(int run, String what) {
        wrong.add("run " + run + " " + what);
    }

    @Nullable
    String wrong() {
        return wrong.isEmpty() ? null : wrong.get(0);
    }

    // Around an act

    void before(SmallWorld.Act next) {
        act = next;
        line = world.line();
        withHuman = world.isWithHuman();
        switch (next.kind()) {
            case RETURNS, FAILS -> came(next);
            case CANCELS -> seen(Integer.parseInt(next.what())).cancelled = true;
            case STOPS -> runs.values().forEach(seen -> seen.cancelled = true);
            case STARTS ->
                world.conversation().runs().stream()
                        .filter(open -> setting.restarts() && open.workflow().equals(next.what()))
                        .forEach(open -> seen(SmallWorld.number(open.run())).cancelled = true);
            default -> {}
        }
        owner = next.kind() == SmallWorld.Kind.WRITES && !withHuman ? asking() : 0;
    }

    /** The run whose question was sent, or is to be sent next, and is open; 0 for none. */
    private int asking() {
        int asking = 0;
        for (Map.Entry<Integer, Seen> one : runs.entrySet()) {
            Seen seen = one.getValue();
            Set<String> prompts = new TreeSet<>(seen.begun);
            line.stream()
                    .filter(call -> call.startsWith(one.getKey() + ":"))
                    .forEach(call -> prompts.add(call.substring(call.indexOf(':') + 1)));
            prompts.removeIf(step -> !step.endsWith(PROMPT) || seen.closed.contains(question(step)));
            if (seen.outcome == null && !prompts.isEmpty()) {
                if (asking != 0 || prompts.size() > 1) {
                    wrong(one.getKey(), "asks " + prompts + " while another question is open");
                }
                asking = one.getKey();
            }
        }
        return asking;
    }

    private static String question(String prompt) {
        return prompt.substring(0, prompt.length() - PROMPT.length());
    }

    private void came(SmallWorld.Act of) {
        Seen seen = seen(Integer.parseInt(of.what().substring(0, of.what().indexOf(':'))));
        String step = of.what().substring(of.what().indexOf(':') + 1);
        if (seen.outcome != null) {
            return;
        }
        if (of.kind() == SmallWorld.Kind.FAILS) {
            seen.failed = true;
        } else if (step.endsWith(PROMPT)) {
            seen.asked.put(question(step), world.now());
        } else if (step.equals("hold")) {
            seen.held = true;
        }
    }

    void after(SmallWorld.Act done) {
        if (done.kind() == SmallWorld.Kind.WRITES && owner != 0) {
            wrong.add("a message belonged to run " + owner + ", which did not get it");
        }
        List<Waiting> questions = world.questions();
        for (int i = 1; i < questions.size(); i++) {
            if (questions.get(i).prompt() == null) {
                wrong.add("two questions are asked at once");
            }
        }
        if (done.kind() == SmallWorld.Kind.STOPS) {
            runs.forEach((run, seen) -> {
                if (seen.outcome == null && !(seen.failed && seen.held)) {
                    wrong(run, "goes on after stop");
                }
            });
        }
    }

    // What happens within it

    void begins(Invocation call, String what) {
        int run = SmallWorld.number(call.runId());
        Seen seen = seen(run);
        boolean waited = line.contains(what);
        if (seen.outcome != null) {
            if (seen.cancelled || !waited) { // a prompt that waits still goes when its answer has come before it
                wrong(run, "began " + call.step() + " after " + (seen.cancelled ? "a cancel or stop" : "its end"));
            }
            return;
        }
        if (!seen.begun.add(call.step())) {
            wrong(run, "began " + call.step() + " twice");
        }
        if (call.name().equals("send") && withHuman && world.isWithHuman() && !waited) {
            wrong(run, "sent " + call.step() + " while a human had the person");
        }
        if (call.name().equals("release")) {
            seen.released = true;
            if (!seen.held) {
                wrong(run, "undid what it had not done");
            }
        }
    }

    @Override
    public void decided(ConversationKey conversation, String event, String decision) {
        if (decision.startsWith("taken by ")) {
            int by = SmallWorld.number(RunId.parse(decision.split(" ")[2]));
            seen(by).answered = true;
            seen(by).closed.add(Token.parse(decision.split(" ")[3]).path());
            if (by == owner) {
                owner = 0;
            } else {
                wrong(by, "took a message that belonged to " + (owner == 0 ? "nobody" : "run " + owner));
            }
        }
    }

    @Override
    public void noted(ConversationKey conversation, RunId id, String workflow, Note note) {
        int run = SmallWorld.number(id);
        Seen seen = seen(run);
        if (seen.outcome != null && note.kind() != Note.Kind.IGNORED) {
            wrong(run, "noted " + note + " after its end");
        }
        if (note.kind() == Note.Kind.TIMED_OUT) {
            seen.closed.add(note.path());
        }
        if (note.kind() == Note.Kind.TIMED_OUT && !note.path().startsWith("handoff")) {
            Instant asked = seen.asked.get(note.path());
            Duration open = asked == null ? Duration.ZERO : Duration.between(asked, world.now());
            if (act.kind() != SmallWorld.Kind.TICKS && !setting.handsOff()) {
                wrong(run, note.path() + " ran out though no time had passed");
            } else if (open.compareTo(SmallWorldSetting.TIMEOUT) < 0) {
                wrong(run, note.path() + " ran out after " + open);
            } else if (!open.equals(SmallWorldSetting.TIMEOUT) && !setting.handsOff()) {
                wrong(run, note.path() + " ran out only after " + open);
            }
        }
    }

    @Override
    public void ended(
            ConversationKey conversation,
            RunId id,
            String workflow,
            Outcome outcome,
            String reason,
            Map<String, Object> variables) {
        int run = SmallWorld.number(id);
        Seen seen = seen(run);
        if (seen.outcome != null) {
            wrong(run, "ended twice");
        }
        String problem = problem(seen, outcome, reason);
        if (problem != null) {
            wrong(run, problem);
        }
        seen.outcome = outcome;
        seen.cancelled = outcome == Outcome.CANCELLED;
    }

    private static @Nullable String problem(Seen seen, Outcome outcome, String reason) {
        boolean asks = seen.begun.stream().anyMatch(call -> call.endsWith(PROMPT));
        return switch (outcome) {
            case COMPLETED ->
                asks && !seen.answered ? "completed without an answer" : seen.released ? "completed and undid" : null;
            case INCOMPLETE -> reason.equals("no_answer") ? null : "stopped for " + reason;
            case FAILED ->
                !seen.failed
                        ? "failed though nothing had"
                        : seen.held != seen.released ? "failed and did not undo" : null;
            case CANCELLED ->
                !seen.cancelled ? "was cancelled by nobody" : seen.released ? "was cancelled and undid" : null;
        };
    }

    // What stays

    /** What of the past the rules will ask about. */
    String remembered() {
        StringBuilder text = new StringBuilder();
        runs.forEach((run, seen) -> {
            text.append('\n').append(run);
            if (seen.outcome != null) {
                text.append(seen.cancelled ? " cancelled" : " ended");
                return;
            }
            text.append(seen.begun)
                    .append(seen.closed)
                    .append(seen.answered)
                    .append(seen.failed)
                    .append(seen.cancelled)
                    .append(seen.held)
                    .append(seen.released);
            seen.asked.forEach((question, at) -> text.append(question)
                    .append(Duration.between(at, world.now()).toSeconds()));
        });
        return text.toString();
    }
}
