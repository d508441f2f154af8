package dev.alur.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code send} or {@code ask} says. Texts may hold placeholders. Immutable.
 *
 * @param text the text, or the caption of a media file; {@code null} when a template says it
 * @param template name of a message template: one of the file's, else one of the platform's
 * @param with parameters for the template, also visible to its placeholders
 * @param media kind of file: image, video, audio, document; {@code null} for none
 * @param file name of the file in the host's registry
 * @param buttons titles of quick replies
 * @param list titles of a list menu
 * @param to who gets it; {@code null} for the run's person
 * @param fallbackTemplate template to use when the channel refuses free text
 */
public record Message(
        @Nullable String text,
        @Nullable String template,
        Map<String, Object> with,
        @Nullable String media,
        @Nullable String file,
        List<String> buttons,
        List<String> list,
        @Nullable String to,
        @Nullable String fallbackTemplate) {
    public Message {
        with = Collections.unmodifiableMap(new LinkedHashMap<>(with));
        buttons = List.copyOf(buttons);
        list = List.copyOf(list);
    }

    public static Message text(String text) {
        return new Message(text, null, Map.of(), null, null, List.of(), List.of(), null, null);
    }

    public static Message template(String name) {
        return new Message(null, name, Map.of(), null, null, List.of(), List.of(), null, null);
    }

    public static Message media(String kind, String file) {
        return new Message(null, null, Map.of(), kind, file, List.of(), List.of(), null, null);
    }

    public Message withText(String caption) {
        return new Message(caption, template, with, media, file, buttons, list, to, fallbackTemplate);
    }

    public Message withParameters(Map<String, Object> parameters) {
        return new Message(text, template, parameters, media, file, buttons, list, to, fallbackTemplate);
    }

    public Message withButtons(String... titles) {
        return new Message(text, template, with, media, file, List.of(titles), list, to, fallbackTemplate);
    }

    public Message withList(String... titles) {
        return new Message(text, template, with, media, file, buttons, List.of(titles), to, fallbackTemplate);
    }

    public Message to(String recipient) {
        return new Message(text, template, with, media, file, buttons, list, recipient, fallbackTemplate);
    }

    public Message withFallbackTemplate(String name) {
        return new Message(text, template, with, media, file, buttons, list, to, name);
    }
}
