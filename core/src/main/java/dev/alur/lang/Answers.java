package dev.alur.lang;

import dev.alur.AlurException;
import dev.alur.model.AnswerType;
import dev.alur.model.Question;
import dev.alur.value.Event;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the answers of customers as they type them, Indonesian and English alike, whatever the language they are
 * answered in. Any message gives a result. Any thread.
 */
public final class Answers {
    private static final Set<String> MEDIA = Set.of("image", "video", "audio", "document", "sticker", "media");
    private static final int SPACE_FOR_TYPE = 2;
    private static final Set<AnswerType> LONG = Set.of(AnswerType.TEXT, AnswerType.EMAIL, AnswerType.CHOICE);

    private final Question question;
    private final Event event;
    private final ZoneId zone;
    private final Instant now;
    private final String language;
    private final ReAsk reAsk;

    private Answers(Question question, Event event, Instant now, ZoneId zone, String language) {
        this.question = question;
        this.event = event;
        this.zone = zone;
        this.now = now;
        this.language = language;
        this.reAsk = new ReAsk(question, language);
    }

    /**
     * Reads a message as the answer to a question.
     *
     * @param now with the zone the day that {@code besok} counts from
     * @param language of the text in a {@link Answer.Refused}: Indonesian for {@code id}, English for every other. Its
     *     decimal mark decides what {@code 1,125} is, where nothing else does
     * @param patterns for a question with a pattern; one that does not compile accepts nothing
     */
    public static Answer read(
            Question question, Event event, Instant now, ZoneId zone, String language, Patterns patterns) {
        Answer answer = new Answers(question, event, now, zone, language).read();
        return answer instanceof Answer.Accepted && !matches(question, event, patterns)
                ? new ReAsk(question, language).refuse("no_match")
                : answer;
    }

    private static boolean matches(Question question, Event event, Patterns patterns) {
        String pattern = question.pattern();
        if (pattern == null) {
            return true;
        }
        try {
            return patterns.compile(pattern).matches(Trimmed.of(event.text()));
        } catch (AlurException noPattern) {
            return false;
        }
    }

    private Answer read() {
        if (question.type() == AnswerType.MEDIA) {
            return MEDIA.contains(event.name()) ? attached() : reAsk.refuse("no_media");
        }
        if (question.type() == AnswerType.LOCATION) {
            return event.name().equals("location") ? attached() : reAsk.refuse("no_location");
        }
        String text = Trimmed.of(event.text());
        if (text.isEmpty()) {
            return question.type() == AnswerType.PHONE && event.name().equals("contact")
                    ? phone(String.valueOf(event.fields().get("phone")))
                    : reAsk.refuse("no_text");
        }
        if (text.length() > Typed.MAX_LENGTH && !LONG.contains(question.type())) {
            return reAsk.refuse("too_much_text");
        }
        return switch (question.type()) {
            case TEXT -> text(text);
            case INTEGER, NUMBER, MONEY, PERCENT -> number(text);
            case DATE, TIME, DATETIME -> moment(text);
            case PHONE -> phone(text);
            case EMAIL -> found(EmailAddresses.of(text), "not_an_email");
            case YES_NO -> found(SpokenYesNo.of(text), "not_yes_or_no");
            case CHOICE -> found(SpokenChoice.of(text, question.choices()), "not_a_choice");
            case MEDIA, LOCATION -> reAsk.refuse("no_media");
        };
    }

    /** What came with the message: its type, its fields and its caption. */
    private Answer attached() {
        Map<String, Object> attached = new LinkedHashMap<>(event.fields().size() + SPACE_FOR_TYPE);
        attached.put("type", event.name());
        attached.putAll(event.fields());
        if (!event.text().isEmpty()) {
            attached.put("text", event.text());
        }
        return new Answer.Accepted(Collections.unmodifiableMap(attached));
    }

    private Answer text(String text) {
        BigDecimal length = BigDecimal.valueOf(text.codePointCount(0, text.length()));
        return within(length, text, "too_short", "too_long");
    }

    private Answer number(String text) {
        BigDecimal number = SpokenNumber.of(text, question.type(), language);
        if (number == null) {
            return reAsk.refuse("not_a_number");
        }
        if (question.type() == AnswerType.INTEGER && number.stripTrailingZeros().scale() > 0) {
            return reAsk.refuse("not_whole");
        }
        return within(number, plain(number), "too_small", "too_large");
    }

    /** Whole numbers as {@link Integer} or {@link Long} where they fit: the form conditions read fastest. */
    private static Object plain(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        if (bare.scale() > 0 || bare.precision() - bare.scale() > 18) {
            return bare;
        }
        long whole = bare.longValue();
        return whole == (int) whole ? (Object) (int) whole : (Object) whole;
    }

    private Answer within(BigDecimal measure, Object value, String below, String above) {
        if (question.min() != null && measure.compareTo(question.min()) < 0) {
            return reAsk.refuse(below);
        }
        return question.max() != null && measure.compareTo(question.max()) > 0
                ? reAsk.refuse(above)
                : new Answer.Accepted(value);
    }

    private Answer moment(String text) {
        LocalDateTime local = now.atZone(zone).toLocalDateTime();
        SpokenMoment said;
        try {
            said = SpokenMoment.of(text, local, zone);
        } catch (DateTimeException noSuchDate) {
            return reAsk.refuse("no_such_date");
        }
        LocalDate date = said.date();
        LocalTime time = said.time();
        if (!said.clear()) {
            return reAsk.refuse(question.type() == AnswerType.TIME ? "not_a_time" : "not_a_date");
        }
        return switch (question.type()) {
            case DATE -> found(date == null ? null : date.toString(), "not_a_date");
            case TIME -> found(time == null ? null : time.toString(), "not_a_time");
            default -> dateTime(date, time, local);
        };
    }

    /** A time alone is the next one: today, or tomorrow when it has passed. */
    private Answer dateTime(@Nullable LocalDate date, @Nullable LocalTime time, LocalDateTime local) {
        if (time == null) {
            return reAsk.refuse(date == null ? "not_a_date" : "no_time");
        }
        LocalDate today = local.toLocalDate();
        LocalDate next = local.toLocalTime().isBefore(time) ? today : today.plusDays(1);
        return new Answer.Accepted((date == null ? next : date).atTime(time).toString());
    }

    private Answer phone(String text) {
        return found(PhoneNumbers.of(text), "not_a_phone");
    }

    private Answer found(@Nullable Object value, String otherwise) {
        return value == null ? reAsk.refuse(otherwise) : new Answer.Accepted(value);
    }
}
