package dev.alur.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.Position;
import dev.alur.Problem;
import dev.alur.value.Slug;
import dev.alur.value.Spelling;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One slip of the pen in a keyword of four letters or more is an error at the keyword's place that names the keyword first,
 * wherever a keyword may stand. When the slip makes a word that is as near to a second keyword of the same place, both are
 * named, first the one whose value stands there; such ties are counted here, so that a new word that is too near to an
 * old one is noticed.
 */
class SuggestionsTest {
    /** How many slips of either word are as near to both: few, or the words are badly chosen. */
    private static final Map<String, Integer> TIES = Map.of(
            "CASE [then, when]", 56,
            "PATH [then, when]", 56,
            "STEP [email, emit]", 4,
            "STEP [emit, wait]", 4,
            "WORKFLOW [mode, zone]", 4);

    /** The first document of a place meets every slip, the others one in so many. */
    private static final int SAMPLE = 7;

    private static final String HOLE = "<KEY>";

    /** Documents with a hole for a key of a place, and for its value; a word is tried in those that have it not yet. */
    private static final Map<Place, List<String>> DOCUMENTS = documents();

    private static Map<Place, List<String>> documents() {
        Map<Place, List<String>> of = new LinkedHashMap<>();
        of.put(
                Place.DOCUMENT,
                List.of("<KEY>: <VALUE>\n---\nname: a\nsteps: [b]\n", "x: {send: hi}\n<KEY>: <VALUE>\n"));
        of.put(
                Place.WORKFLOW,
                List.of(
                        "name: a\nsteps: [b]\ntrigger: c\n<KEY>: <VALUE>\n",
                        "a:\n  steps: [b]\n  <KEY>: <VALUE>\n",
                        "name: a\ntrigger: c\n<KEY>: <VALUE>\n",
                        "a:\n  trigger: c\n  condition: d > 1\n  <KEY>: <VALUE>\n",
                        "name: a\ntrigger: c\npaths: {p: {condition: x > 1, actions: b}}\n<KEY>: <VALUE>\n"));
        of.put(
                Place.DEFAULTS,
                List.of("defaults:\n  zone: UTC\n  <KEY>: <VALUE>\n", "defaults: {language: id, <KEY>: <VALUE>}\n"));
        of.put(
                Place.TRIGGER,
                List.of(
                        trigger("<KEY>: <VALUE>"),
                        trigger("- manual\n  - <KEY>: <VALUE>"),
                        "t:\n  <KEY>: <VALUE>\n",
                        trigger("hours: {start: 08:00, end: 17:00}\n  <KEY>: <VALUE>")));
        of.put(
                Place.MESSAGE_TRIGGER,
                List.of(
                        trigger("message: {equals: [x], <KEY>: <VALUE>}"),
                        trigger("message: {in: private}\n  <KEY>: <VALUE>"),
                        trigger("keywords: [x]\n  <KEY>: <VALUE>"),
                        trigger("type: text\n  <KEY>: <VALUE>")));
        of.put(
                Place.UNMATCHED_TRIGGER,
                List.of(trigger("message: unmatched\n  <KEY>: <VALUE>"), trigger("type: fallback\n  <KEY>: <VALUE>")));
        of.put(
                Place.GROUP_TRIGGER,
                List.of(
                        trigger("group: joined\n  <KEY>: <VALUE>"),
                        trigger("group: {in: x, <KEY>: <VALUE>}"),
                        trigger("type: group_event\n  <KEY>: <VALUE>")));
        of.put(
                Place.SCHEDULE_TRIGGER,
                List.of(
                        trigger("schedule: {<KEY>: <VALUE>}"),
                        trigger("schedule: 0 9 * * MON\n  <KEY>: <VALUE>"),
                        trigger("type: cron\n  <KEY>: <VALUE>")));
        of.put(Place.AUDIENCE_TRIGGER, List.of(trigger("type: scheduled\n  <KEY>: <VALUE>")));
        of.put(Place.ENGAGEMENT_TRIGGER, List.of(trigger("type: engagement\n  <KEY>: <VALUE>")));
        of.put(
                Place.HOURS_TRIGGER,
                List.of(trigger("hours: {end: 17:00, <KEY>: <VALUE>}"), trigger("type: time_based\n  <KEY>: <VALUE>")));
        of.put(
                Place.DATA_TRIGGER,
                List.of(
                        trigger("data: {op: changed, <KEY>: <VALUE>}"),
                        trigger("type: data_condition\n  field: x\n  <KEY>: <VALUE>")));
        of.put(Place.EVENT_TRIGGER, List.of(trigger("event: x\n  <KEY>: <VALUE>")));
        of.put(Place.EVENT, List.of(trigger("event: {<KEY>: <VALUE>}"), trigger("event: {name: x, <KEY>: <VALUE>}")));
        of.put(
                Place.STEP,
                List.of(
                        step("<KEY>: <VALUE>"),
                        step("<KEY>: <VALUE>\n    if: a > 1\n    timeout: 1h"),
                        step("send: hi\n  - <KEY>: <VALUE>"),
                        "a:\n  <KEY>: <VALUE>\n",
                        "a:\n  - <KEY>: <VALUE>\n",
                        "name: a\ntrigger: manual\nsteps:\n  1. send: hi\n  2. <KEY>: <VALUE>\n"));
        of.put(
                Place.OPTION,
                List.of(
                        step("b: {}\n    <KEY>: <VALUE>"),
                        "a:\n  - b: {}\n    <KEY>: <VALUE>\n",
                        step("send: hi\n    <KEY>: <VALUE>"),
                        step("set: {x: 1}\n    <KEY>: <VALUE>"),
                        step("if: a > 1\n    then: b\n    <KEY>: <VALUE>")));
        of.put(Place.IF, List.of(step("if: a > 1\n    <KEY>: <VALUE>"), "a:\n  condition: b > 1\n  <KEY>: <VALUE>\n"));
        of.put(
                Place.SEND,
                List.of(
                        step("send: {<KEY>: <VALUE>}"),
                        step("send: {template: x}\n    <KEY>: <VALUE>"),
                        step("type: send_message\n    <KEY>: <VALUE>")));
        of.put(Place.ASK, List.of(step("ask: {<KEY>: <VALUE>}"), step("ask: hi\n    <KEY>: <VALUE>")));
        of.put(Place.WAIT, List.of(step("wait: {<KEY>: <VALUE>}")));
        of.put(
                Place.WAIT_FOR,
                List.of(step("wait_for: {<KEY>: <VALUE>}"), step("wait_for: reply\n    <KEY>: <VALUE>")));
        of.put(Place.CHOOSE, List.of(step("choose: [{when: a > 1, then: b}]\n    <KEY>: <VALUE>")));
        of.put(
                Place.CASE,
                List.of(
                        step("choose: [{<KEY>: <VALUE>}]"),
                        "a:\n  choose: [{<KEY>: <VALUE>}]\n",
                        step("choose: [{when: a > 1, <KEY>: <VALUE>}]")));
        of.put(Place.PATHS, List.of(step("paths: {a: {condition: a > 1, actions: b}}\n    <KEY>: <VALUE>")));
        of.put(
                Place.PATH,
                List.of(step("paths: {a: {<KEY>: <VALUE>}}"), "a:\n  paths:\n    b:\n      <KEY>: <VALUE>\n"));
        of.put(
                Place.FOR_EACH,
                List.of(
                        step("for_each: {as: x, <KEY>: <VALUE>}"),
                        "a:\n  - for_each: {<KEY>: <VALUE>}\n",
                        step("for_each: x\n    <KEY>: <VALUE>")));
        of.put(
                Place.REPEAT,
                List.of(
                        step("repeat: {<KEY>: <VALUE>}"),
                        "a:\n  - repeat: {<KEY>: <VALUE>}\n",
                        step("repeat: 3\n    <KEY>: <VALUE>")));
        of.put(
                Place.PARALLEL,
                List.of(step("parallel: {a: b, <KEY>: <VALUE>}"), step("parallel: {a: b}\n    <KEY>: <VALUE>")));
        of.put(Place.HANDOFF, List.of(step("handoff: {<KEY>: <VALUE>}"), step("handoff: x\n    <KEY>: <VALUE>")));
        of.put(Place.CALL, List.of(step("call: b\n    <KEY>: <VALUE>"), step("start: b\n    <KEY>: <VALUE>")));
        of.put(
                Place.SPLIT,
                List.of(
                        step("split: {a: 50, b: 50}\n    a: [c]\n    b: [d]\n    <KEY>: <VALUE>"),
                        step("variant_a: [c]\n    variant_b: [d]\n    <KEY>: <VALUE>")));
        of.put(Place.VARIANT, List.of("name: a\nvariant_a: [b]\nvariant_b: {<KEY>: <VALUE>}\n"));
        of.put(Place.GOAL, List.of(step("goal: b\n    <KEY>: <VALUE>")));
        of.put(Place.EMIT, List.of(step("emit: b\n    <KEY>: <VALUE>")));
        of.put(Place.WEBHOOK, List.of(step("webhook: {<KEY>: <VALUE>}"), "a:\n  type: webhook\n  <KEY>: <VALUE>\n"));
        of.put(Place.EMAIL, List.of(step("email: {<KEY>: <VALUE>}"), "a:\n  type: email\n  <KEY>: <VALUE>\n"));
        of.put(Place.DATABASE, List.of(step("type: database_action\n    <KEY>: <VALUE>")));
        of.put(Place.CRM, List.of(step("crm: {<KEY>: <VALUE>}"), step("type: crm_integration\n    <KEY>: <VALUE>")));
        of.put(Place.ANALYTICS, List.of(step("analytics_event: {<KEY>: <VALUE>}")));
        of.put(Place.RETRY, List.of(step("b: {}\n    retry: {<KEY>: <VALUE>}")));
        of.put(Place.COLLECT, List.of(trigger("message: {collect: {<KEY>: <VALUE>}}")));
        of.put(
                Place.FAILURES,
                List.of(
                        step("b: {}\n    on_error: {<KEY>: <VALUE>}"),
                        "error_handling:\n  <KEY>: <VALUE>\n",
                        "error_handling:\n  any: fail\n  <KEY>: <VALUE>\n"));
        of.put(
                Place.FAILURE,
                List.of(
                        step("b: {}\n    on_error: {timeout: {<KEY>: <VALUE>}}"),
                        step("b: {}\n    on_error: {<KEY>: <VALUE>}"),
                        "error_handling:\n  timeout:\n    retry: 3\n    <KEY>: <VALUE>\n"));
        of.put(
                Place.TEMPLATE,
                List.of("templates: {x: {id: Hai, <KEY>: <VALUE>}}\n", "templates: {x: {<KEY>: <VALUE>}}\n"));
        of.put(Place.TEMPLATE_TEXT, List.of("templates: {x: {id: {<KEY>: <VALUE>}}}\n"));
        of.put(Place.TEMPLATE_EMAIL, List.of("templates: {x: {email: {<KEY>: <VALUE>}}}\n"));
        of.put(Place.TEMPLATE_WHATSAPP, List.of("templates: {x: {whatsapp: {<KEY>: <VALUE>}}}\n"));
        of.put(Place.INSIGHTS, List.of("workflow_insights: {<KEY>: <VALUE>}\n"));
        of.put(Place.CHANGES, List.of("workflow_changes: {<KEY>: <VALUE>}\n"));
        of.put(Place.INTEGRATION, List.of("hubspot_integration: {<KEY>: <VALUE>}\n"));
        return of;
    }

    private static String trigger(String lines) {
        return "name: a\nsteps: [b]\ntrigger:\n  " + lines + "\n";
    }

    private static String step(String lines) {
        return "name: a\ntrigger: manual\nsteps:\n  - " + lines + "\n";
    }

    /** A value of the word's kind; a slip must be found before anybody reads it. */
    private static String value(Word word) {
        return switch (word.kind()) {
            case STEPS, TRIGGERS -> "[b]";
            case TEXTS, NAMES -> "[x, y]";
            case INTEGER, NUMBER -> "5";
            case DURATION -> "1h";
            case TIME -> "\"08:00\"";
            case YES_NO -> "true";
            case CHOICE, CHOICES -> word.choices().get(0);
            case CONDITION -> "a > 1";
            case VALUES -> "{x: 1}";
            case FORM -> form(word);
            default -> "x";
        };
    }

    private static String form(Word word) {
        return switch (word.name()) {
            case "choose", "content_rules" -> "[x]";
            case "group", "traffic_split", "late_reply", "from" -> "x";
            default -> "{x: {y: z}}";
        };
    }

    /** Every place but that of webhook triggers, which are answered with `unsupported` as a whole. */
    static List<Place> places() {
        return Stream.of(Place.values())
                .filter(place ->
                        place != Place.WEBHOOK_TRIGGER && !Grammar.at(place).isEmpty())
                .toList();
    }

    @Test
    void whenThereIsAPlace_thenADocumentHasIt() {
        assertThat(DOCUMENTS.keySet()).containsExactlyElementsOf(places());
    }

    @Test
    void whenASlipIsAsNearToASecondWord_thenBothAreNamedAndFewAre() {
        Map<String, Integer> ties = new TreeMap<>();
        for (Place place : places()) {
            for (Word word : Grammar.at(place)) {
                for (String slip : slips(word)) {
                    Node.Text key = text(slip);
                    Node.Entry entry = new Node.Entry(key, text("x"));
                    Meant meant = Meant.by(entry, new Node.Entries(List.of(entry), key.at()), List.of(place));
                    assertThat(meant.words()).as(place + " " + slip).anyMatch(named -> isSpelling(named, word));
                    assertThat(meant.words()).allMatch(named -> Spelling.isNear(Slug.of(slip), named));
                    if (meant.words().size() > 1) {
                        ties.merge(place + " " + new TreeSet<>(meant.words()), 1, Integer::sum);
                    }
                }
            }
        }
        assertThat(ties).isEqualTo(TIES);
    }

    private static Node.Text text(String value) {
        Position at = new Position("a.yaml", 1, 1);
        return new Node.Text(value, false, at, List.of(), offset -> at);
    }

    /** The words of choices that stand in a document of their own. */
    static List<Word> choices() {
        return Grammar.words().stream()
                .filter(word -> word.kind() == Kind.CHOICE || word.kind() == Kind.CHOICES)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("choices")
    void whenAChoiceIsMisspelt_thenItIsTheFirstSuggestionAtItsPlace(Word word) {
        String document = DOCUMENTS.get(word.place()).stream()
                .map(each -> each.replace(HOLE, word.name()))
                .min(Comparator.comparingInt(each ->
                        problems(each.replace("<VALUE>", word.choices().get(0))).size()))
                .orElseThrow();
        List<String> wrong = new ArrayList<>();
        int read = 0;
        for (String choice : word.choices()) {
            for (String slip : choice.length() < Nearness.SHORTEST ? Set.<String>of() : Slips.of(choice)) {
                if (word.choices().contains(Slug.of(slip)) || Scalars.isNothing(slip)) {
                    continue;
                }
                read++;
                Position at = place(document, "<VALUE>");
                Reading reading = YamlReader.create().read(new Source("a.yaml", document.replace("<VALUE>", slip)));
                boolean found = reading.problems().stream()
                        .anyMatch(problem -> at.equals(problem.position())
                                && (problem.code().equals("unknown-word")
                                        || problem.code().equals("unknown-type"))
                                && isFirstOrTie(suggestions(problem), choice, slip));
                if (!found) {
                    wrong.add(slip + " for " + choice + ": "
                            + reading.problems().stream().map(reading::describe).toList());
                }
            }
        }
        assertThat(wrong.stream().limit(20)).as(wrong.size() + " of " + read).isEmpty();
    }

    private static List<Problem> problems(String text) {
        return YamlReader.create().read(new Source("a.yaml", text)).problems();
    }

    private static boolean isFirstOrTie(List<String> named, String word, String slip) {
        return named.contains(word) && (named.get(0).equals(word) || Spelling.isNear(Slug.of(slip), named.get(0)));
    }

    @ParameterizedTest
    @MethodSource("places")
    void whenAKeywordIsMisspelt_thenItIsTheFirstSuggestionAtItsPlace(Place place) {
        List<String> wrong = new ArrayList<>();
        int read = 0;
        for (Word word : Grammar.at(place)) {
            List<String> documents = DOCUMENTS.get(place).stream()
                    .filter(document -> !isTaken(word, document))
                    .toList();
            Set<String> slips = slips(word);
            assertThat(slips.isEmpty() || !documents.isEmpty())
                    .as("a document for " + word)
                    .isTrue();
            int i = 0;
            for (String slip : slips) {
                for (int d = 0; d < documents.size(); d++) {
                    if (d > 0 && (i + d) % SAMPLE != 0) {
                        continue;
                    }
                    String document = documents.get(d);
                    String problem = check(document, slip, word);
                    read++;
                    if (problem != null) {
                        wrong.add(document.replace("\n", "; ") + " " + slip + " for " + word.name() + ": " + problem);
                    }
                }
                i++;
            }
        }
        assertThat(wrong.stream().limit(20)).as(wrong.size() + " of " + read).isEmpty();
        assertThat(read).isPositive();
    }

    /** Slips of every spelling of a word that are no word of its place themselves. */
    private static Set<String> slips(Word word) {
        Set<String> slips = new LinkedHashSet<>();
        Stream.concat(Stream.of(word.name()), word.aliases().stream())
                .filter(spelling -> spelling.length() >= Nearness.SHORTEST)
                .forEach(spelling -> slips.addAll(Slips.of(spelling)));
        slips.removeIf(slip -> Grammar.find(word.place(), slip) != null);
        return slips;
    }

    /** Whether a word stands beside the hole already. */
    private static boolean isTaken(Word word, String document) {
        int hole = document.indexOf(HOLE);
        String line = document.substring(document.lastIndexOf('\n', hole) + 1, hole);
        boolean flow = line.contains("{");
        String beside = flow
                ? line.substring(line.lastIndexOf('{') + 1)
                : document.lines()
                        .filter(each -> each.replace("- ", "  ")
                                        .indexOf(each.replace("- ", "  ").strip())
                                == line.length())
                        .map(each -> each.replace("- ", "").strip())
                        .reduce("", (x, y) -> x + "," + y);
        return Stream.concat(Stream.of(word.name()), word.aliases().stream())
                .anyMatch(spelling -> Stream.of(beside.split(","))
                        .anyMatch(entry -> entry.strip().startsWith(spelling + ":")));
    }

    /** What is wrong with the answer to a slip, {@code null} for nothing. */
    private static @Nullable String check(String document, String slip, Word word) {
        String text = document.replace(HOLE, slip).replace("<VALUE>", value(word));
        Reading reading = YamlReader.create().read(new Source("a.yaml", text));
        Position at = place(document, HOLE);
        for (Problem problem : reading.problems()) {
            List<String> named = suggestions(problem);
            if (at.equals(problem.position()) && problem.code().startsWith("unknown-") && !named.isEmpty()) {
                boolean first = isSpelling(named.get(0), word);
                boolean tie = named.stream().anyMatch(name -> isSpelling(name, word))
                        && Spelling.isNear(Slug.of(slip), named.get(0));
                return first || tie ? null : "suggested " + named;
            }
        }
        return reading.problems().stream().map(reading::describe).toList().toString();
    }

    private static boolean isSpelling(String name, Word word) {
        return word.name().equals(name) || word.aliases().contains(name);
    }

    private static Position place(String document, String hole) {
        int at = document.indexOf(hole);
        int line = 1
                + (int) document.substring(0, at).chars().filter(c -> c == '\n').count();
        return new Position("a.yaml", line, at - document.lastIndexOf('\n', at));
    }

    /** The words in the question of a hint. */
    private static List<String> suggestions(Problem problem) {
        String hint = problem.hint();
        List<String> named = new ArrayList<>();
        if (hint != null && hint.startsWith("did you mean")) {
            String[] parts = hint.substring(0, hint.indexOf('?')).split("`", -1);
            for (int i = 1; i < parts.length; i += 2) {
                named.add(parts[i]);
            }
        }
        return named;
    }
}
