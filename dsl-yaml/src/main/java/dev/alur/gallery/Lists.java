package dev.alur.gallery;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Values with parts: lists, prices, days, dates. */
final class Lists {
    /** How far from a date a template may count, in days. */
    private static final int MOST_DAYS = 60;

    private Lists() {}

    record Price(String name, BigDecimal amount) {}

    /** Parts: {@code first}, {@code second} (of one the same), {@code last}. */
    static Filling texts(List<String> texts) {
        return new Filling(flow(texts), null, String.join(", ", texts), parts(texts));
    }

    private static Map<String, Filling> parts(List<String> texts) {
        return Map.of(
                "first", Filling.of(texts.get(0)),
                "second", Filling.of(texts.get(Math.min(1, texts.size() - 1))),
                "last", Filling.of(texts.get(texts.size() - 1)));
    }

    private static String flow(List<String> texts) {
        return texts.stream().map(Quoted::of).toList().toString();
    }

    /** The whole is a list of name and price. Parts: {@code names}, {@code first_price}, and those of the names. */
    static Filling prices(List<Price> prices, Wording wording) {
        List<String> names = prices.stream().map(Price::name).toList();
        List<String> maps = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (Price price : prices) {
            maps.add("{name: " + Quoted.of(price.name()) + ", price: "
                    + price.amount().toPlainString() + "}");
            lines.add(price.name() + " " + wording.money(price.amount()));
        }
        BigDecimal first = prices.get(0).amount();
        Map<String, Filling> parts = new HashMap<>(parts(names));
        parts.put("names", texts(names));
        parts.put("first_price", Filling.of(first.toPlainString(), wording.money(first)));
        return new Filling(maps.toString(), null, String.join(", ", lines), parts);
    }

    static Filling days(Set<DayOfWeek> days, Wording wording) {
        List<String> names =
                days.stream().map(day -> day.name().toLowerCase(Locale.ROOT)).toList();
        return new Filling(names.toString(), null, wording.days(days), Map.of());
    }

    /** Parts: {@code minus_7}, {@code plus_1} and so on, in days. */
    static Filling date(LocalDate date, Wording wording) {
        Map<String, Filling> parts = new HashMap<>();
        for (int days = 1; days <= MOST_DAYS; days++) {
            parts.put("minus_" + days, day(date.minusDays(days), wording));
            parts.put("plus_" + days, day(date.plusDays(days), wording));
        }
        return day(date, wording).with(parts);
    }

    private static Filling day(LocalDate date, Wording wording) {
        return Filling.of(date.toString(), wording.date(date));
    }
}
