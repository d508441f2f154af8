package dev.alur.architecture.broken.lang;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** One method for each way of not being a function of the arguments. */
abstract class Impure {

    static int changes;

    abstract void input(InputStream stream);

    abstract void executor(ExecutorService executor);

    abstract void lock(ReentrantLock[] locks);

    abstract void clock(Clock clock);

    abstract void random(Random random);

    String file(Path path) throws IOException {
        return Files.readString(path);
    }

    Thread thread() {
        return Thread.currentThread();
    }

    Pattern regex(String text) {
        return Pattern.compile(text);
    }

    Object reflection(java.lang.reflect.Method method) {
        return method.getName();
    }

    Instant instantNow() {
        return Instant.now();
    }

    LocalDate localDateNow() {
        return LocalDate.now(ZoneId.of("Asia/Jakarta"));
    }

    ZonedDateTime zonedNow() {
        return ZonedDateTime.now(ZoneId.of("Asia/Jakarta"));
    }

    long currentTimeMillis() {
        return System.currentTimeMillis();
    }

    long nanoTime() {
        return System.nanoTime();
    }

    String environment() {
        return System.getenv("HOME");
    }

    UUID randomUuid() {
        return UUID.randomUUID();
    }

    double mathRandom() {
        return Math.random();
    }

    Locale defaultLocale() {
        return Locale.getDefault();
    }

    ZoneId defaultZone() {
        return ZoneId.systemDefault();
    }

    @SuppressWarnings("StringCaseLocaleUsage")
    String lowerCase(String text) {
        return text.toLowerCase();
    }

    String format(int number) {
        return String.format("%d", number);
    }

    String replaceAll(String text) {
        return text.replaceAll("a+", "b");
    }

    DateTimeFormatter pattern() {
        return DateTimeFormatter.ofPattern("d MMMM");
    }

    Class<?> forName(String name) throws ClassNotFoundException {
        return Class.forName(name);
    }

    long parallel(List<String> list) {
        return list.parallelStream().count();
    }

    Supplier<UUID> reference() {
        return UUID::randomUUID;
    }

    void print(String text) {
        System.out.println(text);
    }
}
