package dev.alur.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of line, once as it should be and once not. */
class ChatLinesTest {
    private static final String ORDER = "user: \"mau pesan kopi\"";

    private static void passes(String... lines) {
        assertThat(Played.chat(lines)).isEqualTo("ok s\n1 passed, 0 failed\n");
    }

    private static void fails(String expected, String... lines) {
        assertThat(Played.chat(lines))
                .startsWith("FAIL s\n")
                .contains("  > " + expected + " (test.yaml:")
                .endsWith("0 passed, 1 failed\n");
    }

    @Test
    void givenAnExactText_whenTheBotSaysIt_thenItPasses() {
        passes(ORDER, "bot: \"Total 0\"", "bot: nothing");
        passes(ORDER, "bot: \"Total 0   \"");
        fails("expected \"Total 1\" to Budi but it was \"Total 0\"", ORDER, "bot: \"Total 1\"");
        fails("expected \"total 0\" to Budi but it was \"Total 0\"", ORDER, "bot: \"total 0\"");
        fails("expected \"Halo\" to Budi but there is no unread message", "user: \"halo\"", "bot: \"Halo\"");
    }

    @Test
    void givenDecomposedLetters_whenTextsCompare_thenTheyAreTheSame() {
        assertThat(Played.output(Played.scenario(
                        "given: { check_stock: { total: \"re\u0301sume\u0301\" } }",
                        ORDER,
                        "bot: \"Total r\u00e9sum\u00e9\"")))
                .startsWith("ok s");
    }

    @Test
    void givenAPartOrAPattern_whenTheMessageHasIt_thenItPasses() {
        passes(ORDER, "bot: { contains: otal }");
        fails(
                "expected a message that contains \"OTAL\" to Budi but it was \"Total 0\"",
                ORDER,
                "bot: { contains: OTAL }");
        passes(ORDER, "bot: { matches: \"^T.* [0-9]$\" }");
        fails("expected a message that matches ^x to Budi but it was \"Total 0\"", ORDER, "bot: { matches: ^x }");
    }

    @Test
    void givenATemplateOrAFile_whenTheMessageIsThat_thenItPasses() {
        passes("event: cart_left", "bot: { template: nudge }", "wait: 24h", "bot: { media: video, file: film.mp4 }");
        passes("event: cart_left", "bot: { template: nudge }", "wait: 24h", "bot: Filmnya");
        fails(
                "expected the template other to Budi but it was [template nudge]",
                "event: cart_left",
                "bot: { template: other }");
        fails(
                "expected media image, the file film.mp4 to Budi but it was [video film.mp4] Filmnya",
                "event: cart_left",
                "wait: 1d",
                "bot: { template: nudge }",
                "bot: { media: image, file: film.mp4 }");
    }

    @Test
    void givenNothing_whenAMessageIsUnread_thenItFails() {
        passes("user: \"halo\"", "bot: nothing");
        fails("expected no unread message to Budi but there was \"Total 0\"", ORDER, "bot: nothing");
        passes("run: survey", "bot: \"Berapa bintang?\"");
    }

    @Test
    void givenTwoPeople_whenEachIsRead_thenEachHasAQueueOfTheirOwn() {
        passes(
                ORDER,
                "user: { text: mau pesan teh, as: \"+6282\" }",
                "bot: \"Total 0\"",
                "bot: nothing",
                "bot: { contains: Total, to: \"+6281\" }");
        passes(
                "event: cart_left",
                "event: cart_left\n        as: \"+6282\"",
                "bot: { template: nudge, to: \"+6282\" }");
        fails(
                "expected \"Total 0\" to Siti but there is no unread message",
                ORDER,
                "user: { text: halo, as: \"+6282\" }",
                "bot: \"Total 0\"");
    }

    @Test
    void givenAGroup_whenSomebodyJoins_thenTheGroupReadsIt() {
        passes("group: { joined: \"+6282\", in: Grup Promo }", "bot: { contains: Selamat, in: Grup Promo }");
        fails(
                "expected no unread message to Grup Promo but there was \"Selamat datang di grup!\"",
                "group: { joined: \"+6282\", in: Grup Promo }",
                "bot: nothing\n        in: Grup Promo");
        passes("group: { left: \"+6282\", in: Grup Promo }", "bot: nothing\n        in: Grup Promo");
    }

    @Test
    void givenRan_whenStepsCompleted_thenTheyAreListedOnceInOrder() {
        passes(
                ORDER,
                "ran: [check_stock, pay, record_order]",
                "ran: []",
                ORDER,
                "ran: [check_stock, pay, record_order]");
        passes("user: { text: pesan, as: \"+6282\" }", "ran: []");
        passes(
                "user: { text: pesan, as: \"+6282\" }",
                "ran: { workflow: order, steps: [check_stock, pay, record_order] }");
        fails(
                "expected the steps [check_stock] but they were [check_stock, pay, record_order]",
                ORDER,
                "ran: [check_stock]");
    }

    @Test
    void givenCalled_whenArgumentsAreCompared_thenMapsMatchInPartAndListsWhole() {
        passes(ORDER, "called: { action: check_stock }", "called: record_order");
        passes(ORDER, "called: { action: check_stock, with: { place: { city: Jakarta } } }");
        passes(ORDER, "called: { action: check_stock, with: { sku: mau pesan kopi, tags: [a, b] } }");
        passes(ORDER, "called: { action: pay, with: { text: Total 0 } }");
        fails(
                "expected a call of check_stock with {tags: [\"a\"]} but it was called with {sku: \"mau pesan kopi\", "
                        + "place: {city: \"Jakarta\", zip: \"12910\"}, tags: [\"a\", \"b\"]}",
                ORDER,
                "called: { action: check_stock, with: { tags: [a] } }");
        fails("expected a call of refund but nothing was called", "user: halo", "called: { action: refund }");
        fails(
                "expected a call of refund but only these were called: check_stock, pay, record_order",
                ORDER,
                "called: { action: refund }");
    }

    @Test
    void givenWaitAndUntil_whenTheClockMoves_thenWhatIsDueHappens() {
        passes(
                "event: cart_left",
                "bot: { template: nudge }",
                "wait: 23h59m",
                "bot: nothing",
                "until: 2026-01-06T09:00:00",
                "bot: Filmnya");
        fails(
                "expected \"Filmnya\" to Budi but there is no unread message",
                "event: cart_left",
                "bot: { template: nudge }",
                "until: 2026-01-06T08:59:59",
                "bot: Filmnya");
    }

    @Test
    void givenASchedule_whenItsTimeComes_thenEverybodyIsInAnAudienceNobodyDescribed() {
        passes("until: 2026-01-12T09:00:00", "bot: Kabar minggu ini", "bot: { contains: Kabar, to: \"+6282\" }");
        String some = Played.scenario(
                "", "until: 2026-01-12T09:00:00", "bot: nothing", "bot: { contains: Kabar, to: \"+6282\" }");
        assertThat(Played.output("audiences: { members: [\"+6282\"] }\n" + some))
                .startsWith("ok s");
    }

    @Test
    void givenAProfile_whenItChanges_thenTriggersOnDataSeeIt() {
        passes("profile: { total_spent: 1500000 }", "bot: \"Pelanggan istimewa!\"");
        passes("profile: { total_spent: 5 }", "bot: nothing", "profile: { total_spent: null }", "bot: nothing");
        fails(
                "expected \"Pelanggan istimewa!\" to Budi but there is no unread message",
                "profile: { total_spent: 5 }",
                "bot: \"Pelanggan istimewa!\"");
    }

    @Test
    void givenTheSameId_whenItComesTwice_thenItIsTakenOnce() {
        passes("user: { text: pesan, id: m1 }", "user: { text: pesan, id: m1 }", "bot: Total 0", "bot: nothing");
        fails(
                "expected no unread message to Budi but there was \"Total 0\"",
                "user: { text: pesan, id: m1 }",
                "user: { text: pesan, id: m2 }",
                "bot: Total 0",
                "bot: nothing");
    }

    @ParameterizedTest
    @CsvSource({"button: Bayar", "media: image", "location: Monas", "list: Kopi"})
    void givenOtherKindsOfMessages_whenTheyComeIn_thenTheyAreTaken(String part) {
        passes("user: { " + part + " }", "bot: nothing");
    }

    @Test
    void givenARestart_whenAQuestionIsOpen_thenItIsStillOpen() {
        passes("run: survey", "bot: \"Berapa bintang?\"", "restart: true", "user: \"4\"", "bot: Terima kasih.");
        passes("event: cart_left", "bot: { template: nudge }", "restart: true", "wait: 24h", "bot: Filmnya");
    }

    @Test
    void givenAMessageBeyondTheLimits_whenItIsSaid_thenTheScenarioFails() {
        assertThat(Played.chat("user: \"" + "a".repeat(70_000) + "\""))
                .contains(
                        "> expected the line to be taken but it was refused: the text of an event has 70000 characters");
    }

    @Test
    void givenAQuestion_whenNobodyOrTheWrongThingIsAnswered_thenItGoesOnAsWritten() {
        passes("run: survey", "bot: \"Berapa bintang?\"", "user: enam", "bot: \"Angka 1 sampai 5, ya.\"", "wait: 24h");
        passes("run: survey", "run: survey", "bot: \"Berapa bintang?\"", "bot: \"Berapa bintang?\"", "bot: nothing");
    }
}
