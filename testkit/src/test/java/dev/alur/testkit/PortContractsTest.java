package dev.alur.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.ConversationKey;
import dev.alur.engine.MemoryProfiles;
import dev.alur.model.ActionFailedException;
import dev.alur.model.Failure;
import dev.alur.model.FailureKind;
import dev.alur.spi.Channel;
import dev.alur.spi.Listener;
import dev.alur.spi.Outgoing;
import dev.alur.spi.Profiles;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** The contracts of profiles, channels and listeners report every promise that is broken. */
class PortContractsTest {
    private static Supplier<Contracts.Breach> breach = () -> Contracts.Call::goOn;
    private static Supplier<Listener> listener = RecordingListener::new;

    static final class SubjectProfiles extends ProfilesContract {
        private final MemoryProfiles real = new MemoryProfiles();

        @Override
        protected Profiles emptyProfiles() {
            return Contracts.broken(Profiles.class, real, breach.get());
        }

        @Override
        protected void audience(Profiles profiles, String name, List<ConversationKey> members) {
            real.audience(name, members);
        }
    }

    static final class SubjectChannel extends ChannelContract {
        private final FakeChannel real = new FakeChannel();

        @Override
        protected Channel emptyChannel() {
            return Contracts.broken(Channel.class, real, breach.get());
        }

        @Override
        protected List<String> arrived(String chat) {
            return real.sentTo(chat).stream().map(Outgoing::text).toList();
        }

        @Override
        protected void unreachable() {
            real.fails(Failure.retryable(FailureKind.API_FAILURE, "no route to host"));
        }

        @Override
        protected void refusing() {
            real.fails(Failure.lasting(FailureKind.INVALID_DATA, "not a number"));
        }
    }

    static final class SubjectListener extends ListenerContract {
        @Override
        protected Listener listener() {
            return listener.get();
        }
    }

    /** A promise of profiles broken. */
    enum BrokenProfiles {
        INVENTS_PEOPLE(
                "whenNobodyKnowsThem_thenThereIsNoProfile",
                call -> call.is("find") && call.goOn() == null ? Map.of() : call.goOn()),
        SAYS_IT_FORGOT(
                "whenSomebodyIsForgotten_thenWhatIsAnsweredIsTrue", call -> call.is("forget") ? true : call.goOn()),
        RETURNS_WHAT_WAS_WRITTEN("whenMoreIsWritten_thenTheRestStays", call -> {
            Object result = call.goOn();
            return call.is("merge") ? call.argument(1) : result;
        }),
        FORGETS_THE_REST("whenMoreIsWritten_thenTheRestStays", call -> {
            if (call.is("merge")) {
                Map<String, Object> fields = new HashMap<>();
                Map<String, Object> old = ((Profiles) call.real()).find(call.argument(0));
                if (old != null) {
                    old.keySet().forEach(name -> fields.put(name, null));
                }
                fields.putAll(call.argument(1));
                return call.with(call.argument(0), fields);
            }
            return call.goOn();
        }),
        MERGES_FLAT("whenMapsAreWritten_thenTheyMergeDeeply", call -> {
            if (call.is("merge")) {
                Map<String, Object> nothing = new HashMap<>();
                call.<Map<String, Object>>argument(1).keySet().forEach(name -> nothing.put(name, null));
                call.with(call.argument(0), nothing);
            }
            return call.goOn();
        }),
        APPENDS_LISTS("whenListsAreWritten_thenTheyReplace", call -> {
            if (!call.is("merge")) {
                return call.goOn();
            }
            Map<String, Object> old = ((Profiles) call.real()).find(call.argument(0));
            Map<String, Object> fields = new HashMap<>(call.<Map<String, Object>>argument(1));
            fields.replaceAll((name, value) -> {
                List<Object> all = new ArrayList<>();
                if (value instanceof List<?> list && old != null && old.get(name) instanceof List<?> before) {
                    all.addAll(before);
                    all.addAll(list);
                    return all;
                }
                return value;
            });
            return call.with(call.argument(0), fields);
        }),
        KEEPS_WHAT_IS_REMOVED("whenNothingIsWritten_thenTheFieldIsRemoved", call -> {
            if (!call.is("merge")) {
                return call.goOn();
            }
            Map<String, Object> fields = new LinkedHashMap<>(call.<Map<String, Object>>argument(1));
            fields.values().removeIf(java.util.Objects::isNull);
            return call.with(call.argument(0), fields);
        }),
        KEEPS_NOTHINGS_INSIDE("whenNothingIsWritten_thenTheFieldIsRemoved", call -> {
            if (!call.is("merge")) {
                return call.goOn();
            }
            Map<String, Object> fields = new LinkedHashMap<>(call.<Map<String, Object>>argument(1));
            fields.values().removeIf(value -> value instanceof Map<?, ?> map && map.containsValue(null));
            return call.with(call.argument(0), fields);
        }),
        KEEPS_DOUBLES("whenValuesAreOfEveryKind_thenTheyReadBack", call -> {
            Object result = call.goOn();
            if (call.is("find") && result instanceof Map<?, ?> map) {
                Map<Object, Object> rounded = new HashMap<>(map);
                rounded.replaceAll((name, value) -> value instanceof Number number ? number.doubleValue() : value);
                return rounded;
            }
            return result;
        }),
        KNOWS_CHATS("whenSomebodyWritesInAGroup_thenTheyAreTheSamePerson", call -> {
            ConversationKey key = call.argument(0) instanceof ConversationKey one ? one : ConversationKey.of("");
            return call.is("audience")
                    ? call.goOn()
                    : call.is("find")
                            ? call.with(ConversationKey.of(key.chat()))
                            : call.with(ConversationKey.of(key.chat()), call.argument(1));
        }),
        MIXES_TENANTS("whenTenantsDiffer_thenSoDoPeople", call -> {
            ConversationKey key = call.argument(0) instanceof ConversationKey one ? one : ConversationKey.of("");
            return call.is("audience")
                    ? call.goOn()
                    : call.is("find")
                            ? call.with(ConversationKey.of(key.person()))
                            : call.with(ConversationKey.of(key.person()), call.argument(1));
        }),
        GIVES_EVERYBODY_AT_ONCE(
                "whenTheyAreWalked_thenEverybodyComesOnce",
                call -> call.is("audience") ? call.with(call.argument(0), call.argument(1), 1_000) : call.goOn()),
        STOPS_AFTER_A_PAGE("whenTheyAreWalked_thenEverybodyComesOnce", call -> {
            Object page = call.goOn();
            return page instanceof Profiles.Page full ? new Profiles.Page(full.members(), null) : page;
        }),
        HAS_NO_LAST_PAGE("whenTheyAreWalked_thenEverybodyComesOnce", call -> {
            Object page = call.goOn();
            return page instanceof Profiles.Page full
                    ? new Profiles.Page(full.members(), full.next() == null ? "0" : full.next())
                    : page;
        }),
        KNOWS_NO_EMPTY_AUDIENCE("whenNobodyIsIn_thenThereIsOneEmptyPage", call -> {
            Object page = call.goOn();
            return page instanceof Profiles.Page full && full.members().isEmpty()
                    ? new Profiles.Page(List.of(), "0")
                    : page;
        });

        private final String test;
        private final Contracts.Breach breach;

        BrokenProfiles(String test, Contracts.Breach breach) {
            this.test = test;
            this.breach = breach;
        }
    }

    /** A promise of a channel broken. */
    enum BrokenChannel {
        SENDS_TWICE("whenATextIsSent_thenItArrivesOnceAsItIs", call -> {
            call.goOn();
            return call.goOn();
        }),
        TRIMS_LINES("whenATextIsSent_thenItArrivesOnceAsItIs", call -> sent(call, text -> text.replace("\n", " "))),
        KEEPS_A_CLIENT_OBJECT("whenItWasSent_thenPlainValuesAreKnownOfIt", call -> {
            call.goOn();
            return new Thread();
        }),
        KEEPS_A_CLIENT_OBJECT_LATER("whenItWasSent_thenPlainValuesAreKnownOfIt", call -> {
            call.goOn();
            return CompletableFuture.completedFuture(new Thread());
        }),
        LOSES_ONE(
                "whenSeveralAreSentToOneChat_thenTheyArriveInOrder",
                call -> call.<Outgoing>argument(0).text().endsWith("7") ? null : call.goOn()),
        CUTS(
                "whenTheTextIsLong_thenAllOfItArrives",
                call -> sent(call, text -> text.length() < 1024 ? text : text.substring(0, 1024))),
        MIXES_CHATS(
                "whenThreadsSendToDifferentChats_thenAllArriveInTheOrderOfTheirChat",
                call -> call.with(Outgoing.of(
                        call.<Outgoing>argument(0).conversation(),
                        Map.of("text", call.<Outgoing>argument(0).text(), "to", "+6281200000010"),
                        ""))),
        SAYS_NOTHING_OF_TROUBLE("whenItCannotBeReached_thenTheFailureMayPass", call -> {
            try {
                return call.goOn();
            } catch (ActionFailedException swallowed) {
                return null;
            }
        }),
        GIVES_UP_TOO_SOON("whenItCannotBeReached_thenTheFailureMayPass", call -> {
            try {
                return call.goOn();
            } catch (ActionFailedException e) {
                throw new ActionFailedException(Failure.lasting(FailureKind.API_FAILURE, "down"));
            }
        }),
        BLAMES_THE_MESSAGE("whenItCannotBeReached_thenTheFailureMayPass", call -> {
            try {
                return call.goOn();
            } catch (ActionFailedException e) {
                throw new IllegalArgumentException(e);
            }
        }),
        NEVER_GIVES_UP("whenItRefuses_thenTheFailureSaysThatItIsFinal", call -> {
            try {
                return call.goOn();
            } catch (ActionFailedException e) {
                throw new IllegalStateException(e);
            }
        });

        private final String test;
        private final Contracts.Breach breach;

        BrokenChannel(String test, Contracts.Breach breach) {
            this.test = test;
            this.breach = breach;
        }

        private static Object sent(Contracts.Call call, java.util.function.UnaryOperator<String> text)
                throws Throwable {
            Outgoing message = call.argument(0);
            return call.with(
                    Outgoing.of(message.conversation(), Map.of("text", text.apply(message.text())), message.key()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whenProfilesBreakAPromise_thenItsTestFails(BrokenProfiles broken) {
        breach = () -> broken.breach;
        Contracts.assertReported(SubjectProfiles.class, broken.test);
    }

    @ParameterizedTest
    @EnumSource
    void whenAChannelBreaksAPromise_thenItsTestFails(BrokenChannel broken) {
        breach = () -> broken.breach;
        Contracts.assertReported(SubjectChannel.class, broken.test);
    }

    @Test
    void whenNothingIsBroken_thenEveryMethodWasAskedAndAllPasses() {
        Contracts.Watched watched = new Contracts.Watched();
        breach = watched::watching;
        Contracts.assertPasses(SubjectProfiles.class);
        watched.assertComplete(Profiles.class);
        Contracts.assertPasses(SubjectChannel.class);
        watched.assertComplete(Channel.class);
        listener = () -> Contracts.broken(Listener.class, new RecordingListener(), watched.watching());
        Contracts.assertPasses(SubjectListener.class);
        watched.assertComplete(Listener.class);
    }

    @Nested
    class GivenAListenerThatThrows {
        @Test
        void whenTheContractIsRun_thenTheEngineKeepsItsPartAndTheListenerDoesNot() {
            listener = () -> (Listener) Proxy.newProxyInstance(
                    Listener.class.getClassLoader(), new Class<?>[] {Listener.class}, (proxy, method, arguments) -> {
                        throw new IllegalStateException("this listener always throws");
                    });
            TestExecutionSummary summary = Contracts.run(SubjectListener.class, "");
            assertThat(summary.getFailures().stream()
                            .map(failure -> failure.getTestIdentifier().getDisplayName())
                            .collect(Collectors.toSet()))
                    .containsExactlyInAnyOrder(
                            "whenItIsTold_thenItThrowsNothing()", "whenSeveralThreadsTellIt_thenItThrowsNothing()");
            assertThat(summary.getTestsSucceededCount()).isEqualTo(4);
        }

        @Test
        void whenItIsNotMadeForThreads_thenThatIsReported() {
            listener = () -> Contracts.broken(Listener.class, new RecordingListener(), new Contracts.Breach() {
                private volatile Thread owner;

                @Override
                public Object call(Contracts.Call call) {
                    if (owner != null && owner != Thread.currentThread()) {
                        throw new java.util.ConcurrentModificationException();
                    }
                    owner = Thread.currentThread();
                    return null;
                }
            });
            Contracts.assertReported(SubjectListener.class, "whenSeveralThreadsTellIt_thenItThrowsNothing");
        }
    }
}
