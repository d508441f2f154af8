package dev.alur.examples.shop;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Short codes people can read out: {@code NS-7F3K2A}, without the letters and digits that look alike. Any thread. */
final class OrderCode {
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 6;

    private OrderCode() {}

    /** The code for a key: the same one each time. */
    static String of(String key) {
        byte[] hash = sha256(key);
        StringBuilder code = new StringBuilder("NS-");
        for (int i = 0; i < LENGTH; i++) {
            code.append(LETTERS.charAt((hash[i] & 0xff) % LETTERS.length()));
        }
        return code.toString();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
