package shop;

import dev.alur.engine.Engine;

/** Talks to itself on the terminal. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        try (Engine bot = CoffeeBot.with(() -> 12)
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
