package dev.alur.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.Position;
import dev.alur.Problem;
import dev.alur.model.Step;
import dev.alur.model.Trigger;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text that comes in through a chat: what it may not hold, and how little of it is looked at before it is refused. */
class UntrustedYamlTest {
    private static final String SOUND = "name: a\ntrigger: manual\nsteps: [b]\n";

    private final Consumption consumption = new Consumption();

    private List<Problem> refused(String text) {
        return refused(text, Bounds.CHAT);
    }

    /** The errors of a text, each with a place in it; there must be one. */
    private List<Problem> refused(String text, Bounds bounds) {
        List<Problem> errors = FileReader.read(new Source("chat", text), bounds, null, consumption).problems().stream()
                .filter(Problem::isError)
                .toList();
        assertThat(errors).isNotEmpty().allSatisfy(error -> {
            Position at = error.position();
            assertThat(at).isNotNull();
            assertThat(at.line()).isPositive();
            assertThat(at.column()).isPositive();
        });
        return errors;
    }

    private List<String> codes(String text) {
        return refused(text).stream().map(Problem::code).toList();
    }

    /** S-YAML1 */
    @Nested
    class GivenTagsAndDirectives {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL [\"http://x\"]]]]",
                    "!!java.util.Date 2020",
                    "!foo",
                    "!foo x",
                    "!!binary aGFsbw==",
                    "!!set {a, b}",
                    "!!int x",
                    "!!str x",
                    "!<tag:yaml.org,2002:str> x"
                })
        void whenAValueHasATag_thenItIsRefused(String value) {
            assertThat(codes(SOUND + "labels: {a: " + value + " }")).contains("tag");
            assertThat(codes(SOUND + "labels:\n  a: " + value)).contains("tag");
        }

        @Test
        void whenAKeyOrADocumentHasATag_thenItIsRefused() {
            assertThat(codes(SOUND + "!!str labels: {a: b}")).contains("tag");
            assertThat(codes("--- !!map\n" + SOUND)).contains("tag");
        }

        @ParameterizedTest
        @ValueSource(strings = {"%TAG !! tag:yaml.org,2002:java", "%YAML 1.1", "%YAML 1.2"})
        void whenThereIsADirective_thenItIsRefused(String directive) {
            assertThat(codes(directive + "\n---\n" + SOUND)).contains("directive");
        }
    }

    /** S-YAML2 */
    @Nested
    class GivenAnchorsAndAliases {
        @Test
        void whenTheyLaugh_thenNoneIsExpanded() {
            StringBuilder laughs = new StringBuilder("a0: &a0 [ha, ha, ha, ha, ha, ha, ha, ha, ha]\n");
            for (int i = 1; i < 10; i++) {
                laughs.append("a").append(i).append(": &a").append(i).append(" [");
                laughs.append(("*a" + (i - 1) + ", ").repeat(8))
                        .append("*a")
                        .append(i - 1)
                        .append("]\n");
            }
            assertThat(codes(laughs.toString())).contains("anchor", "alias");
            assertThat(consumption.nodes()).as("nine lines as they are written").isLessThan(130);
        }

        @ParameterizedTest
        @ValueSource(strings = {"&a [*a]", "&a {*a : 1}", "{<<: *b}", "{<<: [*b, *c]}"})
        void whenTheyReferToThemselvesOrMerge_thenTheyAreRefused(String value) {
            assertThat(codes(SOUND + "labels: " + value)).containsAnyOf("anchor", "alias");
        }

        @Test
        void whenThereAreThousands_thenReadingEndsAtTheBound() {
            String anchors =
                    IntStream.range(0, 3000).mapToObj(i -> "- &a" + i + " x").collect(Collectors.joining("\n"));
            assertThat(codes("a:\n" + anchors)).contains("anchor", "too-large");
            assertThat(consumption.nodes()).isEqualTo(Bounds.CHAT.nodes() + 1);
        }
    }

    /** S-YAML3 */
    @Nested
    class GivenTooMuch {
        @ParameterizedTest
        @ValueSource(ints = {200, 4900})
        void whenItIsDeep_thenItIsRefusedAtTheBound(int depth) {
            assertThat(codes("a: " + "[".repeat(depth) + "]".repeat(depth))).contains("too-deep");
            assertThat(consumption.nodes()).isLessThanOrEqualTo(Bounds.CHAT.depth() + 3);
        }

        @Test
        void whenItIsDeepInBlocks_thenItIsRefusedAtTheBound() {
            String deep =
                    IntStream.range(0, 200).mapToObj(i -> " ".repeat(i) + "k:").collect(Collectors.joining("\n"));
            assertThat(codes(deep)).contains("too-deep");
            assertThat(consumption.nodes()).isLessThanOrEqualTo(2 * Bounds.CHAT.depth() + 3);
        }

        @Test
        void whenItHasMegabytes_thenNothingBeyondTheShownBeginningIsRead() {
            assertThat(codes("a: b\n".repeat((4 << 20) / 5))).isEqualTo(List.of("too-large"));
            assertThat(consumption.characters()).isLessThanOrEqualTo(80);
            assertThat(consumption.parsed()).isZero();
        }

        @Test
        void whenItIsOneCharacterTooLong_thenItIsRefusedAndAtTheBoundItIsNot() {
            String rest = "#" + "x".repeat(98) + "\n";
            String text = SOUND + rest.repeat(700);
            String exact = text.substring(0, Bounds.CHAT.characters());
            assertThat(YamlReader.create()
                            .within(Bounds.CHAT)
                            .read(new Source("chat", exact))
                            .problems())
                    .isEmpty();
            assertThat(codes(exact + "x")).isEqualTo(List.of("too-large"));
        }

        @Test
        void whenItHasManyKeys_thenReadingEndsAtTheFirstOneTooMany() {
            String keys =
                    IntStream.range(0, 100_000).mapToObj(i -> "k" + i + ": {}").collect(Collectors.joining("\n"));
            Bounds nodesOnly = new Bounds(4 << 20, Bounds.CHAT.depth(), Bounds.CHAT.nodes());
            assertThat(refused(keys, nodesOnly)).extracting(Problem::code).contains("too-large");
            assertThat(consumption.nodes()).isEqualTo(Bounds.CHAT.nodes() + 1);
            assertThat(consumption.parsed()).as("of " + keys.length()).isLessThan(20_000);
        }

        @Test
        void whenTheBoundsAreSet_thenTheyHold() {
            Bounds small = new Bounds(100, 3, 10);
            assertThat(refused("x".repeat(101), small))
                    .extracting(Problem::code)
                    .containsExactly("too-large");
            assertThat(refused("a: [[[[b]]]]", small)).extracting(Problem::code).contains("too-deep");
            assertThat(refused("a: [b, c, d, e, f, g, h, i, j]", small))
                    .extracting(Problem::code)
                    .contains("too-large");
        }
    }

    /** S-YAML3 */
    @Nested
    class GivenWhatIsNoPlainText {
        @Test
        void whenKeysAreTwice_thenTheSecondIsRefused() {
            assertThat(codes(SOUND + "name: c")).contains("duplicate-key");
            assertThat(codes(SOUND + "steps: [c]")).contains("duplicate-key");
        }

        @Test
        void whenThereIsNul_thenItIsRefused() {
            assertThat(codes("name: a\u0000b")).contains("invalid-character");
            assertThat(consumption.parsed()).isZero();
        }

        @Test
        void whenAFileBeginsWithAByteOrderMark_thenItIsReadWithoutIt() {
            assertThat(Read.text("\ufeff" + SOUND).problems()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"? [a, b]\n: c", "{a: b}: c", "[a]: c"})
        void whenAKeyIsNoText_thenItIsRefused(String entry) {
            assertThat(codes(SOUND + "labels:\n  " + entry.replace("\n", "\n  ")))
                    .isNotEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"+._", "2024-99-99", "0x1F", "1e999999999", "12:30:45", ".inf", "0o17", "1_000"})
        void whenAValueOnlyLooksLikeANumberOrADate_thenItIsText(String value) {
            Reading reading = Read.text(SOUND + "labels: {a: " + value + "}");
            assertThat(reading.problems()).isEmpty();
            assertThat(reading.orThrow().workflows().get(0).about().labels()).containsEntry("a", value);
        }

        @Test
        void whenANumberHasThousandsOfDigits_thenNobodyComputesWithIt() {
            Step.Perform step = (Step.Perform) Read.step("- tell: {x: " + "9".repeat(9_000) + "}");
            assertThat(step.call().arguments().get("x")).isEqualTo("9".repeat(9_000));
            assertThat(codes(SOUND + "labels: {a: " + "9".repeat(30_000) + "}")).isEqualTo(List.of("too-large"));
        }

        @Test
        void whenThereAreManyDocuments_thenAllCountTogether() {
            String documents = IntStream.range(0, 500)
                    .mapToObj(i -> "k" + i + ": {send: a, id: b}")
                    .collect(Collectors.joining("\n---\n"));
            assertThat(codes(documents)).contains("too-large");
            assertThat(consumption.nodes()).isEqualTo(Bounds.CHAT.nodes() + 1);
        }
    }

    /** S-YAML4 */
    @Nested
    class GivenWhatPhonesAndPeopleWrite {
        @Test
        void whenATimeIsUnquoted_thenItIsATime() {
            Trigger.Hours hours = (Trigger.Hours) Read.trigger("hours: {start: 08:00, end: 17:00}");
            assertThat(hours.end()).hasHour(17).hasMinute(0);
        }

        @ParameterizedTest
        @ValueSource(strings = {"0712345678", "+6281234567890", "NO", "17:00", "1.10.2", "on"})
        void whenAValueIsUnquoted_thenItStaysTheTextItIs(String value) {
            Step.Perform step = (Step.Perform) Read.step("- tell: {x: " + value + "}");
            assertThat(step.call().arguments()).containsEntry("x", value);
        }

        @Test
        void whenAPlaceholderIsUnquoted_thenTheAdviceIsQuotes() {
            List<Problem> problems = refused("name: a\ntrigger: manual\nsteps:\n  - send: {{user_name}}");
            assertThat(problems.get(0).hint()).contains("quotes");
        }

        @Test
        void whenQuotesAreCurlyAndSpacesHard_thenTheyAreUnderstood() {
            Step.Send send = (Step.Send)
                    Read.workflow("name: a\ntrigger: manual\nsteps:\n\u00a0\u00a0- send: \u201cHalo kak\u201d")
                            .steps()
                            .get(0);
            assertThat(send.message().text()).isEqualTo("Halo kak");
        }

        @Test
        void whenStepsAreNumbered_thenTheyAreAList() {
            assertThat(Read.workflow("name: a\ntrigger: manual\nsteps:\n  1. b\n  2. c")
                            .steps())
                    .hasSize(2);
        }
    }
}
