package dev.alur.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What is printed, byte for byte. */
class ReportTest {

    @Test
    void givenGoodAndBadScenarios_whenTheyArePlayed_thenTheOutputIsAsKept() {
        assertThat(Played.output(Played.resource("golden.yaml"))).isEqualTo(Played.resource("golden.txt"));
    }

    @Test
    void givenTheSameFile_whenItIsPlayedAgain_thenTheOutputIsTheSame() {
        String first = Played.output(Played.resource("golden.yaml"));
        for (int i = 0; i < 5; i++) {
            assertThat(Played.output(Played.resource("golden.yaml"))).isEqualTo(first);
        }
    }

    @Test
    void givenAStyle_whenItIsPlain_thenThereIsNoColour() throws IOException {
        Report report = ScenarioRunner.create()
                .on(Played.shop())
                .run(ScenarioFiles.of("g.yaml", Played.resource("golden.yaml")));
        StringBuilder coloured = new StringBuilder();
        report.print(coloured, Report.Style.COLOURED);
        assertThat(Played.printed(report)).doesNotContain("\u001b");
        assertThat(coloured).contains("\u001b[32mok\u001b[0m").contains("\u001b[31mFAIL\u001b[0m");
        assertThat(coloured.toString().replaceAll("\u001b\\[[0-9]*m", "")).isEqualTo(Played.printed(report));
    }

    @Test
    void givenANarrowScreen_whenLinesArePrinted_thenNoneIsLonger() {
        StringBuilder out = new StringBuilder();
        LinePrinter printer = LinePrinter.on(out, 40);
        ScenarioRunner.create()
                .on(Played.shop())
                .telling(printer::print)
                .run(ScenarioFiles.of("g.yaml", Played.resource("golden.yaml")));
        assertThat(out.toString().lines())
                .isNotEmpty()
                .allSatisfy(line ->
                        assertThat(line.codePointCount(0, line.length())).isLessThanOrEqualTo(40));
    }
}
