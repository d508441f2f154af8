package shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.model.FailureKind;
import dev.alur.program.Outcome;
import dev.alur.testkit.Scenarios;
import dev.alur.testkit.TestBot;
import dev.alur.testkit.TestUser;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

// readme-begin
class CoffeeBotTest {
    @RegisterExtension
    final TestBot bot = TestBot.of(() -> CoffeeBot.with(() -> 12));

    private final TestUser siti = bot.user("+6281200000001");

    @Test
    void takesAnOrder() {
        siti.says("mau pesan kopi").hears("Mau berapa bungkus?");
        siti.says("dua").hears("Siap, 2 bungkus kopi.").hearsNothing();
        assertThat(bot).hasEnded("orders", Outcome.COMPLETED);
    }

    @Test
    void givesUpAfterTwoHours() {
        siti.says("beli").hears("Mau berapa bungkus?");
        bot.passes(Duration.ofHours(2));
        assertThat(bot).hasEnded("orders", Outcome.INCOMPLETE).hasNothingUnread();
    }

    @Test
    void asksTheWarehouseAgain() {
        bot.given("check_stock").fails(FailureKind.TIMEOUT).returns(Map.of("stock", 1));
        siti.says("beli").says("3").hears("Mau berapa bungkus?").hearsNothing();
        bot.passes(Duration.ofMinutes(1));
        siti.hears("Maaf, tinggal 1 bungkus.");
    }

    @TestFactory
    Stream<DynamicTest> conversations() {
        return Scenarios.in("src/test/scenarios").with(CoffeeBot.ORDERS).tests();
    }
}
// readme-end
