package dev.alur.yaml;

import dev.alur.model.ChangeRecord;
import dev.alur.model.Component;
import dev.alur.model.Insights;
import dev.alur.model.Origin;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the documents that run nothing: insights, changes, and the configuration of integrations. */
final class RecordReader {
    private static final BigDecimal BEST = BigDecimal.valueOf(100);

    private final Values values;

    RecordReader(Values values) {
        this.values = values;
    }

    @Nullable
    ChangeRecord changes(Node.Entry entry) {
        Fields fields = fields(entry, Place.CHANGES);
        if (fields == null) {
            return null;
        }
        Boolean required = values.yesNo(fields.node("approval_required"));
        ChangeRecord.Approval approval = required == null
                ? ChangeRecord.Approval.UNSAID
                : required ? ChangeRecord.Approval.REQUIRED : ChangeRecord.Approval.NOT_REQUIRED;
        return new ChangeRecord(
                fields.text("version"),
                plain(fields, "changes"),
                approval,
                fields.text("approved_by"),
                fields.text("deployed_at"),
                origin(entry));
    }

    @Nullable
    Insights insights(Node.Entry entry) {
        Fields fields = fields(entry, Place.INSIGHTS);
        return fields == null
                ? null
                : new Insights(
                        score(fields.node("performance_score")),
                        plain(fields, "strengths"),
                        plain(fields, "improvement_areas"),
                        plain(fields, "recommendations"),
                        origin(entry));
    }

    Component.@Nullable Integration integration(Node.Entry entry) {
        Fields fields = fields(entry, Place.INTEGRATION);
        String name = values.name(entry.key());
        if (fields == null || name == null) {
            return null;
        }
        return new Component.Integration(
                name,
                fields.text("platform"),
                fields.names("actions"),
                plain(fields, "data_sync"),
                plain(fields, "events"),
                plain(fields, "custom_dimensions"),
                fields.map("settings"),
                origin(entry));
    }

    private @Nullable Fields fields(Node.Entry entry, Place place) {
        if (entry.value() instanceof Node.Entries map) {
            return Fields.of(map, values, place);
        }
        values.wrongType(entry.value(), "a map");
        return null;
    }

    /** Sentences for people: what looks like a placeholder there is none. */
    private List<String> plain(Fields fields, String word) {
        return values.each(fields.node(word), Kind.TEXTS, values::text);
    }

    /** Points of a hundred, kept as written. */
    private @Nullable String score(@Nullable Node node) {
        Node.Text text = node == null ? null : values.scalar(node, "points of a hundred such as 85/100");
        if (text == null) {
            return null;
        }
        String points = text.value().endsWith("/100")
                ? text.value().substring(0, text.value().length() - "/100".length())
                : text.value();
        boolean sound = Scalars.isNumber(points)
                && new BigDecimal(points).signum() >= 0
                && new BigDecimal(points).compareTo(BEST) <= 0;
        if (!sound) {
            values.findings()
                    .error(
                            "wrong-type",
                            "expected points of a hundred such as 85/100, not `" + text.value() + "`",
                            text.at());
            return null;
        }
        return text.value();
    }

    private static Origin origin(Node.Entry entry) {
        return Origin.at(entry.key().at());
    }
}
