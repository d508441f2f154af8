package dev.alur.engine;

import dev.alur.InvalidWorkflowException;
import dev.alur.conversation.Words;
import dev.alur.lang.Language;
import dev.alur.lang.LanguageProvider;
import dev.alur.model.Action;
import dev.alur.model.Condition;
import dev.alur.model.Definitions;
import dev.alur.model.Trigger;
import dev.alur.model.Workflow;
import dev.alur.program.Environment;
import dev.alur.program.Limits;
import dev.alur.spi.Bundle;
import dev.alur.spi.Channel;
import dev.alur.spi.Identities;
import dev.alur.spi.Listener;
import dev.alur.spi.Profiles;
import dev.alur.spi.Store;
import dev.alur.value.Slug;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/** Puts an engine together. Not for sharing between threads; builds one engine. */
public final class EngineBuilder {
    private Definitions definitions = Definitions.NONE;
    private final BoundCode code = new BoundCode();
    private final List<Listener> listeners = new ArrayList<>();
    private final Set<String> owners = new LinkedHashSet<>();
    private final Map<String, Set<String>> recipients = new LinkedHashMap<>();
    private final Map<String, String> arms = new LinkedHashMap<>();
    private Environment environment = Environment.DEFAULT;
    private @Nullable Language expressions;
    private @Nullable Channel channel;
    private @Nullable Interceptor interceptor;
    private Profiles profiles = new MemoryProfiles();
    private Identities identities = new MemoryIdentities();
    private final HostWords words = new HostWords();
    private Store store = new MemoryStore();
    private InstantSource time = InstantSource.system();
    private @Nullable Executor executor;
    private Duration grace = Duration.ofSeconds(20);
    private final Capacity capacity = new Capacity();
    private int traces = 1_000;
    private boolean countsUnmatched = true;

    EngineBuilder() {}

    /** Workflows, components and templates. May be said several times. */
    public EngineBuilder define(Definitions more) {
        definitions = definitions.and(more);
        return this;
    }

    /** Workflows. May be said several times. */
    public EngineBuilder define(Workflow... workflows) {
        return define(Definitions.of(workflows));
    }

    /** Definitions together with the code they call. May be said several times. */
    public EngineBuilder add(Bundle... bundles) {
        for (Bundle bundle : bundles) {
            define(bundle.definitions());
            bundle.actions().forEach(this::action);
            bundle.computes().forEach(this::compute);
            bundle.conditions().forEach(this::condition);
            bundle.triggers().forEach(this::trigger);
        }
        return this;
    }

    /** An action that may block or return a {@link java.util.concurrent.CompletionStage}; runs on the executor. */
    public EngineBuilder action(String name, Action action) {
        code.action(name, action, BoundCode.Place.EXECUTOR);
        return this;
    }

    /** A quick action without outside effect; runs inside the turn. */
    public EngineBuilder compute(String name, Action action) {
        code.action(name, action, BoundCode.Place.TURN);
        return this;
    }

    /** A condition of a name, asked inside the turn: quick, and without outside effect. What it throws is noted, and it does not hold. */
    public EngineBuilder condition(String name, Condition.Test test) {
        code.condition(name, test);
        return this;
    }

    /** A trigger of a name, asked inside the turn for each event: quick. What it throws is warned of, and it does not match. */
    public EngineBuilder trigger(String name, Trigger.Test test) {
        code.trigger(name, test);
        return this;
    }

    /** Where messages go. Without one a workflow that sends is refused. */
    public EngineBuilder channel(Channel value) {
        channel = value;
        return this;
    }

    /** Who people are; in memory unless said. */
    public EngineBuilder profiles(Profiles value) {
        profiles = value;
        return this;
    }

    /** Where conversations live; in memory unless said. */
    public EngineBuilder store(Store value) {
        store = value;
        return this;
    }

    /** Who is told what happens; in the order they were named. */
    public EngineBuilder listener(Listener value) {
        listeners.add(value);
        return this;
    }

    /** Persons who own the bot. */
    public EngineBuilder owner(String... persons) {
        owners.addAll(List.of(persons));
        return this;
    }

    /** Which ids are one person; in memory unless said. */
    public EngineBuilder identities(Identities value) {
        identities = value;
        return this;
    }

    /**
     * A word that starts a workflow whatever is open, when it is the whole message: neither triggers nor conditions are
     * asked, mode and limits are. An open question waits until the workflow has ended, and is asked again. While the
     * workflow may not start the word is one like others.
     */
    public EngineBuilder word(String word, String workflow) {
        words.starts(word, workflow);
        return this;
    }

    /**
     * Words by which a person who was given to a human asks for the bot again, and by which the human gives them back in
     * {@link Engine#say}; {@code bot} of a person and {@code #bot} and {@code #selesai} of a human always do.
     */
    public EngineBuilder returnWords(String... words) {
        this.words.givesBack(words);
        return this;
    }

    /** Who a name in {@code notify} means; {@code workflow_admin} always means the owners. */
    public EngineBuilder recipient(String name, String... persons) {
        recipients.put(Slug.of(name), new LinkedHashSet<>(List.of(persons)));
        return this;
    }

    /** The clock; the system's unless said. With {@link VirtualTime} everything happens on the caller's thread. */
    public EngineBuilder time(InstantSource value) {
        time = value;
        return this;
    }

    /** Zone of people and workflows that have none; UTC unless said. */
    public EngineBuilder zone(ZoneId value) {
        environment = environment.withZone(value);
        return this;
    }

    /** Language of people and workflows that have none; {@code id} unless said. */
    public EngineBuilder language(String value) {
        environment = environment.withLanguage(value);
        return this;
    }

    /** What no workflow may go beyond, but may tighten; {@link Limits#DEFAULT} unless said. */
    public EngineBuilder limits(Limits value) {
        environment = environment.withLimits(value);
        return this;
    }

    /** The ports of the authors' language; found on the class path unless said. */
    public EngineBuilder expressions(Language value) {
        expressions = value;
        return this;
    }

    /**
     * Where actions run; virtual threads, or a pool where the JVM has none, unless said. The caller closes it. With {@link
     * VirtualTime} actions are part of the turn unless an executor is said.
     */
    public EngineBuilder executor(Executor value) {
        executor = value;
        return this;
    }

    /** How long {@link Engine#close} lets what is at work finish; 20 s unless said. */
    public EngineBuilder grace(Duration value) {
        grace = value;
        return this;
    }

    /**
     * How many events may wait in all conversations together, and how many calls for a place at work, before more events
     * are refused; 10,000 unless said.
     */
    public EngineBuilder queue(int most) {
        capacity.queue = most;
        return this;
    }

    /**
     * How many actions, sends included, may be at work at once; 1,000 unless said. The others wait, and those of runs in
     * which a person has written go first.
     */
    public EngineBuilder actionsAtOnce(int most) {
        capacity.actions = most;
        return this;
    }

    /**
     * How many of the actions at work may be campaigns': of runs that began by the calendar, by silence or for an audience
     * and that the person has not answered. Half of {@link #actionsAtOnce} unless said; one place is always left to others
     * unless there is but one.
     */
    public EngineBuilder campaignsAtOnce(int most) {
        capacity.campaigns = most;
        return this;
    }

    /**
     * How many people of an audience are handed their event at once, before the next are asked for; 500 unless said, and no
     * more than {@link #queue}. The next page comes when half a page is left to do.
     */
    public EngineBuilder audiencePage(int most) {
        capacity.audiencePage = most;
        return this;
    }

    /** Of how many latest runs the trace is kept; 1,000 unless said, 0 for none. */
    public EngineBuilder traces(int most) {
        traces = most;
        return this;
    }

    /** Messages that start nothing are not counted, and no text of theirs is kept; they are unless this is said. */
    public EngineBuilder withoutUnmatched() {
        countsUnmatched = false;
        return this;
    }

    /** For tests: forces an arm of an experiment on everybody. */
    public EngineBuilder arm(String experiment, String arm) {
        arms.put(Slug.of(experiment), Slug.of(arm));
        return this;
    }

    /** For tests: pauses between attempts are not spread. */
    public EngineBuilder withoutJitter() {
        environment = environment.withJitter(Environment.Spread.EVEN);
        return this;
    }

    /** For simulations: what runs for every action that nothing else supplies, instead of an error. */
    public EngineBuilder standIn(Action value) {
        code.standIn(value);
        return this;
    }

    /** For tests: what every call of a bound action goes through, sends included; {@link #standIn} excluded. */
    public EngineBuilder intercept(Interceptor value) {
        interceptor = value;
        return this;
    }

    /**
     * Links and compiles everything and starts.
     *
     * @throws InvalidWorkflowException with every problem; nothing is registered then
     */
    public Engine build() {
        Channel sending = channel;
        if (sending != null && !code.hasAction("send")) {
            code.action("send", new ChannelSend(sending), BoundCode.Place.EXECUTOR);
        }
        if (interceptor != null) {
            code.intercept(interceptor);
        }
        Environment complete = environment.withExpressions(expressions == null ? discovered() : expressions);
        Catalogue catalogue = Catalogue.of(code, complete, code.gaps()).with(definitions, code, time.instant());
        Deployment deployment = catalogue.deployment();
        words.check(deployment);
        boolean virtual = time instanceof VirtualTime;
        ExecutorService own = executor == null && !virtual ? Workers.create(capacity.actions) : null;
        Executor chosen = own != null ? own : executor != null ? executor : Runnable::run;
        Kernel kernel = new Kernel(this, deployment, chosen);
        return new Engine(kernel, new Publishing(kernel, catalogue), own, grace);
    }

    private static Language discovered() {
        return ServiceLoader.load(LanguageProvider.class)
                .findFirst()
                .map(LanguageProvider::language)
                .orElse(Language.CORE);
    }

    // What the kernel takes from here

    InstantSource time() {
        return time;
    }

    Store store() {
        return store;
    }

    Profiles profiles() {
        return profiles;
    }

    List<Listener> listeners() {
        return List.copyOf(listeners);
    }

    /** In the order they were named: in it they are told. */
    Set<String> owners() {
        return Collections.unmodifiableSet(new LinkedHashSet<>(owners));
    }

    Map<String, Set<String>> recipients() {
        return Map.copyOf(recipients);
    }

    Identities identities() {
        return identities;
    }

    Words words() {
        return words.words();
    }

    /** What sends, {@code null} without a channel. */
    BoundCode.@Nullable BoundAction sending() {
        return code.action("send");
    }

    @Nullable
    Channel channel() {
        return channel;
    }

    Map<String, String> arms() {
        return Map.copyOf(arms);
    }

    /** In virtual time actions are part of the turn, unless an executor is to carry them out. */
    boolean performsInTurn() {
        return time instanceof VirtualTime && executor == null;
    }

    /** For tests of what happens without lanes. */
    EngineBuilder lanes(Lanes<OneCall> value) {
        capacity.lanes = value;
        return this;
    }

    Capacity capacity() {
        return capacity;
    }

    int traces() {
        return traces;
    }

    boolean countsUnmatched() {
        return countsUnmatched;
    }

    BoundCode.BoundAction standIn() {
        return code.standIn();
    }
}
