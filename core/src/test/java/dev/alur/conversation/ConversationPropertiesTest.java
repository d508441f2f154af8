package dev.alur.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alur.AlurException;
import dev.alur.ConversationKey;
import dev.alur.RunId;
import dev.alur.model.Awaited;
import dev.alur.model.Collect;
import dev.alur.model.LateReply;
import dev.alur.model.Mode;
import dev.alur.program.Effect.Listening;
import dev.alur.program.Limits;
import dev.alur.program.Token;
import dev.alur.testing.ChangedState;
import dev.alur.testing.Seeds;
import dev.alur.value.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What must hold for any history of a conversation; {@code -Dalur.seed=N} replays one. */
class ConversationPropertiesTest {
    private static final int HISTORIES = 2_000;
    private static final int LENGTH = 60;
    private static final ConversationKey KEY = ConversationKey.of("+6281");
    private static final Instant START = Instant.parse("2026-01-05T02:00:00Z");

    /** Something told or asked of a conversation; what it answers. */
    private interface Act extends Function<Conversation, Object> {}

    private static List<Act> history(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Act> acts = new ArrayList<>();
        Instant now = START;
        for (int i = 0; i < LENGTH; i++) {
            now = now.plusSeconds(random.nextInt(4) == 0 ? random.nextInt(900_000) : random.nextInt(40));
            acts.add(act(random, now));
        }
        return acts;
    }

    private static Act act(SplittableRandom random, Instant now) {
        Event event = event(random);
        RunId run = new RunId(1 + random.nextInt(4));
        Token token = new Token("ask" + random.nextInt(3), 1, 1 + random.nextInt(2));
        String workflow = "w" + random.nextInt(3);
        Awaited awaited = awaited(random);
        switch (random.nextInt(20)) {
            case 0, 1, 2:
                return conversation -> conversation.claim(event, now);
            case 3:
                return conversation -> conversation.owner(event);
            case 4, 5:
                Listening listening = Listening.values()[random.nextInt(4)];
                return done(conversation -> conversation.listen(run, token, awaited, listening));
            case 6:
                return conversation -> String.valueOf(conversation.disarm(run, token));
            case 7:
                return conversation -> conversation.holds(run, new Token(token.path() + "/prompt", 1, 1));
            case 8, 9:
                return done(conversation -> conversation.started(new OpenRun(
                        run,
                        workflow,
                        "k" + token.path().charAt(3),
                        "hash",
                        now,
                        Lane.values()[token.attempt() - 1],
                        OpenRun.Cause.OTHER)));
            case 10:
                return conversation -> String.valueOf(conversation.ended(run));
            case 11:
                Mode mode = Mode.values()[random.nextInt(4)];
                return gate(workflow, "k" + random.nextInt(2), mode, event, now);
            case 12:
                return conversation -> String.valueOf(conversation.nextQueued(start -> true));
            case 13, 14:
                return between(random, run, workflow, event, now);
            case 15, 16:
                return withHuman(random, now);
            case 17:
                return silent(random, now);
            default:
                return known(random, workflow, now);
        }
    }

    private static Act gate(String workflow, String key, Mode mode, Event event, Instant now) {
        Limits limits = Limits.DEFAULT.withStartsPerDay(12);
        return conversation -> {
            Gate gate = conversation.gate(workflow, key, mode, limits, now);
            if (gate instanceof Gate.Queued) {
                conversation.queue(workflow, key, event);
            }
            return gate;
        };
    }

    private static Act between(SplittableRandom random, RunId run, String workflow, Event event, Instant now) {
        Burst.Place place = Burst.Place.values()[random.nextInt(2)];
        Collect collect = new Collect(Duration.ofSeconds(1 + random.nextInt(20)), Duration.ofSeconds(60));
        switch (random.nextInt(5)) {
            case 0:
                return conversation -> {
                    Waiting question = conversation.question();
                    if (question != null) {
                        conversation.digress(run, question);
                    }
                    return String.valueOf(question);
                };
            case 1:
                return conversation -> String.valueOf(conversation.due());
            case 2:
                return done(conversation ->
                        conversation.presence().begin(new Burst(workflow, event, now, now, collect, place)));
            case 3:
                return done(conversation -> conversation.presence().join(event, now));
            default:
                return conversation -> conversation.presence().complete(now)
                        + String.valueOf(conversation.presence().nextBurst());
        }
    }

    private static Act withHuman(SplittableRandom random, Instant now) {
        Instant until = random.nextBoolean() ? null : now.plusSeconds(random.nextInt(100));
        switch (random.nextInt(8)) {
            case 0:
                return done(conversation -> conversation.presence().silence(until));
            case 1, 2:
                return done(conversation -> conversation.presence().unsilence());
            case 3:
                return conversation -> conversation.presence().wake(now);
            case 4, 5:
                return conversation -> conversation.toHold() + " " + conversation.handoffs();
            default:
                return conversation -> conversation.toRelease() + " " + conversation.isWithHuman();
        }
    }

    private static Act silent(SplittableRandom random, Instant now) {
        List<Duration> watched = List.of(Duration.ofMinutes(1), Duration.ofHours(3));
        String key = "k" + random.nextInt(5);
        switch (random.nextInt(4)) {
            case 0:
                return done(conversation -> conversation.presence().today(now.getEpochSecond() / 86_400));
            case 1:
                return conversation -> conversation.presence().maySend(key, 3, now);
            case 2:
                return done(conversation -> conversation.presence().watchSilence(now));
            default:
                return conversation -> {
                    Instant last = conversation.last() == null ? START : conversation.last();
                    return conversation.presence().silences(last, watched, now)
                            + String.valueOf(conversation.presence().nextSilence(last, watched));
                };
        }
    }

    private static Act late(SplittableRandom random, RunId run, Instant now) {
        LateReply reply = LateReply.values()[1 + random.nextInt(2)];
        Late late = new Late(run, "w", new Token("ask" + random.nextInt(3), 1, 1), reply, now);
        return random.nextBoolean()
                ? done(conversation -> conversation.presence().missed(late))
                : conversation -> String.valueOf(conversation.presence().late(now));
    }

    private static Act known(SplittableRandom random, String workflow, Instant now) {
        switch (random.nextInt(9)) {
            case 4:
                return done(Conversation::optOut);
            case 5:
                return done(Conversation::optIn);
            case 6, 7:
                return late(random, new RunId(1 + random.nextInt(4)), now);
            case 8:
                return done(
                        conversation -> conversation.moved(new RunId(1 + random.nextInt(4)), OpenRun.Cause.MESSAGE));
            case 0:
                return done(conversation -> conversation.exposed(workflow, "arm"));
            case 1:
                return done(conversation -> conversation.answeredUnmatched(workflow, now));
            case 2:
                return conversation -> conversation.mayAnswerUnmatched(workflow, Duration.ofHours(12), now);
            default:
                return conversation -> conversation.firstTime(Event.message("m" + workflow, KEY, ""), now);
        }
    }

    private static Act done(java.util.function.Consumer<Conversation> telling) {
        return conversation -> {
            telling.accept(conversation);
            return "";
        };
    }

    private static Event event(SplittableRandom random) {
        String id = random.nextInt(3) == 0 ? "" : "m" + random.nextInt(12);
        String[] texts = {"hai", "stop", "batal", "\ud83c\udf55", " CANCEL ", "", "bot", "mulai", "hai juga"};
        Event.Kind kind = random.nextInt(3) > 0
                ? Event.Kind.MESSAGE
                : Event.Kind.values()[random.nextInt(Event.Kind.values().length)];
        String[] names = {"text", "paid", "read", "delivered"};
        return new Event(
                id, kind, names[random.nextInt(4)], KEY, texts[random.nextInt(9)], Map.of("n", random.nextInt(3)));
    }

    private static Awaited awaited(SplittableRandom random) {
        switch (random.nextInt(5)) {
            case 4:
                return new Awaited.Returned();
            case 0:
                return Awaited.event("paid");
            case 1:
                return new Awaited.Status(Awaited.Delivery.values()[random.nextInt(2)]);
            default:
                return new Awaited.Reply(Awaited.Take.values()[random.nextInt(2)]);
        }
    }

    /** Everything a conversation answers, its state between two acts taken through {@code between}. */
    private static List<Object> answers(long seed, UnaryOperator<ConversationState> between) {
        List<Object> answers = new ArrayList<>();
        ConversationState state = ConversationState.NEW;
        for (Act act : history(seed)) {
            Conversation conversation = new Conversation(between.apply(state));
            answers.add(String.valueOf(act.apply(conversation)));
            state = conversation.state();
            answers.add(state.encode());
        }
        return answers;
    }

    private static ConversationState throughText(ConversationState state) {
        return ConversationState.decode(state.encode());
    }

    private static @Nullable String difference(long seed, UnaryOperator<ConversationState> between) {
        List<Object> expected = answers(seed, UnaryOperator.identity());
        List<Object> actual = answers(seed, between);
        for (int i = 0; i < expected.size(); i++) {
            if (!expected.get(i).equals(actual.get(i))) {
                return "act " + i / 2 + ": " + expected.get(i) + " became " + actual.get(i);
            }
        }
        return null;
    }

    @Nested
    class GivenAnyHistory {
        @Test
        void whenItIsRepeated_thenTheSameIsDecided() {
            Seeds.each(
                    "conversation repeated",
                    HISTORIES,
                    seed -> assertThat(answers(seed, UnaryOperator.identity()))
                            .isEqualTo(answers(seed, UnaryOperator.identity())));
        }

        @Test
        void whenTheStateIsWrittenAndReadAfterEveryAct_thenTheSameIsDecided() {
            Seeds.each(
                    "conversation through text",
                    HISTORIES,
                    seed -> assertThat(difference(seed, ConversationPropertiesTest::throughText))
                            .isNull());
        }
    }

    @Nested
    class GivenATextThatForgets {
        @Test
        void whenItForgetsWhatWasSeen_thenTheDifferenceIsFound() {
            assertThat(twin(state -> ChangedState.of(state).seen(SeenIds.NONE).state()))
                    .isNotNull();
        }

        @Test
        void whenItForgetsWhoWaits_thenTheDifferenceIsFound() {
            assertThat(twin(state -> ChangedState.of(state).waiting(List.of()).state()))
                    .isNotNull();
        }

        @Test
        void whenItForgetsQueuedStarts_thenTheDifferenceIsFound() {
            assertThat(twin(state -> ChangedState.of(state).queued(List.of()).state()))
                    .isNotNull();
        }

        @Test
        void whenItForgetsWhatFewHave_thenTheDifferenceIsFoundForEach() {
            Map<String, UnaryOperator<Particulars>> forgetting = new LinkedHashMap<>();
            forgetting.put(
                    "digressions",
                    p -> new Particulars(List.of(), p.silence(), p.held(), p.late(), p.bursts(), p.idle(), p.day()));
            forgetting.put(
                    "silence",
                    p -> new Particulars(p.digressions(), null, p.held(), p.late(), p.bursts(), p.idle(), p.day()));
            forgetting.put(
                    "held",
                    p -> new Particulars(p.digressions(), p.silence(), null, p.late(), p.bursts(), p.idle(), p.day()));
            forgetting.put(
                    "late",
                    p -> new Particulars(p.digressions(), p.silence(), p.held(), null, p.bursts(), p.idle(), p.day()));
            forgetting.put(
                    "bursts",
                    p -> new Particulars(
                            p.digressions(), p.silence(), p.held(), p.late(), List.of(), p.idle(), p.day()));
            forgetting.put(
                    "idle",
                    p -> new Particulars(
                            p.digressions(), p.silence(), p.held(), p.late(), p.bursts(), Idle.NONE, p.day()));
            forgetting.put(
                    "day",
                    p -> new Particulars(
                            p.digressions(), p.silence(), p.held(), p.late(), p.bursts(), p.idle(), Day.NONE));
            forgetting.forEach((name, forget) -> assertThat(twin(state -> ChangedState.of(state)
                            .particulars(forget.apply(state.particulars()))
                            .state()))
                    .as("a state without %s", name)
                    .isNotNull());
        }

        private @Nullable String twin(UnaryOperator<ConversationState> forgetting) {
            return Seeds.firstViolation(HISTORIES, seed -> difference(seed, forgetting));
        }
    }

    @Nested
    class GivenTheTextForm {
        @Test
        void whenANewConversationIsWritten_thenItIsThisText() {
            assertThat(ConversationState.NEW.encode())
                    .isEqualTo("{\"format\":1,\"runs\":[],\"waiting\":[],\"queued\":[],\"recent\":[],\"seen\":[],"
                            + "\"messages\":0,\"unmatched\":{},\"arms\":{},\"opted_out\":false}");
        }

        @Test
        void whenItIsOfANewerFormat_thenTheErrorSaysSo() {
            assertThatThrownBy(() -> ConversationState.decode(
                            ConversationState.NEW.encode().replace("\"format\":1", "\"format\":2")))
                    .isInstanceOfSatisfying(
                            AlurException.class, e -> assertThat(e.code()).isEqualTo("unreadable-conversation"))
                    .hasMessageContaining("format 2, this version reads format 1");
        }

        @Test
        void whenItIsDamaged_thenItIsAnErrorAndNothingElse() {
            for (String text : List.of("", "{", "[]", "{}", "{\"format\":1}", "{\"format\":\"1\"}", "null")) {
                assertThatThrownBy(() -> ConversationState.decode(text)).isInstanceOf(AlurException.class);
            }
        }
    }
}
