package dev.alur.spi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.ConversationKey;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutgoingTest {
    private static final ConversationKey MEMBER = ConversationKey.inGroup("Grup Warga", "+62811");

    @Test
    void givenAGroup_whenAStepSaysNoRecipient_thenTheGroupGetsIt() {
        assertThat(Outgoing.of(MEMBER, Map.of("text", "Halo"), "").to()).isEqualTo("Grup Warga");
    }

    @Test
    void givenAGroup_whenAStepNamesTheMember_thenTheMemberGetsItAlone() {
        assertThat(Outgoing.of(MEMBER, Map.of("text", "Halo", "to", "+62811"), "")
                        .to())
                .isEqualTo("+62811");
    }

    @Test
    void givenAPrivateChat_whenAStepSaysNoRecipient_thenThePersonGetsIt() {
        assertThat(Outgoing.of(ConversationKey.of("+62811"), Map.of("text", "Halo"), "")
                        .to())
                .isEqualTo("+62811");
    }
}
