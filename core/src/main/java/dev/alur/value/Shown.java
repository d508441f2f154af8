package dev.alur.value;

/** An author's text inside an error message: bounded, on one line. */
final class Shown {
    private static final int MAX_LENGTH = 60;

    private Shown() {}

    static String of(String text) {
        String line = text.replace('\n', ' ').replace('\r', ' ').replace('\u0000', ' ');
        return line.length() <= MAX_LENGTH ? line : line.substring(0, MAX_LENGTH) + "…";
    }
}
