package dev.alur.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.Position;
import dev.alur.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said about wrong files: each row a mistake, the problems it gives, and the lines that hold it. */
class WrongFilesTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void whenAFileIsWrong_thenEveryProblemIsFoundAtItsPlace(Wrong wrong) {
        Reading reading = YamlReader.create().read(new Source("wrong.yaml", String.join("\n", wrong.lines)));

        assertThat(reading.problems().stream().map(WrongFilesTest::place).collect(Collectors.joining(", ")))
                .as(() -> reading.problems().stream().map(reading::describe).collect(Collectors.joining("\n")))
                .isEqualTo(wrong.problems);
        assertThat(reading.problems()).allMatch(problem -> !problem.message().isBlank());
    }

    private static String place(Problem problem) {
        Position at = problem.position();
        assertThat(at).isNotNull();
        return at.line() + ":" + at.column() + (problem.isError() ? " " : " warning ") + problem.code();
    }

    record Wrong(String mistake, String problems, List<String> lines) {
        @Override
        public String toString() {
            return mistake;
        }
    }

    private static Wrong file(String mistake, String problems, String... lines) {
        return new Wrong(mistake, problems, List.of(lines));
    }

    /** The lines follow two good ones: a name and a trigger. */
    private static Wrong workflow(String mistake, String problems, String... lines) {
        List<String> all = new ArrayList<>(List.of("name: a", "trigger: manual"));
        all.addAll(List.of(lines));
        return new Wrong(mistake, problems, all);
    }

    static Stream<Wrong> files() {
        return Stream.of(documents(), syntax(), steps(), triggers(), settings(), habits())
                .flatMap(List::stream);
    }

    private static List<Wrong> documents() {
        return List.of(
                file("an empty file", "1:1 empty"),
                file("a file of comments", "1:1 empty", "# nothing"),
                file("a list at the top", "1:1 document", "- a", "- b"),
                file("a text at the top", "1:1 document", "hello"),
                file("misspelt steps", "3:1 unknown-key", "name: a", "trigger: b", "stpes:", "  - c"),
                file("misspelt steps under a key", "3:3 unknown-key", "promo:", "  trigger: b", "  stpes:", "    - c"),
                file("misspelt steps and nothing else", "2:3 unknown-key", "promo:", "  stpes:", "    - c"),
                file("misspelt templates", "1:1 unknown-key", "tmeplates:", "  x: halo"),
                file("misspelt defaults", "1:1 unknown-key", "defualts:", "  zone: Asia/Jakarta"),
                file(
                        "a misspelt body of paths",
                        "3:3 unknown-key",
                        "promo:",
                        "  trigger: b",
                        "  pahts:",
                        "    x: {condition: \"y > 1\", actions: [c]}"),
                file("no steps", "1:1 missing-steps", "name: a", "trigger: b"),
                file("no name", "1:1 missing-name", "trigger: b", "steps: [c]"),
                file("a component that is a text", "1:1 unknown-kind", "foo: bar"),
                file("a component of unknown keys", "1:1 unknown-kind", "foo:", "  bar: baz", "  qux: 1"),
                file("a misspelt type of action", "2:9 unknown-type", "foo:", "  type: sned_message", "  text: hi"),
                file("an unknown type", "2:9 unknown-type", "foo:", "  type: banana"),
                file(
                        "shares for one of two variants",
                        "4:18 wrong-type",
                        "w:",
                        "  variant_a: [a]",
                        "  variant_b: [b]",
                        "  traffic_split: \"50\""),
                file(
                        "one name for a workflow and a component",
                        "1:1 duplicate-name",
                        "a b:",
                        "  send: hi",
                        "---",
                        "name: a_b",
                        "steps: [c]"),
                file("an include in a text", "1:10 include", "include: other.yaml"));
    }

    private static List<Wrong> syntax() {
        return List.of(
                file(
                        "an unquoted placeholder as a name",
                        "1:7 unquoted-placeholder",
                        "name: {{user_name}}",
                        "trigger: x",
                        "steps: [a]"),
                workflow(
                        "an unquoted placeholder before text",
                        "4:11 unquoted-placeholder",
                        "steps:",
                        "  - send: {{user_name}}, halo"),
                file(
                        "an unquoted comparison",
                        "4:10 quotes",
                        "name: a",
                        "trigger:",
                        "  type: lead",
                        "  score: > 70",
                        "steps:",
                        "  - b"),
                file(
                        "an unquoted comparison without a space",
                        "4:10 quotes",
                        "name: a",
                        "trigger:",
                        "  type: lead",
                        "  score: >5",
                        "steps:",
                        "  - b"),
                workflow("a value that starts with @", "4:11 quotes", "steps:", "  - send: @admin"),
                workflow("a value that starts with %", "4:11 quotes", "steps:", "  - send: %d"),
                workflow("a value that starts with a backtick", "4:11 quotes", "steps:", "  - send: `x`"),
                workflow("a tab as indent", "4:1 tab", "steps:", "\t- b"),
                file(
                        "an unquoted cron text with a step",
                        "3:13 quotes",
                        "name: a",
                        "trigger:",
                        "  schedule: */5 * * * *",
                        "steps:",
                        "  - b"),
                file(
                        "an unquoted cron text of stars",
                        "3:13 quotes",
                        "name: a",
                        "trigger:",
                        "  schedule: * * * * *",
                        "steps:",
                        "  - b"),
                workflow("a command that becomes a comment", "4:11 comment", "steps:", "  - send: #workflow list"),
                workflow("a text cut by a comment", "4:16 warning comment", "steps:", "  - send: Halo #1 ya"),
                workflow("an unquoted negation", "4:9 tag", "steps:", "  - if: !user.vip", "    then: b"),
                workflow("a tag", "4:11 tag", "steps:", "  - send: !!str x"),
                workflow("an anchor", "3:8 anchor", "steps: &a", "  - b"),
                workflow("an alias", "4:11 alias", "steps:", "  - send: *b"),
                file("a merge key", "2:3 merge-key", "x:", "  <<: {send: hi}"),
                file("a map as a key", "3:7 key", "name: a", "steps:", "  - ? {a: b}", "    : c"),
                file("a directive", "1:1 directive", "%YAML 1.1", "---", "name: a", "steps: [b]"),
                workflow("a key twice", "3:1 duplicate-key", "trigger: b", "steps: [c]"),
                workflow("a key twice in two spellings", "3:1 duplicate-key", "on: b", "steps: [c]"),
                file("a nul character", "1:8 invalid-character", "name: a\u0000"),
                workflow(
                        "a quoted condition with one sign",
                        "4:20 unexpected-character",
                        "steps:",
                        "  - if: \"user.city = 'Jakarta'\"",
                        "    then: b"),
                workflow(
                        "a condition in a key with one sign",
                        "4:18 unexpected-character",
                        "steps:",
                        "  - if user.city = 'x': b"),
                workflow(
                        "a condition in a folded block",
                        "5:3 unexpected-character",
                        "condition: >-",
                        "  user.age >",
                        "  = 5",
                        "steps: [b]"),
                workflow(
                        "an unclosed placeholder",
                        "4:17 unclosed-placeholder",
                        "steps:",
                        "  - send: \"Halo {{user_name\""),
                workflow(
                        "an unclosed placeholder after escapes",
                        "4:26 unclosed-placeholder",
                        "steps:",
                        "  - send: \"Halo \\\"\\u00e9 {{user_name\""),
                workflow(
                        "an unclosed placeholder in single quotes",
                        "4:18 unclosed-placeholder",
                        "steps:",
                        "  - send: 'it''s {{x'"),
                workflow(
                        "an unclosed placeholder in a block",
                        "6:10 unclosed-placeholder",
                        "steps:",
                        "  - send: |",
                        "      Halo",
                        "      ya {{user_name"),
                workflow(
                        "an unclosed placeholder in arguments",
                        "5:18 unclosed-placeholder",
                        "steps:",
                        "  - b:",
                        "      data: [1, \"{{x\"]"),
                workflow("quotes that stay open", "4:11 quotes", "steps:", "  - send: \"Halo", "  - b"),
                workflow("a second colon", "4:15 syntax", "steps:", "  - send: Halo: ya: b"),
                workflow("a line without a colon", "3:1 syntax", "steps", "  - b"),
                workflow("a list that stays open", "3:13 syntax", "steps: [b, c"),
                file("a key indented too far", "2:2 indent", "name: a", " trigger: b", "steps: [c]"),
                workflow("a day twice", "5:3 duplicate-key", "sequence:", "  day_1: b", "  Day 1: c"),
                workflow(
                        "curly quotes around both straight ones",
                        "4:11 quotes",
                        "steps:",
                        "  - send: \u201cHalo \"Budi\" it's\u201d"),
                workflow(
                        "mixed quotes",
                        "4:16 warning mixed-quotes, 5:16 warning mixed-quotes",
                        "steps:",
                        "  - send: \"Halo\u201d",
                        "  - send: \u201cHalo\""),
                workflow(
                        "an unclosed placeholder under a number",
                        "5:17 unclosed-placeholder",
                        "steps:",
                        "  1. b",
                        "  12. send: \"ya {{x\""));
    }

    private static List<Wrong> steps() {
        return List.of(
                workflow(
                        "a question without words",
                        "4:5 empty-message",
                        "steps:",
                        "  - ask: \"\"",
                        "    timeout: 1h",
                        "    on_timeout: continue"),
                workflow(
                        "a range without numbers",
                        "7:5 empty-range",
                        "steps:",
                        "  - ask: Berapa",
                        "    type: integer",
                        "    min: 5",
                        "    max: 1",
                        "    timeout: 1h",
                        "    on_timeout: continue"),
                workflow(
                        "no choices",
                        "5:5 missing-choices",
                        "steps:",
                        "  - ask: Apa",
                        "    choices: []",
                        "    timeout: 1h",
                        "    on_timeout: continue"),
                workflow(
                        "no time to answer",
                        "5:5 invalid-duration",
                        "steps:",
                        "  - ask: Apa",
                        "    timeout: 0s",
                        "    on_timeout: continue"),
                workflow("then, misspelt", "5:5 unknown-key", "steps:", "  - if: a > 1", "    them: [b]"),
                workflow("a step without a name", "4:5 invalid-name", "steps:", "  - \"\""),
                workflow("a day before day 0", "4:16 unknown-key", "steps:", "  - sequence: {day_-1: [b]}"),
                workflow("no days", "4:15 no-steps", "steps:", "  - sequence: {}"),
                workflow("no paths", "4:12 no-steps", "steps:", "  - paths: {}"),
                workflow("no cases", "4:13 no-steps", "steps:", "  - choose: []"),
                file(
                        "unmatched, misspelt",
                        "2:20 unknown-word",
                        "name: a",
                        "trigger: {message: unmatchd}",
                        "steps: [b]"),
                file(
                        "a scenario file",
                        "2:1 scenario-file",
                        "workflows: [a.yaml]",
                        "scenarios:",
                        "  - {name: a, chat: [{user: hai}]}"),
                workflow("steps without content", "3:7 no-steps", "steps:"),
                workflow("two bodies", "4:1 two-bodies", "steps: [b]", "sequence: {day_0: [c]}"),
                workflow("two verbs", "5:5 two-verbs", "steps:", "  - send: hi", "    wait: 3s"),
                workflow("two calls in one step", "5:5 two-verbs", "steps:", "  - foo: {a: 1}", "    bar: {b: 2}"),
                workflow("a step of options only", "4:5 no-verb", "steps:", "  - id: x"),
                workflow("a misspelt verb", "4:5 unknown-key", "steps:", "  - sedn: hi"),
                workflow("a misspelt companion", "5:5 unknown-key", "steps:", "  - send: hi", "    dealy: 3s"),
                workflow("a misspelt option", "5:5 unknown-key", "steps:", "  - b: {}", "    save_sa: x"),
                workflow("a misspelt word inside a verb", "4:12 unknown-key", "steps:", "  - send: {tempalte: x}"),
                workflow(
                        "a misspelt word after an emoji",
                        "4:20 unknown-key",
                        "steps:",
                        "  - {send: \"\ud83c\udf89 ok\", dealy: 3s}"),
                workflow("no space after a verb", "4:9 invalid-name", "steps:", "  - send:\"hai\""),
                workflow("text where a name stands", "4:9 invalid-name", "steps:", "  - Halo, apa kabar?"),
                workflow("a verb without a value", "4:5 incomplete-step", "steps:", "  - send"),
                workflow("a message that says nothing", "4:5 empty-message", "steps:", "  - send: {buttons: [Ya]}"),
                workflow("a media kind without a file", "4:5 missing-file", "steps:", "  - send: {media: image}"),
                workflow(
                        "an ask without an end",
                        "4:5 missing-timeout, 4:5 missing-on-timeout",
                        "steps:",
                        "  - ask: Siapa?"),
                workflow(
                        "an on_invalid that goes on without an answer",
                        "7:17 unknown-word",
                        "steps:",
                        "  - ask: Berapa?",
                        "    timeout: 2h",
                        "    on_timeout: end",
                        "    on_invalid: continue"),
                workflow(
                        "an on_invalid that goes on without an answer, misspelt",
                        "7:17 unknown-word",
                        "steps:",
                        "  - ask: Berapa?",
                        "    timeout: 2h",
                        "    on_timeout: end",
                        "    on_invalid: contine"),
                workflow(
                        "an on_invalid without a step",
                        "7:17 unknown-word",
                        "steps:",
                        "  - ask: Berapa?",
                        "    timeout: 2h",
                        "    on_timeout: end",
                        "    on_invalid: []"),
                workflow("an end with a text", "4:10 wrong-type", "steps:", "  - end: soon"),
                workflow("an end that is false", "4:10 wrong-type", "steps:", "  - end: false"),
                workflow("an end with a map", "4:10 wrong-type", "steps:", "  - end: {when: later}"),
                workflow("a tab behind a value", "4:15 tab", "steps:", "  - send: \"a\" \t# b"),
                workflow(
                        "an ask without on_timeout",
                        "4:5 missing-on-timeout",
                        "steps:",
                        "  - ask: Siapa?",
                        "    timeout: 1h"),
                workflow(
                        "an ask of a choice without choices",
                        "5:5 missing-choices",
                        "steps:",
                        "  - ask: Yang mana?",
                        "    type: choice",
                        "    timeout: 1h",
                        "    on_timeout: end"),
                workflow(
                        "an unknown type of answer",
                        "5:11 unknown-word",
                        "steps:",
                        "  - ask: Yang mana?",
                        "    type: intger",
                        "    timeout: 1h",
                        "    on_timeout: end"),
                workflow("a bad duration", "4:11 invalid-duration", "steps:", "  - wait: soon"),
                workflow(
                        "a bad timeout",
                        "5:14 invalid-duration",
                        "steps:",
                        "  - ask: Siapa?",
                        "    timeout: 3 bananas",
                        "    on_timeout: b"),
                workflow(
                        "a condition without its end",
                        "4:21 missing-value",
                        "steps:",
                        "  - if: user.city ==",
                        "    then: b"),
                workflow("a constant condition", "3:14 constant-condition", "conditions: \"1 < 2\"", "steps: [b]"),
                workflow("an if without then", "4:5 missing-then", "steps:", "  - if: vip"),
                workflow("a wait for a webhook", "4:16 unsupported", "steps:", "  - wait_for: {webhook: /x}"),
                workflow(
                        "lists and maps for texts",
                        "4:11 wrong-type, 5:12 wrong-type",
                        "steps:",
                        "  - send: [a]",
                        "    delay: {x: 1}"),
                workflow("a map for steps", "3:15 two-verbs", "steps: {a: b, c: d}"),
                workflow("a day that is none", "5:3 unknown-key", "sequence:", "  day_0: b", "  dya_1: c"),
                workflow("a path without actions", "4:3 missing-actions", "paths:", "  x:", "    condition: \"a > 1\""),
                workflow("a case without then", "5:9 missing-then", "steps:", "  - choose:", "      - when: \"a > 1\""),
                workflow("a rule that is none", "5:5 wrong-type", "content_rules:", "  - if vip: b", "  - c"),
                workflow(
                        "an arm without steps",
                        "4:20 missing-arm",
                        "steps:",
                        "  - split: {a: 50, b: 50}",
                        "    a: [c]"),
                workflow("undo with a message", "6:9 undo", "steps:", "  - b:", "    undo:", "      - send: hi"),
                workflow(
                        "a silence that is no duration",
                        "4:5 invalid-duration",
                        "steps:",
                        "  - if_no_response_after_lunch: b"),
                workflow(
                        "two workflows of one name",
                        "5:7 duplicate-name",
                        "steps: [b]",
                        "---",
                        "name: a",
                        "trigger: manual",
                        "steps: [b]"));
    }

    private static List<Wrong> triggers() {
        return List.of(
                file(
                        "a cron text of four fields",
                        "3:13 invalid-cron",
                        "name: a",
                        "trigger:",
                        "  schedule: \"0 9 * *\"",
                        "steps:",
                        "  - b"),
                file(
                        "a schedule that says nothing",
                        "3:3 schedule",
                        "name: a",
                        "trigger:",
                        "  schedule: {audience: vips}",
                        "steps:",
                        "  - b"),
                file("a misspelt trigger", "2:1 unknown-key", "name: a", "trigegr: b", "steps:", "  - c"),
                file(
                        "a misspelt type of trigger",
                        "2:17 unknown-type",
                        "name: a",
                        "trigger: {type: cronn, schedule: \"0 9 * * 1\"}",
                        "steps: [b]"),
                file(
                        "a double operator",
                        "2:38 invalid-shorthand",
                        "name: a",
                        "trigger: {event: x, where: {score: \">> 70\"}}",
                        "steps: [b]"),
                file(
                        "a webhook trigger",
                        "2:11 unsupported",
                        "name: a",
                        "trigger: {webhook: {path: /x}}",
                        "steps: [b]"),
                file(
                        "a misspelt trigger word",
                        "3:3 unknown-trigger",
                        "name: a",
                        "trigger:",
                        "  keyword: [x]",
                        "steps: [b]"),
                file(
                        "a misspelt word beside a trigger",
                        "4:3 unknown-key",
                        "name: a",
                        "trigger:",
                        "  keywords: [x]",
                        "  fro: owner",
                        "steps: [b]"),
                file(
                        "an unknown weekday",
                        "3:43 invalid-weekday",
                        "name: a",
                        "trigger:",
                        "  hours: {start: 08:00, end: 17:00, days: funday}",
                        "steps: [b]"),
                file(
                        "a time that is none",
                        "3:18 invalid-time",
                        "name: a",
                        "trigger:",
                        "  hours: {start: 8 oclock, end: 17:00}",
                        "steps: [b]"),
                file(
                        "an unknown operator",
                        "5:13 unknown-word",
                        "name: a",
                        "trigger:",
                        "  type: data_condition",
                        "  field: x",
                        "  operator: greater",
                        "  value: 1",
                        "steps: [b]"),
                file(
                        "an unknown change of a group",
                        "2:38 unknown-word",
                        "name: a",
                        "trigger: {type: group_event, action: member_aded}",
                        "steps: [b]"));
    }

    private static List<Wrong> settings() {
        return List.of(
                workflow("a word for a number", "3:11 wrong-type", "priority: high", "steps: [b]"),
                workflow("a key without a placeholder", "3:6 constant-key", "key: order_id", "steps: [b]"),
                workflow("a key that is a list", "3:6 wrong-type", "key: [a]", "steps: [b]"),
                workflow("an open placeholder in a key", "3:7 unclosed-placeholder", "key: \"{{a\"", "steps: [b]"),
                workflow("interrupts, neither yes nor no", "3:13 wrong-type", "interrupts: often", "steps: [b]"),
                workflow("interrupts, misspelt", "3:1 unknown-key", "interupts: true", "steps: [b]"),
                workflow("an unknown late reply", "3:13 unknown-word", "late_reply: acept", "steps: [b]"),
                workflow("an unknown limit", "4:3 unknown-key", "limits:", "  messages_per_dya: 3", "steps: [b]"),
                workflow("what is returned, as a list", "3:9 wrong-type", "return: [fee]", "steps: [b]"),
                workflow("a misspelt mode", "3:7 unknown-word", "mode: sinlge", "steps: [b]"),
                workflow("a misspelt zone", "3:7 invalid-zone", "zone: Asia/Jakrta", "steps: [b]"),
                workflow("bad quiet hours", "3:14 wrong-type", "quiet_hours: at night", "steps: [b]"),
                file(
                        "a misspelt action of error handling",
                        "3:13 unknown-word",
                        "error_handling:",
                        "  on_api_failure:",
                        "    action: retri_3_times"),
                file(
                        "a misspelt class of failure",
                        "2:3 unknown-key",
                        "error_handling:",
                        "  on_api_falure:",
                        "    action: fail"),
                workflow(
                        "a retry that is no number", "5:23 wrong-type", "steps:", "  - b:", "    retry: {attempts: x}"),
                file("a template in no language", "3:5 unknown-key", "templates:", "  x:", "    indonesia: hi"),
                workflow(
                        "a misspelt verb under a number",
                        "6:7 unknown-key, 7:12 wrong-type",
                        "steps:",
                        "  1. b",
                        "  2. if_x:",
                        "      sned: c",
                        "  10. send:"),
                file(
                        "several mistakes",
                        "2:1 unknown-key, 3:11 wrong-type, 5:5 unknown-key, 6:11 invalid-duration",
                        "name: a",
                        "trigegr: b",
                        "priority: x",
                        "steps:",
                        "  - sedn: c",
                        "  - wait: soon"),
                file(
                        "an unknown key of a record",
                        "3:3 unknown-key",
                        "workflow_changes:",
                        "  version: 1.0",
                        "  aproved_by: x"),
                file("an unknown key of an integration", "2:3 unknown-key", "hubspot_integration:", "  action: [x]"));
    }

    /** What people do who have not read the docs, or know another tool. */
    private static List<Wrong> habits() {
        return List.of(
                workflow("Indonesian for steps", "1:1 missing-steps, 3:1 unknown-key", "langkah:", "  - b"),
                workflow("Indonesian for ask", "5:5 two-verbs", "steps:", "  - tanya: Ukuran?", "    simpan: size"),
                workflow("German for if", "5:5 two-verbs", "steps:", "  - wenn: a > 1", "    dann: [b]"),
                workflow("on_timeout on the same line", "4:25 syntax", "steps:", "  - ask: Ukuran? timeout: 1h"),
                workflow("a missing dash", "5:3 two-verbs", "steps:", "  send: Halo", "  wait: 2s"),
                workflow("a missing dash behind a first one", "5:3 syntax", "steps:", "  - send: Halo", "  wait: 2s"),
                workflow("no space behind the dashes", "5:3 two-verbs", "steps:", "  -send: Halo", "  -wait: 2s"),
                workflow("no space behind a key", "4:9 invalid-name", "steps:", "  - wait:2s"),
                workflow("an equals sign for a colon", "4:10 invalid-name", "steps:", "  - send = Halo"),
                workflow("a colon in a text", "4:18 syntax", "steps:", "  - send: Pesanan: kopi"),
                workflow("a time in a text behind a colon", "4:15 syntax", "steps:", "  - send: Buka: 08:00"),
                workflow("an apostrophe opens a text", "4:16 syntax", "steps:", "  - send: 'Jum'at libur'"),
                workflow("a quote inside quotes", "4:18 syntax", "steps:", "  - send: \"Kata \"halo\" dulu\""),
                workflow("a text behind quotes", "4:18 syntax", "steps:", "  - send: \"Halo\" kak"),
                workflow("a bullet for a dash", "4:3 invalid-name", "steps:", "  • send: Halo"),
                workflow("an en dash for a dash", "4:3 invalid-name", "steps:", "  – send: Halo"),
                workflow("a comma at the end of a line", "4:11 invalid-duration", "steps:", "  - wait: 2s,"),
                workflow("curly braces as in JSON", "5:3 syntax", "steps: {", "  send: \"Halo\"", "  wait: 2s", "}"),
                workflow("a tab behind spaces", "5:3 tab", "steps:", "  - send:", "  \t  text: Halo"),
                workflow(
                        "steps not indented below then",
                        "5:10 no-steps",
                        "steps:",
                        "  - if: a > 1",
                        "    then:",
                        "    else:",
                        "      - b"),
                workflow("a double equals in a key", "4:16 unclosed-quote", "steps:", "  - if city == 'x: b"),
                workflow("and in Indonesian", "3:18 unexpected", "condition: a > 1 dan b > 2", "steps: [c]"),
                workflow("a condition in words", "3:18 unexpected", "condition: total is more than 5", "steps: [c]"),
                workflow(
                        "an arrow for greater or equal",
                        "3:18 unexpected-character",
                        "condition: total => 5",
                        "steps: [c]"),
                workflow(
                        "money with dots in a condition",
                        "3:20 invalid-number",
                        "condition: total > 50.000.000",
                        "steps: [c]"),
                workflow("a percent sign", "3:26 missing-value", "condition: discount > 10%", "steps: [c]"),
                workflow(
                        "a single brace placeholder left open",
                        "4:17 unclosed-placeholder",
                        "steps:",
                        "  - send: \"Halo {{ name }\""),
                workflow(
                        "a formatter that is none",
                        "4:23 unknown-formatter",
                        "steps:",
                        "  - send: \"{{ total | rupiah }}\""),
                workflow(
                        "a placeholder that computes",
                        "4:17 invalid-placeholder",
                        "steps:",
                        "  - send: \"{{ a + b }}\""),
                workflow("a unit in Indonesian that is none", "4:11 invalid-duration", "steps:", "  - wait: 2 jamm"),
                workflow("a number without a unit", "4:11 invalid-duration", "steps:", "  - wait: 5"),
                workflow("a yes as a number", "3:13 wrong-type", "interrupts: 1", "steps: [b]"),
                workflow("an on switch misspelt", "3:13 wrong-type", "interrupts: yess", "steps: [b]"),
                workflow("a reserved variable", "4:11 reserved-name", "steps:", "  - set: {event: promo}"),
                workflow(
                        "an answer saved as a reserved name",
                        "5:14 reserved-name",
                        "steps:",
                        "  - check:",
                        "    save_as: user"),
                workflow(
                        "a loop's entry with a reserved name",
                        "5:9 reserved-name",
                        "steps:",
                        "  - for_each: rows",
                        "    as: loop",
                        "    do: [b]"),
                workflow(
                        "a constant beside a question",
                        "3:24 constant-condition",
                        "condition: user.vip or 1 < 2",
                        "steps: [c]"),
                workflow("true as a condition", "4:9 constant-condition", "steps:", "  - if: true", "    then: [b]"),
                workflow("a key of another tool", "3:1 unknown-key", "on_schedule: x", "steps: [b]"),
                file(
                        "a cron text of six fields",
                        "2:21 invalid-cron",
                        "name: a",
                        "trigger: {schedule: \"0 0 9 * * *\"}",
                        "steps: [b]"),
                file(
                        "keywords as one text with commas in a misspelt key",
                        "2:11 unknown-trigger",
                        "name: a",
                        "trigger: {keyword: \"pesan, order\"}",
                        "steps: [b]"),
                file(
                        "two workflows without a divider",
                        "3:1 duplicate-key, 4:1 duplicate-key",
                        "name: a",
                        "steps: [b]",
                        "name: c",
                        "steps: [d]"),
                file("a JSON file", "1:15 unknown-key", "{\"name\": \"a\", \"stepz\": [\"b\"]}"),
                file(
                        "a Word document's quotes around a key",
                        "3:1 unknown-key",
                        "name: a",
                        "“trigger”: manual",
                        "stepss: [b]"));
    }
}
