package dev.alur.scenarios;

import dev.alur.spi.Outgoing;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A message that left the bot. @param chat the group's name, or the person's id */
record Sent(String chat, Outgoing message) {

    static Sent of(Outgoing message) {
        return new Sent(message.to(), message);
    }

    String text() {
        return message.text();
    }

    @Nullable
    String template() {
        return message.template();
    }

    @Nullable
    String media() {
        return message.media();
    }

    @Nullable
    String file() {
        return message.file();
    }

    /** What a person sees of it. */
    String shown() {
        StringBuilder shown = new StringBuilder();
        if (message.media() != null) {
            shown.append('[').append(message.media());
            shown.append(message.file() == null ? "" : " " + message.file()).append("] ");
        }
        if (message.text().isEmpty() && message.template() != null) {
            shown.append("[template ").append(message.template()).append("] ");
        }
        shown.append(message.text());
        titles(shown, message.buttons());
        titles(shown, message.list());
        titles(shown, message.choices());
        return shown.toString().strip();
    }

    private static void titles(StringBuilder shown, List<String> titles) {
        if (!titles.isEmpty()) {
            shown.append(titles.stream().collect(Collectors.joining("] [", " [", "]")));
        }
    }

    String describe() {
        boolean plain = message.media() == null && !message.text().isEmpty();
        return plain ? "\"" + message.text() + "\"" : shown();
    }
}
