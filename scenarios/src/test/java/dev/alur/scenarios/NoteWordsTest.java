package dev.alur.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.model.Failure;
import dev.alur.model.FailureKind;
import dev.alur.program.Hold;
import dev.alur.program.Note;
import dev.alur.program.Outcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What people read of a run's trace. */
class NoteWordsTest {
    private static final Instant NINE = Instant.parse("2026-01-05T09:00:00Z");

    private static @Nullable String words(Note.Kind kind, String path, @Nullable Object detail) {
        return new NoteWords(at -> "at " + at).of(new Note(kind, path, detail));
    }

    @Test
    void givenAnInputThatFitNothing_whenItWasNoLoss_thenNothingIsSaid() {
        for (String input : new String[] {
            "AskAgain ask_address#1",
            "Done qty/prompt#1",
            "Done qty/prompt_2#1.2",
            "Fired ask_size#1.2",
            "Pause",
            "Cancel"
        }) {
            assertThat(words(Note.Kind.IGNORED, "", input)).isNull();
        }
    }

    @Test
    void givenAnInputThatFitNothing_whenSomethingIsLost_thenItIsSaidInWords() {
        assertThat(words(Note.Kind.IGNORED, "", "Done pay#1"))
                .isEqualTo("the result of pay came when nothing waited for it any more");
        assertThat(words(Note.Kind.IGNORED, "", "Delivered ask_size#2.3"))
                .isEqualTo("an answer to ask_size came when nothing waited for it any more");
        assertThat(words(Note.Kind.IGNORED, "", "Late ask_size#1"))
                .isEqualTo("an answer to ask_size came when nothing waited for it any more");
    }

    @Test
    void givenANoteWithADetail_whenItIsShown_thenThereIsNoNameOfAClass() {
        Failure busy = Failure.retryable(FailureKind.API_FAILURE, "busy");
        assertThat(words(Note.Kind.STARTED, "", null)).isEqualTo("started");
        assertThat(words(Note.Kind.STARTED, "", "retried")).isEqualTo("started: retried");
        assertThat(words(Note.Kind.ASKED, "ask_size", null)).isEqualTo("asked ask_size");
        assertThat(words(Note.Kind.COMPLETED, "pay", "pay")).isEqualTo("completed pay");
        assertThat(words(Note.Kind.FAILED, "pay", busy)).isEqualTo("pay failed: busy");
        assertThat(words(Note.Kind.DEFERRED, "pay", Failure.notYet("closed", NINE)))
                .isEqualTo("deferred pay: closed, not before at " + NINE);
        assertThat(words(Note.Kind.RETRYING, "pay", NINE)).isEqualTo("retrying pay: at " + NINE);
        assertThat(words(Note.Kind.GOAL, "won", new Note.Goal("sold", 3))).isEqualTo("goal won: sold = 3");
        assertThat(words(Note.Kind.GOAL, "won", new Note.Goal("sold", null))).isEqualTo("goal won: sold");
        assertThat(words(Note.Kind.TELL, "", new Note.Telling("cs", "keluhan"))).isEqualTo("told cs: keluhan");
        assertThat(words(Note.Kind.LOG, "pay", new Note.Telling("sales", "x"))).isEqualTo("log pay: x");
        assertThat(words(Note.Kind.HANDED_OFF, "handoff", "cs")).isEqualTo("handed off handoff: cs");
        assertThat(words(Note.Kind.PAUSED, "", Hold.PERSON)).isEqualTo("paused: person");
        assertThat(words(Note.Kind.ENDED, "", Outcome.INCOMPLETE)).isEqualTo("ended incomplete");
    }
}
