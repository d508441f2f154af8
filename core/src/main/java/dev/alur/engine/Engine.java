package dev.alur.engine;

import dev.alur.ConversationKey;
import dev.alur.RunId;
import dev.alur.analytics.Tally;
import dev.alur.conversation.Lane;
import dev.alur.program.Program;
import dev.alur.spi.Campaign;
import dev.alur.spi.PersonKey;
import dev.alur.value.Event;
import dev.alur.value.Values;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The engine a bot embeds: takes messages and events, runs workflows, sends through the channel. Safe for use by several
 * threads; with {@link VirtualTime}, confined to one.
 */
public final class Engine implements AutoCloseable {
    private final Kernel kernel;
    private final Operations operations;
    private final @Nullable ExecutorService ownExecutor;
    private final Duration grace;
    private final AtomicBoolean closing = new AtomicBoolean();
    private final AtomicLong published = new AtomicLong();

    Engine(Kernel kernel, Publishing publishing, @Nullable ExecutorService ownExecutor, Duration grace) {
        this.kernel = kernel;
        this.operations = new Operations(kernel, publishing);
        this.ownExecutor = ownExecutor;
        this.grace = grace;
    }

    /** A builder with nothing but defaults. */
    public static EngineBuilder builder() {
        return new EngineBuilder();
    }

    /**
     * Takes an event. When it returns {@link Intake#TAKEN} the event has been handled, or waits behind others of its
     * conversation; its id will not be taken twice within 8 days.
     *
     * @throws IllegalArgumentException if a field is no plain value or the event is larger than the limit {@code event_size}
     */
    public Intake receive(Event event) {
        if (closing.get() || !kernel.hasRoom()) {
            return Intake.REFUSED;
        }
        Event plain = kernel.routing().route(plain(event), kernel.now());
        Item.Arrived arrived = new Item.Arrived(plain);
        kernel.post(plain.conversation(), arrived);
        return arrived.answer();
    }

    /** Takes a text message of a person in their private chat, without an id of its own. */
    public Intake message(String person, String text) {
        return receive(Event.message("", ConversationKey.of(person), text));
    }

    /** Publishes a named event for a person. */
    public Intake publish(String name, ConversationKey conversation, Map<String, Object> fields) {
        return receive(Event.named("", name, conversation, fields));
    }

    /** Publishes a named event for everybody of the audience of that name; each call reaches everybody again. */
    public Intake publishToAudience(String audience) {
        String id = "audience/" + audience + "/" + kernel.now() + "/" + published.incrementAndGet();
        return publishToAudience(id, audience);
    }

    /**
     * Publishes a named event for everybody of the audience of that name, page by page in the background, as fast as what
     * it causes gets through; {@link #campaigns} and {@link dev.alur.spi.Listener#reached} tell how far it is.
     *
     * @param id the same id again reaches nobody twice within 8 days: it may be said again after a failure
     * @return {@link Intake#DUPLICATE} while one of this id is under way
     */
    public Intake publishToAudience(String id, String audience) {
        if (closing.get()) {
            return Intake.REFUSED;
        }
        Campaign campaign = Campaign.of(id, Event.Kind.NAMED, audience, audience, kernel.now());
        return kernel.campaigns().begin(campaign) ? Intake.TAKEN : Intake.DUPLICATE;
    }

    /** Schedules and publications that have not yet reached everybody of their audience. */
    public List<Campaign> campaigns() {
        return kernel.campaigns().all();
    }

    /**
     * Writes profile fields: maps merge deeply, {@code null} removes. Triggers on data see the change. Nothing is written
     * when the event is {@link Intake#REFUSED}.
     */
    public Intake updateProfile(ConversationKey conversation, Map<String, @Nullable Object> fields) {
        if (closing.get() || !kernel.hasRoom()) {
            return Intake.REFUSED;
        }
        ConversationKey home = kernel.routing().home(conversation);
        Map<String, Object> before = kernel.routing().profile(home);
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        fields.forEach((name, value) -> plain.put(name, Values.of(value)));
        kernel.profiles().merge(home, plain);
        Map<String, Object> after = kernel.routing().profile(home);
        Map<String, Object> change =
                Map.of("before", before == null ? Map.of() : before, "after", after == null ? Map.of() : after);
        return receive(new Event("", Event.Kind.PROFILE, "profile", home, "", change));
    }

    /**
     * Starts a workflow by hand: its triggers and conditions are not asked, its mode and the limits are.
     *
     * @param with what its steps read as variables and as {@code event.x}
     * @return completed at once unless another thread is at work on the conversation
     */
    public CompletableFuture<Start> start(String workflow, ConversationKey conversation, Map<String, Object> with) {
        Program program = kernel.deployment().named(workflow).program();
        if (closing.get()) {
            return Closed.notStarted();
        }
        CompletableFuture<Start> answer = new CompletableFuture<>();
        ConversationKey home = kernel.routing().home(conversation);
        Event event = plain(new Event("", Event.Kind.MANUAL, program.name(), home, "", with));
        kernel.post(home, new Item.Begin(program.name(), event, Lane.LIVE, answer));
        return answer;
    }

    /**
     * Gives the person to a human without a workflow: open runs are held, and until {@link #giveBack} the bot answers
     * nothing and starts nothing but by hand.
     */
    public void handOff(ConversationKey conversation) {
        tell(conversation, work -> new Person(work).handOff(null));
    }

    /** The same for no longer than that; given again, the new end counts. */
    public void handOff(ConversationKey conversation, Duration longest) {
        tell(conversation, work -> new Person(work).handOff(work.context.now().plus(longest)));
    }

    /**
     * The person is the bot's again, whoever gave them to a human: the host or a {@code handoff} step. Nothing happens while
     * {@link Operations#pause} holds the person.
     */
    public void giveBack(ConversationKey conversation) {
        tell(conversation, work -> new Person(work).giveBack());
    }

    /**
     * What a human says to the person: sent through the channel after what the conversation is sending already. A word of
     * return, such as {@code #bot}, is not sent and gives the person back, unless {@link Operations#pause} holds them.
     *
     * @return fails with {@link dev.alur.AlurException} {@code not-sent} when the channel refuses, {@code closing} when the
     *     engine is closed
     */
    public CompletableFuture<Said> say(ConversationKey conversation, String text) {
        if (closing.get()) {
            return Closed.failed();
        }
        CompletableFuture<Said> answer = new CompletableFuture<>();
        kernel.sayings().heard(kernel.routing().home(conversation), text, answer);
        return answer;
    }

    /** The person wants to be left alone, as if they had said so: their runs end, and nothing unasked begins. */
    public void optOut(ConversationKey conversation) {
        tellAll(conversation, Item.Told.optedOut(true));
    }

    /** The person may be written to again. */
    public void optIn(ConversationKey conversation) {
        tellAll(conversation, Item.Told.optedOut(false));
    }

    /** From now on the alias is an id of this person; see {@link #merge}. */
    public void alias(String alias, ConversationKey person) {
        kernel.identities().alias(person.tenant(), alias, person.person());
    }

    /**
     * Two ids turn out to be one person. The older one stays; nothing that is stored is rewritten: what comes goes to the
     * older one's conversation, or to the newer one's while somebody there waits for it, and a field of the profile is
     * looked up under the older one first. Who opted out under one of them has opted out, and who is paused under one of
     * them is paused.
     */
    public void merge(ConversationKey older, ConversationKey newer) {
        boolean out = kernel.conversation(older).isOptedOut()
                || kernel.conversation(newer).isOptedOut();
        kernel.identities().merge(older.tenant(), older.person(), newer.person());
        if (out) {
            optOut(older);
        }
        boolean paused = kernel.routing().ids(PersonKey.of(older)).stream()
                .anyMatch(kernel.controls().people()::contains);
        if (paused) {
            operations.pause(Scope.person(older));
        }
    }

    private void tell(ConversationKey conversation, Consumer<Work> words) {
        if (!closing.get()) {
            kernel.post(kernel.routing().home(conversation), new Item.Told(words));
        }
    }

    private void tellAll(ConversationKey conversation, Item item) {
        if (!closing.get()) {
            ConversationKey home = kernel.routing().home(conversation);
            kernel.post(home, item);
            kernel.routing().others(home).forEach(other -> kernel.post(other, item));
        }
    }

    /** Cancels an open run; one that is not open is left alone, and so is every run once the engine is closed. */
    public void cancel(ConversationKey conversation, RunId run, String reason) {
        if (closing.get()) {
            return;
        }
        kernel.post(conversation, new Item.Cancel(run, reason));
    }

    /** What operators do: look, hold, retry, publish, forget, back up. */
    public Operations operations() {
        return operations;
    }

    /** Who would get this event and why, trigger by trigger; nothing happens. */
    public Why why(Event event) {
        return Explanation.of(kernel, plain(event));
    }

    /** Open runs of a conversation, oldest first. */
    public List<RunView> runs(ConversationKey conversation) {
        return new RunViews(kernel).of(conversation);
    }

    /** The lines of a run's trace, while it is among the latest. */
    public List<Traced> trace(RunId run) {
        return kernel.traces().of(run);
    }

    /** Counts by workflow since the engine was built, in the order of the definitions. */
    public Map<String, Tally> counts() {
        Map<String, Tally> counts = new LinkedHashMap<>();
        kernel.deployment().counters().forEach((workflow, counters) -> counts.put(workflow, counters.tally()));
        return counts;
    }

    /** How many runs are open. */
    public long openRuns() {
        return kernel.store().openRuns();
    }

    /** The workflows, compiled, in the order of the definitions. */
    public List<Program> workflows() {
        return kernel.deployment().all().stream()
                .map(Deployment.Active::program)
                .toList();
    }

    /**
     * Takes no more events and lets nothing more become due; what is at work may finish within the grace period, then
     * threads and store are let go. An action that is still at work then is interrupted if the threads are the engine's
     * own, its result is ignored, and an engine that continues with the store calls it again with the same key.
     */
    @Override
    public void close() {
        if (!closing.compareAndSet(false, true)) {
            return;
        }
        kernel.drain();
        long end = System.nanoTime() + grace.toNanos();
        while (!kernel.isQuiet()
                && System.nanoTime() < end
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
        }
        kernel.stop();
        if (ownExecutor != null) {
            ownExecutor.shutdownNow();
        }
        kernel.store().close();
    }

    private Event plain(Event event) {
        Map<String, Object> fields = event.fields().isEmpty() ? Map.of() : Values.map(event.fields());
        int most = kernel.environment().limits().eventBytes();
        if (event.text().length() > most) {
            throw new IllegalArgumentException("the text of an event has "
                    + event.text().length() + " characters, more than " + most + " (limit event_size)");
        }
        return fields.isEmpty()
                ? event
                : new Event(event.id(), event.kind(), event.name(), event.conversation(), event.text(), fields);
    }
}
