package dev.alur.engine;

import dev.alur.ConversationKey;
import dev.alur.RunId;
import dev.alur.conversation.ConversationState;
import dev.alur.model.AnswerType;
import dev.alur.model.Collect;
import dev.alur.model.LateReply;
import dev.alur.model.Message;
import dev.alur.model.Mode;
import dev.alur.model.Options;
import dev.alur.model.Question;
import dev.alur.model.Settings;
import dev.alur.model.Step;
import dev.alur.model.Trigger;
import dev.alur.model.Workflow;
import dev.alur.program.Outcome;
import dev.alur.program.Program;
import dev.alur.program.State;
import dev.alur.spi.Commit;
import dev.alur.spi.Listener;
import dev.alur.testing.ForwardingStore;
import dev.alur.value.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One person talking to a bot in virtual time, which may be restarted in the middle. */
final class Talk {
    static final ConversationKey BUDI = ConversationKey.of("+62811");
    static final Instant START = Instant.parse("2026-01-05T02:00:00Z");

    final VirtualTime clock = VirtualTime.startingAt(START);
    /** What reached the person, what was decided and how runs ended; both since the last look. */
    final List<String> sent = new ArrayList<>();

    final List<String> decided = new ArrayList<>();
    final List<String> ended = new ArrayList<>();
    final MemoryProfiles profiles = new MemoryProfiles();
    final MemoryIdentities identities = new MemoryIdentities();
    private final Remembering store;
    private final Consumer<EngineBuilder> built;
    Engine engine;

    private Talk(UnaryOperator<ConversationState> forgetting, Consumer<EngineBuilder> built) {
        this.store = new Remembering(forgetting);
        this.built = built;
        this.engine = build();
    }

    static Talk of(Workflow... workflows) {
        return new Talk(UnaryOperator.identity(), builder -> builder.define(workflows));
    }

    static Talk with(Consumer<EngineBuilder> more, Workflow... workflows) {
        return forgetting(UnaryOperator.identity(), more, workflows);
    }

    /** A store that forgets something at each restart: what a test must notice. */
    static Talk forgetting(
            UnaryOperator<ConversationState> forgetting, Consumer<EngineBuilder> more, Workflow... workflows) {
        return new Talk(forgetting, builder -> more.accept(builder.define(workflows)));
    }

    private Engine build() {
        EngineBuilder builder = Engine.builder()
                .time(clock)
                .store(store)
                .profiles(profiles)
                .identities(identities)
                .channel(message -> {
                    boolean budi = message.to().equals(BUDI.person());
                    sent.add((budi ? "" : message.to() + ": ") + message.text());
                    return null;
                })
                .listener(new Listener() {
                    @Override
                    public void decided(ConversationKey conversation, String event, String decision) {
                        decided.add(decision);
                    }

                    @Override
                    public void ended(
                            ConversationKey conversation,
                            RunId run,
                            String workflow,
                            Outcome outcome,
                            String reason,
                            Map<String, Object> variables) {
                        ended.add(workflow + " " + outcome.word() + (reason.isEmpty() ? "" : " " + reason));
                    }
                });
        built.accept(builder);
        return builder.build();
    }

    void restart() {
        engine.close();
        store.forget();
        engine = build();
    }

    Talk says(String... texts) {
        for (String text : texts) {
            engine.receive(Event.message("", BUDI, text));
        }
        return this;
    }

    Intake says(ConversationKey from, String id, String text) {
        return engine.receive(Event.message(id, from, text));
    }

    Talk passes(Duration time) {
        clock.advance(time);
        return this;
    }

    /** What reached people since the last look. */
    List<String> heard() {
        List<String> heard = List.copyOf(sent);
        sent.clear();
        return heard;
    }

    String why(String text) {
        return engine.why(Event.message("", BUDI, text)).toString();
    }

    ConversationState state() {
        return store.conversation(BUDI);
    }

    // Workflows

    static Step send(String text) {
        return new Step.Send(Options.NONE, Message.text(text), Duration.ZERO);
    }

    static Step pause(Duration length) {
        return new Step.Wait(Options.NONE, length);
    }

    static Step ask(String name, String text, Duration timeout) {
        return new Step.Ask(
                Options.NONE.withId(name).withSaveAs(name),
                Message.text(text),
                Question.of(AnswerType.TEXT).timeout(timeout, List.of(send(name + " ran out"))));
    }

    static Step ask(String name, String text) {
        return ask(name, text, Duration.ofHours(1));
    }

    static Workflow on(String word, Step... steps) {
        return on(Trigger.MessageReceived.containing(word), word, steps);
    }

    static Workflow on(Trigger trigger, String name, Step... steps) {
        return Workflow.of(name, Arrays.asList(steps)).withTriggers(List.of(trigger));
    }

    static Workflow interrupting(String word, Step... steps) {
        return set(on(word, steps), settings -> settings.withManners(Settings.Manners.INTERRUPTS));
    }

    static Workflow late(LateReply reply, Workflow workflow) {
        return set(workflow, settings -> settings.withLateReply(reply));
    }

    static Workflow mode(Mode mode, Workflow workflow) {
        return set(workflow, settings -> settings.withMode(mode));
    }

    static Workflow set(Workflow workflow, UnaryOperator<Settings> change) {
        return workflow.withSettings(change.apply(workflow.settings()));
    }

    static Trigger collecting(String word, int quiet, int max) {
        Trigger.MessageReceived message = Trigger.MessageReceived.containing(word);
        return new Trigger.MessageReceived(
                message.contains(),
                List.of(),
                List.of(),
                List.of(),
                Set.of(),
                Trigger.From.ALL_USERS,
                List.of(),
                Trigger.In.ANYWHERE,
                null,
                new Collect(Duration.ofSeconds(quiet), Duration.ofSeconds(max)));
    }

    /** A store in memory that keeps conversations as text. */
    private static final class Remembering extends ForwardingStore {
        private final UnaryOperator<ConversationState> forgetting;
        private boolean forgets;

        Remembering(UnaryOperator<ConversationState> forgetting) {
            super(new MemoryStore());
            this.forgetting = forgetting;
        }

        void forget() {
            forgets = true;
        }

        @Override
        public ConversationState conversation(ConversationKey key) {
            ConversationState read =
                    ConversationState.decode(to.conversation(key).encode());
            return forgets ? forgetting.apply(read) : read;
        }

        @Override
        public @Nullable State run(ConversationKey key, RunId run, Program program) {
            State state = to.run(key, run, program);
            return state == null ? null : State.decode(program, state.encode(program));
        }

        @Override
        public List<Result> commit(List<Commit> commits) {
            forgets = false;
            return to.commit(commits);
        }

        @Override
        public void close() {
            // it outlives its engines
        }
    }
}
