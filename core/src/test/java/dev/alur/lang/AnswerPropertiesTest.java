package dev.alur.lang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.alur.ConversationKey;
import dev.alur.model.AnswerType;
import dev.alur.model.Question;
import dev.alur.value.Event;
import dev.alur.value.Values;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for any value and any text. A failure names its seed; {@code -Dalur.seed=N} runs it again. */
class AnswerPropertiesTest {
    private static final ConversationKey BUDI = ConversationKey.of("budi");
    private static final List<String> LANGUAGES = List.of("id", "en");
    private static final int ROUNDS = 20_000;
    private static final int LONG = 1_000_000;

    /** What the readers look for, to be met in every order. */
    private static final List<String> PIECES = List.of(
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
            "sore",
            "minggu",
            "depan",
            "lalu",
            "bulan",
            "kurang",
            "lusin",
            "perempat",
            "½",
            "minus",
            "Rp",
            "lagi",
            "999",
            "half",
            "past",
            "to",
            "nanti",
            "malam",
            "ini",
            "hari",
            "from",
            "now",
            "5 bulan depan",
            "tanggal 0",
            "\u200f",
            "{{x}}");

    private long seed;
    private Random random;

    @BeforeEach
    void seeded() {
        seed = Long.getLong("alur.seed", System.nanoTime());
        random = new Random(seed);
    }

    private static Answer read(AnswerType type, String text, String language) {
        Question question = Question.of(type);
        Question asked =
                type == AnswerType.CHOICE ? question.choices(List.of("Kopi", "Kopi Susu", "Senin 2")) : question;
        Event event = Event.message("1", BUDI, text);
        return Answers.read(asked, event, MapScope.NOW, MapScope.JAKARTA, language, PatternsForTests.JAVA);
    }

    private void readsBack(AnswerType type, Object shown, Object value, String language) {
        assertThat(read(type, Values.text(shown), language))
                .as("seed %d: %s %s (%s)", seed, type, shown, language)
                .isInstanceOfSatisfying(
                        Answer.Accepted.class,
                        answer -> assertThat(Values.same(answer.value(), value))
                                .as("seed %d: %s %s (%s) is not %s", seed, type, shown, language, answer.value())
                                .isTrue());
    }

    private BigDecimal number(int digits, int scale) {
        BigInteger whole = new BigInteger(random.nextInt(60) + 1, random).mod(BigInteger.TEN.pow(digits));
        BigDecimal number = new BigDecimal(whole, random.nextInt(scale + 1));
        return random.nextInt(4) == 0 ? number.negate() : number;
    }

    @Test
    void whenANumberIsFormatted_thenItIsReadBack() {
        for (int round = 0; round < ROUNDS; round++) {
            BigDecimal number = number(18, 8);
            for (String language : LANGUAGES) {
                Object shown = Formats.number(number, language);
                readsBack(AnswerType.NUMBER, shown, number, language);
                readsBack(AnswerType.PERCENT, shown + "%", number, language);
                BigDecimal whole = number.setScale(0, RoundingMode.DOWN);
                readsBack(AnswerType.INTEGER, Formats.number(whole, language), whole, language);
            }
        }
    }

    @Test
    void whenMoneyIsFormatted_thenItIsReadBack() {
        for (int round = 0; round < ROUNDS; round++) {
            BigDecimal amount = number(18, 2);
            for (String language : LANGUAGES) {
                readsBack(AnswerType.MONEY, Formats.money(amount, language), amount, language);
            }
        }
    }

    @Test
    void whenADateIsFormatted_thenItIsReadBack() {
        for (int round = 0; round < ROUNDS; round++) {
            LocalDate date = LocalDate.of(1_000, 1, 1).plusDays(random.nextInt(9_000 * 365));
            LocalTime time = LocalTime.of(random.nextInt(24), random.nextInt(60));
            for (String language : LANGUAGES) {
                String day = Formats.date(date, language);
                String hour = Formats.time(time, language);
                readsBack(AnswerType.DATE, day, date.toString(), language);
                readsBack(AnswerType.TIME, hour, time.toString(), language);
                readsBack(
                        AnswerType.DATETIME, day + " " + hour, date.atTime(time).toString(), language);
            }
            readsBack(AnswerType.DATE, date.toString(), date.toString(), "id");
            readsBack(
                    AnswerType.DATETIME,
                    date.atTime(time).toString(),
                    date.atTime(time).toString(),
                    "id");
        }
    }

    @Test
    void whenAnythingIsTyped_thenItIsAnAnswerOrARefusal() {
        for (int round = 0; round < 3 * ROUNDS; round++) {
            String text = random.nextBoolean() ? pieces() : signs();
            AnswerType type = AnswerType.values()[random.nextInt(AnswerType.values().length)];
            String language = LANGUAGES.get(random.nextInt(2));
            assertThatCode(() -> assertThat(read(type, text, language)).isNotNull())
                    .as("seed %d: %s %s", seed, type, text)
                    .doesNotThrowAnyException();
        }
    }

    private String pieces() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(7); i >= 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size()))).append(random.nextBoolean() ? " " : "");
        }
        return text.toString();
    }

    /** Any characters, also halves of pairs and those that are no characters. */
    private String signs() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(40); i >= 0; i--) {
            switch (random.nextInt(4)) {
                case 0 -> text.append((char) random.nextInt(0x10000));
                case 1 -> text.appendCodePoint(random.nextInt(0x110000));
                case 2 -> text.append((char) (0xd800 + random.nextInt(0x800)));
                default -> text.append((char) random.nextInt(0x80));
            }
        }
        return text.toString();
    }

    /** A reader that looks at every pair of a million characters would take an hour. */
    @ParameterizedTest
    @EnumSource(AnswerType.class)
    void whenTheTextIsVeryLong_thenItIsReadInTheTimeItTakesToPassOverIt(AnswerType type) {
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            for (String piece :
                    List.of("9", " ", "a", "@", "-", "ya ", "\u200b", "\ufdfa", "\ud83d", "a@b.c ", "1/", "👍")) {
                assertThat(read(type, piece.repeat(LONG / piece.length()), "id"))
                        .isNotNull();
                assertThat(read(type, piece.repeat(Typed.MAX_LENGTH / piece.length()), "id"))
                        .isNotNull();
            }
        });
    }
}
