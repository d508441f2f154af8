package dev.alur.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alur.ConversationKey;
import dev.alur.InvalidWorkflowException;
import dev.alur.engine.Engine;
import dev.alur.engine.VirtualTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YamlBotTest {
    private static final Path GALLERY = Path.of("../dsl-yaml/src/main/resources/dev/alur/yaml/gallery");

    @Nested
    class GivenTheGallery {
        private final VirtualTime time = VirtualTime.startingAt(Instant.parse("2026-01-05T02:00:00Z"));
        private final List<String> sent = new ArrayList<>();
        private final Engine bot = YamlBot.from(GALLERY)
                .channel(message -> sent.add(message.text()))
                .time(time)
                .build();
        private final ConversationKey siti = ConversationKey.of("+6281200000001");
        private final ConversationKey emma = ConversationKey.of("+6281200000002");
        private final ConversationKey rina = ConversationKey.of("+6281300000001");

        GivenTheGallery() {
            bot.updateProfile(siti, Map.of("name", "Siti", "language", "id", "interaction_count", 9));
            bot.updateProfile(emma, Map.of("name", "Emma", "language", "en", "interaction_count", 4));
        }

        private void says(ConversationKey who, String text) {
            sent.clear();
            bot.message(who.person(), text);
        }

        @Test
        void whenACustomerOrders_thenTheyGetThePaymentLink() {
            says(siti, "Halo kak, mau pesan 2 kopi gayo sama 1 tumbler");
            assertThat(sent)
                    .singleElement()
                    .asString()
                    .matches(
                            "Terima kasih, Siti! Pesananmu: 2 x Kopi Gayo 250 g, 1 x"
                                    + " Tumbler Nusa 500 ml\\. Total Rp245\\.000 sudah termasuk ongkir\\. .*/bayar/NS-[2-9A-Z]{6}");
            says(emma, "Hi, could I order 1 mug and 2 jasmine tea?");
            assertThat(sent)
                    .singleElement()
                    .asString()
                    .startsWith("Thank you, Emma! Your order: 1 x Mug Batik, 2 x Teh Melati isi 50.");
            assertThat(bot.counts().get("order_processing_workflow").completed())
                    .isEqualTo(2);
        }

        @Test
        void whenAnOrderCannotBeMet_thenTheCustomerLearnsWhy() {
            says(siti, "mau beli dong");
            assertThat(sent).singleElement().asString().startsWith("Maaf, kami belum menemukan barang yang dimaksud.");
            says(siti, "beli 1 power bank");
            assertThat(sent).singleElement().asString().contains("1 x Power Bank 10.000 mAh");
            assertThat(bot.counts().get("order_processing_workflow").incomplete())
                    .isEqualTo(2);
        }

        @Test
        void whenACustomerComplains_thenTheyGetANumber() {
            says(emma, "Hi, I get an error when I pay with my card");
            assertThat(sent)
                    .singleElement()
                    .asString()
                    .contains("Sorry about the trouble, Emma.")
                    .contains("TK-0001");
            assertThat(bot.counts().get("support_ticket_workflow").completed()).isEqualTo(1);
        }

        @Test
        void whenALargeOfficeAnswers_thenSalesFollowUpForTwoWeeks() {
            says(rina, "Selamat pagi, ada paket untuk kantor?");
            says(rina, "150");
            says(rina, "15jt");
            says(rina, "ya");
            assertThat(sent).hasSize(2);
            assertThat(sent.get(0)).startsWith("Terima kasih! Kebutuhanmu cocok");
            assertThat(sent.get(1)).contains("Untuk tim berisi 150 orang");
            sent.clear();
            time.advance(Duration.ofDays(15));
            assertThat(sent).hasSize(4);
            assertThat(bot.counts().get("sales_followup_workflow").completed()).isEqualTo(1);
        }

        @Test
        void whenTheRatingIsLow_thenTheCustomerIsToldOfTheManager() {
            bot.publish("order_completed_3days_ago", siti, Map.of());
            says(siti, "2");
            says(siti, "tumblernya penyok 😕");
            assertThat(sent).hasSize(2);
            assertThat(sent.get(0)).startsWith("Mohon maaf, pengalamanmu belum memuaskan.");
        }

        @Test
        void whenAllNineAreStarted_thenAllNineComplete() {
            says(siti, "pesan 1 mug");
            says(siti, "ada masalah");
            bot.publish("cart_abandoned_24h", siti, Map.of());
            bot.publish("order_completed_3days_ago", emma, Map.of());
            bot.message(emma.person(), "5");
            bot.message(emma.person(), "lovely");
            bot.publish("new_customer_signup", emma, Map.of("company_size", 250));
            bot.publish("user_registered", siti, Map.of());
            bot.publish("user_browsing_product", siti, Map.of());
            says(rina, "halo");
            says(rina, "150");
            says(rina, "15jt");
            says(rina, "ya");
            time.advance(Duration.ofDays(15));
            assertThat(bot.counts())
                    .hasSize(9)
                    .allSatisfy((name, tally) ->
                            assertThat(tally.completed()).as(name).isEqualTo(1));
            assertThat(bot.openRuns()).isZero();
        }
    }

    @Nested
    class GivenAFolderWithMistakes {
        @Test
        void whenTheBotStarts_thenItSaysAllOfThemAndDoesNotStart(@TempDir Path folder) throws IOException {
            Files.writeString(folder.resolve("a.yaml"), "name: a\ntriger: {event: x}\nsteps: [end]\n");
            Files.writeString(folder.resolve("b.yaml"), "name: b\ntrigger: {event: x}\nsteps:\n  - sned: Halo\n");
            assertThatThrownBy(() -> YamlBot.from(folder))
                    .isInstanceOf(InvalidWorkflowException.class)
                    .hasMessageContaining("a.yaml:2:1")
                    .hasMessageContaining("b.yaml:4:5");
        }
    }

    @Test
    void whenItRunsAsAProgram_thenItPrintsTheConversation() {
        assertThat(Printed.by(() -> YamlBot.main(new String[] {GALLERY.toString()}))
                        .lines())
                .singleElement()
                .asString()
                .startsWith("+6281200000001 <- Terima kasih, Kak! Pesananmu: 2 x Kopi Gayo 250 g, 1 x Tumbler");
    }
}
