package dev.alur.yaml;

import static dev.alur.yaml.Kind.VALUE;
import static dev.alur.yaml.Place.ANALYTICS;
import static dev.alur.yaml.Place.CRM;
import static dev.alur.yaml.Place.DATABASE;
import static dev.alur.yaml.Place.EMAIL;
import static dev.alur.yaml.Place.WEBHOOK;
import static dev.alur.yaml.Word.word;

import java.util.List;

/** The arguments of the actions for outside systems. They are kept as written, placeholders in them checked. */
final class ActionWords {
    private ActionWords() {}

    static final List<Word> ALL = List.of(
            word(WEBHOOK, "url", VALUE, "Address to call."),
            word(WEBHOOK, "method", VALUE, "HTTP method; POST with data, else GET."),
            word(WEBHOOK, "headers", VALUE, "HTTP headers by name."),
            word(WEBHOOK, "query", VALUE, "Query parameters by name."),
            word(WEBHOOK, "data", VALUE, "What is sent, as JSON.").also("body"),
            word(WEBHOOK, "secret", VALUE, "Name of the secret that signs the call."),
            word(EMAIL, "to", VALUE, "Recipients."),
            word(EMAIL, "cc", VALUE, "Recipients of a copy."),
            word(EMAIL, "bcc", VALUE, "Hidden recipients of a copy."),
            word(EMAIL, "from", VALUE, "Sender; the host's unless said."),
            word(EMAIL, "reply_to", VALUE, "Where answers go."),
            word(EMAIL, "subject", VALUE, "Subject."),
            word(EMAIL, "text", VALUE, "Plain text.").also("body"),
            word(EMAIL, "html", VALUE, "HTML text."),
            word(EMAIL, "template", VALUE, "A message template with a part for mail."),
            word(EMAIL, "with", VALUE, "Parameters of the template.").also("data", "params"),
            word(EMAIL, "attachments", VALUE, "Files of the host's registry."),
            word(DATABASE, "source", VALUE, "Name of the host's database; its first unless said."),
            word(DATABASE, "table", VALUE, "Table."),
            word(DATABASE, "action", VALUE, "insert, update, upsert, delete or select."),
            word(DATABASE, "condition", VALUE, "Which rows.").also("where"),
            word(DATABASE, "data", VALUE, "Columns and their values."),
            word(DATABASE, "columns", VALUE, "Columns to read."),
            word(DATABASE, "key", VALUE, "Columns that tell rows apart in an upsert."),
            word(DATABASE, "limit", VALUE, "Most rows to read."),
            word(CRM, "platform", VALUE, "The system, e.g. hubspot."),
            word(CRM, "action", VALUE, "What to do there, e.g. create_contact."),
            word(CRM, "data", VALUE, "What to pass on.").also("with", "properties"),
            word(ANALYTICS, "platform", VALUE, "The system."),
            word(ANALYTICS, "event", VALUE, "Name of the event."),
            word(ANALYTICS, "with", VALUE, "Fields of the event.").also("data", "params", "parameters"));
}
