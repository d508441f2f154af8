package dev.alur.value;

import java.util.List;

/**
 * Text around a secret, such as {@code Bearer} and a token: the adapter that may resolve the secret joins the parts.
 * Immutable.
 *
 * @param parts texts and {@link Secret}s, in order
 */
public record SecretText(List<Object> parts) {
    public SecretText {
        parts = List.copyOf(parts);
    }

    /** The text with {@code ***} in the place of each secret. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        parts.forEach(text::append);
        return text.toString();
    }
}
