package com.example.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.program.Outcome;
import dev.alur.testkit.TestBot;
import dev.alur.testkit.TestUser;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The workflows alone: no Spring, no HTTP, no time. */
class WorkflowsTest {
    @RegisterExtension
    final TestBot bot = TestBot.of(workflows());

    private final TestUser siti = bot.user("+6281200000001");

    private static dev.alur.model.Definitions workflows() {
        try {
            return new BotConfiguration().workflows();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void whenSomebodyOrders_thenThePriceIsLookedUp() {
        bot.given("look_up_price").returns(Map.of("price", 1_000));
        siti.says("beli").says("teh").says("3");
        assertThat(bot).hasCalled("look_up_price").hasEnded("orders", Outcome.COMPLETED);
        assertThat(bot.texts()).endsWith("Siap, 3 bungkus Teh. Totalnya Rp3.000.");
    }

    @Test
    void whenNobodyAnswers_thenTheOrderIsGivenUp() {
        siti.says("beli").hears("Mau kopi atau teh?");
        bot.passes(Duration.ofHours(2));
        assertThat(bot).hasEnded("orders", Outcome.INCOMPLETE);
    }
}
