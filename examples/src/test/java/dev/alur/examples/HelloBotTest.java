package dev.alur.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.engine.Engine;
import dev.alur.engine.VirtualTime;
import dev.alur.spi.Outgoing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class HelloBotTest {
    private static final String SITI = "+6281200000001";

    @Nested
    class GivenVirtualTime {
        private final VirtualTime time = VirtualTime.startingAt(Instant.parse("2026-01-05T02:00:00Z"));
        private final List<String> sent = new ArrayList<>();
        private final Engine bot = Engine.builder()
                .add(HelloBot.ORDERS)
                .channel(message -> sent.add(message.text()))
                .time(time)
                .build();

        @Test
        void whenTheCustomerAnswers_thenTheTotalIsSent() {
            bot.message(SITI, "mau pesan kopi");
            bot.message(SITI, "12");
            assertThat(sent).containsExactly("Mau berapa bungkus?", "Siap, 12 bungkus kopi. Totalnya Rp540.000.");
            assertThat(bot.counts().get("orders").completed()).isEqualTo(1);
        }

        @Test
        void whenTheCustomerIsSilent_thenTheRunEndsIncomplete() {
            bot.message(SITI, "mau pesan kopi");
            time.advance(Duration.ofHours(2));
            assertThat(sent).hasSize(1);
            assertThat(bot.counts().get("orders").incomplete()).isEqualTo(1);
        }
    }

    @Test
    void whenItRunsAsAProgram_thenItPrintsTheConversation() {
        assertThat(Printed.by(() -> HelloBot.main(new String[0])).lines())
                .containsExactly(
                        SITI + " <- Mau berapa bungkus?", SITI + " <- Siap, 2 bungkus kopi. Totalnya Rp90.000.");
    }

    @Test
    void whenTheClockIsMoved_thenTwoHoursPassAtOnce() {
        // time-begin
        VirtualTime time = VirtualTime.startingAt(Instant.parse("2026-01-05T02:00:00Z"));
        List<Outgoing> sent = new ArrayList<>();
        Engine bot = Engine.builder()
                .add(HelloBot.ORDERS)
                .channel(sent::add)
                .time(time)
                .build();
        bot.message("+6281200000001", "mau pesan kopi");
        time.advance(Duration.ofHours(2));
        assertThat(bot.counts().get("orders").incomplete()).isEqualTo(1);
        // time-end
        assertThat(sent).hasSize(1);
    }

    @Test
    void whenTheReadmeMovesTheClock_thenItIsThatCode() throws IOException {
        String code = Files.readString(Path.of("src/test/java/dev/alur/examples/HelloBotTest.java"));
        String readme = Files.readString(Path.of("../README.md"));
        assertThat(between(readme, "<!-- time -->", "<!-- /time -->"))
                .isEqualTo("```java\n"
                        + between(code, "// time-begin", "// time-end").replace("\n        ", "\n") + "\n```");
    }

    @Test
    void whenTheReadmeShowsTheBot_thenItIsThisCode() throws IOException {
        String code = Files.readString(Path.of("src/main/java/dev/alur/examples/HelloBot.java"));
        String readme = Files.readString(Path.of("../README.md"));
        assertThat(between(readme, "<!-- bot -->", "<!-- /bot -->"))
                .isEqualTo("```java\n" + between(code, "// readme-begin", "// readme-end") + "\n```");
    }

    private static String between(String text, String begin, String end) {
        int from = text.indexOf(begin);
        int to = text.indexOf(end);
        assertThat(from).as(begin).isNotNegative().isLessThan(to);
        return text.substring(from + begin.length(), to).strip();
    }
}
