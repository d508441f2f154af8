package dev.alur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.gallery.FilledTemplate;
import dev.alur.gallery.Gallery;
import dev.alur.model.Definitions;
import dev.alur.scenarios.Report;
import dev.alur.scenarios.ScenarioFiles;
import dev.alur.scenarios.ScenarioRunner;
import dev.alur.yaml.Source;
import dev.alur.yaml.YamlReader;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The templates with other values than their defaults, and the messages people write. */
class GalleryWordsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 5);

    /** What other shops would say; the templates' own conversations still pass. */
    static Stream<Arguments> otherShops() {
        Map<String, String> nasty = Map.of("shop_name", "Kopi \"Ibu\": 100% & #1 - it's '☕'");
        return Stream.of(
                        Arguments.of(
                                "customer-service",
                                Map.of(
                                        "shop_name",
                                        "- Toko: #1",
                                        "open",
                                        "9.30",
                                        "close",
                                        "21:00",
                                        "days",
                                        "sat, sun",
                                        "address",
                                        "Jl. \"A\" #3",
                                        "payment",
                                        "COD: 'pas'",
                                        "shipping",
                                        "*gratis*")),
                        Arguments.of(
                                "order-processing",
                                Map.of(
                                        "shop_name",
                                        "Toko 'Ibu'",
                                        "catalogue",
                                        "Mie: Ayam = 15rb, Es #1 = 5rb, - Nasi = 20rb",
                                        "shipping",
                                        "0",
                                        "payment",
                                        "DANA {0812}",
                                        "pay_within",
                                        "90 menit")),
                        Arguments.of(
                                "support-ticket",
                                Map.of("issues", "Rasa: asin, \"Dingin\"", "answer_within", "30 menit")),
                        Arguments.of(
                                "customer-feedback",
                                Map.of("ask_after", "1 hari", "review_link", "https://x.example/?a=1&b=#r")),
                        Arguments.of(
                                "lead-qualification",
                                Map.of("needs", "Hotel; Kafe, resto", "big_quantity", "7", "good_budget", "1,5jt")),
                        Arguments.of(
                                "sales-follow-up", Map.of("seller", "Bu \"Ani\"", "min_score", "40", "zone", "WITA")),
                        Arguments.of(
                                "lead-nurturing", Map.of("topic", "kue: kering", "tip_1", "Oven #1 & 'api kecil'")),
                        Arguments.of(
                                "sales-funnel",
                                Map.of(
                                        "products",
                                        "A: 1 = 10rb, \"B\" = 20rb",
                                        "voucher",
                                        "X-1",
                                        "idle_days",
                                        "45 hari")),
                        Arguments.of(
                                "onboarding-drip",
                                Map.of("tip", "a: b # c", "send_at", "10.15", "zone", "Asia/Jayapura")),
                        Arguments.of("customer-journey", Map.of("big_company", "500", "tips", "satu: #1; 'dua'")),
                        Arguments.of(
                                "personalized-promotion",
                                Map.of("cities", "Jum'at Kota; \"Solo\"", "vip_from", "5jt", "zone", "WIT")),
                        Arguments.of(
                                "ab-test",
                                Map.of(
                                        "short_text",
                                        "Hai: #1",
                                        "long_text",
                                        "\"Halo\"",
                                        "share",
                                        "90/10",
                                        "order_within",
                                        "3 hari")),
                        Arguments.of("cart-recovery", Map.of("voucher", "A#1", "discount", "5%", "zone", "WITA")),
                        Arguments.of(
                                "post-purchase-follow-up",
                                Map.of("check_after", "5 hari", "restock_after", "60 hari", "usage_tip", "a: b")),
                        Arguments.of(
                                "event-management",
                                Map.of(
                                        "event_name",
                                        "Bazar: \"Akbar\" #2",
                                        "event_date",
                                        "17/8/2027",
                                        "start",
                                        "jam 7 malam",
                                        "max_guests",
                                        "2")))
                .flatMap(one -> {
                    @SuppressWarnings("unchecked")
                    Map<String, String> values = (Map<String, String>) one.get()[1];
                    Map<String, String> all = new LinkedHashMap<>(values);
                    String name = (String) one.get()[0];
                    boolean hasShop = Gallery.find(name, "id").inputs().stream()
                            .anyMatch(input -> input.name().equals("shop_name"));
                    if (hasShop) {
                        nasty.forEach(all::putIfAbsent);
                    }
                    return Gallery.LANGUAGES.stream().map(language -> Arguments.of(language, name, all));
                });
    }

    @ParameterizedTest
    @MethodSource("otherShops")
    void givenOtherValues_whenItIsPlayed_thenItsConversationsStillPass(
            String language, String name, Map<String, String> values) throws IOException {
        FilledTemplate filled = Gallery.find(name, language).fill(values, TODAY);
        Definitions workflows = read(name, filled);
        String scenarios = filled.scenarios(name + ".yaml").lines().skip(1).collect(Collectors.joining("\n", "", "\n"));
        Report report = ScenarioRunner.create().on(workflows).run(ScenarioFiles.of(name, scenarios));
        StringBuilder shown = new StringBuilder();
        report.print(shown);
        assertThat(report.failed()).as(shown.toString()).isZero();
        assertThat(report.passed()).isGreaterThan(2);
    }

    @Test
    void givenMessagesPeopleWrite_whenTheyArrive_thenTheRightWorkflowStarts() throws IOException {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        Resources.text("/dev/alur/cli/gallery-words.tsv")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(line -> rows.computeIfAbsent(
                                line.substring(0, line.indexOf('\t', 3)), key -> new ArrayList<>())
                        .add(line));
        assertThat(rows).hasSize(18);
        for (Map.Entry<String, List<String>> one : rows.entrySet()) {
            String[] key = one.getKey().split("\t");
            FilledTemplate filled = Gallery.find(key[1], key[0]).fill(Map.of(), TODAY);
            StringBuilder scenarios =
                    new StringBuilder("zone: Asia/Jakarta\nusers:\n  \"+6281200000001\": {name: Siti, "
                            + "interaction_count: 3, language: " + key[0] + "}\nscenarios:\n");
            int number = 0;
            for (String row : one.getValue()) {
                String[] cells = row.split("\t");
                String expected = cells[2].equals("-") ? "sent: 0" : "workflow: " + cells[2] + ", outcome: " + cells[3];
                scenarios
                        .append("  - name: \"")
                        .append(++number)
                        .append(' ')
                        .append(cells[4].replace("\"", "\\\""))
                        .append("\"\n    start: 2026-01-05T10:00:00\n    chat:\n      - user: \"")
                        .append(cells[4].replace("\"", "\\\""))
                        .append("\"\n    expect: {")
                        .append(expected)
                        .append("}\n");
            }
            Report report = ScenarioRunner.create()
                    .on(read(key[1], filled))
                    .run(ScenarioFiles.of(one.getKey(), scenarios.toString()));
            StringBuilder shown = new StringBuilder();
            report.print(shown);
            assertThat(report.failed()).as(shown.toString()).isZero();
            assertThat(report.passed()).isEqualTo(one.getValue().size());
        }
    }

    private static Definitions read(String name, FilledTemplate filled) {
        return YamlReader.create()
                .read(new Source(name + ".yaml", filled.workflow()))
                .orThrow();
    }
}
