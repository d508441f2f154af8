package dev.alur.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alur.AlurException;
import dev.alur.RunId;
import dev.alur.model.Definitions;
import dev.alur.model.Options;
import dev.alur.model.Step;
import dev.alur.model.Workflow;
import dev.alur.testing.Histories;
import dev.alur.value.Event;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class StateTextTest {
    private final Program program = Linker.link(
                    Definitions.of(Workflow.of(
                            "pengingat",
                            List.of(
                                    new Step.Assign(Options.NONE, Map.of("qty", 3)),
                                    new Step.Wait(Options.NONE.withId("rest"), Duration.ofHours(1))))),
                    Environment.DEFAULT)
            .orThrow()
            .get(0);

    private final State state = Objects.requireNonNull(Run.turn(
            program,
            null,
            new Input.Started(
                    new RunId(7),
                    Event.message("m1", Histories.BUDI, "ingat"),
                    Map.of("other", "x"),
                    Context.at(Histories.START)),
            new Effects()));

    @Test
    void whenAStateIsWritten_thenItSaysNamesAndPathsAndNoPositions() {
        assertThat(state.encode(program))
                .isEqualTo("{\"format\":1,\"workflow\":\"pengingat\",\"definition\":\"" + program.hash()
                        + "\",\"run\":\"r7\",\"steps\":2,\"visits\":1,\"event\":{\"id\":\"m1\",\"kind\":\"MESSAGE\",\"name\":\"text\","
                        + "\"conversation\":[\"\",\"\",\"+6281\",\"+6281\"],\"text\":\"ingat\",\"fields\":{}},"
                        + "\"values\":{\"qty\":3},\"extra\":{\"other\":\"x\"},"
                        + "\"strands\":[{\"at\":\"rest\",\"phase\":\"waiting\",\"visit\":1,\"attempt\":1,\"spent\":0,"
                        + "\"round\":0,\"refused\":0,\"until\":1767582000000}]}");
    }

    @Test
    void whenTheTextIsNoState_thenReadingSaysSo() {
        String text = state.encode(program);
        for (String broken : List.of(
                "",
                "{}",
                "[]",
                text.replace("\"format\":1", "\"format\":2"),
                text.replace("rest", "gone"),
                text.replace("waiting", "resting"))) {
            assertThatThrownBy(() -> State.decode(program, broken))
                    .isInstanceOf(AlurException.class)
                    .extracting("code")
                    .isEqualTo("unreadable-state");
        }
    }
}
