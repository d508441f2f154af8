package dev.alur.engine;

import static dev.alur.engine.Talk.BUDI;
import static dev.alur.engine.Talk.ask;
import static dev.alur.engine.Talk.on;
import static dev.alur.engine.Talk.send;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.ConversationKey;
import dev.alur.model.Workflow;
import dev.alur.value.Event;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** One person under several ids. */
class IdentitiesTest {
    private static final ConversationKey LID = ConversationKey.of("lid-7");
    private static final Workflow ORDER = on("pesan", ask("qty", "Berapa?"), send("{{user.name}}: {{qty}}"));
    private static final Workflow COUNT = on("hitung", send("{{user.interaction_count}}"));

    private final Talk talk = Talk.of(ORDER, COUNT);

    @Nested
    class GivenAnAlias {
        @Test
        void whenAMessageComesUnderIt_thenItIsThePersons() {
            talk.says("hitung");
            talk.engine.alias("lid-7", BUDI);
            talk.says(LID, "", "hitung");
            assertThat(talk.heard()).containsExactly("1", "2");
        }

        @Test
        void whenItIsAnAliasOfAnAlias_thenItIsThePersonsToo() {
            talk.engine.alias("lid-7", BUDI);
            talk.engine.alias("mail@x.id", LID);
            assertThat(talk.identities.person("", "mail@x.id")).isEqualTo("+62811");
            talk.engine.merge(ConversationKey.of("+62800"), BUDI);
            assertThat(talk.identities.person("", "mail@x.id")).isEqualTo("+62800");
            assertThat(talk.identities.aliases("", "+62800")).containsExactly("lid-7", "mail@x.id", "+62811");
            talk.engine.merge(LID, ConversationKey.of("+62800"));
            assertThat(talk.identities.person("", "+62800")).isEqualTo("+62800");
        }

        @Test
        void whenItIsAnotherTenants_thenItIsSomebodyElse() {
            talk.engine.alias("lid-7", BUDI);
            assertThat(talk.identities.person("other", "lid-7")).isEqualTo("lid-7");
        }

        @Test
        void whenTheyWriteInAGroup_thenTheyAreThePersonOfTheGroup() {
            talk.engine.alias("lid-7", BUDI);
            talk.engine.receive(Event.message("", ConversationKey.inGroup("g1", "lid-7"), "hitung"));
            talk.engine.receive(Event.message("", ConversationKey.inGroup("g1", "+62811"), "hitung"));
            assertThat(talk.heard()).containsExactly("g1: 1", "g1: 2");
        }
    }

    @Nested
    class GivenTwoPeopleWhoAreMerged {
        @Test
        void whenTheNewerOneWasAsked_thenTheAnswerGoesThereWhoeverGivesIt() {
            talk.says(LID, "", "pesan");
            talk.engine.merge(BUDI, LID);
            talk.says("3");
            assertThat(talk.heard()).containsExactly("lid-7: Berapa?", "lid-7: : 3");
            talk.says(LID, "", "hitung");
            assertThat(talk.heard()).containsExactly("1");
        }

        @Test
        void whenAMessageIsDeliveredAgainAfterTheAnswer_thenItIsADuplicate() {
            talk.says(LID, "", "pesan");
            talk.engine.merge(BUDI, LID);
            assertThat(talk.says(LID, "m1", "3")).isEqualTo(Intake.TAKEN);
            assertThat(talk.says(LID, "m1", "3")).isEqualTo(Intake.DUPLICATE);
            assertThat(talk.says(BUDI, "m1", "3")).isEqualTo(Intake.DUPLICATE);
        }

        @Test
        void whenBothHaveAProfile_thenTheOlderOnesFieldsWinAndNothingIsRewritten() {
            talk.engine.updateProfile(BUDI, Map.of("name", "Budi"));
            talk.engine.updateProfile(LID, Map.of("name", "B.", "city", "Solo"));
            talk.engine.merge(BUDI, LID);
            talk.engine.updateProfile(LID, Map.of("vip", true));
            talk.says(LID, "", "pesan");
            talk.says("2");
            assertThat(talk.heard()).containsExactly("Berapa?", "Budi: 2");
            assertThat(talk.profiles.find(LID)).isEqualTo(Map.of("name", "B.", "city", "Solo"));
            assertThat(talk.profiles.find(BUDI)).isEqualTo(Map.of("name", "Budi", "vip", true));
        }

        @Test
        void whenAWorkflowIsStartedOrAHumanSpeaksUnderTheNewerId_thenItIsTheOlderOnesConversation() throws Exception {
            talk.engine.merge(BUDI, LID);
            talk.engine.start("hitung", LID, Map.of()).get();
            talk.engine.say(LID, "Saya Rina").get();
            assertThat(talk.heard()).containsExactly("0", "Saya Rina");
        }

        @Test
        void whenOneOfThemIsPaused_thenThePersonIs() {
            talk.engine.operations().pause(Scope.person(LID)).join();
            talk.engine.merge(BUDI, LID);
            talk.says("hitung");
            talk.says(LID, "", "hitung");
            assertThat(talk.heard()).isEmpty();
            talk.engine.operations().resume(Scope.person(BUDI)).join();
            assertThat(talk.engine.operations().controls().isEmpty()).isTrue();
            talk.says("hitung");
            assertThat(talk.heard()).hasSize(1);
        }

        @Test
        void whenAskedWhy_thenItIsAboutTheConversationTheMessageGoesTo() {
            talk.says(LID, "", "pesan");
            assertThat(talk.why("3")).contains("triggers decide");
            talk.engine.merge(BUDI, LID);
            assertThat(talk.why("3")).contains("taken by r1");
        }
    }
}
