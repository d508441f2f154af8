package dev.alur.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alur.ConversationKey;
import dev.alur.lang.Language;
import dev.alur.lang.Patterns;
import dev.alur.model.Call;
import dev.alur.model.Condition;
import dev.alur.model.Expr;
import dev.alur.model.Trigger;
import dev.alur.model.Trigger.CatchUp;
import dev.alur.model.Trigger.Change;
import dev.alur.model.Trigger.DataCrossed;
import dev.alur.model.Trigger.DataOperator;
import dev.alur.model.Trigger.From;
import dev.alur.model.Trigger.Hours;
import dev.alur.model.Trigger.In;
import dev.alur.model.Trigger.MessageReceived;
import dev.alur.model.Trigger.Role;
import dev.alur.value.Event;
import dev.alur.value.Event.Kind;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rows of the language's table of triggers, each with what starts and what does not. */
class TriggerIndexTest {
    private static final ConversationKey BUDI = ConversationKey.of("budi");
    private static final ConversationKey GROUP = ConversationKey.inGroup("g1", "budi");
    private static final Instant EVENING = Instant.parse("2026-01-05T12:30:00Z");

    private final FakeSituation situation = new FakeSituation();
    private final Map<String, Trigger.Test> code = new HashMap<>();

    @Nested
    class GivenAMessageTrigger {
        @Test
        void whenSomeWordStandsInIt_thenItMatchesAsKeyword() {
            TriggerIndex index = index(MessageReceived.containing("order", "pesan", "beli"));

            assertThat(described(index, text("Kak, mau PESAN dong"))).containsExactly("0/0 KEYWORD");
            assertThat(described(index, text("pemesanan"))).isEmpty();
            assertThat(index.match(text("halo"), situation)).isSameAs(Matches.NONE);
        }

        @Test
        void whenEveryWordIsAsked_thenAllMustStandThere() {
            TriggerIndex index = index(message().all("pesan", "kopi").build());

            assertThat(described(index, text("kopi satu, pesan ya"))).containsExactly("0/0 KEYWORD");
            assertThat(described(index, text("kopi satu"))).isEmpty();
        }

        @Test
        void whenTheWholeMessageIsAsked_thenNothingElseMayStandThere() {
            TriggerIndex index = index(message().whole("Menu").build());

            assertThat(described(index, text(" menu "))).containsExactly("0/0 KEYWORD");
            assertThat(described(index, text("menu dong"))).isEmpty();
        }

        @Test
        void whenAPatternIsAsked_thenThePortDecides() {
            TriggerIndex index = index(message().matches("INV-").build());

            assertThat(described(index, text("cek INV-20"))).containsExactly("0/0 KEYWORD");
            assertThat(described(index, text("cek"))).isEmpty();
        }

        @Test
        void whenSeveralThingsAreStated_thenAllMustHold() {
            TriggerIndex index = index(message()
                    .contains("struk")
                    .all("bayar")
                    .kinds("image")
                    .from(From.KNOWN_USERS)
                    .in(In.PRIVATE)
                    .build());
            Event event = new Event("", Kind.MESSAGE, "image", BUDI, "bayar, ini struk", Map.of());

            assertThat(described(index, event)).containsExactly("0/0 KEYWORD");
            assertThat(described(index, text("bayar, ini struk"))).isEmpty();
            situation.known = false;
            assertThat(described(index, event)).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"image, image, true", "image, text, false", "any, video, true", "button, button, true"})
        void whenAKindIsAsked_thenOnlyThatKindMatches(String wanted, String kind, boolean expected) {
            TriggerIndex index = index(message().kinds(wanted).build());
            Event event = new Event("", Kind.MESSAGE, kind, BUDI, "", Map.of());

            assertThat(described(index, event)).isEqualTo(expected ? List.of("0/0 OTHER") : List.of());
        }

        @Test
        void whenTheSenderIsAsked_thenThePersonDecides() {
            assertThat(startsFrom(From.NEW_USERS)).isFalse();
            assertThat(startsFrom(From.KNOWN_USERS)).isTrue();
            assertThat(startsFrom(From.OWNER)).isFalse();
            situation.known = false;
            situation.owner = true;
            assertThat(startsFrom(From.NEW_USERS)).isTrue();
            assertThat(startsFrom(From.KNOWN_USERS)).isFalse();
            assertThat(startsFrom(From.OWNER)).isTrue();
            assertThat(startsFrom(From.ALL_USERS)).isTrue();
        }

        private boolean startsFrom(From from) {
            return !index(message().from(from).build())
                    .match(text("halo"), situation)
                    .isEmpty();
        }

        @ParameterizedTest
        @CsvSource({
            "+62 812-3456-7890, +6281234567890, true",
            "0812 3456 7890, +6281234567890, true",
            "006281234567890, 6281234567890, true",
            "0812 3456 7890, +6281234567891, false",
            "+6281234567890, , false"
        })
        void whenPhonesAreAsked_thenTheirDigitsDecide(String listed, @Nullable String phone, boolean expected) {
            TriggerIndex index =
                    index(message().from(From.PHONES).phones(listed).build());
            situation.phone = phone;

            assertThat(!index.match(text("halo"), situation).isEmpty()).isEqualTo(expected);
        }

        @Test
        void whenThePlaceIsAsked_thenTheChatDecides() {
            Event inGroup = Event.message("", GROUP, "halo");

            assertThat(described(index(message().in(In.GROUP).build()), inGroup))
                    .hasSize(1);
            assertThat(described(index(message().in(In.GROUP).build()), text("halo")))
                    .isEmpty();
            assertThat(described(index(message().in(In.PRIVATE).build()), inGroup))
                    .isEmpty();
            TriggerIndex named =
                    index(message().in(In.NAMED).group("Grup Promo").build());
            assertThat(described(named, inGroup)).isEmpty();
            situation.group = "GRUP PROMO";
            assertThat(described(named, inGroup)).hasSize(1);
            assertThat(described(named, text("halo"))).isEmpty();
        }
    }

    @Nested
    class GivenAnEngagementTrigger {
        @Test
        void whenItIsTheFirstMessageOfSomebodyNew_thenItMatches() {
            TriggerIndex index = index(new Trigger.FirstMessage());
            assertThat(described(index, text("halo"))).isEmpty();

            situation.messages = 1;
            assertThat(described(index, text("halo")))
                    .as("the host knows the person")
                    .isEmpty();
            situation.known = false;
            assertThat(described(index, text("halo"))).containsExactly("0/0 ENGAGEMENT");
        }

        @Test
        void whenItIsTheNthMessage_thenItMatches() {
            TriggerIndex index = index(new Trigger.NthMessage(5));
            situation.messages = 5;
            assertThat(described(index, text("halo"))).containsExactly("0/0 ENGAGEMENT");

            situation.messages = 6;
            assertThat(described(index, text("halo"))).isEmpty();
        }

        @Test
        void whenThePersonWasSilentExactlySoLong_thenItMatches() {
            TriggerIndex index = index(new Trigger.Idle(Duration.ofDays(3)));

            assertThat(described(index, idle(259_200))).containsExactly("0/0 OTHER");
            assertThat(described(index, idle(86_400))).isEmpty();
            assertThat(index.idles()).containsExactly(new Watched<>(0, 0, new Trigger.Idle(Duration.ofDays(3))));
        }

        private Event idle(int seconds) {
            return new Event("", Kind.IDLE, "", BUDI, "", Map.of("seconds", seconds));
        }
    }

    @Nested
    class GivenAFallback {
        @Test
        void whenAMessageComes_thenItIsListedLast() {
            TriggerIndex index = index(
                    List.of(new Trigger.Unmatched(Duration.ofHours(12))),
                    List.of(message().build()),
                    List.of(new Trigger.NthMessage(10)),
                    List.of(MessageReceived.containing("halo")));

            assertThat(described(index, text("halo")))
                    .containsExactly("3/0 KEYWORD", "2/0 ENGAGEMENT", "1/0 OTHER", "0/0 UNMATCHED");
            assertThat(described(index, named("halo", Map.of()))).isEmpty();
        }
    }

    @Nested
    class GivenAGroupTrigger {
        @Test
        void whenThatChangeHappens_thenItMatches() {
            TriggerIndex index = index(new Trigger.GroupChanged(Change.JOINED, "Grup Promo"));

            assertThat(described(index, change("joined"))).as("another group").isEmpty();
            situation.group = "Grup Promo";
            assertThat(described(index, change("joined"))).containsExactly("0/0 OTHER");
            assertThat(described(index, change("left"))).isEmpty();
        }

        private Event change(String change) {
            return new Event("", Kind.GROUP, change, GROUP, "", Map.of());
        }
    }

    @Nested
    class GivenATriggerOfTheClock {
        private final Trigger.Scheduled monday = new Trigger.Scheduled("0 9 * * MON", null, null, CatchUp.ONE);
        private final Hours opens = hours("08:00", "17:00", Role.OPENS);
        private final Trigger.ForAudience audience = new Trigger.ForAudience("cart_abandoned_24h");

        @Test
        void whenTheClockRaisesItsWorkflow_thenOnlyThatOneMatches() {
            TriggerIndex index =
                    index(List.of(monday), List.of(opens), List.of(audience), List.of(new Trigger.Manual()));

            assertThat(described(index, schedule("Workflow 0"))).containsExactly("0/0 OTHER");
            assertThat(described(index, schedule("workflow_1"))).containsExactly("1/0 OTHER");
            assertThat(described(index, schedule("workflow_2"))).containsExactly("2/0 OTHER");
            assertThat(described(index, schedule("workflow_3"))).isEmpty();
            assertThat(index.schedules()).containsExactly(new Watched<>(0, 0, monday));
            assertThat(index.hourEdges()).containsExactly(new Watched<>(1, 0, opens));
            assertThat(index.audiences()).containsExactly(new Watched<>(2, 0, audience));
        }

        @Test
        void whenAnEventOfTheAudiencesNameIsPublished_thenItMatches() {
            TriggerIndex index = index(audience);

            assertThat(described(index, named("Cart abandoned 24h", Map.of()))).containsExactly("0/0 OTHER");
            assertThat(described(index, named("cart_abandoned_48h", Map.of()))).isEmpty();
        }

        private Event schedule(String name) {
            return new Event("", Kind.SCHEDULE, name, BUDI, "", Map.of());
        }
    }

    @Nested
    class GivenHoursAsAGate {
        private final Hours office = hours("08:00", "17:00", Role.GATE);

        @Test
        void whenTheyAreClosed_thenTheOtherTriggersDoNotMatch() {
            TriggerIndex index = index(List.of(office, MessageReceived.containing("halo"), new Trigger.Manual()));

            assertThat(described(index, text("halo"))).containsExactly("0/1 KEYWORD");
            situation.now = EVENING;
            assertThat(described(index, text("halo"))).isEmpty();
            Event byHand = new Event("", Kind.MANUAL, "workflow 0", BUDI, "", Map.of());
            assertThat(described(index, byHand)).as("by hand").containsExactly("0/2 OTHER");
        }

        @Test
        void whenThereIsNothingElse_thenNothingStarts() {
            assertThat(described(index(office), text("halo"))).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({
            "08:00, 17:00, , 2026-01-05T01:00:00Z, true",
            "08:00, 17:00, , 2026-01-05T00:59:59Z, false",
            "08:00, 17:00, , 2026-01-05T10:00:00Z, false",
            "22:00, 06:00, , 2026-01-05T16:00:00Z, true",
            "22:00, 06:00, , 2026-01-04T22:59:59Z, true",
            "22:00, 06:00, , 2026-01-05T05:00:00Z, false",
            "22:00, 06:00, SUNDAY, 2026-01-04T22:00:00Z, true",
            "22:00, 06:00, MONDAY, 2026-01-04T22:00:00Z, false",
            "00:00, 00:00, MONDAY, 2026-01-05T12:00:00Z, true",
            "08:00, 17:00, TUESDAY, 2026-01-05T02:00:00Z, false"
        })
        void whenTheClockMoves_thenTheyOpenAndClose(
                String start, String end, @Nullable DayOfWeek day, Instant now, boolean open) {
            Set<DayOfWeek> days = day == null ? Set.of() : Set.of(day);
            situation.now = now;
            TriggerIndex index = index(List.of(
                    new Hours(LocalTime.parse(start), LocalTime.parse(end), days, Role.GATE),
                    MessageReceived.containing("halo")));

            assertThat(!index.match(text("halo"), situation).isEmpty()).isEqualTo(open);
        }
    }

    @Nested
    class GivenADataTrigger {
        @ParameterizedTest(name = "{0} {1}: {2} to {3} is {4}")
        @CsvSource({
            "EQUALS, gold, silver, GOLD, true",
            "EQUALS, gold, Gold, GOLD, false",
            "NOT_EQUALS, gold, gold, silver, true",
            "NOT_EQUALS, gold, bronze, silver, false",
            "GREATER_THAN, 1000000, 900000, 1500000, true",
            "GREATER_THAN, 1000000, 1200000, 1500000, false",
            "GREATER_THAN, 1000000, , 1500000, true",
            "GREATER_THAN, 1000000, 900000, 1000000, false",
            "GREATER_OR_EQUAL, 5, 4, 5.0, true",
            "LESS_THAN, 3, 3, 2, true",
            "LESS_THAN, 3, 2, 1, false",
            "LESS_OR_EQUAL, 3, 4, 3, true",
            "CONTAINS, vip, lama, pelanggan VIP, true",
            "CONTAINS, vip, vip, pelanggan vip, false",
            "EXISTS, , , ada, true",
            "EXISTS, , dulu, ada, false",
            "CHANGED, , dulu, kini, true",
            "CHANGED, , kini, kini, false"
        })
        void whenTheFieldIsWritten_thenTheCrossingCounts(
                DataOperator operator,
                @Nullable String value,
                @Nullable String before,
                @Nullable String after,
                boolean expected) {
            assertThat(crosses(operator, plain(value), plain(before), plain(after)))
                    .isEqualTo(expected);
        }

        @Test
        void whenTheValueIsARangeOrAList_thenItsMembersCount() {
            assertThat(crosses(DataOperator.BETWEEN, List.of(5, 10), 4, 10)).isTrue();
            assertThat(crosses(DataOperator.BETWEEN, List.of(5, 10), 5, 10)).isFalse();
            assertThat(crosses(DataOperator.IN, List.of("gold", "silver"), "bronze", "Gold"))
                    .isTrue();
            assertThat(crosses(DataOperator.IN, List.of("gold", "silver"), "silver", "gold"))
                    .isFalse();
        }

        @Test
        void whenTheSameNumberIsWrittenInAnotherType_thenNothingChanged() {
            assertThat(crosses(DataOperator.CHANGED, null, 5, new BigDecimal("5.0")))
                    .isFalse();
        }

        private boolean crosses(
                DataOperator operator, @Nullable Object value, @Nullable Object before, @Nullable Object after) {
            situation.before.clear();
            situation.after.clear();
            if (before != null) {
                situation.before.put("total_spent", before);
            }
            if (after != null) {
                situation.after.put("total_spent", after);
            }
            TriggerIndex index = index(new DataCrossed("user.total_spent", operator, value));
            assertThat(described(index, text("total_spent"))).isEmpty();
            return !index.match(new Event("", Kind.PROFILE, "", BUDI, "", Map.of()), situation)
                    .isEmpty();
        }

        private static @Nullable Object plain(@Nullable String text) {
            return text != null && Character.isDigit(text.charAt(0)) ? new BigDecimal(text) : text;
        }
    }

    @Nested
    class GivenANamedEvent {
        @Test
        void whenItIsPublished_thenItsNameAndConditionDecide() {
            Condition above = new Condition.Compare(
                    Expr.Path.of("score"), Condition.Comparison.GREATER, new Expr.Literal(new BigDecimal(70)));
            TriggerIndex index = index(
                    List.of(new Trigger.EventPublished("lead_qualified", above)),
                    List.of(new Trigger.EventPublished("Lead Qualified", Condition.ALWAYS)));

            assertThat(described(index, named("lead_qualified", Map.of("score", 80))))
                    .containsExactly("0/0 OTHER", "1/0 OTHER");
            assertThat(described(index, named("lead_qualified", Map.of("score", 70))))
                    .containsExactly("1/0 OTHER");
            assertThat(described(index, named("lead_lost", Map.of("score", 80))))
                    .isEmpty();
            situation.facts.put("score", 90);
            assertThat(described(index, named("lead_qualified", Map.of())))
                    .as("from the facts")
                    .hasSize(2);
        }
    }

    @Nested
    class GivenATriggerByName {
        @Test
        void whenCodeIsBehindIt_thenTheCodeDecides() {
            code.put("long message", (event, facts) -> event.text().length() > 10);
            TriggerIndex index = index(new Trigger.Named(Call.of("long message")));

            assertThat(described(index, text("a rather long one"))).containsExactly("0/0 OTHER");
            assertThat(described(index, text("short"))).isEmpty();
        }

        @Test
        void whenNoCodeIsBehindIt_thenItIsTheNameOfAnEvent() {
            TriggerIndex index = index(new Trigger.Named(Call.of("user_registered")));

            assertThat(described(index, named("User registered", Map.of()))).containsExactly("0/0 OTHER");
            assertThat(described(index, text("user_registered"))).isEmpty();
        }

        @Test
        void whenTheCodeThrows_thenTheOthersStillMatchAndItIsReported() {
            IllegalStateException broken = new IllegalStateException("broken");
            code.put("broken", (event, facts) -> {
                throw broken;
            });
            TriggerIndex index =
                    index(List.of(new Trigger.Named(Call.of("broken"))), List.of(MessageReceived.containing("halo")));

            Matches matches = index.match(text("halo"), situation);

            assertThat(matches.size()).isOne();
            assertThat(matches.failures()).containsExactly(new Matches.Failed(0, 0, broken));
            assertThat(index.explain(text("halo"), situation, 0).get(0).text()).contains("the code failed");
        }
    }

    @Nested
    class GivenAStartByHand {
        @Test
        void whenAWorkflowIsNamed_thenItMatchesWhateverItsTriggers() {
            TriggerIndex index = index(List.of(MessageReceived.containing("halo")), List.of(new Trigger.Manual()));

            assertThat(described(index, byHand("Workflow-0"))).containsExactly("0/-1 OTHER");
            assertThat(described(index, byHand("workflow 1"))).containsExactly("1/0 OTHER");
            assertThat(described(index, byHand("workflow 2"))).isEmpty();
            assertThat(described(index, text("workflow 1"))).isEmpty();
        }

        private Event byHand(String name) {
            return new Event("", Kind.MANUAL, name, BUDI, "", Map.of());
        }
    }

    @Nested
    class GivenSeveralTriggersOfOneWorkflow {
        @Test
        void whenSomeMatch_thenTheWorkflowIsListedOnceWithTheBest() {
            TriggerIndex index = index(List.of(
                    new Trigger.Unmatched(Duration.ofHours(12)),
                    new Trigger.NthMessage(10),
                    MessageReceived.containing("halo", "hai", "ha*")));

            assertThat(described(index, text("halo hai"))).containsExactly("0/2 KEYWORD");
            assertThat(described(index, text("pagi"))).containsExactly("0/1 ENGAGEMENT");
        }

        @Test
        void whenAskedWhy_thenEachTriggerAnswers() {
            situation.now = EVENING;
            TriggerIndex index = index(List.of(
                    MessageReceived.containing("order", "pesan"),
                    hours("08:00", "17:00", Role.GATE),
                    new Trigger.Unmatched(Duration.ofHours(12))));

            assertThat(index.explain(text("halo"), situation, 0))
                    .containsExactly(
                            new Reason(0, false, "message: needs one of order, pesan: not found in \"halo\""),
                            new Reason(1, false, "hours: 08:00-17:00, now MONDAY 19:30 Asia/Jakarta"),
                            new Reason(2, true, "unmatched: if nothing else starts, once per person in its period"));
            assertThat(index.explain(text("halo"), situation, 7)).isEmpty();
        }

        @Test
        void whenAskedWhyOfEveryEvent_thenTheReasonsAgreeWithTheMatch() {
            List<Trigger> triggers = List.of(
                    MessageReceived.containing("halo"),
                    message()
                            .all("a", "b")
                            .whole("a b")
                            .kinds("image")
                            .in(In.GROUP)
                            .from(From.OWNER)
                            .build(),
                    new Trigger.FirstMessage(),
                    new Trigger.NthMessage(10),
                    new Trigger.GroupChanged(Change.LEFT, null),
                    new Trigger.Scheduled(null, Duration.ofHours(1), null, CatchUp.NONE),
                    new Trigger.ForAudience("all"),
                    new Trigger.Idle(Duration.ofDays(1)),
                    new DataCrossed("city", DataOperator.CHANGED, null),
                    new Trigger.EventPublished("sold", Condition.ALWAYS),
                    new Trigger.Unmatched(Duration.ofHours(1)));
            situation.after.put("city", "Jakarta");
            for (Trigger trigger : triggers) {
                TriggerIndex index = index(trigger);
                for (Kind kind : Kind.values()) {
                    for (String name : List.of("text", "left", "workflow_0", "all", "sold")) {
                        Event event = new Event("", kind, name, BUDI, "halo", Map.of("seconds", 86_400));
                        boolean matches = !index.match(event, situation).isEmpty();
                        boolean byHand = kind == Kind.MANUAL && name.equals("workflow_0");
                        assertThat(index.explain(event, situation, 0).get(0).matches() || byHand)
                                .as("%s and %s", trigger, event)
                                .isEqualTo(matches);
                    }
                }
            }
        }
    }

    @Test
    void whenANumberIsGivenTwice_thenBothWorkflowsAreNamed() {
        List<TriggerIndex.Entry> twice =
                List.of(new TriggerIndex.Entry(1, "a", List.of()), new TriggerIndex.Entry(1, "b", List.of()));

        assertThatThrownBy(() -> build(twice))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("number 1", "a", "b");
    }

    private TriggerIndex index(Trigger trigger) {
        return index(List.of(trigger));
    }

    /** Workflows {@code workflow 0}, {@code workflow 1} … */
    @SafeVarargs
    private TriggerIndex index(List<? extends Trigger>... workflows) {
        List<TriggerIndex.Entry> entries = new ArrayList<>();
        for (List<? extends Trigger> triggers : workflows) {
            entries.add(new TriggerIndex.Entry(entries.size(), "workflow " + entries.size(), List.copyOf(triggers)));
        }
        return build(entries);
    }

    private TriggerIndex build(List<TriggerIndex.Entry> entries) {
        Patterns plain = pattern -> new Patterns.Pattern() {
            @Override
            public boolean finds(CharSequence text) {
                return text.toString().contains(pattern);
            }

            @Override
            public boolean matches(CharSequence text) {
                return text.toString().equals(pattern);
            }
        };
        Language language = new Language(Language.CORE.scripts(), Language.CORE.schedules(), plain);
        return TriggerIndex.of(entries, code::get, language);
    }

    /** {@code workflow/position RANK} in order. */
    private List<String> described(TriggerIndex index, Event event) {
        Matches matches = index.match(event, situation);
        List<String> described = new ArrayList<>();
        for (int i = 0; i < matches.size(); i++) {
            described.add(matches.workflow(i) + "/" + matches.position(i) + " " + matches.rank(i));
        }
        return described;
    }

    private static Event text(String text) {
        return Event.message("", BUDI, text);
    }

    private static Event named(String name, Map<String, Object> fields) {
        return Event.named("", name, BUDI, fields);
    }

    private static Hours hours(String start, String end, Role role) {
        return new Hours(LocalTime.parse(start), LocalTime.parse(end), Set.of(), role);
    }

    private static MessageTrigger message() {
        return new MessageTrigger();
    }

    /** A message trigger of which a test states only what it is about. */
    private static final class MessageTrigger {
        private List<String> contains = List.of();
        private List<String> all = List.of();
        private List<String> equals = List.of();
        private List<String> matches = List.of();
        private Set<String> kinds = Set.of();
        private From from = From.ALL_USERS;
        private List<String> phones = List.of();
        private In in = In.ANYWHERE;
        private @Nullable String group;

        MessageTrigger contains(String... words) {
            contains = List.of(words);
            return this;
        }

        MessageTrigger all(String... words) {
            all = List.of(words);
            return this;
        }

        MessageTrigger whole(String... texts) {
            equals = List.of(texts);
            return this;
        }

        MessageTrigger matches(String... patterns) {
            matches = List.of(patterns);
            return this;
        }

        MessageTrigger kinds(String... names) {
            kinds = Set.of(names);
            return this;
        }

        MessageTrigger from(From who) {
            from = who;
            return this;
        }

        MessageTrigger phones(String... numbers) {
            phones = List.of(numbers);
            return this;
        }

        MessageTrigger in(In where) {
            in = where;
            return this;
        }

        MessageTrigger group(String name) {
            group = name;
            return this;
        }

        MessageReceived build() {
            return new MessageReceived(contains, all, equals, matches, kinds, from, phones, in, group, null);
        }
    }
}
