package dev.alur.lang;

import dev.alur.model.AnswerType;
import dev.alur.model.Question;
import dev.alur.value.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a customer reads when an answer could not be taken: what is expected, with an example, in their language. */
final class ReAsk {
    private final Question question;
    private final String language;

    ReAsk(Question question, String language) {
        this.question = question;
        this.language = language;
    }

    Answer refuse(String reason) {
        return new Answer.Refused(reason, text(reason));
    }

    private String text(String reason) {
        return switch (reason) {
            case "no_text" -> say("Maaf, mohon balas dengan tulisan ya.", "Sorry, please reply with a text.");
            case "too_small", "too_large" -> range();
            case "too_short", "too_long" -> length();
            case "no_match" ->
                say(
                        "Maaf, formatnya belum sesuai. Boleh dicek lagi?",
                        "Sorry, that has the wrong form. Could you check it?");
            case "not_whole" ->
                say(
                        "Maaf, mohon balas dengan bilangan bulat, misalnya 2.",
                        "Sorry, please reply with a whole number, e.g. 2.");
            case "no_such_date" ->
                say(
                        "Maaf, tanggal itu tidak ada. Contoh: 17/8 atau besok.",
                        "Sorry, there is no such date. E.g. 17/8 or tomorrow.");
            case "no_time" -> say("Jam berapa? Contoh: besok jam 3 sore.", "At what time? E.g. tomorrow 3pm.");
            default -> byType(question.type());
        };
    }

    private String byType(AnswerType type) {
        return switch (type) {
            case TEXT -> say("Maaf, mohon balas dengan tulisan ya.", "Sorry, please reply with a text.");
            case INTEGER, NUMBER ->
                say("Maaf, mohon balas dengan angka, misalnya 2.", "Sorry, please reply with a number, e.g. 2.");
            case MONEY ->
                say(
                        "Maaf, mohon balas dengan nominal, misalnya 50rb atau Rp 45.000.",
                        "Sorry, please reply with an amount, e.g. 50rb or Rp 45.000.");
            case PERCENT ->
                say(
                        "Maaf, mohon balas dengan persen, misalnya 50%.",
                        "Sorry, please reply with a percentage, e.g. 50%.");
            case DATE ->
                say(
                        "Maaf, mohon balas dengan tanggal, misalnya 17/8 atau besok.",
                        "Sorry, please reply with a date, e.g. 17/8 or tomorrow.");
            case TIME ->
                say(
                        "Maaf, mohon balas dengan jam, misalnya 15:00 atau jam 3 sore.",
                        "Sorry, please reply with a time, e.g. 15:00 or 3pm.");
            case DATETIME ->
                say(
                        "Maaf, mohon balas dengan tanggal dan jam, misalnya besok jam 3 sore.",
                        "Sorry, please reply with a date and time, e.g. tomorrow 3pm.");
            case PHONE ->
                say(
                        "Maaf, mohon balas dengan nomor telepon, misalnya 0812-3456-7890.",
                        "Sorry, please reply with a phone number, e.g. +62 812-3456-7890.");
            case EMAIL ->
                say(
                        "Maaf, mohon balas dengan alamat email, misalnya nama@contoh.com.",
                        "Sorry, please reply with an e-mail address, e.g. name@example.com.");
            case YES_NO -> say("Maaf, mohon balas ya atau tidak.", "Sorry, please reply yes or no.");
            case CHOICE -> say("Maaf, mohon pilih salah satu:", "Sorry, please choose one of these:") + options();
            case MEDIA ->
                say(
                        "Maaf, mohon kirim foto, video atau dokumen.",
                        "Sorry, please send a photo, a video or a document.");
            case LOCATION ->
                say(
                        "Maaf, mohon kirim lokasi lewat menu lampiran.",
                        "Sorry, please share a location from the attachment menu.");
        };
    }

    private String options() {
        StringBuilder options = new StringBuilder();
        List<String> titles = question.choices();
        for (int i = 0; i < titles.size(); i++) {
            options.append('\n').append(i + 1).append(". ").append(titles.get(i));
        }
        return options.toString();
    }

    private String range() {
        String least = bound(question.min());
        String most = bound(question.max());
        if (most.isEmpty()) {
            return say("Maaf, paling sedikit " + least + " ya.", "Sorry, it must be at least " + least + ".");
        }
        if (least.isEmpty()) {
            return say("Maaf, paling banyak " + most + " ya.", "Sorry, it must be at most " + most + ".");
        }
        return say(
                "Maaf, mohon isi antara " + least + " dan " + most + ".",
                "Sorry, it must be between " + least + " and " + most + ".");
    }

    private String bound(@Nullable Object limit) {
        if (limit == null) {
            return "";
        }
        return Values.text(
                question.type() == AnswerType.MONEY ? Formats.money(limit, language) : Formats.number(limit, language));
    }

    private String length() {
        String least = bound(question.min());
        String most = bound(question.max());
        if (most.isEmpty()) {
            return say(
                    "Maaf, minimal " + least + " huruf ya.", "Sorry, please write at least " + least + " characters.");
        }
        if (least.isEmpty()) {
            return say("Maaf, maksimal " + most + " huruf ya.", "Sorry, please write at most " + most + " characters.");
        }
        return say(
                "Maaf, mohon tulis " + least + " sampai " + most + " huruf.",
                "Sorry, please write " + least + " to " + most + " characters.");
    }

    private String say(String indonesian, String english) {
        return Formats.isIndonesian(language) ? indonesian : english;
    }
}
