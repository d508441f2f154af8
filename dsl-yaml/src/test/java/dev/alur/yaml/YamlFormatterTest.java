package dev.alur.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.Problem;
import dev.alur.model.Definitions;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What the formatter makes of texts. */
class YamlFormatterTest {
    private static String fmt(String text) {
        Formatted formatted = YamlFormatter.format(new Source("test.yaml", text));
        assertThat(formatted.problems().stream().filter(Problem::isError).map(formatted::describe))
                .as(text)
                .isEmpty();
        String once = formatted.text().orElseThrow();
        Formatted twice = YamlFormatter.format(new Source("test.yaml", once));
        assertThat(twice.text()).contains(once);
        assertThat(twice.isChange()).isFalse();
        return once;
    }

    /** Steps below {@code steps:}, without what stands above. */
    private static String steps(String... lines) {
        String head = "name: test\nsteps:\n";
        String text = fmt(head + "  " + String.join("\n  ", lines) + "\n");
        assertThat(text).startsWith(head);
        return text.substring(head.length());
    }

    private static String trigger(String... lines) {
        String text = fmt("name: test\ntriggers:\n  " + String.join("\n  ", lines) + "\nsteps: [a]\n");
        return text.substring("name: test\ntriggers:".length(), text.length() - "steps: [a]\n".length());
    }

    @Nested
    class GivenTextsWithEscapes {
        @Test
        void whenACharacterCannotBeSeen_thenItStaysEscaped() {
            assertThat(steps("- send: \"a\\u202Eb\\u200B c\\u2066\""))
                    .isEqualTo("  - send: \"a\\u202eb\\u200b c\\u2066\"\n");
            assertThat(steps("- send: \"a\\u200F\\nb\"")).isEqualTo("  - send: \"a\\u200f\\nb\"\n");
        }

        @Test
        void whenAnEmojiIsJoined_thenItStaysAnEmoji() {
            String family = "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67 \u0645\u0631\u062d\u0628\u0627";
            assertThat(steps("- send: " + family)).isEqualTo("  - send: \"" + family + "\"\n");
        }

        @Test
        void whenAPatternHasBackslashes_thenTheyAreNotDoubledAgain() {
            assertThat(steps("- if: message.text matches '\\d+'", "  then: say"))
                    .isEqualTo("  - if: \"message.text matches '\\\\d+'\"\n    then: say\n");
        }
    }

    @Nested
    class GivenOtherWords {
        @Test
        void whenStepsAreNumbered_thenTheyAreAList() {
            assertThat(fmt("name: test\n1. check_stock\n2. send: Halo\n   delay: 2 seconds\n"))
                    .isEqualTo("name: test\nsteps:\n  - check_stock\n  - send: \"Halo\"\n    delay: 2 seconds\n");
        }

        @Test
        void whenNamesStandOnLinesOfTheirOwn_thenTheyAreAList() {
            assertThat(fmt("name: test\nsteps:\n  check_stock\n  pack it\n"))
                    .isEqualTo("name: test\nsteps:\n  - check_stock\n  - pack it\n");
        }

        @Test
        void whenDaysAreAList_thenTheyAreASequence() {
            assertThat(steps("- Day 1: greet", "- Hari 3: remind", "- pack"))
                    .isEqualTo("  - sequence:\n      day_1: greet\n      day_3: remind\n  - pack\n");
            assertThat(steps("- follow_up:", "    - Day 1: greet"))
                    .isEqualTo("  - sequence:\n      day_1: greet\n    name: follow_up\n");
        }

        @Test
        void whenConditionsAreKeys_thenTheyAreIfAndThen() {
            assertThat(steps("- if score > 5 && !vip: [greet]"))
                    .isEqualTo("  - if: score > 5 and not vip\n    then: [greet]\n");
            assertThat(steps("- if_rating_below_3: greet", "  otherwise: thank"))
                    .isEqualTo("  - if: rating < 3\n    name: if_rating_below_3\n    then: greet\n    else: thank\n");
            assertThat(steps("- if_no_response_after_24h: remind"))
                    .as("it has no other form")
                    .isEqualTo("  - if_no_response_after_24h: remind\n");
        }

        @Test
        void whenATypeIsTheVerb_thenTheVerbIsTheKey() {
            assertThat(steps("- type: send_message", "  text: Halo", "  delay: 2s", "  id: hi"))
                    .isEqualTo("  - send: \"Halo\"\n    delay: 2s\n    id: hi\n");
            assertThat(steps("- type: database_action", "  table: leads # ours", "  where: \"x = 1\"", "  retry: 2"))
                    .isEqualTo("  - database:\n      table: leads # ours\n      condition: x = 1\n    retry: 2\n");
        }

        @Test
        void whenVariantsAreAStep_thenTheyAreASplit() {
            assertThat(steps(
                            "- variant_a: [x]",
                            "  variant_b: {messages: [z]}",
                            "  traffic_split: 70/30",
                            "  success_metric: sold"))
                    .isEqualTo("  - variant_a: [x]\n    variant_b: [z]\n    split: {variant_a: 70, variant_b: 30}\n"
                            + "    goal: sold\n");
        }

        @Test
        void whenFailuresAreTreated_thenInCanonicalWords() {
            assertThat(steps(
                            "- pack",
                            "- pay: {x: 1}",
                            "  on_error: {on_timeout: skip_step, default: mark_as_incomplete}"))
                    .contains("on_error: {timeout: continue, any: stop}");
        }

        @Test
        void whenTriggersHaveTypes_thenTheirWordIsTheKey() {
            assertThat(trigger("type: text", "keywords: [beli]"))
                    .isEqualTo("\n  message:\n    type: text\n    contains: [beli]\n");
            assertThat(trigger("- type: group_event", "  in: Grup", "  action: member_added"))
                    .isEqualTo("\n  - group: joined\n    in: Grup\n");
            assertThat(trigger("- {type: cron, schedule: \"0 9 * * MON\"}"))
                    .isEqualTo("\n  - {schedule: {cron: \"0 9 * * MON\"}}\n");
            assertThat(trigger("type: lead_qualified", "score: \"> 70\" # good ones"))
                    .isEqualTo("\n  event: lead_qualified\n  where:\n    score: \"> 70\" # good ones\n");
            assertThat(trigger("type: engagement # new", "condition: first_message"))
                    .isEqualTo(" first_message # new\n");
            assertThat(trigger("- message_contains: [a]", "- fallback"))
                    .isEqualTo("\n  - message: {contains: [a]}\n  - {message: unmatched}\n");
        }
    }

    @Nested
    class GivenALayout {
        @Test
        void whenThereAreComments_thenEachStaysWhereItBelongs() {
            String text = "# the shop's file\n\n\n\nname: test # its name\n\n# what starts it\ntriggers:\n"
                    + "  - first_message # new people\n  # not yet:\n  # - manual\nsteps: # in order\n"
                    + "  # the first\n  - send: \"Halo\" # friendly\n    # how long\n    delay: 2s\n\n  - end\n"
                    + "  # the last of the list\n# the last\n---\n# about parts\npart:\n  - pack\n";
            assertThat(fmt(text)).isEqualTo(text.replace("\n\n\n\n", "\n\n"));
        }

        @Test
        void whenBracketsHoldComments_thenTheyBecomeLines() {
            assertThat(fmt("name: test\ntriggers: {message: {contains: [a, # first\n  b]}} # all\nsteps: [x]\n"))
                    .isEqualTo("name: test\ntriggers: # all\n  message:\n    contains:\n      - a # first\n      - b\n"
                            + "steps: [x]\n");
        }

        @Test
        void whenBracketsAreTooLong_thenTheyBecomeLinesAndTextDoesNot() {
            String long_text = "kata ".repeat(40).strip();
            assertThat(steps(
                            "- kirim: {satu: " + "x".repeat(60) + ", dua: " + "y".repeat(60) + "}",
                            "- send: " + long_text))
                    .isEqualTo("  - kirim:\n      satu: " + "x".repeat(60) + "\n      dua: " + "y".repeat(60)
                            + "\n  - send: \"" + long_text + "\"\n");
        }

        @Test
        void whenTextIsABlock_thenItsContentStays() {
            String text =
                    "name: test\nsteps:\n  - send: | # two lines\n      Halo,\n        # no comment\n\n      ya.\n"
                            + "  - send: >-\n      one\n      line\n\n  - end\n";
            assertThat(fmt(text)).isEqualTo(text);
            assertThat(fmt("name: test\nsteps:\n- send: |+\n     x\n\n\n- end\n"))
                    .isEqualTo("name: test\nsteps:\n  - send: |+\n      x\n\n\n  - end\n");
        }

        @Test
        void whenVersionsOfYamlDiffer_thenThereAreQuotes() {
            assertThat(
                            steps(
                                    "- kirim: {a: yes, b: 17:00, c: 1e3, d: 0x1, e: 2026-01-05, f: 007, on: x, g: 12, h: true}"))
                    .isEqualTo(
                            "  - kirim: {a: \"yes\", b: \"17:00\", c: \"1e3\", d: \"0x1\", e: \"2026-01-05\", f: \"007\","
                                    + " \"on\": x, g: 12, h: true}\n");
            assertThat(steps("- kirim: {a: \"text\", b: \"12\", c: 'a\"b', d: \"tab\\t\"}"))
                    .isEqualTo("  - kirim: {a: text, b: \"12\", c: 'a\"b', d: \"tab\\t\"}\n");
        }

        @Test
        void whenLinesEndWithCarriageReturns_thenTheyEndWithLineFeeds() {
            assertThat(fmt("\ufeffname: test\r\n# c\r\nsteps:\r\n  - end\r\n"))
                    .isEqualTo("name: test\n# c\nsteps:\n  - end\n");
        }

        @Test
        void whenPhonesTypedTheQuotes_thenTheyAreStraight() {
            assertThat(steps("- send:\u00a0\u201cHalo \u2018Kak\u2019\u201d"))
                    .isEqualTo("  - send: \"Halo \u2018Kak\u2019\"\n");
        }
    }

    @Nested
    class GivenASourceThatIsNotFormatted {
        @Test
        void whenItHasErrors_thenTheyAreSaid() {
            Formatted formatted = YamlFormatter.format(new Source("a.yaml", "name: test\nstpes: [x]\n"));
            assertThat(formatted.text()).isEmpty();
            assertThat(formatted.isChange()).isFalse();
            assertThat(formatted.problems()).extracting(Problem::code).contains("unknown-key");
            assertThat(formatted.describe(formatted.problems().get(0))).startsWith("a.yaml:2:1: error[unknown-key]");
        }

        @Test
        void whenItHoldsScenarios_thenItIsLeftAlone() {
            Formatted formatted =
                    YamlFormatter.format(new Source("a.yaml", "workflows: [x]\nscenarios:\n  - chat: [{user: hai}]\n"));
            assertThat(formatted.isScenarioFile()).isTrue();
            assertThat(formatted.text()).isEmpty();
        }
    }

    @Nested
    class GivenDrawnFiles {
        private static final Pattern COMMENT = Pattern.compile("# c(\\d+)\\. \\{catatan: 'x$", Pattern.MULTILINE);

        @Test
        void whenTheyAreFormatted_thenTheyMeanTheSameAndNoCommentIsLost() {
            Seeded.run("drawn files", 1_000, seed -> {
                Definitions model = DrawnModels.of(seed);
                DrawnLayout.Drawn drawn = DrawnLayout.of(YamlWriter.write(model), seed);
                Reading reading = YamlReader.create().read(new Source("drawn.yaml", drawn.text()));
                assertThat(reading.problems().stream().filter(Problem::isError).map(reading::describe))
                        .as("the layout is sound")
                        .isEmpty();
                assertThat(reading.definitions()).isEqualTo(model);
                String text = fmt(drawn.text());
                assertThat(YamlReader.create()
                                .read(new Source("fmt.yaml", text))
                                .orThrow())
                        .isEqualTo(model);
                List<Integer> found = COMMENT.matcher(text)
                        .results()
                        .map(match -> Integer.valueOf(match.group(1)))
                        .sorted()
                        .toList();
                assertThat(found)
                        .as(text)
                        .isEqualTo(java.util.stream.IntStream.rangeClosed(1, drawn.comments())
                                .boxed()
                                .toList());
            });
        }
    }
}
