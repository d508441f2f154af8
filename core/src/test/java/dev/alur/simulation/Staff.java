package dev.alur.simulation;

import dev.alur.ConversationKey;
import dev.alur.InvalidWorkflowException;
import dev.alur.RunId;
import dev.alur.conversation.ConversationState;
import dev.alur.engine.Engine;
import dev.alur.engine.Operations;
import dev.alur.engine.RunView;
import dev.alur.engine.Scope;
import dev.alur.model.Definitions;
import dev.alur.spi.RunQuery;
import dev.alur.spi.RunState;
import dev.alur.testing.GeneratedWorkflows;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Operators and humans of a world: what they do at random, and that they give everything back when they go home. */
final class Staff {
    private final SplittableRandom random;
    private final ModelStore store;
    private final Set<Fault> faults;
    private final Set<RunId> held;
    private final int workflows;
    private final List<Consumer<Operations>> deployments = new ArrayList<>();
    /** What could not be done, to be asked for again. */
    private final Deque<Consumer<Engine>> undone = new ArrayDeque<>();

    long deeds;

    Staff(SplittableRandom random, ModelStore store, Set<Fault> faults, Set<RunId> held, int workflows) {
        this.random = random;
        this.store = store;
        this.faults = faults;
        this.held = held;
        this.workflows = workflows;
    }

    /** Definitions of a new process are those of the one before. */
    void deployAgain(Engine engine) {
        deployments.forEach(one -> one.accept(engine.operations()));
    }

    void act(Engine engine) {
        int choice = random.nextInt(8);
        if (choice == 0 && faults.contains(Fault.VERSIONS)) {
            deploy(engine);
        } else if (choice < 3 && faults.contains(Fault.HUMANS)) {
            humans(engine);
        } else if (choice < 4 && faults.contains(Fault.OPT_OUTS)) {
            deeds++;
            ConversationKey key = anybody();
            if (random.nextInt(3) == 0) {
                engine.optOut(key);
            } else {
                engine.optIn(key);
            }
        } else if (faults.contains(Fault.OPERATORS)) {
            operate(engine);
        }
    }

    private ConversationKey anybody() {
        List<ConversationKey> known = new ArrayList<>(store.conversations.keySet());
        return known.isEmpty() ? ConversationKey.of("+620") : known.get(random.nextInt(known.size()));
    }

    private void deploy(Engine engine) {
        Consumer<Operations> change;
        if (random.nextBoolean()) {
            Definitions next = GeneratedWorkflows.of(random, workflows, 7);
            change = operations -> operations.publish(next);
        } else {
            String name = "w" + random.nextInt(workflows);
            int versions = engine.operations().versions(name).size();
            int version = 1 + random.nextInt(versions);
            change = operations -> operations.rollback(name, version);
        }
        try {
            change.accept(engine.operations());
            deeds++;
            deployments.add(change);
        } catch (InvalidWorkflowException e) {
            deeds++; // others do not fit that version: nothing has changed
        }
    }

    private void humans(Engine engine) {
        deeds++;
        ConversationKey key = anybody();
        switch (random.nextInt(4)) {
            case 0 -> engine.handOff(key);
            case 1 -> engine.handOff(key, Duration.ofMinutes(1 + random.nextInt(5_000)));
            default -> engine.giveBack(key);
        }
    }

    private void operate(Engine engine) {
        deeds++;
        Operations operations = engine.operations();
        switch (random.nextInt(8)) {
            case 0, 1 -> pause(engine, scope());
            case 2, 3, 4 -> resume(engine, scope());
            case 5 -> {
                Scope scope = scope();
                ask(engine, again -> again.operations().cancel(scope, "no more of this"));
            }
            case 6 ->
                operations
                        .find(RunQuery.ALL.state(RunState.FAILED))
                        .runs()
                        .forEach(failed -> operations.retry(failed.run()));
            default -> fork(operations);
        }
    }

    private void pause(Engine engine, Scope scope) {
        ask(engine, again -> {
            if (scope instanceof Scope.OneRun one) {
                held.add(one.run());
            }
            return again.operations().pause(scope);
        });
    }

    private void resume(Engine engine, Scope scope) {
        ask(engine, again -> {
            if (scope instanceof Scope.OneRun one) {
                held.remove(one.run());
            }
            return again.operations().resume(scope);
        });
    }

    private interface Request {
        CompletableFuture<?> of(Engine engine);
    }

    /** Who is told that something could not be done asks again, later. */
    private void ask(Engine engine, Request request) {
        undone.add(again -> ask(again, request));
        CompletableFuture<?> answer = request.of(engine);
        if (answer.isDone() && !answer.isCompletedExceptionally()) {
            undone.removeLast();
        }
    }

    private Scope scope() {
        List<RunId> open = new ArrayList<>(store.runs.keySet());
        return switch (random.nextInt(6)) {
            case 0 -> Scope.all();
            case 1 -> Scope.workflow("w" + random.nextInt(workflows));
            case 2 -> Scope.person(anybody());
            default -> open.isEmpty() ? Scope.workflow("w0") : Scope.run(open.get(random.nextInt(open.size())));
        };
    }

    private void fork(Operations operations) {
        List<RunView> runs = operations.find(RunQuery.ALL).runs();
        if (!runs.isEmpty()) {
            RunView from = runs.get(random.nextInt(runs.size()));
            if (!from.at().isEmpty()) {
                operations.fork(from.run(), from.at().get(0), Map.of("v0", 1));
            }
        }
    }

    /** What could not be done while things failed is asked for again. */
    void catchUp(Engine engine) {
        for (int i = undone.size(); i > 0; i--) {
            undone.removeFirst().accept(engine);
        }
    }

    /** Nothing is paused any more, and nobody is with a human. */
    void goHome(Engine engine) {
        for (RunId run : List.copyOf(held)) {
            resume(engine, Scope.run(run));
        }
        store.paused().people().forEach(person -> resume(engine, Scope.person(ConversationKey.of(person.id()))));
        store.paused().workflows().forEach(workflow -> resume(engine, Scope.workflow(workflow)));
        resume(engine, Scope.all());
        for (Map.Entry<ConversationKey, ConversationState> one : List.copyOf(store.conversations.entrySet())) {
            engine.giveBack(one.getKey());
        }
    }
}
