package dev.alur.value;

/**
 * A reference to a secret by name. The value itself never enters a run: the adapter that talks to the secret's host
 * resolves it. Immutable.
 */
public record Secret(String name) {
    /** Always {@code ***}. */
    @Override
    public String toString() {
        return "***";
    }
}
