package dev.alur.testing;

import dev.alur.ConversationKey;
import dev.alur.RunId;
import dev.alur.conversation.ConversationState;
import dev.alur.program.Program;
import dev.alur.program.State;
import dev.alur.spi.Commit;
import dev.alur.spi.Controls;
import dev.alur.spi.PersonKey;
import dev.alur.spi.RunQuery;
import dev.alur.spi.Store;
import dev.alur.spi.StoreCounts;
import dev.alur.spi.StoredRun;
import dev.alur.spi.Timer;
import dev.alur.spi.UnmatchedText;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A store before another one: what a test does not change goes through. */
public class ForwardingStore implements Store {
    protected final Store to;

    public ForwardingStore(Store to) {
        this.to = to;
    }

    @Override
    public ConversationState conversation(ConversationKey key) {
        return to.conversation(key);
    }

    @Override
    public @Nullable State run(ConversationKey key, RunId run, Program program) {
        return to.run(key, run, program);
    }

    @Override
    public List<Result> commit(List<Commit> commits) {
        return to.commit(commits);
    }

    @Override
    public List<Timer> due(Instant now, int most) {
        return to.due(now, most);
    }

    @Override
    public @Nullable Instant nextDue() {
        return to.nextDue();
    }

    @Override
    public void open(Consumer<ConversationKey> each) {
        to.open(each);
    }

    @Override
    public void queued(Consumer<ConversationKey> each) {
        to.queued(each);
    }

    @Override
    public long openRuns() {
        return to.openRuns();
    }

    @Override
    public List<StoredRun> runs(RunQuery query) {
        return to.runs(query);
    }

    @Override
    public void each(RunQuery query, Consumer<StoredRun> each) {
        to.each(query, each);
    }

    @Override
    public @Nullable State ended(RunId run, Program program) {
        return to.ended(run, program);
    }

    @Override
    public List<ConversationKey> conversations(PersonKey person) {
        return to.conversations(person);
    }

    @Override
    public Controls controls() {
        return to.controls();
    }

    @Override
    public void control(Controls controls) {
        to.control(controls);
    }

    @Override
    public List<UnmatchedText> unmatched(int most) {
        return to.unmatched(most);
    }

    @Override
    public StoreCounts counts() {
        return to.counts();
    }

    @Override
    public void forget(ConversationKey conversation) {
        to.forget(conversation);
    }

    @Override
    public void forget(PersonKey person) {
        to.forget(person);
    }

    @Override
    public void backup(Path file) {
        to.backup(file);
    }

    @Override
    public void close() {
        to.close();
    }
}
