package dev.alur.dsl;

import dev.alur.model.AnswerType;
import dev.alur.model.Message;
import dev.alur.model.Options;
import dev.alur.model.Question;
import dev.alur.model.Step;
import java.util.ArrayList;
import java.util.List;

/** A question whose answer may still be given a type; any text unless said. Not yet a step. Immutable. */
public final class Ask extends UnfinishedAsk<Ask> {
    private Ask(Step.Ask ask, Lambdas lambdas) {
        super(ask, lambdas);
    }

    static Ask of(Message prompt) {
        return new Ask(new Step.Ask(Options.NONE, prompt, Question.of(AnswerType.TEXT)), Lambdas.NONE);
    }

    @Override
    Ask copy(Step.Ask ask, Lambdas lambdas) {
        return new Ask(ask, lambdas);
    }

    /** Quick replies by their titles; what is answered is still of the question's type. */
    public Ask buttons(String... titles) {
        return copy(new Step.Ask(ask().options(), ask().prompt().withButtons(titles), question()), lambdas());
    }

    /** A text, trimmed. */
    public AskText text() {
        return new AskText(typed(AnswerType.TEXT), lambdas());
    }

    /** A whole number. */
    public AskNumber integer() {
        return new AskNumber(typed(AnswerType.INTEGER), lambdas());
    }

    /** A number. */
    public AskNumber number() {
        return new AskNumber(typed(AnswerType.NUMBER), lambdas());
    }

    /** An amount of money as people write it ({@code Rp 45.000}, {@code 50rb}); kept as a plain number. */
    public AskNumber money() {
        return new AskNumber(typed(AnswerType.MONEY), lambdas());
    }

    /** A percentage, kept as written: 50 for 50%. */
    public AskNumber percent() {
        return new AskNumber(typed(AnswerType.PERCENT), lambdas());
    }

    /** A date, kept as ISO text. */
    public AskOther date() {
        return other(AnswerType.DATE);
    }

    /** A time of day, kept as ISO text. */
    public AskOther time() {
        return other(AnswerType.TIME);
    }

    /** A date with a time, kept as ISO text. */
    public AskOther datetime() {
        return other(AnswerType.DATETIME);
    }

    /** A phone number, kept as E.164. */
    public AskOther phone() {
        return other(AnswerType.PHONE);
    }

    /** An e-mail address. */
    public AskOther email() {
        return other(AnswerType.EMAIL);
    }

    /** Yes or no, kept as a boolean. */
    public AskOther yesNo() {
        return other(AnswerType.YES_NO);
    }

    /** One of these, kept as its text. */
    public AskOther choices(String first, String... rest) {
        List<String> titles = new ArrayList<>(List.of(rest));
        titles.add(0, first);
        titles.forEach(title -> Text.required(title, "choices", where()));
        return new AskOther(
                new Step.Ask(ask().options(), ask().prompt(), question().choices(titles)), lambdas());
    }

    /** A picture, video, recording or document. */
    public AskOther media() {
        return other(AnswerType.MEDIA);
    }

    /** A place on the map. */
    public AskOther location() {
        return other(AnswerType.LOCATION);
    }

    private AskOther other(AnswerType type) {
        return new AskOther(typed(type), lambdas());
    }

    private Step.Ask typed(AnswerType type) {
        Question old = question();
        Question question = Question.of(type)
                .retries(old.retries())
                .invalid(old.invalid(), old.onInvalid())
                .collect(old.collect());
        return new Step.Ask(ask().options(), ask().prompt(), question);
    }
}
