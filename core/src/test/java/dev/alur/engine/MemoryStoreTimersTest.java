package dev.alur.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.ConversationKey;
import dev.alur.RunId;
import dev.alur.conversation.ConversationState;
import dev.alur.program.Token;
import dev.alur.spi.Commit;
import dev.alur.spi.Timer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MemoryStoreTimersTest {
    private static final ConversationKey BUDI = ConversationKey.of("+62811");
    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    private static final Token IDLE = new Token("@idle", 1, 1);

    private final MemoryStore store = new MemoryStore();

    private void set(RunId run, @Nullable Instant at) {
        store.commit(List.of(
                new Commit(BUDI, ConversationState.NEW, List.of(), List.of(new Commit.TimerChange(run, IDLE, at)))));
    }

    @Nested
    class GivenATimerOfTheConversationItself {
        @Test
        void whenItsTimeComes_thenItIsHandedOutOnceThoughNoRunIsOpen() {
            set(RunId.NONE, NOON);
            assertThat(store.nextDue()).isEqualTo(NOON);
            assertThat(store.due(NOON, 10)).containsExactly(new Timer(BUDI, RunId.NONE, IDLE, NOON));
            assertThat(store.due(NOON, 10)).isEmpty();
        }

        @Test
        void whenItIsSetAgainOrDropped_thenTheOldTimeIsForgotten() {
            set(RunId.NONE, NOON);
            set(RunId.NONE, NOON.plusSeconds(1));
            assertThat(store.due(NOON, 10)).isEmpty();
            set(RunId.NONE, null);
            assertThat(store.nextDue()).isNull();
        }

        @Test
        void whenItWasHandedOutAndNotDropped_thenTheNextEngineGetsItAgain() {
            set(RunId.NONE, NOON);
            store.due(NOON, 10);
            store.open(key -> {});
            assertThat(store.due(NOON, 10)).hasSize(1);
        }
    }

    @Nested
    class GivenATimerOfARunThatIsNotOpen {
        @Test
        void whenItIsSet_thenItIsNone() {
            set(new RunId(7), NOON);
            assertThat(store.nextDue()).isNull();
        }
    }
}
