package dev.alur.reports.words;

import dev.alur.model.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The trigger {@code message} in words. */
final class MessageWords {
    private static final Map<String, List<String>> KINDS = Map.of(
            "text", List.of("text", "teks"),
            "image", List.of("picture", "gambar"),
            "video", List.of("video", "video"),
            "audio", List.of("voice message", "pesan suara"),
            "document", List.of("document", "dokumen"),
            "location", List.of("location", "lokasi"),
            "contact", List.of("contact", "kontak"),
            "button", List.of("tapped button", "tombol yang ditekan"),
            "list", List.of("menu choice", "pilihan menu"),
            "any", List.of("message of any kind", "pesan jenis apa pun"));

    private final Wording wording;
    private final Tongue tongue;

    MessageWords(Wording wording) {
        this.wording = wording;
        this.tongue = wording.tongue();
    }

    String of(Trigger.MessageReceived message) {
        List<String> asks = new ArrayList<>();
        if (!message.contains().isEmpty()) {
            asks.add(tongue.of("contains ", "berisi ") + wording.anyOf(shown(message.contains())));
        }
        if (!message.all().isEmpty()) {
            List<String> all =
                    shown(message.all()).stream().map(wording.ink()::quote).toList();
            asks.add(tongue.of("contains all of ", "berisi semua dari ") + tongue.and(all));
        }
        if (!message.equals().isEmpty()) {
            asks.add(tongue.of("says exactly ", "persis ") + wording.anyOf(message.equals()));
        }
        if (!message.matches().isEmpty()) {
            List<String> patterns =
                    message.matches().stream().map(wording.ink()::name).toList();
            asks.add(tongue.of("fits the pattern ", "cocok dengan pola ") + tongue.or(patterns));
        }
        String said = tongue.of("a message", "pesan") + sender(message) + place(message);
        if (!message.kinds().isEmpty() && !message.kinds().contains("any")) {
            asks.add(0, tongue.of("is a ", "berupa ") + tongue.or(kinds(message)));
        }
        String rest = asks.isEmpty() ? tongue.of("comes", "masuk") : String.join(tongue.of(" and ", " dan "), asks);
        if (message.collect() == null) {
            return said + " " + rest;
        }
        String quiet = wording.span(message.collect().quiet());
        return said + " " + rest
                + tongue.of(
                        " (what is written within " + quiet + " counts as one message)",
                        " (yang ditulis dalam jeda " + quiet + " dihitung satu pesan)");
    }

    private List<String> kinds(Trigger.MessageReceived message) {
        return message.kinds().stream()
                .map(kind -> {
                    List<String> words = KINDS.get(kind);
                    return words == null ? wording.ink().plain(kind) : tongue.of(words.get(0), words.get(1));
                })
                .toList();
    }

    /** {@code beli*} is any word that begins so. */
    private static List<String> shown(List<String> words) {
        return words.stream().map(word -> word.replace("*", "…")).toList();
    }

    private String sender(Trigger.MessageReceived message) {
        return switch (message.from()) {
            case ALL_USERS -> "";
            case NEW_USERS -> tongue.of(" from a new customer", " dari pelanggan baru");
            case KNOWN_USERS -> tongue.of(" from a known customer", " dari pelanggan lama");
            case OWNER -> tongue.of(" from the owner", " dari pemilik");
            case PHONES ->
                tongue.of(" from ", " dari ")
                        + tongue.or(message.phones().stream()
                                .map(wording.ink()::plain)
                                .toList());
        };
    }

    private String place(Trigger.MessageReceived message) {
        return switch (message.in()) {
            case ANYWHERE -> "";
            case PRIVATE -> tongue.of(" in a private chat", " di obrolan pribadi");
            case GROUP -> tongue.of(" in a group", " di grup");
            case NAMED ->
                tongue.of(" in the group ", " di grup ")
                        + wording.ink().quote(message.group() == null ? "" : message.group());
        };
    }
}
