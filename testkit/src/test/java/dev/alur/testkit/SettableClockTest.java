package dev.alur.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alur.AlurException;
import dev.alur.engine.VirtualTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class SettableClockTest {
    private static final Instant MONDAY = Instant.parse("2026-01-05T02:00:00Z");
    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

    @Test
    void whenItIsMoved_thenEveryViewMoves() {
        SettableClock clock = SettableClock.startingAt(MONDAY, JAKARTA);
        Clock elsewhere = clock.withZone(ZoneId.of("Asia/Jayapura"));
        assertThat(LocalDateTime.now(clock)).isEqualTo("2026-01-05T09:00:00");
        clock.advance(Duration.ofMinutes(90));
        assertThat(LocalDateTime.now(clock)).isEqualTo("2026-01-05T10:30:00");
        assertThat(LocalDateTime.now(elsewhere)).isEqualTo("2026-01-05T12:30:00");
        assertThat(elsewhere.getZone()).isEqualTo(ZoneId.of("Asia/Jayapura"));
    }

    @Test
    void whenTheVirtualTimeIsMoved_thenTheClockShowsIt() {
        VirtualTime time = VirtualTime.startingAt(MONDAY);
        SettableClock clock = SettableClock.of(time, JAKARTA);
        time.advance(Duration.ofSeconds(1));
        assertThat(clock.instant()).isEqualTo(MONDAY.plusSeconds(1));
        clock.advanceTo(MONDAY.plusSeconds(5));
        assertThat(time.instant()).isEqualTo(MONDAY.plusSeconds(5));
    }

    @Test
    void whenItIsMovedBack_thenItRefuses() {
        SettableClock clock = SettableClock.startingAt(MONDAY, JAKARTA);
        assertThatThrownBy(() -> clock.advanceTo(MONDAY.minusMillis(1))).isInstanceOf(AlurException.class);
    }
}
