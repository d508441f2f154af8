package dev.alur.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.Problem;
import dev.alur.value.Slug;
import dev.alur.value.Spelling;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One slip of the pen in a keyword of four letters or more is an error at the keyword's place that names the keyword first,
 * wherever a keyword may stand. When the slip makes a word that is as near to a second keyword of the same place, both are
 * named, first the one whose value stands there; such ties are counted here, so that a new word that is too near to an
 * old one is noticed.
 */
class SuggestionsTest {
    /** Slips that are as near to another keyword of their place: few, or the words are badly chosen. */
    private static final int TIES = 0;

    private static final String HOLE = "<KEY>";

    /** Documents with a hole for a key of a place; the value stands behind it. */
    private static final Map<Place, String> DOCUMENTS = documents();

    private static Map<Place, String> documents() {
        Map<Place, String> of = new LinkedHashMap<>();
        of.put(Place.DOCUMENT, "<KEY>: <VALUE>\n---\nname: a\nsteps: [b]\n");
        of.put(Place.WORKFLOW, "name: a\nsteps: [b]\ntrigger: c\n<KEY>: <VALUE>\n");
        of.put(Place.DEFAULTS, "defaults:\n  zone: UTC\n  <KEY>: <VALUE>\n");
        of.put(Place.TRIGGER, trigger("<KEY>: <VALUE>"));
        of.put(Place.MESSAGE_TRIGGER, trigger("message: {equals: [x], <KEY>: <VALUE>}"));
        of.put(Place.UNMATCHED_TRIGGER, trigger("message: unmatched\n  <KEY>: <VALUE>"));
        of.put(Place.GROUP_TRIGGER, trigger("group: joined\n  <KEY>: <VALUE>"));
        of.put(Place.SCHEDULE_TRIGGER, trigger("schedule: {<KEY>: <VALUE>}"));
        of.put(Place.AUDIENCE_TRIGGER, trigger("type: scheduled\n  <KEY>: <VALUE>"));
        of.put(Place.ENGAGEMENT_TRIGGER, trigger("type: engagement\n  <KEY>: <VALUE>"));
        of.put(Place.HOURS_TRIGGER, trigger("hours: {end: 17:00, <KEY>: <VALUE>}"));
        of.put(Place.DATA_TRIGGER, trigger("data: {op: changed, <KEY>: <VALUE>}"));
        of.put(Place.EVENT_TRIGGER, trigger("event: x\n  <KEY>: <VALUE>"));
        of.put(Place.EVENT, trigger("event: {<KEY>: <VALUE>}"));
        of.put(Place.STEP, step("<KEY>: <VALUE>"));
        of.put(Place.OPTION, step("b: {}\n    <KEY>: <VALUE>"));
        of.put(Place.IF, step("if: a > 1\n    <KEY>: <VALUE>"));
        of.put(Place.SEND, step("send: {<KEY>: <VALUE>}"));
        of.put(Place.ASK, step("ask: {<KEY>: <VALUE>}"));
        of.put(Place.WAIT, step("wait: {<KEY>: <VALUE>}"));
        of.put(Place.WAIT_FOR, step("wait_for: {<KEY>: <VALUE>}"));
        of.put(Place.CHOOSE, step("choose: [{when: a > 1, then: b}]\n    <KEY>: <VALUE>"));
        of.put(Place.CASE, step("choose: [{<KEY>: <VALUE>}]"));
        of.put(Place.PATHS, step("paths: {a: {condition: a > 1, actions: b}}\n    <KEY>: <VALUE>"));
        of.put(Place.PATH, step("paths: {a: {<KEY>: <VALUE>}}"));
        of.put(Place.FOR_EACH, step("for_each: {as: x, <KEY>: <VALUE>}"));
        of.put(Place.REPEAT, step("repeat: {<KEY>: <VALUE>}"));
        of.put(Place.PARALLEL, step("parallel: {a: b, <KEY>: <VALUE>}"));
        of.put(Place.HANDOFF, step("handoff: {<KEY>: <VALUE>}"));
        of.put(Place.CALL, step("call: b\n    <KEY>: <VALUE>"));
        of.put(Place.SPLIT, step("split: {a: 50, b: 50}\n    a: [c]\n    b: [d]\n    <KEY>: <VALUE>"));
        of.put(Place.VARIANT, "name: a\nvariant_a: [b]\nvariant_b: {<KEY>: <VALUE>}\n");
        of.put(Place.GOAL, step("goal: b\n    <KEY>: <VALUE>"));
        of.put(Place.EMIT, step("emit: b\n    <KEY>: <VALUE>"));
        of.put(Place.WEBHOOK, step("webhook: {<KEY>: <VALUE>}"));
        of.put(Place.EMAIL, step("email: {<KEY>: <VALUE>}"));
        of.put(Place.DATABASE, step("type: database_action\n    <KEY>: <VALUE>"));
        of.put(Place.CRM, step("crm: {<KEY>: <VALUE>}"));
        of.put(Place.ANALYTICS, step("analytics_event: {<KEY>: <VALUE>}"));
        of.put(Place.RETRY, step("b: {}\n    retry: {<KEY>: <VALUE>}"));
        of.put(Place.COLLECT, trigger("message: {collect: {<KEY>: <VALUE>}}"));
        of.put(Place.FAILURES, step("b: {}\n    on_error: {<KEY>: <VALUE>}"));
        of.put(Place.FAILURE, step("b: {}\n    on_error: {timeout: {<KEY>: <VALUE>}}"));
        of.put(Place.TEMPLATE, "templates: {x: {id: Hai, <KEY>: <VALUE>}}\n");
        of.put(Place.TEMPLATE_TEXT, "templates: {x: {id: {<KEY>: <VALUE>}}}\n");
        of.put(Place.TEMPLATE_EMAIL, "templates: {x: {email: {<KEY>: <VALUE>}}}\n");
        of.put(Place.TEMPLATE_WHATSAPP, "templates: {x: {whatsapp: {<KEY>: <VALUE>}}}\n");
        of.put(Place.INSIGHTS, "workflow_insights: {<KEY>: <VALUE>}\n");
        of.put(Place.CHANGES, "workflow_changes: {<KEY>: <VALUE>}\n");
        of.put(Place.INTEGRATION, "hubspot_integration: {<KEY>: <VALUE>}\n");
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

    static List<Place> places() {
        return Stream.of(Place.values()).filter(place -> !Grammar.at(place).isEmpty()).toList();
    }

    @Test
    void whenThereIsAPlace_thenADocumentHasIt() {
        List<Place> unread = List.of(Place.WEBHOOK_TRIGGER);
        assertThat(places()).filteredOn(place -> !unread.contains(place)).allSatisfy(place ->
                assertThat(DOCUMENTS).containsKey(place));
    }

    /** A slip that is a keyword there itself, or a name for the same: no error, or another. */
    private static boolean isAllowed(String slip, Place place) {
        return Grammar.find(place, slip) != null;
    }

    @ParameterizedTest
    @MethodSource("places")
    void whenAKeywordIsMisspelt_thenItIsTheFirstSuggestionAtItsPlace(Place place) {
        String document = DOCUMENTS.get(place);
        if (document == null) {
            return;
        }
        List<String> wrong = new ArrayList<>();
        for (Word word : Grammar.at(place)) {
            List<String> spellings = new ArrayList<>(word.aliases());
            spellings.add(0, word.name());
            for (String spelling : spellings) {
                for (String slip : spelling.length() < 4 ? List.<String>of() : Slips.of(spelling)) {
                    if (!isAllowed(slip, place)) {
                        String problem = check(document, slip, word, place);
                        if (problem != null) {
                            wrong.add(problem);
                        }
                    }
                }
            }
        }
        assertThat(wrong.stream().limit(20)).as(wrong.size() + " of them").isEmpty();
    }

    private static String check(String document, String slip, Word word, Place place) {
        String text = document.replace(HOLE, slip).replace("<VALUE>", value(word));
        int at = document.indexOf(HOLE);
        int line = 1 + (int) document.substring(0, at).chars().filter(c -> c == '\n').count();
        int column = at - document.lastIndexOf('\n', at);
        Reading reading = YamlReader.create().read(new Source("a.yaml", text));
        for (Problem problem : reading.problems()) {
            boolean here = problem.position() != null
                    && problem.position().line() == line
                    && problem.position().column() == column;
            String hint = problem.hint();
            if (here && problem.code().startsWith("unknown-") && hint != null) {
                List<String> named = Stream.of(hint.split("`")).toList();
                for (int i = 1; i < named.size() && hint.startsWith("did you mean"); i += 2) {
                    if (word.name().equals(named.get(i)) || word.aliases().contains(named.get(i))) {
                        return i == 1 ? null : tie(slip, named.get(1));
                    }
                }
            }
        }
        return place + " " + slip + " for " + word.name() + ": "
                + reading.problems().stream().map(reading::describe).toList();
    }

    private static String tie(String slip, String first) {
        return Spelling.isNear(Slug.of(slip), first) ? null : "no tie: " + slip + " and " + first;
    }
}
