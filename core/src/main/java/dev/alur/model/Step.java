package dev.alur.model;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One step of a workflow. Sealed, so that compiler, writer, schema and diagram stay exhaustive: {@link #accept} forces
 * each of them to name every kind. Immutable.
 */
public sealed interface Step {
    Options options();

    Step withOptions(Options options);

    <R> R accept(Visitor<R> visitor);

    /** Calls an action or a component by name; also {@code webhook}, {@code email}, {@code database}, {@code crm}. */
    record Perform(Options options, Call call) implements Step {
        @Override
        public Step withOptions(Options value) {
            return new Perform(value, call);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.perform(this);
        }
    }

    /** Sends a message, after a durable wait of {@code delay}. */
    record Send(Options options, Message message, Duration delay) implements Step {
        @Override
        public Step withOptions(Options value) {
            return new Send(value, message, delay);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.send(this);
        }
    }

    /** Sends a question and waits for a valid answer. */
    record Ask(Options options, Message prompt, Question question) implements Step {
        @Override
        public Step withOptions(Options value) {
            return new Ask(value, prompt, question);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.ask(this);
        }
    }

    /** Waits for a length of time. */
    record Wait(Options options, Duration length) implements Step {
        @Override
        public Step withOptions(Options value) {
            return new Wait(value, length);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.wait(this);
        }
    }

    /** Waits until a moment: an ISO date-time, a date or a time of day in the run's zone, or a placeholder for one. */
    record WaitUntil(Options options, String moment) implements Step {
        @Override
        public Step withOptions(Options value) {
            return new WaitUntil(value, moment);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.waitUntil(this);
        }
    }

    /** Waits for something to happen; {@code timeout} may be {@code null} for no limit but the engine's. */
    record WaitFor(
            Options options, Awaited awaited, @Nullable Duration timeout, List<Step> onTimeout) implements Step {
        public WaitFor {
            onTimeout = List.copyOf(onTimeout);
        }

        @Override
        public Step withOptions(Options value) {
            return new WaitFor(value, awaited, timeout, onTimeout);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.waitFor(this);
        }
    }

    /** Runs the steps of the first branch whose condition holds, or of each when {@code match} is {@code ALL}. */
    record Choose(Options options, List<Branch> branches, List<Step> otherwise, Match match) implements Step {
        public Choose {
            branches = List.copyOf(branches);
            otherwise = List.copyOf(otherwise);
        }

        @Override
        public Step withOptions(Options value) {
            return new Choose(value, branches, otherwise, match);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.choose(this);
        }
    }

    /**
     * Gives a person one arm of an experiment, for good.
     *
     * @param goal the goal that decides, {@code null} when it is not said
     * @param duration how long the experiment is planned to run, for reports; {@code null} when it is not said
     */
    record Split(
            Options options,
            String experiment,
            List<Arm> arms,
            @Nullable String goal,
            @Nullable Duration duration) implements Step {
        public Split {
            arms = List.copyOf(arms);
        }

        /** An experiment without a planned duration. */
        public Split(Options options, String experiment, List<Arm> arms, @Nullable String goal) {
            this(options, experiment, arms, goal, null);
        }

        @Override
        public Step withOptions(Options value) {
            return new Split(value, experiment, arms, goal, duration);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.split(this);
        }
    }

    /** Steps by calendar day after the moment the sequence is reached; a day already past runs at once. */
    record Sequence(Options options, List<Day> days) implements Step {
        public Sequence {
            days = List.copyOf(days);
        }

        @Override
        public Step withOptions(Options value) {
            return new Sequence(value, days);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.sequence(this);
        }
    }

    /**
     * Runs steps once for each entry of a list, one after the other.
     *
     * @param list an {@link Expr} or a plain list; what is no list counts as a list of one, what is missing as none
     * @param as variable that holds the entry inside; {@code loop.item} holds it too
     */
    record ForEach(Options options, Object list, String as, List<Step> body) implements Step {
        public ForEach {
            body = List.copyOf(body);
        }

        @Override
        public Step withOptions(Options value) {
            return new ForEach(value, list, as, body);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.forEach(this);
        }
    }

    /**
     * Runs steps again and again.
     *
     * @param times most rounds: a number or an {@link Expr}; {@code null} for no number
     * @param during tested before each round; {@link Condition#ALWAYS} for none
     * @param until tested after each round; {@code null} for none
     */
    record Repeat(
            Options options,
            @Nullable Object times,
            Condition during,
            @Nullable Condition until,
            List<Step> body) implements Step {
        public Repeat {
            body = List.copyOf(body);
        }

        @Override
        public Step withOptions(Options value) {
            return new Repeat(value, times, during, until, body);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.repeat(this);
        }
    }

    /** Runs lists of steps side by side, and goes on when all have come to their end, or the first has. */
    record Parallel(Options options, List<Way> ways, Join join) implements Step {
        public Parallel {
            ways = List.copyOf(ways);
        }

        @Override
        public Step withOptions(Options value) {
            return new Parallel(value, ways, join);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.parallel(this);
        }
    }

    /**
     * Hands the person to a human: the bot is silent until the human gives back, or the time is over.
     *
     * @param to who is told, a recipient of the host's; {@code null} for the owners
     * @param words what they are told; may hold placeholders; {@code null} for the built-in words
     * @param timeout when the bot takes over again; {@code null} for 24 hours
     * @param onTimeout what runs then, before the steps that follow
     */
    record Handoff(
            Options options,
            @Nullable String to,
            @Nullable String words,
            @Nullable Duration timeout,
            List<Step> onTimeout)
            implements Step {
        /** How long a human has a person unless it is said: as long as the platform lets a customer be answered freely. */
        public static final Duration USUAL = Duration.ofHours(24);

        public Handoff {
            onTimeout = List.copyOf(onTimeout);
        }

        @Override
        public Step withOptions(Options value) {
            return new Handoff(value, to, words, timeout, onTimeout);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.handoff(this);
        }
    }

    /** Notes that a business goal was reached. */
    record Goal(Options options, String goal, @Nullable Object value) implements Step {
        @Override
        public Step withOptions(Options value) {
            return new Goal(value, goal, this.value);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.goal(this);
        }
    }

    /** Sets variables: a value is an {@link Expr}, or a plain value whose texts may hold placeholders. */
    record Assign(Options options, Map<String, Object> values) implements Step {
        public Assign {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }

        @Override
        public Step withOptions(Options value) {
            return new Assign(value, values);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.assign(this);
        }
    }

    /** Publishes a named event for this conversation. */
    record Emit(Options options, String event, Map<String, Object> with) implements Step {
        public Emit {
            with = Collections.unmodifiableMap(new LinkedHashMap<>(with));
        }

        @Override
        public Step withOptions(Options value) {
            return new Emit(value, event, with);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.emit(this);
        }
    }

    /** Runs another workflow as a scope of this run and goes on with what it returns. */
    record CallWorkflow(Options options, String workflow, Map<String, Object> with) implements Step {
        public CallWorkflow {
            with = Collections.unmodifiableMap(new LinkedHashMap<>(with));
        }

        @Override
        public Step withOptions(Options value) {
            return new CallWorkflow(value, workflow, with);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.callWorkflow(this);
        }
    }

    /** Begins another run and does not wait for it. */
    record StartWorkflow(Options options, String workflow, Map<String, Object> with) implements Step {
        public StartWorkflow {
            with = Collections.unmodifiableMap(new LinkedHashMap<>(with));
        }

        @Override
        public Step withOptions(Options value) {
            return new StartWorkflow(value, workflow, with);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.startWorkflow(this);
        }
    }

    /** Ends the run incomplete, with a reason. */
    record Stop(Options options, String reason) implements Step {
        @Override
        public Step withOptions(Options value) {
            return new Stop(value, reason);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.stop(this);
        }
    }

    /** Ends the run, or the called workflow, completed. */
    record End(Options options) implements Step {
        @Override
        public Step withOptions(Options value) {
            return new End(value);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.end(this);
        }
    }

    /**
     * One way of a {@link Choose}.
     *
     * @param name of a path; {@code null} in a plain {@code if} or {@code choose}
     */
    record Branch(@Nullable String name, Condition when, List<Step> then) {
        public Branch {
            then = List.copyOf(then);
        }
    }

    /** Which branches of a {@link Choose} run. */
    enum Match {
        FIRST,
        ALL
    }

    /** One list of steps of a {@link Parallel}. @param name unique among them */
    record Way(String name, List<Step> steps) {
        public Way {
            steps = List.copyOf(steps);
        }
    }

    /** When a {@link Parallel} goes on. */
    enum Join {
        ALL,
        /** When the first has come to its end; the others are dropped. */
        ANY
    }

    /** One arm of a {@link Split}; weights are relative. */
    record Arm(String name, int weight, List<Step> steps) {
        public Arm {
            steps = List.copyOf(steps);
        }
    }

    /** The steps of one day of a {@link Sequence}; 0 is the day it is reached. */
    record Day(int number, List<Step> steps) {
        public Day {
            steps = List.copyOf(steps);
        }
    }

    /** One answer for every kind of step. */
    interface Visitor<R> {
        R perform(Perform step);

        R send(Send step);

        R ask(Ask step);

        R wait(Wait step);

        R waitUntil(WaitUntil step);

        R waitFor(WaitFor step);

        R choose(Choose step);

        R split(Split step);

        R sequence(Sequence step);

        R forEach(ForEach step);

        R repeat(Repeat step);

        R parallel(Parallel step);

        R handoff(Handoff step);

        R goal(Goal step);

        R assign(Assign step);

        R emit(Emit step);

        R callWorkflow(CallWorkflow step);

        R startWorkflow(StartWorkflow step);

        R stop(Stop step);

        R end(End step);
    }
}
