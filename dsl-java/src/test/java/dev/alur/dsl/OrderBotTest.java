package dev.alur.dsl;

import static dev.alur.dsl.Words.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.ConversationKey;
import dev.alur.RunId;
import dev.alur.model.AnswerType;
import dev.alur.model.Invocation;
import dev.alur.model.Message;
import dev.alur.model.Options;
import dev.alur.model.Question;
import dev.alur.model.Step;
import dev.alur.model.Trigger;
import dev.alur.model.Workflow;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A whole workflow, as a bot developer writes it. */
class OrderBotTest {
    private static final Map<String, Integer> STOCK = Map.of("kopi", 12, "teh", 0);

    private static final Flow ORDERS = workflow("order_processing")
            .description("Takes an order and checks the stock")
            .on(message("order", "pesan", "beli"))
            .priority(10)
            .steps(
                    ask("Halo {{user.name}}, mau kopi atau teh?")
                            .saveAs("item")
                            .choices("kopi", "teh")
                            .timeout("2h", stop("no_answer")),
                    ask("Berapa banyak?")
                            .saveAs("qty")
                            .integer()
                            .min(1)
                            .max(20)
                            .timeout("2h", send("Kami tunggu lain waktu, ya."), stop("no_answer")),
                    run("check_inventory", order -> Map.of("stock", STOCK.getOrDefault(order.get("item"), 0)))
                            .retry(3)
                            .onError(send("Sistem kami sedang sibuk."), stop("no_inventory")),
                    when("stock >= qty", set("total", "qty * 15000"), send("Totalnya {{total | money}}."))
                            .otherwise(send("Maaf, stok tinggal {{stock}}."), stop("out_of_stock")),
                    goal("order").value("{{total}}"));

    @Test
    void whenItIsWritten_thenTheModelSaysTheSame() {
        Workflow definition = ORDERS.definition();
        assertThat(definition.name()).isEqualTo("order_processing");
        assertThat(definition.triggers()).containsExactly(Trigger.MessageReceived.containing("order", "pesan", "beli"));
        assertThat(definition.settings().priority()).isEqualTo(10);
        assertThat(definition.length()).isEqualTo(5);
        Step quantity = new Step.Ask(
                Options.NONE.withSaveAs("qty"),
                Message.text("Berapa banyak?"),
                Question.of(AnswerType.INTEGER)
                        .between(BigDecimal.ONE, BigDecimal.valueOf(20))
                        .timeout(
                                Duration.ofHours(2),
                                List.of(
                                        new Step.Send(
                                                Options.NONE,
                                                Message.text("Kami tunggu lain waktu, ya."),
                                                Duration.ZERO),
                                        new Step.Stop(Options.NONE, "no_answer"))));
        assertThat(definition.steps().get(1)).isEqualTo(quantity);
        assertThat(definition.steps().get(4)).isEqualTo(new Step.Goal(Options.NONE, "order", "{{total}}"));
    }

    @Test
    void whenItsCodeIsCalled_thenItIsTheLambda() throws Exception {
        assertThat(ORDERS.actions()).containsOnlyKeys("check_inventory");
        assertThat(ORDERS.computes()).isEmpty();
        assertThat(ORDERS.actions().get("check_inventory").run(new Order("kopi")))
                .isEqualTo(Map.of("stock", 12));
        assertThat(ORDERS.actions().get("check_inventory").run(new Order("susu")))
                .isEqualTo(Map.of("stock", 0));
    }

    /** A call in which only the item is known. */
    private record Order(String item) implements Invocation {
        @Override
        public Object get(String path) {
            return path.equals("item") ? item : null;
        }

        @Override
        public String name() {
            return "check_inventory";
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of();
        }

        @Override
        public String workflow() {
            return "order_processing";
        }

        @Override
        public String id() {
            return "";
        }

        @Override
        public RunId runId() {
            throw new UnsupportedOperationException("no run");
        }

        @Override
        public ConversationKey conversation() {
            throw new UnsupportedOperationException("no conversation");
        }

        @Override
        public String step() {
            return "check_inventory";
        }

        @Override
        public String key() {
            return "key";
        }

        @Override
        public int attempt() {
            return 1;
        }

        @Override
        public Instant now() {
            return Instant.EPOCH;
        }
    }
}
