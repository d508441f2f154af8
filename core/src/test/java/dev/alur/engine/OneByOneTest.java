package dev.alur.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.ConversationKey;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OneByOneTest {
    private static final ConversationKey BUDI = ConversationKey.of("+62811");

    private final OneByOne<String> lanes = new OneByOne<>(call -> call.startsWith("send"));

    @Nested
    class GivenASendAtWork {
        private final boolean first = lanes.enter(BUDI, "send 1");

        @Test
        void whenMoreCome_thenTheyGoOneAfterTheOther() {
            assertThat(first).isTrue();
            assertThat(lanes.enter(BUDI, "send 2")).isFalse();
            assertThat(lanes.enter(BUDI, "send 3")).isFalse();
            assertThat(lanes.leave(BUDI, "send 1")).isEqualTo("send 2");
            assertThat(lanes.leave(BUDI, "send 2")).isEqualTo("send 3");
            assertThat(lanes.leave(BUDI, "send 3")).isNull();
            assertThat(lanes.enter(BUDI, "send 4")).isTrue();
        }

        @Test
        void whenOneThatWaitsIsGivenUp_thenNothingGoesEarly() {
            lanes.enter(BUDI, "send 2");
            lanes.enter(BUDI, "send 3");
            assertThat(lanes.leave(BUDI, "send 2")).isNull();
            assertThat(lanes.leave(BUDI, "send 1")).isEqualTo("send 3");
        }

        @Test
        void whenItLeavesTwice_thenNobodyGoesTwice() {
            lanes.enter(BUDI, "send 2");
            lanes.enter(BUDI, "send 3");
            assertThat(lanes.leave(BUDI, "send 1")).isEqualTo("send 2");
            assertThat(lanes.leave(BUDI, "send 1")).isNull();
            assertThat(lanes.leave(BUDI, "send 2")).isEqualTo("send 3");
        }

        @Test
        void whenItIsAskedWhatWaits_thenItIsToldInOrderAndNothingMoves() {
            lanes.enter(BUDI, "send 2");
            lanes.enter(BUDI, "lookup");
            assertThat(lanes.line(BUDI)).containsExactly("send 1", "send 2");
            assertThat(lanes.line(ConversationKey.of("+62812"))).isEmpty();
            assertThat(lanes.leave(BUDI, "send 1")).isEqualTo("send 2");
        }

        @Test
        void whenAnotherConversationSends_thenItDoesNotWait() {
            assertThat(lanes.enter(ConversationKey.of("+62812"), "send 2")).isTrue();
        }

        @Test
        void whenSomethingElseIsCalled_thenItDoesNotWait() {
            assertThat(lanes.enter(BUDI, "lookup")).isTrue();
            assertThat(lanes.leave(BUDI, "lookup")).isNull();
            assertThat(lanes.enter(BUDI, "send 2")).isFalse();
        }
    }
}
