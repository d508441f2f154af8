package dev.alur.yaml;

import java.util.function.LongConsumer;

/**
 * Runs a check for many seeds, a fresh series each time. A failure names its seed; {@code -Dalur.seed=N} runs that one
 * alone, {@code -Dalur.seeds=N} sets how many.
 */
final class Seeded {
    private static final int LONGEST = 2_000;

    private Seeded() {}

    static boolean isFull(int usual) {
        return Long.getLong("alur.seed") == null && Integer.getInteger("alur.seeds", usual) >= usual;
    }

    private static String shortened(Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        return message.length() <= LONGEST ? message : message.substring(0, LONGEST) + "…";
    }

    static void run(String what, int usual, LongConsumer check) {
        Long one = Long.getLong("alur.seed");
        int count = one != null ? 1 : Integer.getInteger("alur.seeds", usual);
        long first = one != null ? one : System.nanoTime();
        System.out.println(what + ": " + count + " from seed " + first);
        for (long seed = first; seed < first + count; seed++) {
            try {
                check.accept(seed);
            } catch (RuntimeException | AssertionError failure) {
                throw new AssertionError(
                        what + ", replay with -Dalur.seed=" + seed + ": " + shortened(failure), failure);
            }
        }
    }
}
