package shop;

// readme-begin
import static dev.alur.dsl.Words.*;

import dev.alur.dsl.Flow;
import dev.alur.engine.Engine;
import dev.alur.engine.EngineBuilder;
import java.util.Map;

public final class CoffeeBot {
    static final Flow ORDERS = workflow("orders")
            .on(message("pesan", "beli"))
            .steps(
                    ask("Mau berapa bungkus?").saveAs("qty").integer().min(1).timeout("2h", stop("no_answer")),
                    run("check_stock").with("qty", "{{qty}}").retry(3),
                    when("stock >= qty", send("Siap, {{qty}} bungkus kopi."), goal("ordered"))
                            .otherwise(send("Maaf, tinggal {{stock}} bungkus.")));

    /** Everything but where messages go: that is the channel's, which a test replaces. */
    static EngineBuilder with(Warehouse warehouse) {
        return Engine.builder().add(ORDERS).action("check_stock", call -> Map.of("stock", warehouse.bags()));
    }
}
// readme-end
