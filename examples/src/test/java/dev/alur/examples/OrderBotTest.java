package dev.alur.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.ConversationKey;
import dev.alur.engine.Engine;
import dev.alur.engine.VirtualTime;
import dev.alur.yaml.YamlReader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OrderBotTest {
    private static final String SITI = "+6281200000001";

    @Nested
    class GivenVirtualTime {
        private final VirtualTime time = VirtualTime.startingAt(Instant.parse("2026-01-05T02:00:00Z"));
        private final List<String> sent = new ArrayList<>();
        private final Engine bot = Engine.builder()
                .add(OrderBot.ORDERS)
                .channel(message -> sent.add(message.to() + ": " + message.text()))
                .time(time)
                .build();

        @Test
        void whenTheCustomerOrders_thenTheTotalIsSent() {
            bot.message(SITI, "mau pesan, kak");
            bot.message(SITI, "kopi");
            bot.message(SITI, "banyak");
            bot.message(SITI, "dua");
            assertThat(sent).hasSize(4);
            assertThat(sent.get(0)).isEqualTo(SITI + ": Halo Kak! Mau kopi atau teh?");
            assertThat(sent.get(1)).isEqualTo(SITI + ": Berapa bungkus?");
            assertThat(sent.get(3)).isEqualTo(SITI + ": Siap, 2 bungkus Kopi. Totalnya Rp90.000.");
            assertThat(bot.counts().get("orders").completed()).isEqualTo(1);
        }

        @Test
        void whenThereIsTooLittle_thenTheRunEndsIncomplete() {
            bot.message(SITI, "beli");
            bot.message(SITI, "teh");
            bot.message(SITI, "13");
            assertThat(sent).endsWith(SITI + ": Maaf, Teh tinggal 12 bungkus.");
            assertThat(bot.counts().get("orders").incomplete()).isEqualTo(1);
        }

        @Test
        void whenTheCustomerIsSilent_thenTheRunEndsIncomplete() {
            bot.message(SITI, "beli");
            time.advance(Duration.ofHours(2).minusSeconds(1));
            assertThat(bot.runs(ConversationKey.of(SITI))).hasSize(1);
            time.advance(Duration.ofSeconds(1));
            assertThat(bot.runs(ConversationKey.of(SITI))).isEmpty();
            assertThat(bot.counts().get("orders").incomplete()).isEqualTo(1);
            assertThat(sent).hasSize(1);
        }

        @Test
        void whenNothingIsOrdered_thenTheBotIsSilent() {
            bot.message(SITI, "selamat pagi");
            assertThat(sent).isEmpty();
        }
    }

    @Test
    void whenItRunsAsAProgram_thenItPrintsTheConversation() {
        assertThat(Printed.by(() -> OrderBot.main(new String[0])).lines())
                .containsExactly(
                        SITI + " <- Halo Kak! Mau kopi atau teh?",
                        SITI + " <- Berapa bungkus?",
                        SITI + " <- Siap, 2 bungkus Kopi. Totalnya Rp90.000.");
    }

    @Test
    void whenItIsWrittenInYaml_thenItIsTheSameWorkflow() {
        Path file = Path.of("src/main/resources/dev/alur/examples/order.yaml");
        assertThat(YamlReader.create().read(file).orThrow().workflows()).containsExactly(OrderBot.ORDERS.definition());
    }
}
