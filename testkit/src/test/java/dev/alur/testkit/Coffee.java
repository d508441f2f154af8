package dev.alur.testkit;

import static dev.alur.dsl.Words.*;

import dev.alur.dsl.Flow;

/** A small bot to test with. */
final class Coffee {
    private Coffee() {}

    static final String SITI = "+6281200000001";
    static final String BUDI = "+6281200000002";

    /** Asks how many, checks the stock with code of the host's, answers. */
    static final Flow ORDERS = workflow("orders")
            .on(message("order", "pesan", "beli"))
            .steps(
                    ask("Mau berapa bungkus?").saveAs("qty").integer().min(1).timeout("2h", stop("no_answer")),
                    run("check_stock").with("qty", "{{qty}}").retry(3),
                    send("Siap, {{qty}} bungkus. Sisa {{stock}}.").retry(3));
}
