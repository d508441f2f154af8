package dev.alur.examples.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderParserTest {
    private final OrderParser parser = new OrderParser(Catalogue.standard());

    private String read(String text) {
        return String.join(
                ", ", parser.parse(text).stream().map(OrderLine::toString).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Halo kak, mau pesan 2 kopi gayo                    | 2 x Kopi Gayo 250 g
            Halo kak, mau pesan 2 kopi gayo sama 1 tumbler     | 2 x Kopi Gayo 250 g, 1 x Tumbler Nusa 500 ml
            beli dua bungkus kopi toraja dan satu mug batik    | 2 x Kopi Toraja 250 g, 1 x Mug Batik
            Hi, could I order 1 mug and 2 jasmine tea?         | 1 x Mug Batik, 2 x Teh Melati isi 50
            Hi, can I order one mug?                           | 1 x Mug Batik
            please order ten pineapple cookies for the office  | 10 x Nastar 400 g
            order nastar satu                                  | 1 x Nastar 400 g
            kopi gayo 2, teh 3                                 | 2 x Kopi Gayo 250 g, 3 x Teh Melati isi 50
            kopi gayo, 2 teh                                   | 1 x Kopi Gayo 250 g, 2 x Teh Melati isi 50
            kopi gayo x2 tumbler x 3                           | 2 x Kopi Gayo 250 g, 3 x Tumbler Nusa 500 ml
            2x gayo + 3pcs mug                                 | 2 x Kopi Gayo 250 g, 3 x Mug Batik
            mau kopi gayo dong                                 | 1 x Kopi Gayo 250 g
            pesan 3 power bank                                 | 3 x Power Bank 10.000 mAh
            """)
    void whenAnOrderIsWritten_thenProductsAndQuantitiesAreRead(String text, String order) {
        assertThat(read(text)).isEqualTo(order);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PESAN 2️⃣ KOPI GAYO ☕☕          | 2 x Kopi Gayo 250 g
            pesan😀３😀kopi😀gayo            | 3 x Kopi Gayo 250 g
            pesan   2\u00a0kopi     gayo     | 2 x Kopi Gayo 250 g
            2 kópi gàyo                      | 2 x Kopi Gayo 250 g
            """)
    void whenTheTextIsDressedUp_thenTheOrderIsTheSame(String text, String order) {
        assertThat(read(text)).isEqualTo(order);
    }

    @Test
    void whenAnOrderHasSeveralLines_thenEachLineIsReadByItself() {
        assertThat(read("Pesan:\r\n1. kopi gayo\r\n2. teh melati - 4\n\t tumbler 2"))
                .isEqualTo("1 x Kopi Gayo 250 g, 4 x Teh Melati isi 50, 2 x Tumbler Nusa 500 ml");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pesan Kopi Gayo 250 g                  | 1 x Kopi Gayo 250 g
            pesan Power Bank 10.000 mAh            | 1 x Power Bank 10.000 mAh
            ada yang Rp 75.000 kopi gayo?          | 1 x Kopi Gayo 250 g
            yang 75rb kopi gayo ya                 | 1 x Kopi Gayo 250 g
            0812345678 pesan mug                   | 1 x Mug Batik
            081234567890123456789012345 mug        | 1 x Mug Batik
            """)
    void whenANumberIsASizeAPriceOrAPhone_thenItIsNoQuantity(String text, String order) {
        assertThat(read(text)).isEqualTo(order);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1000000 kopi gayo             | 1000000 x Kopi Gayo 250 g
            1.000.000 kopi gayo           | 1000000 x Kopi Gayo 250 g
            999999999 mug, 999999999 mug, 999999999 mug | 2147483647 x Mug Batik
            """)
    void whenTheNumberIsBig_thenItIsReadForTheStockToRefuse(String text, String order) {
        assertThat(read(text)).isEqualTo(order);
    }

    @Test
    void whenAProductIsMentionedTwice_thenItIsOneLine() {
        assertThat(read("2 gayo, eh tambah 1 kopi gayo lagi")).isEqualTo("3 x Kopi Gayo 250 g");
    }

    @Test
    void whenAliasesOverlap_thenTheLongestWins() {
        assertThat(read("2 kopi susu literan")).isEqualTo("2 x Kopi Susu Literan 1 L");
        assertThat(read("1 electric kettle")).isEqualTo("1 x Teko Leher Angsa Listrik");
    }

    @Test
    void whenTheNumberStandsFourWordsBefore_thenItBelongsToSomethingElse() {
        assertThat(read("untuk 5 orang di kantor saja mug")).isEqualTo("1 x Mug Batik");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "mau beli dong", "☕☕☕", "saya suka tehnya", "gayoo", "0 mug", "12345"})
    void whenNothingIsOrdered_thenThereAreNoLines(String text) {
        assertThat(parser.parse(text)).isEmpty();
    }

    @Test
    void whenTheTextIsRandom_thenItIsReadAndQuantitiesArePositive() {
        String[] pieces = {
            "2", "kopi", "gayo", " ", "x", "x3", ",", "😀", "mug", "\n", "1.000", "250", "g", "teh", ".", "rp"
        };
        long seed = Long.getLong("alur.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(12); k >= 0; k--) {
                text.append(pieces[random.nextInt(pieces.length)]).append(random.nextBoolean() ? " " : "");
            }
            assertThat(parser.parse(text.toString()))
                    .as("seed %d, replay with -Dalur.seed, text <%s>", seed, text)
                    .allSatisfy(line -> assertThat(line.quantity()).isPositive())
                    .extracting(OrderLine::sku)
                    .doesNotHaveDuplicates();
        }
    }
}
