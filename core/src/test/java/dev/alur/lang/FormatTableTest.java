package dev.alur.lang;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.value.Secret;
import dev.alur.value.Values;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of {@code formats.tsv}. */
class FormatTableTest {
    private static final String FILE = "formats.tsv";
    private static final int LEAST_ROWS = 60;

    private record Row(int line, String value, String filters, String indonesian, String english) {
        @Override
        public String toString() {
            return "line " + line + ": " + value + " | " + filters + " is " + indonesian;
        }
    }

    static Stream<Row> rows() {
        return TableFile.read(FILE, 4).stream()
                .map(line -> new Row(
                        line.number(),
                        line.cells().get(0),
                        line.cells().get(1),
                        line.cells().get(2),
                        line.cells().get(3)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void whenFormatted_thenItReadsAsTheTableSays(Row row) {
        assertThat(shown(row, "id")).isEqualTo(row.indonesian);
        assertThat(shown(row, "en")).isEqualTo(row.english);
        assertThat(shown(row, "ms")).as("every other language").isEqualTo(row.english);
    }

    private static String shown(Row row, String language) {
        MapScope scope = new MapScope().with("x", value(row.value));
        scope.language = language;
        return Values.text(new Compiler(Language.CORE)
                .template("{{x | " + row.filters + "}}", scope)
                .fill(scope));
    }

    private static @Nullable Object value(String cell) {
        int space = cell.indexOf(' ');
        String content = space < 0 ? "" : cell.substring(space + 1);
        return switch (space < 0 ? cell : cell.substring(0, space)) {
            case "number" -> new BigDecimal(content);
            case "double" -> Double.valueOf(content);
            case "long" -> Long.valueOf(content);
            case "text" -> content;
            case "instant" -> Instant.parse(content);
            case "list" -> List.of(content.split(","));
            case "true" -> true;
            case "false" -> false;
            case "secret" -> new Secret("token");
            case "missing" -> null;
            default -> throw new IllegalArgumentException(cell);
        };
    }

    @Test
    void whenCounted_thenTheTableIsLongAndHasEveryFormatter() {
        assertThat(rows()).hasSizeGreaterThanOrEqualTo(LEAST_ROWS);
        assertThat(Filter.NAMES).allMatch(name -> rows().anyMatch(row -> row.filters.contains(name)));
    }

    @ParameterizedTest
    @CsvSource({"id,true", "ID,true", "id-ID,true", "id_ID,true", "in,true", "ind,true", "en,false", "ido,false"})
    void whenALanguageIsIndonesian_thenAnyWritingOfItsCodeSaysSo(String language, boolean indonesian) {
        assertThat(Formats.isIndonesian(language)).isEqualTo(indonesian);
    }

    @Test
    void whenTheMachineSpeaksAnotherLanguage_thenNothingChanges() {
        Locale before = Locale.getDefault();
        Locale.setDefault(new Locale("tr", "TR"));
        try {
            rows().forEach(this::whenFormatted_thenItReadsAsTheTableSays);
        } finally {
            Locale.setDefault(before);
        }
    }
}
