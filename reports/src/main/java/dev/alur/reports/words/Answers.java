package dev.alur.reports.words;

import dev.alur.model.AnswerType;
import dev.alur.model.Question;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a question accepts, in words. */
final class Answers {
    private final Wording wording;
    private final Tongue tongue;

    Answers(Wording wording) {
        this.wording = wording;
        this.tongue = wording.tongue();
    }

    /** {@code a whole number from 1 to 5}; {@code null} when any text will do. */
    @Nullable
    String of(Question question) {
        String bounds = bounds(question);
        String kind = kind(question);
        if (question.pattern() != null) {
            bounds += tongue.of(" that fits the pattern ", " yang cocok dengan pola ")
                    + wording.ink().name(question.pattern());
        }
        return question.type() == AnswerType.TEXT && bounds.isEmpty() ? null : kind + bounds;
    }

    private String kind(Question question) {
        return switch (question.type()) {
            case TEXT -> tongue.of("a text", "teks");
            case INTEGER -> tongue.of("a whole number", "bilangan bulat");
            case NUMBER -> tongue.of("a number", "angka");
            case MONEY -> tongue.of("an amount of money", "jumlah uang");
            case PERCENT -> tongue.of("a percentage", "persentase");
            case DATE -> tongue.of("a date", "tanggal");
            case TIME -> tongue.of("a time of day", "jam");
            case DATETIME -> tongue.of("a date and time", "tanggal dan jam");
            case PHONE -> tongue.of("a phone number", "nomor telepon");
            case EMAIL -> tongue.of("an e-mail address", "alamat email");
            case YES_NO -> tongue.of("yes or no", "ya atau tidak");
            case CHOICE -> wording.anyOf(question.choices());
            case MEDIA -> tongue.of("a picture or another file", "gambar atau berkas lain");
            case LOCATION -> tongue.of("a location", "lokasi");
        };
    }

    private String bounds(Question question) {
        BigDecimal min = question.min();
        BigDecimal max = question.max();
        boolean length = question.type() == AnswerType.TEXT;
        String unit = length ? tongue.of(" characters", " huruf") : "";
        String of = length ? tongue.of(" of", " sepanjang") : "";
        if (min != null && max != null) {
            return of
                    + tongue.of(length ? " " : " from ", length ? " " : " dari ")
                    + tongue.number(min)
                    + tongue.of(" to ", " sampai ")
                    + tongue.number(max)
                    + unit;
        }
        if (min != null) {
            return tongue.of(" of at least ", length ? " paling sedikit " : " minimal ") + tongue.number(min) + unit;
        }
        return max == null
                ? ""
                : tongue.of(" of at most ", length ? " paling banyak " : " maksimal ") + tongue.number(max) + unit;
    }
}
