package dev.alur.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.Problem;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What one slip would silently turn into an action, a condition, an event, a person or a group is an error instead. */
class NothingSilentTest {
    /** @param hint what the hint begins with */
    record Row(String problems, String hint, String text) {
        @Override
        public String toString() {
            return text;
        }
    }

    private static Row steps(String problems, String hint, String... lines) {
        return new Row(problems, hint, "name: a\nsteps:\n" + String.join("\n", lines));
    }

    private static Row trigger(String problems, String hint, String text) {
        return new Row(problems, hint, "name: a\nsteps: [b]\ntrigger: " + text);
    }

    static Stream<Row> rows() {
        return Stream.of(
                steps("3:5 invalid-name", "name a component", "  - 7"),
                steps("3:14 division-by-zero", "divide by", "  - set: {x: 1 / 0}"),
                steps("3:14 division-by-zero", "divide by", "  - set: {x: y + round(z % 0)}"),
                steps("3:15 wrong-type", "compute it first", "  - for_each: \"{{x | upper}}\"", "    do: b"),
                steps("3:15 wrong-type", "compute it first", "  - for_each: a > 1", "    do: b"),
                steps("3:22 unknown-key", "did you mean `join`?", "  - parallel: {a: b, jion: any}"),
                steps("3:15 unknown-word", "did you mean `reply`?", "  - wait_for: repyl"),
                steps("4:5 unknown-key", "days are", "  - Day 1: b", "  - Dya 3: c"),
                steps("5:7 unknown-key", "days are", "  - followups:", "    - Hari 1: b", "    - Hary 3: c"),
                steps("3:5 unknown-key", "did you mean `if_no_response_after_24h`?", "  - if_no_respons_after_24h: b"),
                steps("3:5 unknown-key", "did you mean `if_no_reply_after_2h`?", "  - if_no_repy_after_2h: b"),
                steps("3:5 unknown-key", "did you mean `if_rating_below_3`?", "  - if_rating_bellow_3: b"),
                steps("3:5 unknown-key", "did you mean `if_rating_at_least_3`?", "  - if_rating_at_lest_3: b"),
                steps("3:5 unknown-key", "did you mean `variant_a`?", "  - vraiant_a: [b]", "    variant_b: [c]"),
                steps("3:8 invisible-character", "delete", "  - \"na\u200bme\""),
                steps("3:8 invisible-character", "delete", "  - \"se\u200fnd\": x"),
                steps("4:15 unknown-word", "did you mean `continue`?", "  - b: {}", "    on_error: contnue"),
                steps(
                        "5:17 unknown-word",
                        "did you mean `continue`?",
                        "  - ask: hai",
                        "    timeout: 1h",
                        "    on_timeout: continu"),
                steps(
                        "4:26 unknown-key",
                        "did you mean `action`?",
                        "  - b: {}",
                        "    on_error: {timeout: {acton: stop}}"),
                steps("3:22 unknown-key", "`retry` stands beside", "  - send: {text: hi, retry: 3}"),
                trigger("3:10 invalid-name", "name a component", "5"),
                trigger("3:28 unknown-key", "known here: name, where", "{event: {name: x, foo: y}, where: {z: 1}}"),
                trigger("3:11 unknown-trigger", "it belongs to `message`", "{contains: [x]}"),
                trigger("3:11 unknown-trigger", "did you mean `type`?", "{tpye: lead_qualified}"),
                trigger("3:17 unknown-type", "did you mean `schedule`?", "{type: schedul, cron: 0 9 * * MON}"),
                trigger("3:27 unknown-word", "did you mean `owner`?", "{message: {from: ownr}}"),
                trigger("3:25 unknown-word", "did you mean `private`?", "{message: {in: privat}}"),
                trigger("3:25 unknown-word", "did you mean `group`?", "{message: {in: grup}}"),
                new Row("3:8 no-steps", "say what it does", "name: a\npriority: 1\nsteps: []"),
                new Row(
                        "1:1 unknown-key",
                        "did you mean `hubspot_integration`?",
                        "hubspot_integratoin: {actions: [a]}"),
                new Row("3:1 unknown-key", "it belongs to a workflow with `paths`", "name: a\nsteps: [b]\nmatch: all"),
                new Row("3:1 unknown-key", "it belongs to a workflow with `variant_a`", "name: a\nsteps: [b]\ngoal: c"),
                new Row("1:22 unknown-key", "did you mean `text`?", "templates: {x: {id: {txt: Halo}}}"),
                new Row("1:17 unknown-key", "did you mean `text`?", "templates: {x: {txt: Halo}}"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void whenALetterIsWrong_thenItIsSaidWhereItStands(Row row) {
        Reading reading = Read.text(row.text);
        List<Problem> problems = reading.problems();
        assertThat(problems.stream()
                        .map(problem -> problem.position().line() + ":"
                                + problem.position().column() + " " + problem.code())
                        .collect(Collectors.joining(", ")))
                .as(() -> problems.stream().map(reading::describe).collect(Collectors.joining("\n")))
                .isEqualTo(row.problems);
        assertThat(problems.get(0).hint()).startsWith(row.hint);
    }

    @Test
    void whenANameIsMeant_thenThereIsAWayToSayIt() {
        Read.sound("name: a", "trigger: {message: {in: \"Grup\"}}", "steps: [{wait_for: {event: reply2}}]");
        Read.sound("name: a", "trigger: {event: text2}", "steps: [{b: , on_error: [stopp]}]");
        Read.sound("name: a", "trigger: {type: message_contains, keywords: [x]}", "steps: [b]");
        Read.sound("name: a", "trigger: {type: keywords, keywords: [x]}", "steps: [b]");
        Read.sound("name: a", "trigger: {message: {from: [\"+62 812 0000\", 0812000]}}", "steps: [b]");
        Read.sound("name: a", "steps: [{parallel: {a: b, coin: [c]}}]");
    }
}
