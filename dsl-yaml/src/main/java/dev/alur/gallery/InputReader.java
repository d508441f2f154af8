package dev.alur.gallery;

import dev.alur.AlurException;
import dev.alur.ConversationKey;
import dev.alur.lang.Answer;
import dev.alur.lang.Answers;
import dev.alur.lang.Language;
import dev.alur.model.AnswerType;
import dev.alur.model.Question;
import dev.alur.value.DurationText;
import dev.alur.value.Event;
import dev.alur.value.MoneyText;
import dev.alur.value.TimeText;
import dev.alur.value.Values;
import dev.alur.value.WeekdayText;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Reads what somebody typed for an input. Confined to one call. */
final class InputReader {
    /** The longest message WhatsApp takes is 4,096 characters. */
    private static final int MOST_CHARACTERS = 4_000;

    private static final int MOST_ENTRIES = 50;

    private static final Map<String, String> WESTERN_TO_EASTERN =
            Map.of("WIB", "Asia/Jakarta", "WITA", "Asia/Makassar", "WIT", "Asia/Jayapura");

    private final Input input;
    private final LocalDate today;
    private final Wording wording;

    InputReader(Input input, LocalDate today) {
        this.input = input;
        this.today = today;
        this.wording = new Wording(input.language());
    }

    Filling read(String typed) {
        String value = stripped(typed);
        checkSigns(value);
        return switch (input.type()) {
            case TEXT -> Filling.of(checkLength(value));
            case TEXTS ->
                Lists.texts(entries(value).stream().map(this::checkEntry).toList());
            case PRICES -> prices(entries(value));
            case DURATION -> duration(value);
            case DAYS -> days(value);
            case DATE -> date(value);
            case TIME -> time(value);
            case ZONE -> zone(value);
            case NUMBER -> {
                String number = amount(AnswerType.NUMBER, value).toPlainString();
                yield Filling.of(number, number);
            }
            case MONEY -> {
                BigDecimal amount = amount(AnswerType.MONEY, value);
                yield Filling.of(amount.toPlainString(), wording.money(amount));
            }
            case PHONE -> {
                String phone = answer(AnswerType.PHONE, value).toString();
                yield Filling.of(phone, phone);
            }
            case EMAIL -> Filling.of(answer(AnswerType.EMAIL, value).toString());
            case CHOICE -> Filling.of(answer(AnswerType.CHOICE, value).toString());
            case YES_NO -> {
                boolean yes = (Boolean) answer(AnswerType.YES_NO, value);
                yield new Filling(String.valueOf(yes), null, yes ? say("ya", "yes") : say("tidak", "no"), Map.of());
            }
        };
    }

    private static String stripped(String typed) {
        int from = 0;
        int to = typed.length();
        while (from < to && isSpace(typed.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(typed.charAt(to - 1))) {
            to--;
        }
        return typed.substring(from, to);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private void checkSigns(String value) {
        if (value.isEmpty()) {
            throw wrong("isinya kosong", "it is empty");
        }
        if (value.contains("{{") || value.contains("}}") || value.startsWith("}") || value.endsWith("{")) {
            throw wrong(
                    "`{{` dan `}}` hanya untuk variabel di dalam berkas; tulis tanpa kurung itu",
                    "`{{` and `}}` are for variables in the file; leave these braces out");
        }
        value.codePoints().forEach(c -> {
            if (c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029) {
                throw wrong("hanya satu baris yang bisa dipakai di sini", "only one line fits here");
            }
            boolean turns = (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
            boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
            if (Character.isISOControl(c) || turns || half || c == 0xfeff || c == 0xfffe || c == 0xffff) {
                String code = String.format(Locale.ROOT, "U+%04X", c);
                throw wrong("ada tanda yang tidak terlihat, " + code, "it holds a sign nobody sees, " + code);
            }
        });
    }

    private String checkLength(String value) {
        int length = value.codePointCount(0, value.length());
        int least = input.min() == null ? 1 : input.min().intValue();
        int most = input.max() == null ? MOST_CHARACTERS : input.max().intValue();
        if (length < least || length > most) {
            throw wrong(
                    "panjangnya " + length + " huruf; yang bisa " + least + " sampai " + most,
                    "it has " + length + " characters; " + least + " to " + most + " are allowed");
        }
        return value;
    }

    /** Between semicolons where there is one, else between commas that are not inside a number. */
    private List<String> entries(String value) {
        String[] parts = value.split(value.indexOf(';') >= 0 ? ";" : "(?<![0-9]),|,(?![0-9])", -1);
        List<String> entries = new ArrayList<>();
        for (String part : parts) {
            String entry = stripped(part);
            if (!entry.isEmpty()) {
                entries.add(entry);
            }
        }
        int least = input.min() == null ? 1 : input.min().intValue();
        int most = input.max() == null ? MOST_ENTRIES : input.max().intValue();
        if (entries.size() < least || entries.size() > most) {
            throw wrong(
                    "ada " + entries.size() + " isi; yang bisa " + least + " sampai " + most + ", dipisah dengan koma",
                    "it has " + entries.size() + " entries; " + least + " to " + most + " are allowed, between commas");
        }
        return entries;
    }

    private String checkEntry(String entry) {
        int most = input.eachMax() == null ? MOST_CHARACTERS : input.eachMax();
        if (entry.codePointCount(0, entry.length()) > most) {
            throw wrong(
                    "`" + entry + "` lebih dari " + most + " huruf",
                    "`" + entry + "` has more than " + most + " characters");
        }
        return entry;
    }

    private Filling prices(List<String> entries) {
        List<Lists.Price> prices = new ArrayList<>();
        for (String entry : entries) {
            int sign = entry.lastIndexOf('=');
            String name = sign < 0 ? "" : stripped(entry.substring(0, sign));
            BigDecimal price = sign < 0 ? null : MoneyText.read(stripped(entry.substring(sign + 1)));
            if (name.isEmpty() || price == null || price.signum() < 0) {
                throw wrong(
                        "`" + entry + "` bukan nama dan harga; tulis misalnya Kopi Gayo = 85rb",
                        "`" + entry + "` is no name with a price; write for example Gayo coffee = 85000");
            }
            prices.add(new Lists.Price(checkEntry(name), price));
        }
        return Lists.prices(prices, wording);
    }

    private Filling duration(String value) {
        Duration duration;
        try {
            duration = DurationText.parse(value);
        } catch (AlurException none) {
            throw wrong(
                    "bukan lama waktu; tulis misalnya 24 jam, 30 menit atau 2 hari",
                    "it is no length of time; write for example 24h, 30 minutes or 2 days");
        }
        if (duration.isZero()) {
            throw wrong("harus lebih dari nol", "it must be more than zero");
        }
        return Filling.of(DurationText.format(duration), wording.duration(duration));
    }

    private Filling time(String value) {
        LocalTime time = TimeText.read(value);
        if (time == null) {
            time = LocalTime.parse(answer(AnswerType.TIME, value).toString());
        }
        return Filling.of(time.toString(), wording.time(time));
    }

    private Filling days(String value) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String part : value.split("[,;]", -1)) {
            int dash = part.indexOf('-');
            DayOfWeek first = WeekdayText.read(dash < 0 ? part : part.substring(0, dash));
            DayOfWeek last = dash < 0 ? first : WeekdayText.read(part.substring(dash + 1));
            if (first == null || last == null) {
                throw wrong(
                        "`" + stripped(part) + "` bukan hari; tulis misalnya senin-jumat atau sabtu, minggu",
                        "`" + stripped(part) + "` is no day; write for example mon-fri or sat, sun");
            }
            for (DayOfWeek day = first; ; day = day.plus(1)) {
                days.add(day);
                if (day == last) {
                    break;
                }
            }
        }
        return Lists.days(days, wording);
    }

    private Filling date(String value) {
        LocalDate date;
        if (value.matches("\\+[0-9]{1,4}d")) {
            date = today.plusDays(Integer.parseInt(value.substring(1, value.length() - 1)));
        } else if (value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            try {
                date = LocalDate.parse(value);
            } catch (DateTimeException none) {
                throw wrong("hari itu tidak ada di kalender", "there is no such day in the calendar");
            }
        } else {
            date = LocalDate.parse(answer(AnswerType.DATE, value).toString());
        }
        return Lists.date(date, wording);
    }

    private Filling zone(String value) {
        String id = WESTERN_TO_EASTERN.getOrDefault(value.toUpperCase(Locale.ROOT), value);
        for (String known : ZoneId.getAvailableZoneIds()) {
            if (known.equalsIgnoreCase(id)) {
                return Filling.of(known);
            }
        }
        throw wrong(
                "bukan zona waktu; tulis misalnya Asia/Jakarta atau WIB",
                "it is no time zone; write for example Asia/Jakarta or Europe/London");
    }

    private Object answer(AnswerType type, String value) {
        Question question = Question.of(type).between(input.min(), input.max());
        Event event = Event.message("", ConversationKey.of("+620"), value);
        Answer answer = Answers.read(
                type == AnswerType.CHOICE ? question.choices(input.choices()) : question,
                event,
                today.atStartOfDay(ZoneOffset.UTC).toInstant(),
                ZoneOffset.UTC,
                input.language(),
                Language.CORE.patterns());
        if (answer instanceof Answer.Refused refused) {
            throw wrong(refused.text(), refused.text());
        }
        return ((Answer.Accepted) answer).value();
    }

    private BigDecimal amount(AnswerType type, String value) {
        return Objects.requireNonNull(Values.number(answer(type, value)), "a number is read as one");
    }

    private String say(String indonesian, String english) {
        return input.say(indonesian, english);
    }

    private AlurException wrong(String indonesian, String english) {
        return new AlurException("invalid-input", input.name() + ": " + say(indonesian, english));
    }
}
