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
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the table of answers does not say. It is Monday 5 January 2026, 09:00 in Jakarta. */
class AnswersTest {
    private static final ConversationKey BUDI = ConversationKey.of("budi");

    private static Answer read(Question question, Event event, String language) {
        return Answers.read(question, event, MapScope.NOW, MapScope.JAKARTA, language, PatternsForTests.JAVA);
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
        void whenATextIsTooShortOrLong_thenTheTextNamesThem() {
            Question name = Question.of(AnswerType.TEXT).between(new BigDecimal("2"), new BigDecimal("1000"));
            assertThat(read(name, "a"))
                    .isEqualTo(new Answer.Refused("too_short", "Maaf, mohon tulis 2 sampai 1.000 huruf."));
            Question note = Question.of(AnswerType.TEXT).between(null, new BigDecimal("1000"));
            assertThat(read(note, Event.message("1", BUDI, "a".repeat(1_001)), "en"))
                    .isEqualTo(new Answer.Refused("too_long", "Sorry, please write at most 1,000 characters."));
        }

        @Test
        void whenAPatternDoesNotCompile_thenNothingMatchesIt() {
            Question code = Question.of(AnswerType.TEXT).matching("[");
            Answer answer = Answers.read(
                    code,
                    Event.message("1", BUDI, "["),
                    MapScope.NOW,
                    MapScope.JAKARTA,
                    "id",
                    Language.CORE.patterns());
            assertThat(answer)
                    .isInstanceOfSatisfying(
                            Answer.Refused.class,
                            refused -> assertThat(refused.reason()).isEqualTo("no_match"));
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
}
