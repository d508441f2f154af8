package dev.alur.lang;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.ConversationKey;
import dev.alur.model.AnswerType;
import dev.alur.model.Question;
import dev.alur.value.Event;
import dev.alur.value.Values;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds {@code docs/expressions.md} to what it says. */
class ExpressionsPageTest {
    private static final Path PAGE = Path.of("..", "docs", "expressions.md");

    private record Row(String value, String condition, String answer) {}

    static List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        boolean inside = false;
        for (String line : Files.readAllLines(PAGE)) {
            inside = line.startsWith("| x is |") || inside && line.startsWith("|");
            if (inside && (line.startsWith("| `") || line.startsWith("| missing"))) {
                String[] cells = line.split("\\|");
                rows.add(new Row(plain(cells[1]), plain(cells[2]), plain(cells[3])));
            }
        }
        return rows;
    }

    private static String plain(String cell) {
        return cell.strip().replaceAll("^`|`$", "");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void whenARowIsRun_thenItsAnswerIsRight(Row row) {
        if (row.answer.startsWith("needs")) {
            assertThat(Conditions.print(Conditions.parse(row.condition))).isEqualTo(row.condition);
            return;
        }
        MapScope scope = new MapScope().with("x", value(row.value));
        boolean answer = new Compiler(Language.CORE)
                .condition(Conditions.parse(row.condition), scope)
                .test(scope);
        assertThat(String.valueOf(answer)).isEqualTo(row.answer);
    }

    private record Shown(String template, String value, String indonesian, String english) {}

    static List<Shown> formatted() throws IOException {
        return table("| you write | the value is |").stream()
                .map(cells -> new Shown(cells.get(0), cells.get(1), cells.get(2), cells.get(3)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("formatted")
    void whenAFormatterIsRun_thenPeopleReadWhatThePageSays(Shown row) {
        MapScope scope = new MapScope().with("x", value(row.value));
        Fill fill = new Compiler(Language.CORE).template(row.template, scope);
        assertThat(Values.text(fill.fill(scope))).isEqualTo(row.indonesian);
        scope.language = "en";
        assertThat(Values.text(fill.fill(scope))).isEqualTo(row.english);
    }

    private record Typing(String type, String text, String kept) {}

    static List<Typing> answers() throws IOException {
        return table("| type | the customer types |").stream()
                .map(cells -> new Typing(cells.get(0), cells.get(1), cells.get(2)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("answers")
    void whenAnAnswerIsRead_thenItIsKeptAsThePageSays(Typing row) {
        Answer answer = Answers.read(
                Question.of(AnswerType.valueOf(row.type.toUpperCase(Locale.ROOT))),
                Event.message("1", ConversationKey.of("budi"), row.text),
                MapScope.NOW,
                MapScope.JAKARTA,
                "id",
                PatternsForTests.JAVA);
        String kept = answer instanceof Answer.Accepted accepted ? Values.text(accepted.value()) : "asked again";
        assertThat(kept).isEqualTo(row.kept);
    }

    private static List<List<String>> table(String head) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        boolean inside = false;
        for (String line : Files.readAllLines(PAGE)) {
            if (inside && line.startsWith("| `")) {
                rows.add(Stream.of(line.substring(1).split("(?<!\\\\)\\|"))
                        .map(cell -> plain(cell).replace("\\|", "|"))
                        .toList());
            }
            inside = line.startsWith(head) || inside && line.startsWith("|");
        }
        return rows;
    }

    private static @Nullable Object value(String text) {
        if (text.equals("missing")) {
            return null;
        }
        MapScope scope = new MapScope();
        return new Compiler(Language.CORE)
                .expression(Expressions.parse(text), scope)
                .fill(scope);
    }

    @Test
    void whenThePageListsFunctionsAndFormatters_thenItListsAllOfThem() throws IOException {
        String page = Files.readString(PAGE);
        assertThat(rows()).hasSizeGreaterThan(20);
        assertThat(formatted()).hasSizeGreaterThanOrEqualTo(Filter.NAMES.size());
        assertThat(answers()).hasSizeGreaterThan(30);
        assertThat(Functions.names()).allMatch(name -> page.contains("`" + name + "("));
        assertThat(Filter.NAMES).allMatch(name -> page.contains("\\| " + name) || page.contains("`" + name + "`"));
    }
}
