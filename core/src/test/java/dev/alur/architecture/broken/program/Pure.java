package dev.alur.architecture.broken.program;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Breaks nothing: what the rules must leave alone. */
public record Pure(Instant now, List<String> names, Kind kind) {

    /** A closed family. */
    public enum Kind {
        ONE,
        TWO
    }

    private static final int LIMIT = 10;

    Function<String, String> closure() {
        return name -> name.toLowerCase(Locale.ROOT) + now.plus(Duration.ofDays(LIMIT)) + describe();
    }

    private String describe() {
        return switch (kind) {
            case ONE -> String.format(Locale.ROOT, "%d", names.size());
            case TWO -> "two";
        };
    }

    byte[] hash(byte[] bytes) throws NoSuchAlgorithmException {
        return MessageDigest.getInstance("SHA-256").digest(bytes.clone());
    }

    interface Later {
        CompletionStage<String> answer();
    }
}
