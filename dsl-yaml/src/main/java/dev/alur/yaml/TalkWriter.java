package dev.alur.yaml;

import dev.alur.model.AnswerType;
import dev.alur.model.Collect;
import dev.alur.model.Message;
import dev.alur.model.Question;
import dev.alur.model.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes what is said and asked: the text behind the verb and the rest beside it, or all of it inside. */
final class TalkWriter {
    private final StepWriter steps;

    TalkWriter(StepWriter steps) {
        this.steps = steps;
    }

    Part.Branch send(Step.Send step) {
        Part.Branch words = words(step.message());
        if (!step.delay().isZero()) {
            words.put("delay", Written.duration(step.delay()));
        }
        return verb("send", step.message(), words);
    }

    Part.Branch ask(Step.Ask step) {
        Part.Branch map = verb("ask", step.prompt(), words(step.prompt()));
        question(step.question(), map);
        return map;
    }

    private static Part.Branch verb(String verb, Message message, Part.Branch words) {
        String text = message.text();
        if (text == null) {
            return Part.Branch.map().put(verb, words);
        }
        Part.Branch map = Part.Branch.map().put(verb, Written.speech(text));
        map.twigs.addAll(words.twigs);
        return map;
    }

    /** All but the text. */
    private static Part.Branch words(Message message) {
        Part.Branch map = new Part.Branch(Part.Form.MAP, true);
        text("template", message.template(), map);
        if (!message.with().isEmpty()) {
            map.put("with", Written.map(message.with()));
        }
        text("media", message.media(), map);
        text("file", message.file(), map);
        texts("buttons", message.buttons(), map);
        texts("list", message.list(), map);
        text("to", message.to(), map);
        text("fallback_template", message.fallbackTemplate(), map);
        return map;
    }

    private static void text(String word, @Nullable String text, Part.Branch map) {
        if (text != null) {
            map.put(word, Written.text(text));
        }
    }

    private static void texts(String word, List<String> texts, Part.Branch map) {
        if (!texts.isEmpty()) {
            map.put(word, Written.texts(texts));
        }
    }

    private void question(Question question, Part.Branch map) {
        boolean told =
                question.type() == AnswerType.CHOICE && !question.choices().isEmpty();
        if (question.type() != AnswerType.TEXT && !told) {
            map.put("type", Written.word(question.type()));
        }
        texts("choices", question.choices(), map);
        if (question.min() != null) {
            map.put("min", Written.number(question.min()));
        }
        if (question.max() != null) {
            map.put("max", Written.number(question.max()));
        }
        text("pattern", question.pattern(), map);
        if (question.retries() != Question.DEFAULT_RETRIES) {
            map.put("retries", Written.number(question.retries()));
        }
        String invalid = question.invalid();
        if (invalid != null) {
            map.put("invalid", Written.speech(invalid));
        }
        if (!question.onInvalid().isEmpty()) {
            map.put("on_invalid", steps.steps(question.onInvalid()));
        }
        Collect collect = question.collect();
        if (collect != null) {
            map.put("collect", collect(collect));
        }
        if (question.timeout() != null) {
            map.put("timeout", Written.duration(question.timeout()));
        }
        map.put("on_timeout", steps.onTimeout(question.onTimeout()));
    }

    static Part collect(Collect collect) {
        return new Part.Branch(Part.Form.MAP, true)
                .put("quiet", Written.duration(collect.quiet()))
                .put("max", Written.duration(collect.max()));
    }
}
