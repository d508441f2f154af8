package dev.alur.examples.shop;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a complaint is about, by the words people use, and the team that takes it. */
enum IssueType {
    PAYMENT(
            "finance",
            "bayar|pembayaran|membayar|dibayar|transfer|rekening|tagihan|refund|uang|kartu|saldo|qris|pay|paid|payment|card"
                    + "|charged|invoice|money"),
    DELIVERY(
            "logistics",
            "kirim|pengiriman|dikirim|paket|kurir|resi|ongkir|belum datang|belum sampai|terlambat|delivery|deliver"
                    + "|delivered|shipping|package|parcel|courier|tracking|not arrived|late"),
    PRODUCT(
            "product",
            "barang|produk|rusak|pecah|bocor|penyok|cacat|kedaluwarsa|basi|salah kirim|broken|damaged|leaking|leaks"
                    + "|defective|expired|wrong item|product"),
    APP(
            "technical",
            "aplikasi|app|website|situs|login|masuk akun|password|kata sandi|error|bug|crash|tautan|link|loading"),
    OTHER("care", "");

    private final String team;
    private final List<Sentence> phrases;

    IssueType(String team, String phrases) {
        this.team = team;
        this.phrases = Arrays.stream(phrases.split("\\|"))
                .filter(phrase -> !phrase.isEmpty())
                .map(Sentence::of)
                .toList();
    }

    String team() {
        return team;
    }

    /** The word workflows use. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The type of that word, {@code OTHER} for any other. */
    static IssueType from(String word) {
        return Arrays.stream(values())
                .filter(type -> type.word().equals(word))
                .findFirst()
                .orElse(OTHER);
    }

    /** The type whose phrases are mentioned most; of equals the first. {@code OTHER} when none is. */
    static IssueType of(Sentence complaint) {
        IssueType best = OTHER;
        long most = 0;
        for (IssueType type : values()) {
            long mentions = type.phrases.stream().filter(complaint::has).count();
            if (mentions > most) {
                best = type;
                most = mentions;
            }
        }
        return best;
    }
}
