package dev.alur.yaml;

import dev.alur.model.MessageTemplate;
import dev.alur.model.Origin;
import dev.alur.value.Slug;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code templates}: messages by name, by language and by place. */
final class TemplateReader {
    private final Values values;

    TemplateReader(Values values) {
        this.values = values;
    }

    Map<String, MessageTemplate> read(@Nullable Node node) {
        Map<String, MessageTemplate> templates = new LinkedHashMap<>();
        if (node instanceof Node.Entries map) {
            for (Node.Entry entry : map.entries()) {
                String name = values.name(entry.key());
                if (name != null) {
                    templates.put(name, template(name, entry));
                }
            }
        } else if (node != null) {
            values.wrongType(node, "a map of templates by name");
        }
        return templates;
    }

    private MessageTemplate template(String name, Node.Entry template) {
        Node node = template.value();
        Origin origin = Origin.at(template.key().at());
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, Map<String, Object>> places = new LinkedHashMap<>();
        if (!(node instanceof Node.Entries map)) {
            put(texts, "", values.message(node));
            return new MessageTemplate(name, texts, places, origin);
        }
        for (Node.Entry entry : map.entries()) {
            switch (Slug.of(entry.name())) {
                case "email":
                    place(entry, Place.TEMPLATE_EMAIL, places);
                    break;
                case "whatsapp":
                    place(entry, Place.TEMPLATE_WHATSAPP, places);
                    break;
                case "text":
                    put(texts, "", values.message(entry.value()));
                    break;
                default:
                    language(entry, map, texts);
            }
        }
        return new MessageTemplate(name, texts, places, origin);
    }

    private static void put(Map<String, String> texts, String language, @Nullable String text) {
        if (text != null) {
            texts.put(language, text);
        }
    }

    private void language(Node.Entry entry, Node.Entries whole, Map<String, String> texts) {
        Meant meant = Meant.slip(entry, whole, List.of(Place.TEMPLATE));
        if (!meant.isNothing() || !SettingsReader.isLanguage(entry.name())) {
            values.findings()
                    .error(
                            "unknown-key",
                            "`" + entry.name() + "` is neither a language nor a place",
                            entry.key().at())
                    .hint(
                            meant.isNothing()
                                    ? "known: language codes such as id and en, email, whatsapp"
                                    : meant.question());
        } else if (entry.value() instanceof Node.Entries map) {
            Fields fields = Fields.of(map, values, Place.TEMPLATE_TEXT);
            fields.require("text", "say the message in this language");
            put(texts, entry.name(), fields.message("text"));
        } else {
            put(texts, entry.name(), values.message(entry.value()));
        }
    }

    private void place(Node.Entry entry, Place place, Map<String, Map<String, Object>> places) {
        if (!(entry.value() instanceof Node.Entries map)) {
            values.wrongType(entry.value(), "a map");
            return;
        }
        Fields fields = Fields.of(map, values, place);
        Map<String, Object> said = new LinkedHashMap<>();
        for (String word : Grammar.names(place)) {
            Node node = fields.node(word);
            Word row = Grammar.find(place, word);
            boolean text = row != null && row.kind() != Kind.VALUE;
            Object value = node == null ? null : text ? values.message(node) : values.plain(node);
            if (value != null) {
                said.put(word, value);
            }
        }
        places.put(Slug.of(entry.name()), said);
    }
}
