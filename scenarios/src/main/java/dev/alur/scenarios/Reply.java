package dev.alur.scenarios;

import dev.alur.Position;
import dev.alur.lang.Patterns;
import dev.alur.value.Slug;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * {@code bot:} the next unread message of a chat.
 *
 * @param exact the whole text; the other parts then are {@code null}
 * @param chat where; {@code null} for the chat of the last speaker
 */
record Reply(
        @Nullable String exact,
        @Nullable String contains,
        @Nullable String matches,
        Patterns.@Nullable Pattern pattern,
        @Nullable String template,
        @Nullable String media,
        @Nullable String file,
        @Nullable String chat,
        Position at)
        implements ChatLine {

    @Override
    public @Nullable Mismatch play(Stage stage) {
        String where = stage.chat(chat);
        Sent next = stage.inbox().next(where);
        String place = stage.name(where);
        if (next == null) {
            return new Mismatch(describe() + " to " + place, "there is no unread message");
        }
        return fits(next) ? null : new Mismatch(describe() + " to " + place, "it was " + next.describe());
    }

    private boolean fits(Sent sent) {
        String text = normal(sent.text());
        return (exact == null || text.stripTrailing().equals(normal(exact).stripTrailing()))
                && (contains == null || text.contains(normal(contains)))
                && (pattern == null || pattern.finds(text))
                && (template == null
                        || sent.template() != null && Slug.of(template).equals(Slug.of(sent.template())))
                && (media == null || media.equalsIgnoreCase(sent.media()))
                && (file == null || file.equals(sent.file()));
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private String describe() {
        StringBuilder text = new StringBuilder();
        add(text, "", exact == null ? null : "\"" + exact + "\"");
        add(text, "a message that contains ", contains == null ? null : "\"" + contains + "\"");
        add(text, "a message that matches ", matches);
        add(text, "the template ", template);
        add(text, "media ", media);
        add(text, "the file ", file);
        return text.toString();
    }

    private static void add(StringBuilder text, String what, @Nullable String value) {
        if (value != null) {
            text.append(text.isEmpty() ? "" : ", ").append(what).append(value);
        }
    }
}
