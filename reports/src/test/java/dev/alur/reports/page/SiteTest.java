package dev.alur.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.model.Workflow;
import dev.alur.reports.Samples;
import dev.alur.reports.words.Subject;
import dev.alur.reports.words.Tongue;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SiteTest {

    @Test
    void givenTheGallery_whenWritten_thenEachHasAPageAndTheIndexLinksIt() {
        for (Tongue tongue : Tongue.values()) {
            Map<String, String> pages = Site.of(Samples.gallery(), tongue);
            assertThat(pages).hasSize(10);
            assertThat(pages.keySet()).first().isEqualTo(Site.INDEX);
            pages.keySet().stream()
                    .filter(file -> !file.equals(Site.INDEX))
                    .forEach(file -> assertThat(pages.get(Site.INDEX)).contains("](" + file + ")"));
        }
    }

    @Test
    void givenAnOrder_whenTold_thenInSentencesOfItsLanguage() {
        Subject order = order();
        assertThat(page(order, Tongue.ENGLISH))
                .contains(
                        "- a message contains “order”, “pesan” or “beli”\n",
                        "1. Asks: “Berapa \\*bungkus\\*?” (expects a whole number from 1 to 20)."
                                + " Keeps the answer as `qty`.\n",
                        "   - No answer within 2 hours:\n     1. Ends, unfinished: no answer.\n",
                        "   - No fitting answer in 3 tries: ends, unfinished.\n",
                        "2. Runs `check_inventory` with `qty` = ‹qty›."
                                + " If it fails, it is tried again up to 3 times.\n",
                        "3. Checks whether total is at least 100,000.\n   - If so:\n     1. Sends: “Gratis ongkir!”\n"
                                + "   - If not: goes on.\n",
                        "- Unfinished, for one of these reasons: no valid answer, no answer.\n",
                        "- The action `check_inventory`, given `qty`.\n",
                        "```mermaid\nflowchart TD\n");
        assertThat(page(order, Tongue.INDONESIAN))
                .contains(
                        "- pesan berisi “order”, “pesan” atau “beli”\n",
                        "1. Bertanya: “Berapa \\*bungkus\\*?” (diharapkan bilangan bulat dari 1 sampai 20)."
                                + " Jawabannya disimpan sebagai `qty`.\n",
                        "   - Tidak dijawab dalam 2 jam:\n     1. Berakhir, belum selesai: no answer.\n",
                        "3. Memeriksa apakah total paling sedikit 100.000.\n   - Jika ya:\n");
    }

    @Test
    void givenNastyTexts_whenTold_thenNothingOfThemIsMarkup() {
        Samples.all(300).forEach(subject -> {
            String page = page(subject, Tongue.INDONESIAN);
            String prose = page.substring(0, page.indexOf("```mermaid"));
            assertThat(prose.replaceAll("(?<!\\\\)`[^`\n]*`|<br>", "")).doesNotContain("<", "[x]", "[them]");
            assertThat(prose).doesNotContain("```", "null", "\u0000", "\u202e");
            assertThat(prose.lines().filter(line -> line.startsWith("#")))
                    .allMatch(line -> line.startsWith("# ") || line.startsWith("## "));
            assertThat(page).endsWith("```\n");
        });
    }

    @Test
    void givenNamesNoFileSystemTakes_whenWritten_thenFilesHaveOthers() {
        assertThat(Site.of(List.of(named("../a/CON"), named("index"), named("😀")), Tongue.ENGLISH))
                .containsOnlyKeys(Site.INDEX, "-2e-2e-2fa-2fcon.md", "index_workflow.md", "-1f600.md");
    }

    private static Subject named(String name) {
        Subject order = order();
        return Samples.subject(Workflow.of(name, order.workflow().steps()));
    }

    private static String page(Subject subject, Tongue tongue) {
        return Site.of(List.of(subject), tongue).values().stream()
                .skip(1)
                .findFirst()
                .orElseThrow();
    }

    private static Subject order() {
        return Samples.yaml("""
                name: orders
                description: Takes an order.
                triggers:
                  - message: {contains: [order, pesan, beli]}
                steps:
                  - ask: "Berapa *bungkus*?"
                    save_as: qty
                    type: integer
                    min: 1
                    max: 20
                    timeout: 2h
                    on_timeout: {stop: no_answer}
                  - check_inventory: {qty: "{{qty}}"}
                    retry: 3
                  - if: total >= 100000
                    then:
                      - send: "Gratis ongkir!"
                """);
    }
}
