package dev.alur.engine;

import dev.alur.AlurException;
import dev.alur.InvalidWorkflowException;
import dev.alur.RunId;
import dev.alur.model.Definitions;
import dev.alur.spi.Bundle;
import dev.alur.spi.Controls;
import dev.alur.spi.PersonKey;
import dev.alur.spi.RunQuery;
import dev.alur.spi.StoredRun;
import dev.alur.spi.UnmatchedText;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * What operators do with an engine that runs: look, hold, retry, publish, forget, back up. Safe for use by several threads.
 *
 * <p>What changes runs is done in the order of each conversation: a future is complete at once unless another thread is at
 * work there. Do not wait for one inside an action or a listener.
 *
 * <p>Once the engine is closed nothing is changed: a future fails with {@link AlurException} {@code closing}, a run is not
 * started with that reason, and what has no future throws it. What only looks still answers as far as the store does.
 */
public final class Operations {
    private final Kernel kernel;
    private final Publishing publishing;
    private final RunViews views;
    private final Pausing pausing;
    private final Reopening reopening;

    Operations(Kernel kernel, Publishing publishing) {
        this.kernel = kernel;
        this.publishing = publishing;
        this.views = new RunViews(kernel);
        this.pausing = new Pausing(kernel);
        this.reopening = new Reopening(kernel);
    }

    // Runs

    /** Open runs and the ended ones that are kept, the newest first. Labels are those the latest versions say. */
    public RunPage find(RunQuery query) {
        return views.find(query, publishing.catalogue());
    }

    /** A run that is open, or is kept although it has ended. */
    public Optional<RunView> run(RunId run) {
        List<StoredRun> found = kernel.store().runs(RunQuery.ALL.run(run).most(1));
        return found.stream().findFirst().map(views::view);
    }

    /**
     * Cancels open runs, and drops the starts that wait for their turn. A run that undoes what it did goes on undoing.
     *
     * @return how many ended; fails with {@code partly-done} if some could not be asked
     */
    public CompletableFuture<Integer> cancel(Scope scope, String reason) {
        return kernel.isDraining() ? Closed.failed() : pausing.cancel(scope, reason);
    }

    /**
     * Holds open runs: nothing is due, no answer is taken, results are kept. Paused people, workflows or all start nothing
     * until they are resumed, also after a restart; starts that wait for their turn go on waiting.
     *
     * @return how many were not held so before
     */
    public CompletableFuture<Integer> pause(Scope scope) {
        return kernel.isDraining() ? Closed.failed() : pausing.pause(scope);
    }

    /**
     * Takes back a pause of the same scope. A run goes on when nobody else holds it; what became due meanwhile is due at
     * once, and starts whose turn has come begin.
     *
     * @return how many were held so
     */
    public CompletableFuture<Integer> resume(Scope scope) {
        return kernel.isDraining() ? Closed.failed() : pausing.resume(scope);
    }

    /** What is paused beyond single runs. */
    public Controls controls() {
        return kernel.controls();
    }

    /**
     * Lets a failed run go on at the step it failed at, with its id and its keys: who recognises the keys does nothing
     * twice.
     *
     * @return why not, if it was not failed, was undone, is not kept, is paused, or its definition is not here
     */
    public CompletableFuture<Start> retry(RunId run) {
        return kernel.isDraining() ? Closed.notStarted() : reopening.retry(run);
    }

    /**
     * Begins a new run at a step of the definition another run has, with the other's variables. The other stays as it is.
     *
     * @param step path, as {@link RunView#at} gives it
     * @param with variables that are different
     * @return why not, if the step is unknown, the other's state is not kept, or the workflow has an open run here already
     */
    public CompletableFuture<Start> fork(RunId from, String step, Map<String, Object> with) {
        return kernel.isDraining() ? Closed.notStarted() : reopening.fork(from, step, with);
    }

    // People

    /**
     * Forgets a person: their runs are cancelled; conversations, ended runs, traces, texts that matched nothing and the
     * profile are deleted. What the host's channel, actions and listeners were told is theirs to delete. Somebody who writes
     * afterwards is new.
     */
    public CompletableFuture<Forgotten> forget(PersonKey person) {
        return kernel.isDraining() ? Closed.failed() : new Forgetting(kernel).forget(person);
    }

    /** Forgets a person of the default tenant. */
    public CompletableFuture<Forgotten> forget(String person) {
        return forget(PersonKey.of(person));
    }

    /** Makes customers known: no welcome greets them, and no trigger on data sees the change. The stream is not closed. */
    public Imported importPeople(Stream<KnownPerson> people) {
        ifOpen();
        return new Importing(kernel.profiles()).all(people);
    }

    /** What people wrote that started nothing, the most frequent first. */
    public List<UnmatchedText> unmatched(int most) {
        return kernel.store().unmatched(most);
    }

    // Definitions

    /**
     * Makes definitions active: in the place of those of the same names, beside the others. Open runs keep what they began
     * with; every event is judged by the definitions before or by those after. Content that was published before is no new
     * version.
     *
     * @return the versions that became active, also of workflows that use something which changed; empty for none
     * @throws InvalidWorkflowException with every problem; nothing has changed then
     */
    public List<Version> publish(Definitions definitions) {
        ifOpen();
        return publishing.publish(definitions, null);
    }

    /** The same with code; code of a name that is known takes the place of the old for what is active now. */
    public List<Version> publish(Bundle bundle) {
        ifOpen();
        return publishing.publish(bundle.definitions(), bundle);
    }

    /**
     * The versions of a workflow, oldest first.
     *
     * @throws AlurException {@code unknown-workflow}
     */
    public List<Version> versions(String workflow) {
        return publishing.versions(workflow);
    }

    /**
     * Lets new runs begin with an earlier version; who calls the workflow is linked with it again.
     *
     * @throws AlurException {@code unknown-workflow}, {@code unknown-version}
     * @throws InvalidWorkflowException if others do not fit that version; nothing has changed then
     */
    public Version rollback(String workflow, int version) {
        ifOpen();
        return publishing.rollback(workflow, version);
    }

    /**
     * Lets a workflow start no more runs; open ones go on. {@link #publish} or {@link #rollback} brings it back.
     *
     * @throws AlurException {@code unknown-workflow}
     * @throws InvalidWorkflowException if another workflow calls it; nothing has changed then
     */
    public void withdraw(String workflow) {
        ifOpen();
        publishing.withdraw(workflow);
    }

    // The engine

    /** How the engine does; quick. */
    public Metrics metrics() {
        return kernel.metrics();
    }

    /**
     * Writes what the store holds to a file, while the engine runs; each conversation as it stands at one moment. Profiles
     * are not the store's.
     *
     * @throws AlurException {@code unsupported} by a store whose database has its own way; {@code backup-failed}
     */
    public void backup(Path file) {
        kernel.store().backup(file);
    }

    private void ifOpen() {
        if (kernel.isDraining()) {
            throw Closed.refusal();
        }
    }
}
