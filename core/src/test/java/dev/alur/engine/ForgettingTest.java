package dev.alur.engine;

import static dev.alur.engine.Talk.BUDI;
import static dev.alur.engine.Talk.ask;
import static dev.alur.engine.Talk.on;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.ConversationKey;
import dev.alur.model.Definitions;
import dev.alur.spi.PersonKey;
import dev.alur.testing.ForwardingStore;
import dev.alur.value.Event;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A person is forgotten with what they say while they are being forgotten. */
class ForgettingTest {
    private final Deque<ConversationKey> groups = new ArrayDeque<>();
    private final ForwardingStore store = new ForwardingStore(new MemoryStore()) {
        @Override
        public void forget(ConversationKey conversation) {
            super.forget(conversation);
            ConversationKey group = groups.poll();
            if (group != null) {
                engine().receive(Event.message("", group, "pesan"));
            }
        }
    };
    private final Engine engine = Engine.builder()
            .time(VirtualTime.startingAt(Talk.START))
            .store(store)
            .define(Definitions.of(on("pesan", ask("qty", "Berapa?"))))
            .channel(message -> null)
            .build();

    private Engine engine() {
        return engine;
    }

    @Nested
    class GivenSomebodyWhoGoesOnWriting {
        @Test
        void whenConversationsBeginMeanwhile_thenTheyGoToo() {
            groups.add(ConversationKey.inGroup("g1", BUDI.person()));
            groups.add(ConversationKey.inGroup("g2", BUDI.person()));
            engine.message(BUDI.person(), "pesan");
            Forgotten forgotten = engine.operations().forget(PersonKey.of(BUDI)).join();
            assertThat(forgotten).isEqualTo(new Forgotten(3, 3, false));
            assertThat(store.conversations(PersonKey.of(BUDI))).isEmpty();
            assertThat(engine.openRuns()).isZero();
        }

        @Test
        void whenTheyWriteInTheSameChatWithoutAnEnd_thenTheyAreNewThere() {
            for (int i = 0; i < 3; i++) {
                groups.add(BUDI);
            }
            engine.message(BUDI.person(), "pesan");
            engine.operations().forget(PersonKey.of(BUDI)).join();
            assertThat(groups).hasSize(2);
        }
    }
}
