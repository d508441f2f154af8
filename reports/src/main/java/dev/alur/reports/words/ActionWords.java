package dev.alur.reports.words;

import dev.alur.model.Call;
import dev.alur.value.Slug;
import org.jspecify.annotations.Nullable;

/** Calls of actions: the language's own verbs, and what only the host's code knows. */
final class ActionWords {
    private final Wording wording;
    private final Tongue tongue;

    ActionWords(Wording wording) {
        this.wording = wording;
        this.tongue = wording.tongue();
    }

    String of(Call call) {
        return switch (Slug.of(call.name())) {
            case "webhook" -> tongue.of("Calls a web address", "Memanggil alamat web") + detail(call, "url");
            case "email" -> tongue.of("Sends an e-mail", "Mengirim email") + to(call);
            case "database" -> tongue.of("Works in the database", "Bekerja di basis data") + detail(call, "table");
            case "crm" ->
                tongue.of("Works in the customer system (CRM)", "Bekerja di sistem pelanggan (CRM)")
                        + detail(call, "action");
            case "analytics_event" ->
                tongue.of("Counts for the statistics", "Mencatat untuk statistik") + detail(call, "event");
            default -> tongue.of("Runs ", "Menjalankan ") + wording.ink().name(call.name());
        };
    }

    private String to(Call call) {
        Object to = call.arguments().get("to");
        return to == null ? "" : tongue.of(" to ", " kepada ") + said(to);
    }

    private String detail(Call call, String key) {
        Object value = call.arguments().get(key);
        return value == null ? "" : ": " + said(value);
    }

    private String said(@Nullable Object value) {
        return value instanceof String text ? wording.text(text) : wording.value(value);
    }
}
