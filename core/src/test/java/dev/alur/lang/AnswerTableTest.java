package dev.alur.lang;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.ConversationKey;
import dev.alur.model.AnswerType;
import dev.alur.model.Question;
import dev.alur.value.Event;
import dev.alur.value.Values;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of {@code answers.tsv}. */
class AnswerTableTest {
    private static final String FILE = "answers.tsv";
    private static final int LEAST_ROWS = 260;
    private static final ConversationKey BUDI = ConversationKey.of("budi");

    private record Row(int line, String type, String settings, String language, String text, String outcome) {
        @Override
        public String toString() {
            return "line " + line + ": " + type + " \"" + text + "\" is " + outcome + " (" + language + ")";
        }
    }

    static Stream<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (TableFile.Line line : TableFile.read(FILE, 5)) {
            List<String> cells = line.cells();
            String languages = cells.get(2);
            for (String language : languages.equals("both") ? List.of("id", "en") : List.of(languages)) {
                rows.add(new Row(line.number(), cells.get(0), cells.get(1), language, cells.get(3), cells.get(4)));
            }
        }
        return rows.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void whenTyped_thenItIsReadAsTheTableSays(Row row) {
        Map<String, String> settings = settings(row.settings);
        Answer answer = Answers.read(
                question(row.type, settings),
                event(TableFile.text(row.text), settings),
                MapScope.NOW,
                MapScope.JAKARTA,
                row.language,
                PatternsForTests.JAVA);
        assertThat(said(answer)).isEqualTo(TableFile.text(row.outcome));
        if (answer instanceof Answer.Refused refused) {
            assertThat(refused.text()).isNotBlank().doesNotContain("  ", "null");
        }
    }

    @Test
    void whenCounted_thenTheTableIsLongAndHasEveryType() {
        List<TableFile.Line> lines = TableFile.read(FILE, 5);
        assertThat(lines).hasSizeGreaterThanOrEqualTo(LEAST_ROWS);
        assertThat(lines.stream().map(TableFile.Line::cells)).doesNotHaveDuplicates();
        assertThat(lines.stream().map(line -> line.cells().get(0).toUpperCase(Locale.ROOT)))
                .contains(Stream.of(AnswerType.values()).map(Enum::name).toArray(String[]::new));
    }

    private static String said(Answer answer) {
        return answer instanceof Answer.Accepted accepted
                ? Values.text(accepted.value())
                : "(" + ((Answer.Refused) answer).reason() + ")";
    }

    private static Map<String, String> settings(String text) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (String setting : text.equals("-") ? new String[0] : text.split("; ")) {
            int equals = setting.indexOf('=');
            settings.put(setting.substring(0, equals), setting.substring(equals + 1));
        }
        return settings;
    }

    private static Question question(String type, Map<String, String> settings) {
        Question question = Question.of(AnswerType.valueOf(type.toUpperCase(Locale.ROOT)))
                .between(number(settings.get("min")), number(settings.get("max")))
                .matching(settings.get("pattern"));
        String choices = settings.get("choices");
        return choices == null ? question : question.choices(List.of(choices.split("\\|")));
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static Event event(String text, Map<String, String> settings) {
        Map<String, Object> fields = new LinkedHashMap<>();
        settings.forEach((key, value) -> {
            if (key.startsWith("field.")) {
                fields.put(key.substring("field.".length()), value);
            }
        });
        return new Event("1", Event.Kind.MESSAGE, settings.getOrDefault("event", "text"), BUDI, text, fields);
    }
}
