package dev.alur.testkit;

import dev.alur.ConversationKey;
import dev.alur.RunId;
import dev.alur.conversation.ConversationState;
import dev.alur.program.Program;
import dev.alur.program.State;
import dev.alur.program.Token;
import dev.alur.spi.Commit;
import dev.alur.spi.Controls;
import dev.alur.spi.PersonKey;
import dev.alur.spi.RunQuery;
import dev.alur.spi.Store;
import dev.alur.spi.StoreCounts;
import dev.alur.spi.Timer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** One promise of a store broken, and the test that says so. */
enum BrokenStore {
    FINDS_THE_OLDEST_FIRST(
            "whenNothingIsAskedFor_thenAllComeTheNewestFirst",
            () -> call -> call.is("runs") ? reversed((List<?>) call.goOn()) : call.goOn()),
    FINDS_PAUSED_AS_WAITING(
            "whenAskedForAState_thenOthersAreLeftOut",
            () -> call -> call.is("runs") ? call.with(call.<RunQuery>argument(0).state()) : call.goOn()),
    IGNORES_WHOSE_RUNS(
            "whenAskedForAWorkflowAPersonOrARun_thenOthersAreLeftOut",
            () -> call -> call.is("runs")
                    ? call.with(
                            RunQuery.ALL.workflows(call.<RunQuery>argument(0).workflows()))
                    : call.goOn()),
    IGNORES_TIMES(
            "whenAskedForATime_thenTheBeginningCounts",
            () -> call -> call.is("runs") ? call.with(RunQuery.ALL) : call.goOn()),
    TURNS_NO_PAGES(
            "whenPagesAreTurned_thenEachRunComesOnceWhateverHappensMeanwhile",
            () -> call -> call.is("runs")
                    ? call.<RunQuery>argument(0).after() == null ? call.goOn() : List.of()
                    : call.goOn()),
    WALKS_A_PAGE(
            "whenAskedForAWorkflowAPersonOrARun_thenOthersAreLeftOut",
            () -> call -> call.is("each") ? call.with(RunQuery.ALL, call.argument(1)) : call.goOn()),
    FORGETS_LAST_STATES(
            "whenOneHasEnded_thenItSaysHowAndKeepsItsLastState", () -> call -> call.is("ended") ? null : call.goOn()),
    KEEPS_THE_END_OF_WHAT_GOES_ON(
            "whenOneIsReopened_thenItIsOpenAndNotEnded",
            () -> rewritten(
                    commit -> new Commit(commit.conversation(), commit.state(), commit.runs(), commit.timers()))),
    KEEPS_THE_ABANDONED(
            "whenOneEndedWithoutItsDefinition_thenItIsGoneWithItsTimers",
            () -> rewritten(
                    commit -> new Commit(commit.conversation(), commit.state(), commit.runs(), commit.timers()))),
    PAUSES_BY_ITSELF(
            "whenNothingWasSaid_thenNothingIsPaused",
            () -> call -> call.is("controls") ? Controls.NONE.withEverything() : call.goOn()),
    FORGETS_CONTROLS(
            "whenTheProcessWasRestarted_thenTheyAreAsTheyWere",
            () -> call -> call.is("controls") ? Controls.NONE : call.goOn()),
    COUNTS_TEXTS_ONCE(
            "whenTheyAreCounted_thenTheMostFrequentComesFirst",
            () -> call -> call.is("unmatched") ? reversed((List<?>) call.goOn()) : call.goOn()),
    KEEPS_FORGOTTEN_WORDS(
            "whenAWriterIsForgotten_thenTheirWordsGo",
            () -> call -> call.is("forget") && call.argument(0) instanceof PersonKey ? null : call.goOn()),
    FINDS_QUEUES_OF_OPEN_RUNS_ONLY(
            "whenOneWaitsInAConversation_thenThatIsFoundAlsoWhenNothingIsOpenThere",
            () -> call -> call.is("queued") ? null : call.goOn()),
    KEEPS_FORGOTTEN_CONVERSATIONS(
            "whenAConversationIsForgotten_thenNothingOfItIsLeft", () -> call -> call.is("forget") ? null : call.goOn()),
    BRINGS_FORGOTTEN_BACK("whenNothingHappensToAForgottenOne_thenItDoesNotComeBack", () -> {
        Set<ConversationKey> known = new LinkedHashSet<>();
        return call -> {
            if (call.is("commit")) {
                commits(call).forEach(commit -> known.add(commit.conversation()));
            }
            return call.is("conversations") ? List.copyOf(known) : call.goOn();
        };
    }),
    KNOWS_PRIVATE_CHATS_ONLY("whenAPersonIsAskedFor_thenAllTheirConversationsAreFound", () -> call -> {
        Object result = call.goOn();
        return call.is("conversations")
                ? ((List<?>) result)
                        .stream()
                                .filter(key -> ((ConversationKey) key).isPrivate())
                                .toList()
                : result;
    }),
    KEEPS_FORGOTTEN_PEOPLE_PAUSED(
            "whenAPersonIsForgotten_thenNobodyOfThatNameIsPaused",
            () -> call -> call.is("forget") ? null : call.goOn()),
    COUNTS_NO_PAUSES("whenRunsComeAndGo_thenTheyAreCounted", () -> call -> {
        Object result = call.goOn();
        return result instanceof StoreCounts counts
                ? new StoreCounts(counts.open(), 0, counts.ended(), counts.timers(), counts.conversations())
                : result;
    }),
    WRITES_NO_BACKUP("whenItIsWrittenOrRefused_thenThatIsSaid", () -> call -> call.is("backup") ? null : call.goOn()),
    FORGETS_CONVERSATIONS(
            "whenOneIsCommitted_thenItReadsBack",
            () -> call -> call.is("conversation") ? ConversationState.NEW : call.goOn()),
    KEEPS_THE_FIRST_STATE("whenOneIsCommittedAgain_thenTheLatestReadsBack", () -> {
        Map<ConversationKey, ConversationState> first = new HashMap<>();
        return call -> {
            Object result = call.goOn();
            if (call.is("commit")) {
                commits(call).forEach(commit -> first.putIfAbsent(commit.conversation(), commit.state()));
            }
            return call.is("conversation") ? first.getOrDefault(call.argument(0), ConversationState.NEW) : result;
        };
    }),
    FORGETS_WHO_HAS_NO_RUN("whenItsRunHasEnded_thenTheConversationIsStillKnown", () -> call -> {
        Object result = call.goOn();
        return result instanceof ConversationState state && !state.isOpen() ? ConversationState.NEW : result;
    }),
    TAKES_STRANGERS_FOR_OTHERS("whenOneIsNotKnown_thenItIsNew", () -> {
        List<ConversationKey> known = new ArrayList<>();
        return call -> {
            if (call.is("commit")) {
                commits(call).forEach(commit -> known.add(commit.conversation()));
            }
            Object key = call.arguments().length == 0 ? "" : call.argument(0);
            return call.is("conversation") && !known.contains(key) ? call.with(known.get(0)) : call.goOn();
        };
    }),
    JOINS_KEYS(
            "whenTheirKeysDifferInOnePart_thenTheyAreDifferent",
            () -> keys(key ->
                    ConversationKey.of(String.join("/", key.tenant(), key.account(), key.chat(), key.person())))),
    IGNORES_CASE(
            "whenTheirKeysDifferInOnePart_thenTheyAreDifferent",
            () -> keys(key -> new ConversationKey(
                    key.tenant(), key.account(), key.chat().toLowerCase(java.util.Locale.ROOT), key.person()))),
    IGNORES_THE_TENANT(
            "whenTheirKeysDifferInOnePart_thenTheyAreDifferent",
            () -> keys(key -> new ConversationKey("", key.account(), key.chat(), key.person()))),
    LOSES_RUNS(
            "whenARunIsOpen_thenItReadsBackInItsConversationOnly", () -> call -> call.is("run") ? null : call.goOn()),
    SHARES_RUNS("whenARunIsOpen_thenItReadsBackInItsConversationOnly", () -> {
        Map<RunId, ConversationKey> owners = new HashMap<>();
        return call -> {
            if (call.is("commit")) {
                commits(call)
                        .forEach(commit -> commit.runs().forEach(run -> owners.put(run.run(), commit.conversation())));
            }
            return call.is("run")
                    ? call.with(
                            owners.getOrDefault(call.<RunId>argument(1), call.argument(0)),
                            call.argument(1),
                            call.argument(2))
                    : call.goOn();
        };
    }),
    KEEPS_ENDED_RUNS("whenARunHasEnded_thenItIsNotOpen", () -> {
        Map<RunId, Object> seen = new HashMap<>();
        return call -> {
            if (call.is("commit")) {
                commits(call)
                        .forEach(commit -> commit.runs().stream()
                                .filter(run -> run.state() != null)
                                .forEach(run -> seen.put(run.run(), run.state())));
            }
            return call.is("run") ? seen.get(call.<RunId>argument(1)) : call.goOn();
        };
    }),
    COUNTS_CONVERSATIONS("whenAConversationHasSeveral_thenEachIsKept", () -> call -> {
        if (!call.is("openRuns")) {
            return call.goOn();
        }
        AtomicInteger open = new AtomicInteger();
        ((Store) call.real()).open(key -> open.incrementAndGet());
        return (long) open.get();
    }),
    CUTS_LARGE_STATES(
            "whenAStateIsLarge_thenAllOfItReadsBack",
            () -> texts(text -> text.length() < 60_000 ? text : text.replaceFirst("kopi ☕ ", ""))),
    KNOWS_THE_BASIC_PLANE_ONLY(
            "whenTextsHoldAnyCharacter_thenTheyReadBack",
            () -> texts(text -> text.replaceAll("[\\x{10000}-\\x{10FFFF}]", "?"))),
    COMPOSES_LETTERS(
            "whenTextsHoldAnyCharacter_thenTheyReadBack",
            () -> texts(text -> java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC))),
    ROUNDS_NUMBERS(
            "whenValuesAreOfEveryKind_thenTheyReadBack",
            () -> texts(text -> text.replace("12345678901234567890.000000000000000001", "12345678901234567890"))),
    TAKES_ONE_OF_MANY("whenTheyAreTaken_thenEachIsAnsweredAndDone", () -> call -> {
        if (!call.is("commit") || commits(call).size() < 2) {
            return call.goOn();
        }
        call.with(commits(call).subList(0, 1));
        return Collections.nCopies(commits(call).size(), Store.Result.COMMITTED);
    }),
    ANSWERS_ALL_AT_ONCE("whenTheyAreTaken_thenEachIsAnsweredAndDone", () -> call -> {
        Object results = call.goOn();
        return call.is("commit") ? ((List<?>) results).subList(0, 1) : results;
    }),
    ANSWERS_NOTHING_WITH_SOMETHING(
            "whenThereAreNone_thenNothingIsAnswered",
            () -> call -> call.is("commit") && commits(call).isEmpty() ? List.of(Store.Result.COMMITTED) : call.goOn()),
    WALKS_BY_RUN(
            "whenAConversationHasSeveral_thenEachIsKept",
            () -> walking((store, keys) -> keys.stream()
                    .flatMap(key -> store.conversation(key).runs().stream().map(run -> key))
                    .toList())),
    WALKS_EVERYBODY("whenConversationsAreWalked_thenThoseWithOpenRunsComeOnceAndCanBeRead", () -> {
        Set<ConversationKey> all = new LinkedHashSet<>();
        Contracts.Breach walk = walking((store, keys) -> List.copyOf(all));
        return call -> {
            if (call.is("commit")) {
                commits(call).forEach(commit -> all.add(commit.conversation()));
            }
            return walk.call(call);
        };
    }),
    CANNOT_BE_READ_WHILE_WALKED("whenConversationsAreWalked_thenThoseWithOpenRunsComeOnceAndCanBeRead", () -> {
        boolean[] walking = {false};
        return call -> {
            if (call.is("conversation") && walking[0]) {
                throw new IllegalStateException("the cursor is open");
            }
            walking[0] = call.is("open");
            try {
                return call.goOn();
            } finally {
                walking[0] = false;
            }
        };
    }),
    FORGETS_AT_THE_END("whenTheProcessWasRestarted_thenAllIsAsItWas", BrokenStore::forgetting),
    FORGETS_TIMERS_AT_THE_END("whenTheProcessWasRestarted_thenTimersAreAsTheyWere", BrokenStore::forgetting),
    LOSES_A_RACE("whenTheyCommitDifferentConversations_thenNoneIsLost", () -> {
        AtomicInteger commits = new AtomicInteger();
        return call -> call.is("commit") && commits.incrementAndGet() % 197 == 0
                ? List.of(Store.Result.COMMITTED)
                : call.goOn();
    }),

    HAS_SOMETHING_DUE_FROM_THE_START(
            "whenNothingIsStored_thenNothingIsDue", () -> call -> call.is("nextDue") ? Instant.EPOCH : call.goOn()),
    IS_EARLY(
            "whenTheTimeHasCome_thenTheTimerIsHandedOutAsItWasSet",
            () -> call -> call.is("due")
                    ? call.with(call.<Instant>argument(0).plusSeconds(1), call.argument(1))
                    : call.goOn()),
    IS_LATE(
            "whenTheTimeHasCome_thenTheTimerIsHandedOutAsItWasSet",
            () -> call -> call.is("due")
                    ? call.with(call.<Instant>argument(0).minusMillis(1), call.argument(1))
                    : call.goOn()),
    KEEPS_SECONDS(
            "whenTheyWereSetInAnyOrder_thenTheEarliestComesFirst",
            () -> changes(change -> change.at() == null
                    ? change
                    : new Commit.TimerChange(
                            change.run(),
                            change.token(),
                            Instant.ofEpochSecond(change.at().getEpochSecond())))),
    GIVES_THE_LATEST_FIRST(
            "whenTheyWereSetInAnyOrder_thenTheEarliestComesFirst",
            () -> dueIn(Comparator.comparing(Timer::at).reversed())),
    FORGETS_WHO_CAME_FIRST(
            "whenTimesAreEqual_thenTheyComeInOrderOfCreation",
            () -> dueIn(Comparator.comparing(Timer::at)
                    .thenComparing(timer -> timer.conversation().person()))),
    GIVES_ALL(
            "whenFewerAreAskedFor_thenTheRestComesNext",
            () -> call -> call.is("due") ? call.with(call.argument(0), Integer.MAX_VALUE) : call.goOn()),
    HANDS_OUT_TWICE("whenATimerWasHandedOut_thenItIsNotHandedOutAgain", () -> call -> {
        Object result = call.goOn();
        if (call.is("due")) {
            ((Store) call.real()).open(key -> {});
        }
        return result;
    }),
    KEEPS_THE_OLD_TIME("whenATimerIsSetAgain_thenOnlyTheNewTimeCounts", () -> {
        Map<Object, Instant> times = new HashMap<>();
        return changes(change -> change.at() == null
                ? change
                : new Commit.TimerChange(
                        change.run(),
                        change.token(),
                        times.merge(List.of(change.run(), change.token()), change.at(), (old, now) -> old)));
    }),
    NEVER_DROPS(
            "whenATimerIsDropped_thenItIsNeverDue",
            () -> rewritten(commit -> timers(
                    commit,
                    commit.timers().stream()
                            .filter(change -> change.at() != null)
                            .toList()))),
    DROPS_LAST(
            "whenOneCommitSetsAndDropsATimer_thenTheLastWordCounts",
            () -> rewritten(commit -> {
                List<Commit.TimerChange> sorted = new ArrayList<>(commit.timers());
                sorted.sort(Comparator.comparing(change -> change.at() == null));
                return timers(commit, sorted);
            })),
    DROPS_FIRST(
            "whenOneCommitSetsAndDropsATimer_thenTheLastWordCounts",
            () -> rewritten(commit -> {
                List<Commit.TimerChange> sorted = new ArrayList<>(commit.timers());
                sorted.sort(Comparator.comparing(change -> change.at() != null));
                return timers(commit, sorted);
            })),
    KNOWS_TIMERS_BY_PATH(
            "whenTokensDifferByVisitOrAttempt_thenTheyAreDifferentTimers",
            () -> changes(change -> new Commit.TimerChange(
                    change.run(), new Token(change.token().path(), 1, 1), change.at()))),
    KEEPS_TIMERS_OF_ENDED_RUNS(
            "whenTheRunEnds_thenItsTimersAreGone",
            () -> changes(change ->
                    change.at() == null ? change : new Commit.TimerChange(RunId.NONE, change.token(), change.at()))),
    HAS_TIMERS_OF_RUNS_ONLY(
            "whenTheConversationHasATimerOfItsOwn_thenItOutlivesTheRun",
            () -> rewritten(commit -> timers(
                    commit,
                    commit.timers().stream()
                            .filter(change -> !change.run().equals(RunId.NONE))
                            .toList()))),
    NEVER_HANDS_OUT_AGAIN("whenATimerWasHandedOutAndNotDropped_thenItIsHandedOutAgain", () -> {
        Set<Timer> handedOut = new HashSet<>();
        return call -> {
            Object result = call.goOn();
            return call.is("due")
                    ? ((List<?>) result)
                            .stream()
                                    .filter(timer -> handedOut.add((Timer) timer))
                                    .toList()
                    : result;
        };
    }),
    HANDS_OUT_ONCE_FOR_EVERY_BEGINNING("whenNoTimerWasHandedOut_thenNoneComesTwice", () -> {
        AtomicInteger begun = new AtomicInteger();
        return call -> {
            Object result = call.goOn();
            if (call.is("open")) {
                begun.incrementAndGet();
            }
            if (!call.is("due")) {
                return result;
            }
            List<Object> all = new ArrayList<>();
            for (int i = 0; i < Math.max(1, begun.get()); i++) {
                all.addAll((List<?>) result);
            }
            return all;
        };
    });

    private final String test;
    private final Supplier<Contracts.Breach> breach;

    BrokenStore(String test, Supplier<Contracts.Breach> breach) {
        this.test = test;
        this.breach = breach;
    }

    String test() {
        return test;
    }

    /** Anew for every store. */
    Contracts.Breach breach() {
        return breach.get();
    }

    private static List<?> reversed(List<?> list) {
        List<Object> copy = new ArrayList<>(list);
        Collections.reverse(copy);
        return copy;
    }

    private static List<Commit> commits(Contracts.Call call) {
        return call.argument(0);
    }

    private static Contracts.Breach rewritten(UnaryOperator<Commit> change) {
        return call ->
                call.is("commit") ? call.with(commits(call).stream().map(change).toList()) : call.goOn();
    }

    private static Contracts.Breach changes(UnaryOperator<Commit.TimerChange> change) {
        return rewritten(
                commit -> timers(commit, commit.timers().stream().map(change).toList()));
    }

    private static Commit timers(Commit commit, List<Commit.TimerChange> timers) {
        return EngineCommits.with(commit, timers.toArray(Commit.TimerChange[]::new));
    }

    private static Contracts.Breach keys(UnaryOperator<ConversationKey> key) {
        return call -> {
            if (call.is("commit")) {
                return call.with(commits(call).stream()
                        .map(commit -> new Commit(
                                key.apply(commit.conversation()), commit.state(), commit.runs(), commit.timers()))
                        .toList());
            }
            if (call.is("conversation")) {
                return call.with(key.apply(call.argument(0)));
            }
            return call.is("run")
                    ? call.with(key.apply(call.argument(0)), call.argument(1), call.argument(2))
                    : call.goOn();
        };
    }

    private static Contracts.Breach texts(UnaryOperator<String> change) {
        return call -> {
            Object result = call.goOn();
            if (!call.is("run") || result == null) {
                return result;
            }
            Program program = call.argument(2);
            return State.decode(program, change.apply(((State) result).encode(program)));
        };
    }

    private static Contracts.Breach dueIn(Comparator<Timer> order) {
        return call -> {
            Object result = call.goOn();
            if (!call.is("due")) {
                return result;
            }
            List<Timer> due = new ArrayList<>();
            ((List<?>) result).forEach(timer -> due.add((Timer) timer));
            due.sort(order);
            return due;
        };
    }

    private interface Walk {
        List<ConversationKey> of(Store store, List<ConversationKey> keys);
    }

    private static Contracts.Breach walking(Walk walk) {
        return call -> {
            if (!call.is("open")) {
                return call.goOn();
            }
            List<ConversationKey> keys = new ArrayList<>();
            Store store = (Store) call.real();
            store.open(keys::add);
            walk.of(store, keys).forEach(call.<Consumer<ConversationKey>>argument(0));
            return null;
        };
    }

    private static Contracts.Breach forgetting() {
        Store[] real = {null};
        return call -> {
            if (call.is("close")) {
                real[0] = new dev.alur.engine.MemoryStore();
                return null;
            }
            return real[0] == null ? call.goOn() : call.method().invoke(real[0], call.arguments());
        };
    }
}
