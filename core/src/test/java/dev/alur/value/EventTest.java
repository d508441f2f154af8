package dev.alur.value;

import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.alur.ConversationKey;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class EventTest {
    private static final ConversationKey BUDI = ConversationKey.of("+62811");

    @Test
    void whenAPartIsMissing_thenTheErrorNamesItAndSaysWhatToDo() {
        assertThatNullPointerException()
                .isThrownBy(() -> Event.message("m1", BUDI, null))
                .withMessage("the event's text is null: a message without text has \"\"");
        assertThatNullPointerException()
                .isThrownBy(() -> Event.message(null, BUDI, "halo"))
                .withMessageContaining("the event's id is null");
        assertThatNullPointerException()
                .isThrownBy(() -> new Event("m1", Event.Kind.MESSAGE, null, BUDI, "halo", Map.of()))
                .withMessageContaining("such as text or image");
    }

    @Test
    void whenNobodySpeaks_thenTheErrorNamesThePerson() {
        assertThatNullPointerException()
                .isThrownBy(() -> ConversationKey.of(null))
                .withMessageContaining("the conversation's person is null");
    }
}
