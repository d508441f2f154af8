package dev.alur.lang;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.ConversationKey;
import dev.alur.model.AnswerType;
import dev.alur.model.Question;
import dev.alur.value.Event;
import dev.alur.value.Values;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Answers as customers type them. It is Monday 5 January 2026, 09:00 in Jakarta. */
class AnswersTest {
    private static final ConversationKey BUDI = ConversationKey.of("budi");

    private static Answer read(Question question, Event event, String language) {
        Patterns patterns = pattern -> new Patterns.Pattern() {
            @Override
            public boolean finds(CharSequence text) {
                return java.util.regex.Pattern.compile(pattern).matcher(text).find();
            }

            @Override
            public boolean matches(CharSequence text) {
                return java.util.regex.Pattern.compile(pattern).matcher(text).matches();
            }
        };
        return Answers.read(question, event, MapScope.NOW, MapScope.JAKARTA, language, patterns);
    }

    private static Answer read(Question question, String text) {
        return read(question, Event.message("1", BUDI, text), "id");
    }

    /** The value as text, or the reason in brackets. */
    private static String said(Question question, String text) {
        Answer answer = read(question, text);
        return answer instanceof Answer.Accepted accepted
                ? Values.text(accepted.value())
                : "(" + ((Answer.Refused) answer).reason() + ")";
    }

    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            INTEGER ~ 2                     ~ 2
            INTEGER ~ 2 aja                 ~ 2
            INTEGER ~ 2 aja kak ya          ~ 2
            INTEGER ~ dua                   ~ 2
            INTEGER ~ Dua ya kak            ~ 2
            INTEGER ~ mau 3 dong            ~ 3
            INTEGER ~ dua belas             ~ 12
            INTEGER ~ sebelas               ~ 11
            INTEGER ~ dua puluh lima        ~ 25
            INTEGER ~ seratus lima puluh    ~ 150
            INTEGER ~ twenty five           ~ 25
            INTEGER ~ a hundred             ~ 100
            INTEGER ~ two hundred and five  ~ 205
            INTEGER ~ ２                    ~ 2
            INTEGER ~ 2️⃣                   ~ 2
            INTEGER ~ 🔟                    ~ 10
            INTEGER ~ 10 pcs                ~ 10
            INTEGER ~ 1.000                 ~ 1000
            INTEGER ~ -5                    ~ -5
            INTEGER ~ 2x                    ~ 2
            INTEGER ~ 2.5                   ~ (not_whole)
            INTEGER ~ 2 atau 3              ~ (not_a_number)
            INTEGER ~ 2 3                   ~ (not_a_number)
            INTEGER ~ 2-3                   ~ (not_a_number)
            INTEGER ~ bukan 2               ~ (not_a_number)
            INTEGER ~ banyak                ~ (not_a_number)
            INTEGER ~ 👍                    ~ (not_a_number)
            INTEGER ~ dua tiga              ~ (not_a_number)
            NUMBER  ~ 2,5                   ~ 2.5
            NUMBER  ~ 2.75 kg               ~ 2.75
            NUMBER  ~ setengah              ~ 0.5
            NUMBER  ~ 1.234,56              ~ 1234.56
            NUMBER  ~ 1,234.56              ~ 1234.56
            MONEY   ~ 50rb                  ~ 50000
            MONEY   ~ 50 rb aja             ~ 50000
            MONEY   ~ 1,5jt                 ~ 1500000
            MONEY   ~ 1.5 juta              ~ 1500000
            MONEY   ~ Rp 45.000             ~ 45000
            MONEY   ~ rp45.000,-            ~ 45000
            MONEY   ~ Rp. 45.000            ~ 45000
            MONEY   ~ 20k                   ~ 20000
            MONEY   ~ lima puluh ribu       ~ 50000
            MONEY   ~ seratus ribu          ~ 100000
            MONEY   ~ 2 juta 500 ribu       ~ 2500000
            MONEY   ~ sejuta                ~ 1000000
            MONEY   ~ 45000                 ~ 45000
            MONEY   ~ IDR 20.000,50         ~ 20000.5
            MONEY   ~ gratis                ~ (not_a_number)
            MONEY   ~ 20rb-30rb             ~ (not_a_number)
            PERCENT ~ 50%                   ~ 50
            PERCENT ~ 12,5 %                ~ 12.5
            PERCENT ~ 50 persen             ~ 50
            PERCENT ~ lima puluh persen     ~ 50
            DATE    ~ besok                 ~ 2026-01-06
            DATE    ~ Besok aja kak         ~ 2026-01-06
            DATE    ~ lusa                  ~ 2026-01-07
            DATE    ~ hari ini              ~ 2026-01-05
            DATE    ~ tomorrow              ~ 2026-01-06
            DATE    ~ the day after tomorrow ~ 2026-01-07
            DATE    ~ 17/8                  ~ 2026-08-17
            DATE    ~ 4/1                   ~ 2027-01-04
            DATE    ~ 5/1                   ~ 2026-01-05
            DATE    ~ 17-8-2026             ~ 2026-08-17
            DATE    ~ 17.08.26              ~ 2026-08-17
            DATE    ~ 8/17                  ~ 2026-08-17
            DATE    ~ 2026-01-05            ~ 2026-01-05
            DATE    ~ 17 Agustus            ~ 2026-08-17
            DATE    ~ 17 agt 2027           ~ 2027-08-17
            DATE    ~ August 17th, 2026     ~ 2026-08-17
            DATE    ~ tgl 20                ~ 2026-01-20
            DATE    ~ tanggal 3             ~ 2026-02-03
            DATE    ~ senin                 ~ 2026-01-12
            DATE    ~ hari jumat            ~ 2026-01-09
            DATE    ~ next friday           ~ 2026-01-09
            DATE    ~ minggu depan          ~ 2026-01-12
            DATE    ~ hari minggu           ~ 2026-01-11
            DATE    ~ 3 hari lagi           ~ 2026-01-08
            DATE    ~ dua minggu lagi       ~ 2026-01-19
            DATE    ~ in 3 days             ~ 2026-01-08
            DATE    ~ 29/2                  ~ 2028-02-29
            DATE    ~ 31/2                  ~ (no_such_date)
            DATE    ~ 2026-13-01            ~ (no_such_date)
            DATE    ~ kapan-kapan           ~ (not_a_date)
            DATE    ~ 2                     ~ (not_a_date)
            TIME    ~ 15:00                 ~ 15:00
            TIME    ~ 15.30                 ~ 15:30
            TIME    ~ jam 3 sore            ~ 15:00
            TIME    ~ jam tiga sore         ~ 15:00
            TIME    ~ pukul 08.00           ~ 08:00
            TIME    ~ 3pm                   ~ 15:00
            TIME    ~ 3:30 pm               ~ 15:30
            TIME    ~ 12 am                 ~ 00:00
            TIME    ~ jam 12 siang          ~ 12:00
            TIME    ~ jam 1 siang           ~ 13:00
            TIME    ~ jam 7 malam           ~ 19:00
            TIME    ~ jam 12 malam          ~ 00:00
            TIME    ~ setengah 4 sore       ~ 15:30
            TIME    ~ jam setengah 8        ~ 07:30
            TIME    ~ jam 3 lewat 15 sore   ~ 15:15
            TIME    ~ jam3                  ~ 03:00
            TIME    ~ 9                     ~ 09:00
            TIME    ~ noon                  ~ 12:00
            TIME    ~ jam 25                ~ (not_a_time)
            TIME    ~ nanti                 ~ (not_a_time)
            DATETIME ~ besok jam 3 sore     ~ 2026-01-06T15:00
            DATETIME ~ 17/8 15:00           ~ 2026-08-17T15:00
            DATETIME ~ jumat pukul 9 pagi   ~ 2026-01-09T09:00
            DATETIME ~ tomorrow at 3pm      ~ 2026-01-06T15:00
            DATETIME ~ jam 3 sore           ~ 2026-01-05T15:00
            DATETIME ~ jam 8 pagi           ~ 2026-01-06T08:00
            DATETIME ~ besok                ~ (no_time)
            DATETIME ~ terserah             ~ (not_a_date)
            PHONE   ~ 0812-3456-7890        ~ +6281234567890
            PHONE   ~ +62 812 3456 7890     ~ +6281234567890
            PHONE   ~ 6281234567890         ~ +6281234567890
            PHONE   ~ 81234567890           ~ +6281234567890
            PHONE   ~ (021) 555 12345       ~ +622155512345
            PHONE   ~ +62 0812 3456 7890    ~ +6281234567890
            PHONE   ~ nomor saya 0812 3456 7890 ya ~ +6281234567890
            PHONE   ~ ０８１２３４５６７８９０ ~ +6281234567890
            PHONE   ~ +1 (415) 555-2671     ~ +14155552671
            PHONE   ~ 0065 6123 4567        ~ +6561234567
            PHONE   ~ 0812                  ~ (not_a_phone)
            PHONE   ~ 0812-3456-7890 / 0813 ~ (not_a_phone)
            PHONE   ~ tidak ada             ~ (not_a_phone)
            PHONE   ~ 12345678901234567890  ~ (not_a_phone)
            EMAIL   ~ budi@contoh.com       ~ budi@contoh.com
            EMAIL   ~ Email saya Budi.S+wa@Contoh.CO.ID. ~ Budi.S+wa@contoh.co.id
            EMAIL   ~ budi@contoh           ~ (not_an_email)
            EMAIL   ~ budi@@contoh.com      ~ (not_an_email)
            EMAIL   ~ budi contoh.com       ~ (not_an_email)
            EMAIL   ~ a@b.com c@d.com       ~ (not_an_email)
            EMAIL   ~ .a@b.com              ~ a@b.com
            EMAIL   ~ a..b@c.com            ~ (not_an_email)
            YES_NO  ~ iya                   ~ true
            YES_NO  ~ ya                    ~ true
            YES_NO  ~ Iyaaa kak             ~ true
            YES_NO  ~ boleh                 ~ true
            YES_NO  ~ ok                    ~ true
            YES_NO  ~ okeee                 ~ true
            YES_NO  ~ yes please            ~ true
            YES_NO  ~ 👍                    ~ true
            YES_NO  ~ iya saya mau pesan    ~ true
            YES_NO  ~ ga                    ~ false
            YES_NO  ~ gak                   ~ false
            YES_NO  ~ nggak dulu            ~ false
            YES_NO  ~ tidak, terima kasih   ~ false
            YES_NO  ~ no                    ~ false
            YES_NO  ~ ga jadi               ~ false
            YES_NO  ~ ga mau                ~ false
            YES_NO  ~ tidak boleh           ~ false
            YES_NO  ~ 👎                    ~ false
            YES_NO  ~ mau ga                ~ (not_yes_or_no)
            YES_NO  ~ ya tapi besok         ~ (not_yes_or_no)
            YES_NO  ~ mungkin               ~ (not_yes_or_no)
            YES_NO  ~ berapa harganya       ~ (not_yes_or_no)
            TEXT    ~ Jalan Melati 5        ~ Jalan Melati 5
            """)
    void whenTyped_thenItIsRead(AnswerType type, String text, String expected) {
        assertThat(said(Question.of(type), text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            Kopi Susu        ~ Kopi Susu
            kopi susu        ~ Kopi Susu
            1                ~ Kopi
            2                ~ Kopi Susu
            no 3             ~ Teh Tarik
            yang kedua       ~ Kopi Susu
            nomor tiga ya    ~ Teh Tarik
            3️⃣              ~ Teh Tarik
            teh              ~ Teh Tarik
            the second one   ~ Kopi Susu
            Kopi             ~ Kopi
            yang kopi susu dong ~ Kopi Susu
            jsu jeruk        ~ Jus Jeruk
            jus jruk         ~ Jus Jeruk
            jus jeurk        ~ Jus Jeruk
            4                ~ Jus Jeruk
            5                ~ (not_a_choice)
            0                ~ (not_a_choice)
            kopi atau jus jeruk ~ (not_a_choice)
            k                ~ (not_a_choice)
            air putih        ~ (not_a_choice)
            """)
    void whenChosen_thenItIsTheOptionsText(String text, String expected) {
        Question question =
                Question.of(AnswerType.CHOICE).choices(List.of("Kopi", "Kopi Susu", "Teh Tarik", "Jus Jeruk"));
        assertThat(said(question, text)).isEqualTo(expected);
    }

    @Test
    void whenTheOptionsAreNumbersOrSigns_thenTheyAreNotPlacesInTheList() {
        Question ratings = Question.of(AnswerType.CHOICE).choices(List.of("5", "4", "3"));
        assertThat(said(ratings, "5")).isEqualTo("5");
        assertThat(said(ratings, "1")).isEqualTo("(not_a_choice)");
        Question stars = Question.of(AnswerType.CHOICE).choices(List.of("⭐", "⭐⭐"));
        assertThat(said(stars, "⭐⭐")).isEqualTo("⭐⭐");
    }

    @Nested
    class GivenBounds {
        @Test
        void whenANumberIsOutside_thenTheTextNamesThem() {
            Question rating = Question.of(AnswerType.INTEGER).between(BigDecimal.ONE, new BigDecimal("5"));
            assertThat(said(rating, "5")).isEqualTo("5");
            assertThat(said(rating, "0")).isEqualTo("(too_small)");
            assertThat(read(rating, "9")).isEqualTo(new Answer.Refused("too_large", "Maaf, mohon isi antara 1 dan 5."));
            Question money = Question.of(AnswerType.MONEY).between(new BigDecimal("50000"), null);
            assertThat(read(money, "20rb"))
                    .isEqualTo(new Answer.Refused("too_small", "Maaf, paling sedikit Rp50.000 ya."));
        }

        @Test
        void whenATextIsTooShortOrLong_thenCodePointsCount() {
            Question name = Question.of(AnswerType.TEXT).between(new BigDecimal("2"), new BigDecimal("4"));
            assertThat(said(name, " ab ")).isEqualTo("ab");
            assertThat(said(name, "👍👍👍👍")).isEqualTo("👍👍👍👍");
            assertThat(said(name, "a")).isEqualTo("(too_short)");
            assertThat(said(name, "abcde")).isEqualTo("(too_long)");
        }

        @Test
        void whenAPatternIsAsked_thenTheWholeAnswerMustMatch() {
            Question code = Question.of(AnswerType.TEXT).matching("[A-Z]{2}-\\d{3}");
            assertThat(said(code, " AB-123 ")).isEqualTo("AB-123");
            assertThat(said(code, "xAB-123")).isEqualTo("(no_match)");
        }
    }

    @Nested
    class GivenOtherKindsOfMessage {
        @Test
        void whenMediaIsAsked_thenAFileIsTheAnswer() {
            Event image = new Event("1", Event.Kind.MESSAGE, "image", BUDI, "bukti", Map.of("id", "m1"));
            assertThat(read(Question.of(AnswerType.MEDIA), image, "id"))
                    .isEqualTo(new Answer.Accepted(Map.of("type", "image", "id", "m1", "text", "bukti")));
            assertThat(said(Question.of(AnswerType.MEDIA), "nanti")).isEqualTo("(no_media)");
        }

        @Test
        void whenALocationIsAsked_thenItsFieldsAreTheAnswer() {
            Event place = new Event("1", Event.Kind.MESSAGE, "location", BUDI, "", Map.of("latitude", -6.2));
            assertThat(read(Question.of(AnswerType.LOCATION), place, "id"))
                    .isEqualTo(new Answer.Accepted(Map.of("type", "location", "latitude", -6.2)));
            assertThat(said(Question.of(AnswerType.LOCATION), "Jakarta")).isEqualTo("(no_location)");
        }

        @Test
        void whenTextIsAsked_thenACaptionCountsAndAFileAloneDoesNot() {
            Event caption = new Event("1", Event.Kind.MESSAGE, "image", BUDI, " Budi ", Map.of());
            Event bare = new Event("1", Event.Kind.MESSAGE, "image", BUDI, "", Map.of());
            assertThat(read(Question.of(AnswerType.TEXT), caption, "id")).isEqualTo(new Answer.Accepted("Budi"));
            assertThat(read(Question.of(AnswerType.TEXT), bare, "en"))
                    .isEqualTo(new Answer.Refused("no_text", "Sorry, please reply with a text."));
        }

        @Test
        void whenAContactIsSentForAPhone_thenItsNumberCounts() {
            Event contact = new Event("1", Event.Kind.MESSAGE, "contact", BUDI, "", Map.of("phone", "0812-3456-7890"));
            assertThat(read(Question.of(AnswerType.PHONE), contact, "id"))
                    .isEqualTo(new Answer.Accepted("+6281234567890"));
        }
    }

    @ParameterizedTest
    @EnumSource(AnswerType.class)
    void whenRefused_thenBothLanguagesSayWhatIsExpected(AnswerType type) {
        Question question = Question.of(type).choices(List.of("Ya", "Tidak"));
        question = type == AnswerType.CHOICE ? question : Question.of(type);
        Event event = Event.message("1", BUDI, type == AnswerType.TEXT ? " " : "???");
        Answer.Refused indonesian = (Answer.Refused) read(question, event, "id");
        Answer.Refused english = (Answer.Refused) read(question, event, "en");
        assertThat(indonesian.text()).startsWith("Maaf").doesNotContain("Sorry");
        assertThat(english.text()).startsWith("Sorry").doesNotContain("Maaf");
        assertThat(english.reason()).isEqualTo(indonesian.reason()).matches("[a-z_]+");
    }

    @Test
    void whenAnythingIsTyped_thenItIsAnAnswerOrARefusal() {
        long seed = Long.getLong("alur.seed", 11L);
        Random random = new Random(seed);
        List<String> pieces = List.of(
                "2",
                "17/8",
                "99/99",
                "31.2.2026",
                "0/0",
                "besok",
                "jam",
                "tgl",
                "32",
                "setengah",
                "jt",
                "rb",
                "puluh",
                "belas",
                "-",
                "%",
                "+62",
                "08123456789",
                "@",
                "a@b.co",
                "iya",
                "ga",
                "👍",
                "٣",
                "senin",
                "agustus",
                "2026",
                "lewat",
                "1.2.3.4",
                "in",
                "days",
                "99999999999999999999",
                ",",
                "' ",
                "\ud83d",
                "12:61",
                "24:00",
                "ratus",
                "sore");
        for (int round = 0; round < 30_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(6); i >= 0; i--) {
                text.append(pieces.get(random.nextInt(pieces.size()))).append(random.nextBoolean() ? " " : "");
            }
            AnswerType type = AnswerType.values()[random.nextInt(AnswerType.values().length)];
            Question question = Question.of(type).choices(List.of("A", "Senin 2"));
            Question typed = type == AnswerType.CHOICE ? question : Question.of(type);
            assertThat(readQuietly(typed, text.toString()))
                    .as("seed %d: %s %s", seed, type, text)
                    .isNotNull();
        }
    }

    private static @Nullable Answer readQuietly(Question question, String text) {
        try {
            return read(question, text);
        } catch (RuntimeException thrown) {
            return null;
        }
    }
}
