package dev.alur.dsl;

import static dev.alur.dsl.Words.ask;
import static dev.alur.dsl.Words.send;
import static dev.alur.dsl.Words.stop;
import static dev.alur.dsl.Words.template;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.model.AnswerType;
import dev.alur.model.Collect;
import dev.alur.model.Message;
import dev.alur.model.Options;
import dev.alur.model.Question;
import dev.alur.model.Step;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Questions: types, limits, and what completes them. */
class AskTest {
    private static final List<Step> SILENT = List.of(new Step.Stop(Options.NONE, "silent"));

    private static Step expected(Options options, Question question) {
        return new Step.Ask(options, Message.text("Berapa?"), question.timeout(Duration.ofHours(2), SILENT));
    }

    private static void same(UnfinishedAsk<?> ask, Question question) {
        assertThat(ask.timeout("2h", stop("silent")).steps()).containsExactly(expected(Options.NONE, question));
    }

    @Test
    void whenNoTypeIsSaid_thenAnyTextIsAnAnswer() {
        same(ask("Berapa?"), Question.of(AnswerType.TEXT));
    }

    @Test
    void whenATypeIsSaid_thenTheQuestionHasIt() {
        Map<UnfinishedAsk<?>, AnswerType> types = Map.ofEntries(
                Map.entry(ask("Berapa?").text(), AnswerType.TEXT),
                Map.entry(ask("Berapa?").integer(), AnswerType.INTEGER),
                Map.entry(ask("Berapa?").number(), AnswerType.NUMBER),
                Map.entry(ask("Berapa?").money(), AnswerType.MONEY),
                Map.entry(ask("Berapa?").percent(), AnswerType.PERCENT),
                Map.entry(ask("Berapa?").date(), AnswerType.DATE),
                Map.entry(ask("Berapa?").time(), AnswerType.TIME),
                Map.entry(ask("Berapa?").datetime(), AnswerType.DATETIME),
                Map.entry(ask("Berapa?").phone(), AnswerType.PHONE),
                Map.entry(ask("Berapa?").email(), AnswerType.EMAIL),
                Map.entry(ask("Berapa?").yesNo(), AnswerType.YES_NO),
                Map.entry(ask("Berapa?").choices("x"), AnswerType.CHOICE),
                Map.entry(ask("Berapa?").media(), AnswerType.MEDIA),
                Map.entry(ask("Berapa?").location(), AnswerType.LOCATION));
        assertThat(types.values()).containsExactlyInAnyOrder(AnswerType.values());
        types.forEach((ask, type) -> assertThat(ask.question().type()).isEqualTo(type));
    }

    @Test
    void whenANumberHasLimits_thenTheyAreDecimals() {
        same(
                ask("Berapa?").integer().min(1).max(20),
                Question.of(AnswerType.INTEGER).between(BigDecimal.ONE, BigDecimal.valueOf(20)));
        same(
                ask("Berapa?").number().max(new BigDecimal("2.5")).min(new BigDecimal("0.5")),
                Question.of(AnswerType.NUMBER).between(new BigDecimal("0.5"), new BigDecimal("2.5")));
    }

    @Test
    void whenATextHasLimits_thenTheyAreItsLengthAndPattern() {
        same(
                ask("Berapa?").text().min(3).max(9).pattern("[A-Z]+"),
                Question.of(AnswerType.TEXT)
                        .between(BigDecimal.valueOf(3), BigDecimal.valueOf(9))
                        .matching("[A-Z]+"));
    }

    @Test
    void whenChoicesAreSaid_thenTheyKeepTheirOrder() {
        same(
                ask("Berapa?").choices("S", "M", "L"),
                Question.of(AnswerType.CHOICE).choices(List.of("S", "M", "L")));
    }

    @Test
    void whenTheReAskIsSaid_thenItIsKeptWhereverItStands() {
        Question expected = Question.of(AnswerType.YES_NO)
                .retries(1)
                .invalid("Ya atau tidak?", List.of(new Step.Stop(Options.NONE, "confused")))
                .collect(new Collect(Duration.ofSeconds(3), Duration.ofSeconds(20)));
        same(
                ask("Berapa?")
                        .retries(1)
                        .invalid("Ya atau tidak?")
                        .onInvalid(stop("confused"))
                        .collect("3s", "20s")
                        .yesNo(),
                expected);
        same(
                ask("Berapa?")
                        .yesNo()
                        .onInvalid(stop("confused"))
                        .invalid("Ya atau tidak?")
                        .collect("3s", "20s")
                        .retries(1),
                expected);
    }

    @Test
    void whenItIsComplete_thenOptionsMayFollow() {
        assertThat(ask("Berapa?")
                        .saveAs("qty")
                        .timeout(Duration.ofHours(2), stop("silent"))
                        .id("quantity")
                        .retry(1)
                        .steps())
                .containsExactly(expected(
                        Options.NONE.withSaveAs("qty").withId("quantity").withRetry(dev.alur.model.Backoff.times(1)),
                        Question.of(AnswerType.TEXT)));
    }

    @Test
    void whenSilenceIsAnswered_thenAllItsStepsAreKept() {
        Step.Ask step = (Step.Ask) ask(template("rate"))
                .timeout("1h", send("Halo?"), stop("silent"))
                .steps()
                .get(0);
        assertThat(step.prompt()).isEqualTo(Message.template("rate"));
        assertThat(step.question().onTimeout())
                .containsExactly(new Step.Send(Options.NONE, Message.text("Halo?"), Duration.ZERO), SILENT.get(0));
    }

    @Test
    void whenButtonsAreOffered_thenThePromptShowsThem() {
        Step.Ask step = (Step.Ask) ask("Jadi?")
                .buttons("Ya", "Tidak")
                .yesNo()
                .timeout("1h", stop("silent"))
                .steps()
                .get(0);
        assertThat(step.prompt().buttons()).containsExactly("Ya", "Tidak");
    }
}
