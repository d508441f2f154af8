package dev.alur.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alur.ConversationKey;
import dev.alur.conversation.Lane;
import dev.alur.model.AnswerType;
import dev.alur.model.Message;
import dev.alur.model.Options;
import dev.alur.model.Question;
import dev.alur.model.Step;
import dev.alur.model.Trigger;
import dev.alur.model.Workflow;
import dev.alur.spi.Campaign;
import dev.alur.spi.Listener;
import dev.alur.spi.Outgoing;
import dev.alur.spi.Profiles;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Many people at once: everybody is reached once, nobody who writes waits, and little of it is in memory. */
class CampaignsTest {
    private static final int PAGE = 500;
    private static final int AT_ONCE = 20;
    private static final int CAMPAIGNS_AT_ONCE = 12;
    private static final ConversationKey BUDI = ConversationKey.of("+62811");

    private final VirtualTime clock = VirtualTime.startingAt(Instant.parse("2026-01-05T02:00:00Z"));
    private final ArrayDeque<Runnable> tasks = new ArrayDeque<>();
    private final People people = new People();
    private final List<String> sent = new ArrayList<>();

    private static Workflow sending(String name, String text, Trigger trigger) {
        return Workflow.of(name, List.of(new Step.Send(Options.NONE, Message.text(text), Duration.ZERO)))
                .withTriggers(List.of(trigger));
    }

    private static Trigger daily() {
        return new Trigger.Scheduled(null, Duration.ofDays(1), "everybody", Trigger.CatchUp.NONE);
    }

    private static final Workflow REPLY = sending("reply", "Halo!", Trigger.MessageReceived.containing("hai"));

    private EngineBuilder engine(Workflow... workflows) {
        return Engine.builder()
                .define(workflows)
                .time(clock)
                .profiles(people)
                .actionsAtOnce(AT_ONCE)
                .campaignsAtOnce(CAMPAIGNS_AT_ONCE)
                .audiencePage(PAGE)
                .traces(0)
                .channel(message -> sent.add(message.to() + ": " + message.text()));
    }

    private void work() {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }

    private static List<ConversationKey> crowd(int size) {
        List<ConversationKey> crowd = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            crowd.add(ConversationKey.of("+62" + (100_000_000 + i)));
        }
        return crowd;
    }

    /** People who may be out of reach for the engine. */
    private static final class People implements Profiles {
        final MemoryProfiles people = new MemoryProfiles();
        final Set<ConversationKey> broken = new HashSet<>();
        int unreadable;
        int pages;

        @Override
        public @Nullable Map<String, Object> find(ConversationKey conversation) {
            if (broken.remove(conversation)) {
                throw new IllegalStateException("the directory is away");
            }
            return people.find(conversation);
        }

        @Override
        public Map<String, Object> merge(ConversationKey conversation, Map<String, @Nullable Object> fields) {
            return people.merge(conversation, fields);
        }

        @Override
        public Page audience(String name, @Nullable String cursor, int most) {
            if (unreadable > 0 && cursor != null) {
                unreadable--;
                throw new IllegalStateException("the audience is away");
            }
            pages++;
            return people.audience(name, cursor, most);
        }
    }

    /** A channel that counts what many people get, and how long somebody who writes meanwhile waits. */
    private final class Counting {
        final Map<String, Integer> reached = new HashMap<>();
        private final Engine engine;
        private final int half;
        private boolean isWritten;
        int before = -1;
        long mostOpen;

        Counting(EngineBuilder builder, int size) {
            half = size / 2;
            people.people.audience("everybody", crowd(size));
            engine = builder.executor(tasks::add).channel(this::send).build();
        }

        private Object send(Outgoing message) {
            mostOpen = Math.max(mostOpen, engine.openRuns());
            if (message.text().equals("Halo!")) {
                before = reached.size() - half;
            } else {
                reached.merge(message.to(), 1, Integer::sum);
            }
            return Map.of();
        }

        void run() {
            clock.advance(Duration.ofDays(1));
            for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
                task.run();
                if (reached.size() == half && !isWritten) {
                    isWritten = true;
                    engine.message("+62811", "hai");
                }
            }
        }
    }

    @Nested
    class GivenAScheduleForAHundredThousand {
        private final EngineBuilder builder = engine(sending("news", "Kabar baru", daily()), REPLY);

        @Test
        void whenSomebodyWritesInTheMiddle_thenTheyDoNotWaitAndEverybodyIsReachedOnceInPages() {
            Counting counting = new Counting(builder, 100_000);
            counting.run();
            assertThat(counting.before).as("sends before the reply").isBetween(0, CAMPAIGNS_AT_ONCE);
            assertThat(counting.reached).hasSize(100_000);
            assertThat(counting.reached.values()).containsOnly(1);
            assertThat(counting.mostOpen).isBetween((long) PAGE / 2, (long) PAGE + PAGE / 2 + 1);
        }

        @Test
        void whenThereIsButOneLane_thenTheCheckOfRepliesReportsIt() {
            Counting counting = new Counting(builder.lanes(new OneLane<>(AT_ONCE)), 5_000);
            counting.run();
            assertThat(counting.before).isGreaterThan(10 * CAMPAIGNS_AT_ONCE);
        }

        @Test
        void whenItIsOnePage_thenTheCheckOfMemoryReportsIt() {
            Counting counting = new Counting(builder.audiencePage(1_000_000), 5_000);
            counting.run();
            assertThat(counting.mostOpen).isGreaterThan(4_900);
        }
    }

    /** Lanes without the mechanism: one queue for all. */
    private static final class OneLane<C> extends Lanes<C> {
        OneLane(int most) {
            super(most, most);
        }

        @Override
        synchronized boolean enter(Lane lane, C call) {
            return super.enter(Lane.LIVE, call);
        }

        @Override
        synchronized void leave(Lane lane) {
            super.leave(Lane.LIVE);
        }
    }

    @Nested
    class GivenAnAudienceThatIsPublished {
        private final List<Campaign> progress = new ArrayList<>();
        private final Engine engine = engine(
                        sending("remind", "Masih mau?", new Trigger.ForAudience("cart_left")), REPLY)
                .listener(new Listener() {
                    @Override
                    public void reached(Campaign campaign) {
                        progress.add(campaign);
                    }
                })
                .executor(tasks::add)
                .build();

        GivenAnAudienceThatIsPublished() {
            people.people.audience("cart_left", crowd(1_200));
        }

        @Test
        void whenItIsUnderWay_thenItTellsHowFarItIs() {
            assertThat(engine.publishToAudience("p1", "cart_left")).isEqualTo(Intake.TAKEN);
            assertThat(engine.publishToAudience("p1", "cart_left")).isEqualTo(Intake.DUPLICATE);
            tasks.remove().run();
            assertThat(engine.campaigns()).singleElement().satisfies(campaign -> {
                assertThat(campaign.reached()).isEqualTo(PAGE);
                assertThat(campaign.isDone()).isFalse();
            });
            work();
            assertThat(sent).hasSize(1_200);
            assertThat(progress).extracting(Campaign::reached).containsExactly(500L, 1_000L, 1_200L);
            assertThat(progress)
                    .last()
                    .satisfies(last -> assertThat(last.isDone()).isTrue());
            assertThat(engine.campaigns()).isEmpty();
        }

        @Test
        void whenTheSameIsSaidAgain_thenNobodyGetsItTwice() {
            engine.publishToAudience("p1", "cart_left");
            work();
            engine.publishToAudience("p1", "cart_left");
            work();
            assertThat(sent).hasSize(1_200).doesNotHaveDuplicates();
        }

        @Test
        void whenItIsPublishedAnew_thenEverybodyGetsItAnew() {
            engine.publishToAudience("cart_left");
            work();
            engine.publishToAudience("cart_left");
            work();
            assertThat(sent).hasSize(2_400);
        }

        @Test
        void whenOneMemberFails_thenTheOthersDoNotMissItAndTheOneGetsItLater() {
            people.broken.add(crowd(2).get(1));
            engine.publishToAudience("cart_left");
            work();
            assertThat(sent).hasSize(1_199);
            clock.advance(Duration.ofSeconds(1));
            work();
            assertThat(sent).hasSize(1_200).doesNotHaveDuplicates();
        }

        @Test
        void whenAPageCannotBeRead_thenItIsReadLaterAndThoseBeforeAreNotReadAgain() {
            people.unreadable = 2;
            engine.publishToAudience("cart_left");
            work();
            assertThat(sent).hasSize(PAGE);
            clock.advance(Duration.ofSeconds(1));
            work();
            assertThat(sent).hasSize(PAGE);
            clock.advance(Duration.ofSeconds(2));
            work();
            assertThat(sent).hasSize(1_200).doesNotHaveDuplicates();
            assertThat(people.pages).isEqualTo(3);
        }

        @Test
        void whenTheEngineCloses_thenNoFurtherPageIsRead() {
            engine.publishToAudience("cart_left");
            engine.close();
            work();
            assertThat(people.pages).isZero();
            assertThat(engine.publishToAudience("cart_left")).isEqualTo(Intake.REFUSED);
        }
    }

    @Nested
    class GivenManyWhoseTimersAreDueAtOnce {
        @Test
        void whenMoreIsToBeSentThanMayWait_thenTheRestComesAgainAndNobodyIsLeftOut() {
            people.people.audience("everybody", crowd(30));
            Workflow news = Workflow.of(
                            "news",
                            List.of(
                                    new Step.Wait(Options.NONE, Duration.ofHours(1)),
                                    new Step.Send(Options.NONE, Message.text("Kabar baru"), Duration.ZERO)))
                    .withTriggers(List.of(daily()));
            Engine engine =
                    engine(news).actionsAtOnce(2).queue(5).executor(tasks::add).build();
            clock.advance(Duration.ofDays(1));
            work();
            assertThat(engine.openRuns()).isEqualTo(30);
            clock.advance(Duration.ofHours(1));
            assertThat(tasks).as("a campaign has one of two places").hasSize(1);
            work();
            assertThat(sent).as("two at work and five who wait").hasSize(7);
            for (int i = 0; i < 4; i++) {
                clock.advance(Duration.ofSeconds(2));
                work();
            }
            assertThat(sent).hasSize(30).doesNotHaveDuplicates();
        }
    }

    @Nested
    class GivenAQuestionToMany {
        private final Workflow survey = Workflow.of(
                        "survey",
                        List.of(
                                new Step.Ask(
                                        Options.NONE,
                                        Message.text("Puas?"),
                                        Question.of(AnswerType.TEXT).timeout(Duration.ofDays(1), List.of())),
                                new Step.Send(Options.NONE, Message.text("Terima kasih"), Duration.ofMinutes(1))))
                .withTriggers(List.of(daily()));

        private int placesTakenFor(String answer) {
            people.people.audience("everybody", List.of(BUDI));
            int[] live = {0};
            Engine engine = engine(survey, REPLY)
                    .executor(tasks::add)
                    .lanes(new Lanes<>(AT_ONCE, CAMPAIGNS_AT_ONCE) {
                        @Override
                        synchronized boolean enter(Lane lane, OneCall call) {
                            live[0] += lane == Lane.LIVE ? 1 : 0;
                            return super.enter(lane, call);
                        }
                    })
                    .build();
            clock.advance(Duration.ofDays(1));
            work();
            assertThat(live[0]).isZero();
            if (!answer.isEmpty()) {
                engine.message("+62811", answer);
            }
            clock.advance(Duration.ofMinutes(1));
            work();
            assertThat(sent).hasSize(answer.isEmpty() ? 1 : 2);
            return live[0];
        }

        @Test
        void whenThePersonAnswers_thenWhatTheRunSendsFromThenOnIsLive() {
            assertThat(placesTakenFor("ya")).isEqualTo(1);
        }

        @Test
        void whenNobodyAnswers_thenItStaysACampaign() {
            assertThat(placesTakenFor("")).isZero();
        }
    }

    @Nested
    class GivenAPageOfAList {
        private final List<ConversationKey> all = crowd(5);

        @Test
        void whenPagesAreReadOneAfterTheOther_thenEverybodyIsInOne() {
            List<ConversationKey> read = new ArrayList<>();
            Profiles.Page page = Profiles.Page.of(all, null, 2);
            read.addAll(page.members());
            while (page.next() != null) {
                page = Profiles.Page.of(all, page.next(), 2);
                read.addAll(page.members());
            }
            assertThat(read).isEqualTo(all);
        }

        @Test
        void whenItHasShrunk_thenTheLastPageIsEmpty() {
            assertThat(Profiles.Page.of(all.subList(0, 1), "4", 2)).isEqualTo(Profiles.Page.LAST);
        }

        @Test
        void whenTheCursorIsNone_thenItIsRefused() {
            assertThatThrownBy(() -> Profiles.Page.of(all, "x", 2)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
