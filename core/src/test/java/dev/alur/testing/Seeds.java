package dev.alur.testing;

import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Seeds of a random test. {@code -Dalur.seed=N} replays one; {@code -Dalur.seeds=N} tries so many instead of the usual
 * number.
 */
public final class Seeds {
    private Seeds() {}

    /** Tries seeds 1 to {@code usual}, or what the properties say. Returns how many; a failure names its seed. */
    public static int each(String what, int usual, LongConsumer check) {
        Long one = Long.getLong("alur.seed");
        if (one != null) {
            check.accept(one);
            return 1;
        }
        int count = Integer.getInteger("alur.seeds", usual);
        for (long seed = 1; seed <= count; seed++) {
            try {
                check.accept(seed);
            } catch (Throwable e) {
                String replay = what + " failed with seed " + seed + "; replay it with -Dalur.seed=" + seed;
                System.out.println(replay);
                throw new AssertionError(replay + "\n" + e.getMessage(), e);
            }
        }
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
