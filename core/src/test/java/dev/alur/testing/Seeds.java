package dev.alur.testing;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Seeds of a random test. {@code -Dalur.seed=N} replays one; {@code -Dalur.seeds=N} tries so many instead of the usual
 * number.
 */
public final class Seeds {
    private static final int MOST_TOLD = 20;

    private Seeds() {}

    /** Tries seeds 1 to {@code usual}, or what the properties say, on all cores. Returns how many; a failure names its seed. */
    public static int each(String what, int usual, LongConsumer check) {
        Long one = Long.getLong("alur.seed");
        if (one != null) {
            check.accept(one);
            return 1;
        }
        int count = Integer.getInteger("alur.seeds", usual);
        Map<Long, Throwable> failures = new ConcurrentSkipListMap<>();
        LongStream.rangeClosed(1, count).parallel().forEach(seed -> {
            try {
                check.accept(seed);
            } catch (Throwable e) {
                failures.put(seed, e);
            }
        });
        failures.entrySet().stream().findFirst().ifPresent(first -> {
            String replay = what + " failed with " + failures.size() + " seeds, "
                    + failures.keySet().stream().limit(MOST_TOLD).toList() + "; replay the first with -Dalur.seed="
                    + first.getKey();
            System.out.println(replay);
            throw new AssertionError(replay + "\n" + first.getValue().getMessage(), first.getValue());
        });
        return count;
    }

    /** The first seed from 1 on for which a check tells a violation, for twins: {@code null} when none does. */
    public static @Nullable String firstViolation(int most, Check check) {
        for (long seed = 1; seed <= most; seed++) {
            String violation = check.violation(seed);
            if (violation != null) {
                return violation;
            }
        }
        return null;
    }

    /** Tells what is violated, {@code null} when all is well. */
    @FunctionalInterface
    public interface Check {
        @Nullable
        String violation(long seed);
    }
}
