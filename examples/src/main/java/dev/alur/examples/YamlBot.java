package dev.alur.examples;

import dev.alur.engine.Engine;
import dev.alur.engine.EngineBuilder;
import dev.alur.examples.shop.Shop;
import dev.alur.yaml.YamlReader;
import java.nio.file.Path;

/** A bot whose workflows are files, read once at start-up; their actions are the shop's. */
public final class YamlBot {
    private YamlBot() {}

    /**
     * An engine about to be built, with the workflows of a folder; the host adds its channel.
     *
     * @throws dev.alur.InvalidWorkflowException with every problem of every file
     */
    public static EngineBuilder from(Path folder) {
        return Engine.builder()
                .define(YamlReader.create().read(folder).orThrow())
                .add(Shop.open());
    }

    /** Talks to itself: two messages to the workflows of the folder given. */
    public static void main(String[] args) {
        Path folder = Path.of(args.length == 0 ? "dsl-yaml/src/main/resources/dev/alur/yaml/gallery" : args[0]);
        try (Engine bot = from(folder)
                .channel(message -> {
                    System.out.println(message.to() + " <- " + message.text());
                    return null;
                })
                .build()) {
            bot.message("+6281200000001", "mau pesan 2 kopi gayo dan 1 tumbler");
        }
    }
}
