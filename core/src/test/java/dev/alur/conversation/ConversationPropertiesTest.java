package dev.alur.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alur.AlurException;
import dev.alur.ConversationKey;
import dev.alur.RunId;
import dev.alur.model.Awaited;
import dev.alur.model.Mode;
import dev.alur.program.Effect.Listening;
import dev.alur.program.Limits;
import dev.alur.program.Token;
import dev.alur.testing.Seeds;
import dev.alur.value.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
        switch (random.nextInt(14)) {
            case 0, 1, 2:
                return conversation -> conversation.claim(event, now);
            case 3:
                return conversation -> conversation.owner(event);
            case 4, 5:
                Listening listening = Listening.values()[random.nextInt(3)];
                return done(conversation -> conversation.listen(run, token, awaited, listening));
            case 6:
                return conversation -> String.valueOf(conversation.disarm(run, token));
            case 7:
                return conversation -> conversation.holds(run, new Token(token.path() + "/prompt", 1, 1));
            case 8, 9:
                return done(conversation -> conversation.started(new OpenRun(run, workflow, "hash", now)));
            case 10:
                return conversation -> String.valueOf(conversation.ended(run));
            case 11:
                Mode mode = Mode.values()[random.nextInt(4)];
                return conversation -> conversation.gate(workflow, mode, Limits.DEFAULT, event, now);
            case 12:
                return conversation -> String.valueOf(conversation.nextQueued());
            default:
                return known(random, workflow, now);
        }
    }

    private static Act known(SplittableRandom random, String workflow, Instant now) {
        switch (random.nextInt(4)) {
            case 0:
                return done(conversation -> conversation.exposed(workflow, "arm"));
            case 1:
                return done(conversation -> conversation.answeredUnmatched(workflow, now));
            case 2:
                return conversation -> conversation.mayAnswerUnmatched(workflow, Duration.ofHours(12), now);
            default:
                return conversation -> conversation.firstTime("m" + workflow, now);
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
        String[] texts = {"hai", "stop", "batal", "\ud83c\udf55", " CANCEL ", ""};
        Event.Kind kind = random.nextInt(3) > 0
                ? Event.Kind.MESSAGE
                : Event.Kind.values()[random.nextInt(Event.Kind.values().length)];
        String[] names = {"text", "paid", "read", "delivered"};
        return new Event(
                id, kind, names[random.nextInt(4)], KEY, texts[random.nextInt(6)], Map.of("n", random.nextInt(3)));
    }

    private static Awaited awaited(SplittableRandom random) {
        switch (random.nextInt(4)) {
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
            assertThat(twin(state -> without(state, SeenIds.NONE, state.waiting(), state.queued())))
                    .isNotNull();
        }

        @Test
        void whenItForgetsWhoWaits_thenTheDifferenceIsFound() {
            assertThat(twin(state -> without(state, state.seen(), List.of(), state.queued())))
                    .isNotNull();
        }

        @Test
        void whenItForgetsQueuedStarts_thenTheDifferenceIsFound() {
            assertThat(twin(state -> without(state, state.seen(), state.waiting(), List.of())))
                    .isNotNull();
        }

        private @Nullable String twin(UnaryOperator<ConversationState> forgetting) {
            return Seeds.firstViolation(HISTORIES, seed -> difference(seed, forgetting));
        }

        private ConversationState without(
                ConversationState state, SeenIds seen, List<Waiting> waiting, List<QueuedStart> queued) {
            return new ConversationState(
                    state.runs(),
                    waiting,
                    queued,
                    state.recent(),
                    seen,
                    state.messages(),
                    state.first(),
                    state.last(),
                    state.unmatched(),
                    state.arms(),
                    state.optedOut());
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
