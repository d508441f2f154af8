package dev.alur.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.conversation.Lane;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LanesTest {
    /** Three places, two of them for campaigns at most. */
    private final Lanes<String> lanes = new Lanes<>(3, 2);

    @Nested
    class GivenACampaignThatTakesWhatItMay {
        private final boolean first = lanes.enter(Lane.CAMPAIGN, "c1");
        private final boolean second = lanes.enter(Lane.CAMPAIGN, "c2");

        @Test
        void whenMoreOfItComes_thenItWaitsThoughAPlaceIsFree() {
            assertThat(first && second).isTrue();
            assertThat(lanes.enter(Lane.CAMPAIGN, "c3")).isFalse();
            assertThat(lanes.next()).isNull();
            assertThat(lanes.waiting(Lane.CAMPAIGN)).isEqualTo(1);
        }

        @Test
        void whenAReplyComes_thenItGoesAtOnce() {
            lanes.enter(Lane.CAMPAIGN, "c3");
            assertThat(lanes.enter(Lane.LIVE, "r1")).isTrue();
        }

        @Test
        void whenAPlaceIsFreed_thenTheReplyThatWaitsGoesBeforeTheCampaignThatWaitsLonger() {
            lanes.enter(Lane.CAMPAIGN, "c3");
            lanes.enter(Lane.LIVE, "r1");
            assertThat(lanes.enter(Lane.LIVE, "r2")).isFalse();
            lanes.leave(Lane.CAMPAIGN);
            assertThat(lanes.next()).isEqualTo("r2");
            assertThat(lanes.next()).isNull();
            lanes.leave(Lane.LIVE);
            assertThat(lanes.next()).isEqualTo("c3");
        }
    }

    @Nested
    class GivenThreadsThatDoNotReturn {
        @Test
        void whenThereAreAsManyAsPlaces_thenNoMoreBeginUntilOneReturns() {
            lanes.stuck(3);
            assertThat(lanes.enter(Lane.LIVE, "r1")).isTrue();
            assertThat(lanes.enter(Lane.LIVE, "r2")).isTrue();
            assertThat(lanes.enter(Lane.LIVE, "r3")).isTrue();
            lanes.leave(Lane.LIVE);
            lanes.stuck(1);
            assertThat(lanes.enter(Lane.LIVE, "r4")).isFalse();
            lanes.stuck(-1);
            assertThat(lanes.next()).isEqualTo("r4");
        }
    }

    @Nested
    class GivenOnePlace {
        @Test
        void whenACampaignComes_thenItMayUseIt() {
            assertThat(new Lanes<String>(1, 1).enter(Lane.CAMPAIGN, "c1")).isTrue();
        }
    }
}
