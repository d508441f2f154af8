package dev.alur.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said about wrong loops, ways and handoffs: whole, with the line, the caret and the advice. */
class WrongLoopsTest {

    /** The text a person sees, its lines, and the steps it is about. */
    record Wrong(String mistake, String said, String... lines) {
        @Override
        public String toString() {
            return mistake;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void whenAFileIsWrong_thenItIsSaidWhatAndWhereAndWhatToDo(Wrong wrong) {
        String text = Arrays.stream(wrong.lines).collect(Collectors.joining("\n"));
        Reading reading = YamlReader.create().read(new Source("w.yaml", text));

        assertThat(reading.problems().stream().map(reading::describe).collect(Collectors.joining("\n")))
                .isEqualTo(wrong.said.strip());
    }

    private static Wrong steps(String mistake, String said, String... lines) {
        String[] all = new String[lines.length + 2];
        all[0] = "name: a";
        all[1] = "steps:";
        System.arraycopy(lines, 0, all, 2, lines.length);
        return new Wrong(mistake, said, all);
    }

    static Stream<Wrong> files() {
        return Stream.of(
                steps("a loop without do", """
                        w.yaml:3:5: error[missing-do]: `do` is missing
                         3 |   - for_each: items
                           |     ^^^^^^^^
                          = say what runs in each round, e.g. do: [pack]
                        """, "  - for_each: items"),
                steps("a misspelt loop", """
                        w.yaml:3:5: error[unknown-key]: `for_eech` is no verb
                         3 |   - for_eech: items
                           |     ^^^^^^^^
                          = did you mean `for_each`?
                        """, "  - for_eech: items", "    do: [b]"),
                steps("a loop over a text", """
                        w.yaml:3:15: error[wrong-type]: expected a list or the name of one, not `Halo semua!`
                         3 |   - for_each: Halo semua!
                           |               ^^^^^^^^^^^
                          = e.g. for_each: items, or for_each: [S, M, L]
                        """, "  - for_each: Halo semua!", "    do: b"),
                steps("a loop over a quoted text", """
                        w.yaml:3:15: error[wrong-type]: expected a list or the name of one, not `'halo'`
                         3 |   - for_each: "'halo'"
                           |               ^^^^^^^^
                          = e.g. for_each: items, or for_each: [S, M, L]
                        """, "  - for_each: \"'halo'\"", "    do: b"),
                steps("a loop over a number", """
                        w.yaml:3:15: error[wrong-type]: expected a list or the name of one, not `3`
                         3 |   - for_each: 3
                           |               ^
                          = to run steps so often write repeat: {times: 3}
                        """, "  - for_each: 3", "    do: b"),
                steps("a loop over nothing", """
                        w.yaml:3:14: error[wrong-type]: expected a list or the name of one, not nothing
                         3 |   - for_each:
                           |              ^
                        """, "  - for_each:", "    do: b"),
                steps("a loop over an empty list", """
                        w.yaml:3:15: error[no-steps]: this list is empty: nothing would run
                         3 |   - for_each: []
                           |               ^
                          = name the list, e.g. for_each: items
                        """, "  - for_each: []", "    do: b"),
                steps("a loop over two placeholders", """
                        w.yaml:3:15: error[wrong-type]: expected a list or the name of one, not `{{a}} {{b}}`
                         3 |   - for_each: "{{a}} {{b}}"
                           |               ^^^^^^^^^^^^^
                          = e.g. for_each: items, or for_each: [S, M, L]
                        """, "  - for_each: \"{{a}} {{b}}\"", "    do: b"),
                steps("a loop over a map", """
                        w.yaml:3:5: error[missing-list]: `list` is missing
                         3 |   - for_each: {a: 1}
                           |     ^^^^^^^^
                          = name the list, e.g. for_each: items
                        w.yaml:3:16: error[unknown-key]: `a` is not known here
                         3 |   - for_each: {a: 1}
                           |                ^
                          = known here: list, as, do
                        """, "  - for_each: {a: 1}", "    do: b"),
                steps("a body that is empty", """
                        w.yaml:4:9: error[no-steps]: `do` does nothing
                         4 |     do: []
                           |         ^
                        """, "  - for_each: items", "    do: []"),
                steps("a body that is missing", """
                        w.yaml:4:8: error[no-steps]: expected a step or a list of steps, not nothing
                         4 |     do:
                           |        ^
                          = indent the steps below their key
                        """, "  - for_each: items", "    do:"),
                steps("a name that is none", """
                        w.yaml:4:11: error[invalid-name]: `x.y` is not a name
                         4 |     as: "x.y"
                           |           ^
                          = names have letters, digits, spaces, _ and -
                        """, "  - for_each: items", "    as: \"x.y\"", "    do: b"),
                steps("a loop, bare", """
                        w.yaml:3:5: error[incomplete-step]: `for_each` needs a value
                         3 |   - for_each
                           |     ^^^^^^^^
                          = write `for_each: …`
                        """, "  - for_each"),
                steps("a repeat without a limit", """
                        w.yaml:3:5: error[missing-times]: `repeat` needs `times`, `while` or `until`
                         3 |   - repeat:
                           |     ^^^^^^
                          = say how often, e.g. repeat: {times: 3}
                        """, "  - repeat:", "    do: b"),
                steps("a repeat of an empty map", """
                        w.yaml:3:5: error[missing-times]: `repeat` needs `times`, `while` or `until`
                         3 |   - repeat: {}
                           |     ^^^^^^
                          = say how often, e.g. repeat: {times: 3}
                        """, "  - repeat: {}", "    do: b"),
                steps("times below zero", """
                        w.yaml:3:21: error[wrong-type]: expected a whole number from 1 on, not `-1`
                         3 |   - repeat: {times: -1}
                           |                     ^^
                          = e.g. repeat: {times: 3}, or times: qty for what a variable says
                        """, "  - repeat: {times: -1}", "    do: b"),
                steps("zero times", """
                        w.yaml:3:13: error[wrong-type]: expected a whole number from 1 on, not `0`
                         3 |   - repeat: 0
                           |             ^
                          = e.g. repeat: {times: 3}, or times: qty for what a variable says
                        """, "  - repeat: 0", "    do: b"),
                steps("a repeat without do", """
                        w.yaml:3:5: error[missing-do]: `do` is missing
                         3 |   - repeat: {times: 3}
                           |     ^^^^^^
                          = say what runs in each round, e.g. do: [pack]
                        """, "  - repeat: {times: 3}"),
                steps("a misspelt until", """
                        w.yaml:3:14: error[unknown-key]: `untl` is not known here
                         3 |   - repeat: {untl: done}
                           |              ^^^^
                          = did you mean `until`?
                        """, "  - repeat: {untl: done}", "    do: b"),
                steps("a constant while", """
                        w.yaml:3:21: error[constant-condition]: this condition is the same for everybody
                         3 |   - repeat: {while: 1 < 2}
                           |                     ^^^^^
                          = compare something that changes, e.g. user.city == 'Jakarta'
                        """, "  - repeat: {while: 1 < 2}", "    do: b"),
                steps("until without a condition", """
                        w.yaml:3:20: error[wrong-type]: expected a condition, not nothing
                         3 |   - repeat: {until: }
                           |                    ^
                        """, "  - repeat: {until: }", "    do: b"),
                steps("a parallel of nothing", """
                        w.yaml:3:15: error[no-steps]: this `parallel` is empty
                         3 |   - parallel: {}
                           |               ^
                          = e.g. parallel: {a: [pack], b: [print]}
                        """, "  - parallel: {}"),
                steps("a parallel of a list", """
                        w.yaml:3:15: error[wrong-type]: expected named lists of steps, e.g. {a: [pack], b: [print]}, not a list
                         3 |   - parallel: [a, b]
                           |               ^
                        """, "  - parallel: [a, b]"),
                steps("a parallel, bare", """
                        w.yaml:3:5: error[incomplete-step]: `parallel` needs a value
                         3 |   - parallel
                           |     ^^^^^^^^
                          = write `parallel: …`
                        """, "  - parallel"),
                steps("an empty way", """
                        w.yaml:3:19: error[no-steps]: `a` does nothing
                         3 |   - parallel: {a: [], b: c}
                           |                   ^
                        """, "  - parallel: {a: [], b: c}"),
                steps("one way twice", """
                        w.yaml:3:28: error[duplicate-key]: `pack_it` stands here twice
                         3 |   - parallel: {pack it: b, pack_it: c}
                           |                            ^^^^^^^
                        """, "  - parallel: {pack it: b, pack_it: c}"),
                steps("a join that is none", """
                        w.yaml:4:11: error[unknown-word]: `some` is none of all, any
                         4 |     join: some
                           |           ^^^^
                          = use one of these words
                        """, "  - parallel: {a: b, c: d}", "    join: some"),
                steps("a misspelt join", """
                        w.yaml:4:5: error[unknown-key]: `jion` is not known here
                         4 |     jion: any
                           |     ^^^^
                          = did you mean `join`?
                        """, "  - parallel: {a: b, c: d}", "    jion: any"),
                steps("ways beside the verb", """
                        w.yaml:3:14: error[wrong-type]: expected named lists of steps, e.g. {a: [pack], b: [print]}, not nothing
                         3 |   - parallel:
                           |              ^
                        w.yaml:4:5: error[unknown-key]: `a` is not known here
                         4 |     a: [b]
                           |     ^
                          = known here: join, id, name, if, save_as, retry, timeout, on_error, undo
                        w.yaml:5:5: error[unknown-key]: `c` is not known here
                         5 |     c: [d]
                           |     ^
                          = known here: join, id, name, if, save_as, retry, timeout, on_error, undo
                        """, "  - parallel:", "    a: [b]", "    c: [d]"),
                steps("a handoff of unknown words", """
                        w.yaml:3:15: error[unknown-key]: `tim` is not known here
                         3 |   - handoff: {tim: cs, note: hi}
                           |               ^^^
                          = known here: to, text, timeout, on_timeout
                        w.yaml:3:24: error[unknown-key]: `note` is not known here
                         3 |   - handoff: {tim: cs, note: hi}
                           |                        ^^^^
                          = known here: to, text, timeout, on_timeout
                        """, "  - handoff: {tim: cs, note: hi}"),
                steps("a handoff to a sentence", """
                        w.yaml:3:26: error[invalid-name]: `Tolong bantu!` is not a name
                         3 |   - handoff: Tolong bantu!
                           |                          ^
                          = names have letters, digits, spaces, _ and -; to send a text write `send: "…"`
                        """, "  - handoff: Tolong bantu!"),
                steps("a handoff to a list", """
                        w.yaml:3:14: error[wrong-type]: expected a text or a map, not a list
                         3 |   - handoff: [a, b]
                           |              ^
                        """, "  - handoff: [a, b]"),
                steps("a handoff that ends at once", """
                        w.yaml:3:15: error[invalid-duration]: nobody takes over for no time
                         3 |   - handoff: {timeout: 0s}
                           |               ^^^^^^^
                          = say when the bot takes over again, e.g. timeout: 2h
                        """, "  - handoff: {timeout: 0s}"),
                steps("two recipients", """
                        w.yaml:3:5: error[duplicate-key]: `to` says the same as `to`
                         3 |   - handoff: cs
                           |     ^^^^^^^
                          = the first is on line 4
                        """, "  - handoff: cs", "    to: sales"),
                steps("undo of nothing", """
                        w.yaml:4:11: error[no-steps]: this `undo` is empty
                         4 |     undo: []
                           |           ^
                          = e.g. undo: cancel_payment
                        """, "  - pay:", "    undo: []"),
                steps(
                        "undo with a question",
                        """
                        w.yaml:5:9: error[undo]: `undo` holds actions only
                         5 |       - ask: Yakin?
                           |         ^^^
                          = call an action by name, e.g. undo: {cancel_payment: {id: "{{payment_id}}"}}
                        """,
                        "  - pay:",
                        "    undo:",
                        "      - ask: Yakin?",
                        "        timeout: 1h",
                        "        on_timeout: end"),
                steps("undo with a message", """
                        w.yaml:4:12: error[undo]: `undo` holds actions only
                         4 |     undo: {send: Batal}
                           |            ^^^^
                          = call an action by name, e.g. undo: {cancel_payment: {id: "{{payment_id}}"}}
                        """, "  - pay:", "    undo: {send: Batal}"),
                steps("undo with a wait", """
                        w.yaml:4:21: error[undo]: `undo` holds actions only
                         4 |     undo: [cancel, {wait: 3s}]
                           |                     ^^^^
                          = call an action by name, e.g. undo: {cancel_payment: {id: "{{payment_id}}"}}
                        """, "  - pay:", "    undo: [cancel, {wait: 3s}]"),
                steps("undo that ends", """
                        w.yaml:4:11: error[undo]: `undo` holds actions only
                         4 |     undo: end
                           |           ^^^
                          = call an action by name, e.g. undo: {cancel_payment: {id: "{{payment_id}}"}}
                        """, "  - pay:", "    undo: end"),
                steps("undo with a condition", """
                        w.yaml:4:12: error[undo]: `undo` holds actions only
                         4 |     undo: {if: paid, then: cancel}
                           |            ^^
                          = call an action by name, e.g. undo: {cancel_payment: {id: "{{payment_id}}"}}
                        """, "  - pay:", "    undo: {if: paid, then: cancel}"),
                steps("undo with options", """
                        w.yaml:4:12: error[undo]: an action in `undo` has arguments and nothing else
                         4 |     undo: {cancel: , retry: 3}
                           |            ^^^^^^
                          = leave out its id, if, retry and other options
                        """, "  - pay:", "    undo: {cancel: , retry: 3}"),
                steps(
                        "a burst without its end",
                        """
                        w.yaml:6:14: error[missing-max]: `max` is missing
                         6 |     collect: {quiet: 3s}
                           |              ^
                          = say how long a burst may last, e.g. max: 20s
                        """,
                        "  - ask: Alamat?",
                        "    timeout: 1h",
                        "    on_timeout: end",
                        "    collect: {quiet: 3s}"),
                steps(
                        "a burst that is too short",
                        """
                        w.yaml:6:27: error[empty-range]: a burst ends before it has been quiet for so long
                         6 |     collect: {quiet: 20s, max: 3s}
                           |                           ^^^
                          = swap `quiet` and `max`
                        """,
                        "  - ask: Alamat?",
                        "    timeout: 1h",
                        "    on_timeout: end",
                        "    collect: {quiet: 20s, max: 3s}"),
                steps(
                        "a burst that is a duration",
                        """
                        w.yaml:6:14: error[wrong-type]: expected a map such as {quiet: 3s, max: 20s}, not a text
                         6 |     collect: 3s
                           |              ^^
                        """,
                        "  - ask: Alamat?",
                        "    timeout: 1h",
                        "    on_timeout: end",
                        "    collect: 3s"),
                steps("a send that collects", """
                        w.yaml:4:5: error[unknown-key]: `collect` is not known here
                         4 |     collect: {quiet: 3s, max: 20s}
                           |     ^^^^^^^
                          = known here: text, template, with, media, file, buttons, list, to, delay, fallback_template, id, name, if, save_as, retry, timeout, on_error, undo
                        """, "  - send: Hai", "    collect: {quiet: 3s, max: 20s}"),
                steps("two verbs", """
                        w.yaml:4:5: error[two-verbs]: a step has one verb, this one has `for_each` and `repeat`
                         4 |     repeat: 3
                           |     ^^^^^^
                          = make it a step of its own, with `- ` before it
                        """, "  - for_each: items", "    repeat: 3", "    do: b"));
    }
}
