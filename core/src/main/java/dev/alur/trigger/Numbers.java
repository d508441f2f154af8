package dev.alur.trigger;

import java.util.Arrays;

/** A growing list of rule numbers. Not for sharing. */
final class Numbers {
    static final int[] NONE = {};

    private int[] numbers = new int[4];
    private int size;

    void add(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size * 2);
        }
        numbers[size++] = number;
    }

    int[] toArray() {
        return size == 0 ? NONE : Arrays.copyOf(numbers, size);
    }
}
