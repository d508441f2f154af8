package dev.alur.program;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Everything that looks random derives from these: ids, jitter and buckets of experiments. */
public final class Hash {
    private static final String DIGITS = "0123456789abcdef";

    private Hash() {}

    /** 128 bits of SHA-256 in hexadecimal. */
    public static String hex(String text) {
        byte[] digest = sha256(text);
        StringBuilder hex = new StringBuilder(32);
        for (int i = 0; i < 16; i++) {
            hex.append(DIGITS.charAt((digest[i] >> 4) & 15)).append(DIGITS.charAt(digest[i] & 15));
        }
        return hex.toString();
    }

    /** A point between 0 (inclusive) and 1 (exclusive). */
    static double fraction(String text) {
        return (first8(sha256(text)) >>> 11) * 0x1.0p-53;
    }

    /** First 8 bytes of SHA-256, unsigned, modulo {@code size}. */
    static int bucket(String text, int size) {
        return (int) Long.remainderUnsigned(first8(sha256(text)), size);
    }

    private static long first8(byte[] digest) {
        long value = 0;
        for (int i = 0; i < 8; i++) {
            value = value << 8 | (digest[i] & 0xff);
        }
        return value;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
