package dev.alur.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.alur.ConversationKey;
import dev.alur.lang.Answer;
import dev.alur.lang.Answers;
import dev.alur.lang.Language;
import dev.alur.model.AnswerType;
import dev.alur.model.Question;
import dev.alur.value.Event;
import dev.alur.value.Json;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Whatever a person writes is an answer or not; what is taken from it can be kept as JSON. */
class AnswersFuzzTest {
    private static final Instant NOW = Instant.parse("2026-01-05T02:00:00Z");
    private static final ConversationKey BUDI = ConversationKey.of("budi");
    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

    @FuzzTest(maxDuration = Fuzzing.LENGTH)
    void read(FuzzedDataProvider data) {
        AnswerType type = data.pickValue(AnswerType.values());
        String language = data.consumeBoolean() ? "id" : "en";
        String text = data.consumeRemainingAsString();
        Question question = question(type);
        Event event = Event.message("1", BUDI, text);
        Answer answer = Answers.read(question, event, NOW, JAKARTA, language, Language.CORE.patterns());
        assertThat(answer).isEqualTo(Answers.read(question, event, NOW, JAKARTA, language, Language.CORE.patterns()));
        if (answer instanceof Answer.Accepted accepted) {
            Json.parse(Json.write(accepted.value()));
        }
    }

    private static Question question(AnswerType type) {
        Question usual = Question.of(type);
        List<String> choices = type == AnswerType.CHOICE ? List.of("Kopi", "Teh manis", "Es jeruk 2") : List.of();
        return new Question(type, choices, null, null, null, usual.retries(), null, List.of(), null, List.of(), null);
    }
}
