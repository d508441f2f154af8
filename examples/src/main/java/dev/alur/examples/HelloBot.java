package dev.alur.examples;

// readme-begin
import static dev.alur.dsl.Words.*;

import dev.alur.dsl.Flow;
import dev.alur.engine.Engine;
import java.util.Map;

public final class HelloBot {
    static final Flow ORDERS = workflow("orders")
            .on(message("order", "pesan", "beli"))
            .steps(
                    ask("Mau berapa bungkus?").saveAs("qty").integer().min(1).timeout("2h", stop("no_answer")),
                    compute("price", order -> Map.of("price", 45_000)),
                    set("total", "qty * price"),
                    send("Siap, {{qty}} bungkus kopi. Totalnya {{total | money}}."));

    public static void main(String[] args) {
        try (Engine bot = Engine.builder()
                .add(ORDERS)
                .channel(message -> {
                    System.out.println(message.to() + " <- " + message.text());
                    return null;
                })
                .build()) {
            bot.message("+6281200000001", "mau pesan kopi");
            bot.message("+6281200000001", "dua");
        }
    }
}
// readme-end
