package dev.alur.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where an editor underlines a mistake: at the place that is wrong, and nowhere else. */
class WrongInEditorsTest {
    record Wrong(String places, String text) {
        @Override
        public String toString() {
            return text.replace("\n", "⏎");
        }
    }

    private static Wrong file(String places, String text) {
        return new Wrong(places, text);
    }

    private static Wrong step(String places, String step) {
        return new Wrong(places, "name: a\ntrigger: manual\nsteps:\n  - " + step);
    }

    private static Wrong trigger(String places, String trigger) {
        return new Wrong(places, "name: a\nsteps: [b]\ntrigger: " + trigger);
    }

    static Stream<Wrong> files() {
        return Stream.of(
                file("", "[a, b]"),
                file("/a", "a: b"),
                file("", "trigger: manual\nsteps: [a]"),
                file("", "name: a\ntrigger: manual"),
                file("/prioriti", "name: a\nprioriti: 3\nsteps: [b]"),
                file("/priority", "name: a\npriority: high\nsteps: [b]"),
                file("/mode", "name: a\nmode: sngle\nsteps: [b]"),
                file("/quiet_hours", "name: a\nquiet_hours: at night\nsteps: [b]"),
                file("/limits/stepz", "name: a\nlimits: {stepz: 3}\nsteps: [b]"),
                file("/limits/delay", "name: a\nlimits: {delay: soon}\nsteps: [b]"),
                file("/needs/0", "name: a\nneeds: [\"a$b\"]\nsteps: [b]"),
                file("/sequence", "name: a\nsteps: [b]\nsequence: {day_0: [c]}"),
                file("/sequence/Tag 1", "name: a\nsequence: {day_0: [b], Tag 1: [c]}"),
                file("/paths/big", "name: a\npaths: {big: {condition: vip}}"),
                file("/paths/big/acts", "name: a\npaths: {big: {condition: vip, actions: [b], acts: [c]}}"),
                file("/traffic_split", "name: a\nvariant_a: [b]\nvariant_b: [c]\ntraffic_split: half"),
                file("/defaults/zones", "defaults: {zones: Asia/Jakarta}"),
                file("/templates/hello/email/subjct", "templates: {hello: {email: {subjct: hi}}}"),
                file("/templates/hello/bahasa", "templates: {hello: {bahasa: hi}}"),
                file("/workflow_changes/approval_required", "workflow_changes: {approval_required: perhaps}"),
                file("/hubspot_integration/actons", "hubspot_integration: {actons: [a]}"),
                file("/greet/send/txt", "greet: {send: {txt: hi}}"),
                step("/steps/0/ask /steps/0/send", "send: hi\n    ask: {text: b, timeout: 1h, on_timeout: end}"),
                step("/steps/0", "ask: hi\n    timeout: 1h"),
                step("/steps/0", "ask: {text: hi, on_timeout: end}"),
                step("/steps/0/type", "ask: {text: hi, timeout: 1h, on_timeout: end}\n    type: numbr"),
                step("/steps/0/ask/retries", "ask: {text: hi, timeout: 1h, on_timeout: end, retries: often}"),
                step("/steps/0/sned", "sned: hi"),
                step("/steps/0/timeuot", "tell: {x: 1}\n    timeuot: 3s"),
                step("/steps/0", "send"),
                step("/steps/0", "\"Halo kak!\""),
                step("/steps/0", "if: vip"),
                step("/steps/0", "id: greeting"),
                step("/steps/0/wait", "wait: soon"),
                step("/steps/0/delay", "send: hi\n    delay: 3 moons"),
                step("/steps/0/wait_for/evnt", "wait_for: {evnt: paid}"),
                step("/steps/0/choose/0", "choose: [{when: vip}]"),
                step("/steps/0/choose", "choose: {when: vip, then: b}"),
                step("/steps/0", "for_each: items"),
                step("/steps/0/retry/attempts", "tell: {x: 1}\n    retry: {attempts: many}"),
                step("/steps/0/retry", "tell: {x: 1}\n    retry: {first: 3s}"),
                step("/steps/0/on_error/api_failre", "tell: {x: 1}\n    on_error: {api_failre: stop, any: stop}"),
                step("/steps/0/on_error/any/action", "tell: {x: 1}\n    on_error: {any: {action: explode}}"),
                step("/steps/0/then/0/snd", "if: vip\n    then: [{snd: hi, send: ho}]"),
                step("/steps/0/type", "type: send_mesage\n    text: hi"),
                step("/steps/0/txt", "type: send_message\n    text: hi\n    txt: ho"),
                step("/steps/0", "type: webhook\n    data: {a: 1}"),
                step("/steps/0/parallel/join", "parallel: {a: [b], c: [d], join: some}"),
                step("/steps/0/split/a", "split: {a: half, b: 50}\n    a: [c]\n    b: [d]"),
                trigger("/trigger/mesage", "{mesage: {contains: [x]}}"),
                trigger("/trigger", "{message: hi, foo: 1}"),
                trigger("/trigger/message/contain", "{message: {contain: [x]}}"),
                trigger("/trigger", "{hours: {start: \"08:00\"}}"),
                trigger("/trigger/hours/start", "{hours: {start: \"25:00\", end: \"17:00\"}}"),
                trigger("/trigger/hours/days/0", "{hours: {start: \"08:00\", end: \"17:00\", days: [someday]}}"),
                trigger("/trigger/data/op", "{data: {field: x, op: bigger, value: 1}}"),
                trigger("/trigger/group", "{group: arrived}"),
                trigger("/trigger/catch_up", "{schedule: \"0 9 * * *\", catch_up: some}"),
                trigger("/trigger/idle", "{idle: long}"),
                trigger("/trigger/0", "[[a]]"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void whenAFileIsWrong_thenTheEditorMarksThePlace(Wrong wrong) {
        assertThat(String.join(" ", SchemaCheck.places(wrong.text()))).isEqualTo(wrong.places());
        List<dev.alur.Problem> problems =
                YamlReader.create().read(new Source("wrong.yaml", wrong.text())).problems();
        assertThat(problems).as("the reader refuses it, too").anyMatch(dev.alur.Problem::isError);
    }
}
