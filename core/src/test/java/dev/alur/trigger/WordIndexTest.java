package dev.alur.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Replay a random test with {@code -Dalur.seed=…}. */
class WordIndexTest {
    private static final String[] PARTS = {
        "a",
        "an",
        "b",
        "be",
        "beli",
        "esan",
        "pesan",
        "PESAN",
        "pésan",
        "pe\u0301san",
        "ｐｅｓａｎ",
        "ı",
        "İ",
        "i",
        "I",
        "diskon",
        "ß",
        "ss",
        "🍕",
        "☕",
        "❤\ufe0f",
        "👍🏽",
        "👍",
        "👨\u200d👩",
        "👩",
        "披",
        "萨",
        "披萨",
        "1",
        "42",
        "ﬁ",
        "fi",
        "𝐩",
        "é"
    };

    @ParameterizedTest(name = "{0} in \"{1}\": {2}")
    @CsvSource(delimiter = '|', textBlock = """
            pesan         | Mau PESAN dong      | true
            pesan         | pemesanan           | false
            pesan         | pesan.              | true
            pesan         | *pesan* _cepat_     | true
            pésan         | pesan               | true
            pesan         | pe\u0301san kopi     | true
            pesan         | ｐｅｓａｎ kopi          | true
            isi           | ISI                 | true
            ılık          | ILIK                | true
            İstanbul      | istanbul            | true
            strasse       | Straße 5            | true
            beli*         | belikan saya        | true
            beli*         | membeli             | false
            mau beli*     | saya mau, belikan   | true
            mau beli*     | saya mau di belikan | false
            *esan*        | pemesanan           | true
            *esan*        | pe san              | false
            *an           | saya makan nasi     | true
            *an           | anak nakal          | false
            *a*           | xay                 | true
            *mau pesan*   | semau  pesanan      | true
            terima kasih  | Terima   kasih!     | true
            terima kasih  | terima, kasih       | true
            terima kasih  | terima di kasih     | false
            a a b         | a a a b             | true
            e-mail        | kirim e-mail        | true
            e-mail        | kirim e mail        | false
            jum'at        | hari jum’at         | true
            #promo        | ikut #PROMO         | true
            #promo        | ikut promo          | false
            c++           | belajar c++11       | true
            c++           | belajar c           | false
            ?             | apa?                | true
            🍕            | mau🍕dong           | true
            🍕            | mau 🍔              | false
            👍            | ok 👍🏽              | true
            👩            | 👨\u200d👩\u200d👧      | false
            🇮🇩            | 🇮🇩🇲🇾              | true
            ❤️            | I ❤ you             | true
            披萨           | 我要披萨谢谢              | true
            披萨           | 披 萨                | false
            ส้ม           | กินส้มโอ              | true
            𝐩𝐞𝐬𝐚𝐧        | pesan               | true
            beli 🍕       | beli: 🍕            | true
            """)
    void whenAKeywordMeetsAText_thenItIsFoundWhereItStandsWhole(String keyword, String text, boolean expected) {
        assertThat(finds(keyword, text)).isEqualTo(expected);
    }

    @Test
    void whenNothingOfAKeywordIsVisible_thenItNeverMatches() {
        WordIndex.Builder words = new WordIndex.Builder();

        assertThat(List.of(words.keyword(""), words.keyword(" * "), words.keyword("\u200b"), words.whole(" ")))
                .containsOnly(WordIndex.Builder.NEVER);
        assertThat(words.build().scan("anything *")).isNull();
    }

    @Nested
    class GivenAWholeMessage {
        @ParameterizedTest(name = "{0} is \"{1}\": {2}")
        @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                menu      | " Menu "        | true
                menu      | "menu dong"     | false
                menu      | "menu!"         | false
                ya, mau   | "YA,  mau"      | true
                👍        | "👍🏽"          | true
                """)
        void whenItIsCompared_thenCaseAccentsAndSpacesDoNotCount(String keyword, String text, boolean expected) {
            WordIndex.Builder words = new WordIndex.Builder();
            words.whole(keyword);

            assertThat(words.build().scan(text) != null).isEqualTo(expected);
        }
    }

    @Nested
    class GivenRandomKeywordsAndMessages {
        @Test
        void whenScanned_thenTheSameIsFoundAsByLookingForEachAlone() {
            long seed = Long.getLong("alur.seed", System.nanoTime());
            Random random = new Random(seed);
            int found = 0;
            for (int round = 0; round < 200; round++) {
                List<String> keywords = keywords(random, 1 + random.nextInt(60));
                List<String> wholes = keywords(random, random.nextInt(5)).stream()
                        .map(k -> k.replace("*", ""))
                        .toList();
                WordIndex.Builder words = new WordIndex.Builder();
                int[] numbers = keywords.stream().mapToInt(words::keyword).toArray();
                int[] wholeNumbers = wholes.stream().mapToInt(words::whole).toArray();
                WordIndex index = words.build();
                for (int message = 0; message < 100; message++) {
                    String text = text(random, random.nextInt(9));
                    Hits hits = index.scan(text);
                    for (int i = 0; i < numbers.length; i++) {
                        boolean expected = NaiveWords.found(keywords.get(i), text);
                        found += expected ? 1 : 0;
                        assertThat(hits != null && hits.has(numbers[i]))
                                .as("seed %d: \"%s\" in \"%s\"", seed, keywords.get(i), text)
                                .isEqualTo(expected);
                    }
                    for (int i = 0; i < wholeNumbers.length; i++) {
                        assertThat(hits != null && hits.has(wholeNumbers[i]))
                                .as("seed %d: \"%s\" is \"%s\"", seed, wholes.get(i), text)
                                .isEqualTo(NaiveWords.equal(wholes.get(i), text));
                    }
                }
            }
            assertThat(found).as("seed %d: enough keywords were found", seed).isGreaterThan(10_000);
        }

        @Test
        void whenTheTextIsAnything_thenScanningEnds() {
            long seed = Long.getLong("alur.seed", System.nanoTime());
            Random random = new Random(seed);
            WordIndex.Builder words = new WordIndex.Builder();
            for (int i = 0; i < 200; i++) {
                words.keyword(garbage(random, 1 + random.nextInt(4)));
                words.keyword("*" + garbage(random, 1 + random.nextInt(4)) + "*");
                words.whole(garbage(random, 1 + random.nextInt(4)));
            }
            WordIndex index = words.build();
            for (int i = 0; i < 5_000; i++) {
                String text = garbage(random, random.nextInt(30));
                Hits hits = index.scan(text);
                assertThat(hits == null ? 0 : hits.size()).as("seed %d", seed).isBetween(0, index.size());
            }
        }
    }

    @Test
    void whenThreadsShareAnIndex_thenEachFindsTheSame() throws Exception {
        Random random = new Random(42);
        List<String> keywords = keywords(random, 300);
        WordIndex.Builder words = new WordIndex.Builder();
        keywords.forEach(words::keyword);
        WordIndex index = words.build();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            texts.add(text(random, 8));
        }
        List<Integer> alone = texts.stream().map(text -> size(index, text)).toList();

        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<List<Integer>> scan =
                    () -> texts.stream().map(text -> size(index, text)).toList();
            for (Future<List<Integer>> result : threads.invokeAll(List.of(scan, scan, scan, scan))) {
                assertThat(result.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static int size(WordIndex index, String text) {
        Hits hits = index.scan(text);
        return hits == null ? 0 : hits.size();
    }

    private static boolean finds(String keyword, String text) {
        WordIndex.Builder words = new WordIndex.Builder();
        words.keyword(keyword);
        return words.build().scan(text) != null;
    }

    private static List<String> keywords(Random random, int count) {
        List<String> keywords = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String text = text(random, 1 + random.nextInt(3));
            keywords.add(
                    switch (random.nextInt(6)) {
                        case 0 -> text.strip() + "*";
                        case 1 -> "*" + text.strip();
                        case 2 -> "*" + text.strip() + "*";
                        default -> text;
                    });
        }
        return keywords;
    }

    /** Parts, glued or apart; adjacency of lone characters is a rule of its own and has its rows above. */
    private static String text(Random random, int parts) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < parts; i++) {
            text.append(PARTS[random.nextInt(PARTS.length)]);
            text.append(i + 1 == parts || random.nextInt(3) == 0 ? "" : random.nextBoolean() ? " " : "  ");
        }
        return text.toString();
    }

    private static String garbage(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            switch (random.nextInt(4)) {
                case 0 -> text.append((char) random.nextInt(1 << 16));
                case 1 -> text.append("\ud83c\udffb\u200d\ud83d\ud835".charAt(random.nextInt(5)));
                case 2 -> text.append(PARTS[random.nextInt(PARTS.length)]);
                default -> text.append(" *a".charAt(random.nextInt(3)));
            }
        }
        return text.toString();
    }
}
