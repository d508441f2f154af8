package dev.alur.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.testing.History;
import dev.alur.testing.MachineChecks;
import dev.alur.testing.MachineChecks.Answers;
import dev.alur.testing.MachineChecks.Between;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of step, step by step: what a run asks for after each input. */
class TranscriptsTest {
    static Set<String> names() {
        return Transcripts.ALL.keySet();
    }

    private static TranscriptPlayer played(String name, String script) {
        return new TranscriptPlayer(name, Objects.requireNonNull(Transcripts.ALL.get(name)), script);
    }

    private static String script(String name) {
        try (InputStream in = TranscriptsTest.class.getResourceAsStream("/transcripts/" + name + ".txt")) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void whenATranscriptIsPlayed_thenTheEffectsAreThoseItTells(String name) {
        String script = script(name);
        assertThat(played(name, script).text()).isEqualTo(script);
    }

    @ParameterizedTest
    @MethodSource("names")
    void whenATranscriptIsPlayedInOtherWays_thenNothingDiffers(String name) {
        for (History history : played(name, script(name)).histories()) {
            Machine1.holds(history);
        }
    }

    /** Every property of the machine, for one history. */
    private static final class Machine1 {
        static void holds(History history) {
            assertThat(MachineChecks.total(Run::turn, history)).isNull();
            assertThat(MachineChecks.deterministic(Run::turn, history)).isNull();
            assertThat(MachineChecks.roundTrip(Run::turn, history, Between.TEXT))
                    .isNull();
            assertThat(MachineChecks.roundTrip(Run::turn, history, Between.PACKED))
                    .isNull();
            assertThat(MachineChecks.answeredInside(Run::turn, history, Answers.ONCE))
                    .isNull();
            assertThat(MachineChecks.resumes(Run::turn, history)).isNull();
        }
    }
}
