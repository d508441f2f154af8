package dev.alur.scenarios;

/** What a scenario expected and what it saw instead. Immutable. */
record Mismatch(String expected, String found) {
    @Override
    public String toString() {
        return "expected " + expected + " but " + found;
    }
}
