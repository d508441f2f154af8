package dev.alur.reports.words;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Names of values in words: {@code user.total_orders} is the customer's total orders. */
final class Paths {
    private static final Map<String, List<String>> KNOWN = Map.ofEntries(
            Map.entry("user_name", List.of("the customer's name", "nama pelanggan")),
            Map.entry("user.name", List.of("the customer's name", "nama pelanggan")),
            Map.entry("user_phone", List.of("the customer's number", "nomor pelanggan")),
            Map.entry("user_email", List.of("the customer's e-mail", "email pelanggan")),
            Map.entry("user.language", List.of("the customer's language", "bahasa pelanggan")),
            Map.entry("user", List.of("the customer", "pelanggan")),
            Map.entry("current_time", List.of("the time now", "waktu sekarang")),
            Map.entry("today", List.of("today", "hari ini")),
            Map.entry("message.text", List.of("the message", "pesannya")),
            Map.entry("message.type", List.of("the kind of message", "jenis pesan")),
            Map.entry("loop.index", List.of("the number of the round", "nomor putaran")),
            Map.entry("loop.item", List.of("the entry", "isi daftar")),
            Map.entry("loop.previous", List.of("what the round before gave", "hasil putaran sebelumnya")));

    private Paths() {}

    static String of(List<String> segments, Tongue tongue) {
        String dotted = String.join(".", segments);
        List<String> known = KNOWN.get(dotted);
        if (known != null) {
            return tongue.of(known.get(0), known.get(1));
        }
        String root = Objects.requireNonNull(segments.get(0));
        if (segments.size() > 1 && root.equals("user")) {
            String rest = spaced(segments, 1);
            return tongue.of("the customer's " + rest, rest + " pelanggan");
        }
        if (segments.size() > 1 && root.equals("event")) {
            String rest = spaced(segments, 1);
            return tongue.of("the event's " + rest, rest + " kejadian");
        }
        if (segments.size() > 2 && root.equals("steps")) {
            String rest = spaced(segments, 2);
            String step = segments.get(1).replace('_', ' ');
            return tongue.of(rest + " of " + step, rest + " dari " + step);
        }
        return spaced(segments, 0);
    }

    private static String spaced(List<String> segments, int from) {
        return String.join(" ", segments.subList(from, segments.size()))
                .replace('_', ' ')
                .strip();
    }
}
