package dev.alur.gallery;

import java.util.Locale;

/** What an input of a template may be. */
public enum InputType {
    /** One line of text. */
    TEXT,
    /** Several texts, between commas or semicolons. */
    TEXTS,
    /** Names with a price each: {@code Kopi Gayo = 85rb, Teh = 25rb}. */
    PRICES,
    NUMBER,
    /** An amount in rupiah: {@code 50rb}, {@code Rp 45.000}. */
    MONEY,
    /** A time of day: {@code 08:00}. */
    TIME,
    /** A length of time: {@code 24h}, {@code 2 hari}. */
    DURATION,
    /** A day: {@code 2027-03-20}, {@code 20/3/2027}. A default may count from today: {@code +30d}. */
    DATE,
    /** Days of the week: {@code senin-jumat}, {@code sat, sun}. */
    DAYS,
    /** A phone number, kept as E.164. */
    PHONE,
    EMAIL,
    /** A time zone: {@code Asia/Jakarta}, or {@code WIB}, {@code WITA}, {@code WIT}. */
    ZONE,
    YES_NO,
    /** One of the input's choices. */
    CHOICE;

    /** The word in a template: {@code yes_no}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether its values consist of letters, digits and {@code + - . :} only, and so fit into any plain YAML text. */
    boolean isBare() {
        return this == NUMBER || this == MONEY || this == TIME || this == DURATION || this == DATE || this == PHONE;
    }
}
