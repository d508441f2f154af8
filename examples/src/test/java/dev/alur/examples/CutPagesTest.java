package dev.alur.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Code shown between {@code <!-- cut: FILE MARK -->} and {@code <!-- /cut -->} is what stands between {@code MARK-begin} and
 * {@code MARK-end} in a file that is compiled and tested.
 */
class CutPagesTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern CUT =
            Pattern.compile("<!-- cut: (\\S+) (\\S+) -->\n```[a-z]+\n(.*?)\n```\n<!-- /cut -->", Pattern.DOTALL);

    @ParameterizedTest
    @CsvSource({"README.md, 5", "docs/testing.md, 4"})
    void whenAPageShowsCode_thenItIsCutFromTheFileItNames(String page, int cuts) throws IOException {
        Matcher shown = CUT.matcher(Files.readString(ROOT.resolve(page)));
        int found = 0;
        while (shown.find()) {
            found++;
            assertThat(shown.group(3))
                    .as("%s shows %s", page, shown.group(1))
                    .isEqualTo(region(Files.readString(ROOT.resolve(shown.group(1))), shown.group(2)));
        }
        assertThat(found).isEqualTo(cuts);
    }

    /** The lines between the two marks, moved to the left edge. */
    private static String region(String source, String mark) {
        StringBuilder region = new StringBuilder();
        boolean inside = false;
        for (String line : source.split("\n")) {
            if (line.contains(mark + "-end")) {
                return region.toString().stripTrailing().stripIndent();
            }
            if (inside) {
                region.append(line).append('\n');
            }
            inside |= line.contains(mark + "-begin");
        }
        throw new AssertionError("no " + mark + "-begin and " + mark + "-end");
    }
}
