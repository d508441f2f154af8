package dev.alur.spi;

import dev.alur.ConversationKey;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message on its way out, filled. Immutable.
 *
 * @param to the chat or the person it goes to: the conversation's chat, unless the step says another
 * @param text the text or caption; {@code ""} when only a template or a file says it
 * @param template name of the message template, {@code null} for free text
 * @param parameters of a template of the platform
 * @param media kind of file, {@code null} for none
 * @param file name in the host's registry, {@code null} for none
 * @param buttons titles of quick replies
 * @param list titles of a list menu
 * @param choices what a question offers; a channel may show them as buttons, list or numbers
 * @param fallbackTemplate what to send when free text is refused
 * @param key the same on every attempt of the same message
 */
public record Outgoing(
        ConversationKey conversation,
        String to,
        String text,
        @Nullable String template,
        Map<String, Object> parameters,
        @Nullable String media,
        @Nullable String file,
        List<String> buttons,
        List<String> list,
        List<String> choices,
        @Nullable String fallbackTemplate,
        String key) {

    /** Reads the filled arguments of a {@code send}. */
    public static Outgoing of(ConversationKey conversation, Map<String, Object> arguments, String key) {
        Object to = arguments.get("to");
        return new Outgoing(
                conversation,
                to == null ? conversation.chat() : to.toString(),
                text(arguments.get("text")),
                arguments.get("template") == null ? null : text(arguments.get("template")),
                map(arguments.get("with")),
                arguments.get("media") == null ? null : text(arguments.get("media")),
                arguments.get("file") == null ? null : text(arguments.get("file")),
                texts(arguments.get("buttons")),
                texts(arguments.get("list")),
                texts(arguments.get("choices")),
                arguments.get("fallback_template") == null ? null : text(arguments.get("fallback_template")),
                key);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : dev.alur.value.Values.text(value);
    }

    private static List<String> texts(@Nullable Object value) {
        return value instanceof List<?> list ? list.stream().map(Outgoing::text).toList() : List.of();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        return value instanceof Map ? (Map<String, Object>) value : Map.of();
    }
}
