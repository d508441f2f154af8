package dev.alur.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.model.Definitions;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.comments.CommentType;
import org.yaml.snakeyaml.events.CommentEvent;
import org.yaml.snakeyaml.events.Event;

/** Every workflow text there is, formatted: the same meaning, the same comments, and formatted once and for all. */
class FormattedTextsTest {
    static Stream<Source> texts() {
        return Texts.all().stream();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void whenATextIsFormatted_thenItMeansTheSameAndKeepsItsComments(Source source) {
        Formatted formatted = YamlFormatter.format(source);
        assertThat(formatted.text()).as("%s", formatted.problems()).isPresent();
        String text = formatted.text().orElseThrow();
        assertThat(YamlFormatter.format(new Source("again", text)).text()).contains(text);
        assertThat(definitions(text)).isEqualTo(definitions(source.text()));
        assertThat(comments(text)).containsExactlyInAnyOrderElementsOf(comments(source.text()));
        assertThat(text.lines()).noneMatch(line -> line.endsWith(" ") || line.contains("\t"));
        assertThat(text).doesNotContain("\r").endsWith("\n").doesNotEndWith("\n\n");
    }

    @Test
    void whenTextsAreLookedFor_thenThereAreMany() {
        assertThat(Texts.all().size()).isGreaterThan(30);
    }

    private static Definitions definitions(String text) {
        FileReading read = FileReader.read(new Source("text", text), Bounds.FILES, null);
        return new Reading(List.of(read), read.problems()).definitions();
    }

    /** Found by the YAML parser itself, where the formatter finds them by the places of what is no comment. */
    private static List<String> comments(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setProcessComments(true);
        String yaml = Rewriter.rewrite(SourceLines.of(new Source("text", text)), new Findings())
                .text();
        List<String> comments = new ArrayList<>();
        for (Event event : new Yaml(options).parse(new StringReader(yaml))) {
            if (event instanceof CommentEvent comment && comment.getCommentType() != CommentType.BLANK_LINE) {
                comments.add(comment.getValue().strip());
            }
        }
        return comments;
    }
}
