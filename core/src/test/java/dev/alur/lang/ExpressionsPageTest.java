package dev.alur.lang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
        assertThat(Functions.names()).allMatch(name -> page.contains("`" + name + "("));
        assertThat(Filter.NAMES).allMatch(name -> page.contains("\\| " + name) || page.contains("`" + name + "`"));
    }
}
