package dev.alur.engine;

import static dev.alur.engine.Talk.on;
import static dev.alur.engine.Talk.send;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.model.Condition;
import dev.alur.model.Expr;
import dev.alur.model.Options;
import dev.alur.model.Step;
import dev.alur.model.Trigger;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often a repeat repeats when somebody else says so. */
class RepeatTest {
    @ParameterizedTest
    @CsvSource({
        "message.text, 2, 2",
        "message.text, 0, 0",
        "message.text, -1, 0",
        "message.text, banyak, 0",
        "lost, 2, 0"
    })
    void whenTimesIsNoNumber_thenThereIsNoRound(String times, String said, int rounds) {
        Step repeat = new Step.Repeat(
                Options.NONE, Expr.Path.of(times), Condition.ALWAYS, null, List.of(send("{{loop.index}}")));
        Talk talk = Talk.of(on(new Trigger.Unmatched(Duration.ofHours(1)), "rounds", repeat, send("over")))
                .says(said);
        assertThat(talk.heard()).hasSize(rounds + 1).last().isEqualTo("over");
    }
}
