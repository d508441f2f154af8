package dev.alur.examples;

import static dev.alur.dsl.Words.*;

import dev.alur.dsl.Flow;
import dev.alur.engine.Engine;
import java.util.Map;

/** A bot with one workflow, the one that {@code order.yaml} beside it says in YAML. */
public final class OrderBot {
    static final Flow ORDERS = workflow("orders")
            .description("Takes an order for coffee or tea and checks the stock.")
            .on(message("order", "pesan", "beli"))
            .steps(
                    ask("Halo {{user.name | default: Kak}}! Mau kopi atau teh?")
                            .saveAs("item")
                            .choices("Kopi", "Teh")
                            .timeout("2h", stop("no_answer")),
                    ask("Berapa bungkus?")
                            .saveAs("qty")
                            .integer()
                            .min(1)
                            .max(20)
                            .timeout("2h", stop("no_answer")),
                    run("check_inventory", order -> Map.of("price", 45_000, "stock", 12))
                            .with("item", "{{item}}")
                            .retry(3),
                    when(
                                    "stock >= qty",
                                    set("total", "qty * price"),
                                    send("Siap, {{qty}} bungkus {{item}}. Totalnya {{total | money}}."),
                                    goal("ordered"))
                            .otherwise(send("Maaf, {{item}} tinggal {{stock}} bungkus."), stop("out_of_stock")));

    private OrderBot() {}

    /** Takes one order and prints what the bot says. */
    public static void main(String[] args) {
        try (Engine bot = Engine.builder()
                .add(ORDERS)
                .channel(message -> {
                    System.out.println(message.to() + " <- " + message.text());
                    return null;
                })
                .build()) {
            bot.message("+6281200000001", "mau pesan, kak");
            bot.message("+6281200000001", "kopi");
            bot.message("+6281200000001", "dua");
        }
    }
}
