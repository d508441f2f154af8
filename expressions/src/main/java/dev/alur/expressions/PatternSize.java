package dev.alur.expressions;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How many elements a pattern has once its counted repeats are unfolded: {@code (a{100}){100}} is short to write and
 * 10,000 elements to run. An upper estimate, never an error: syntax is for the compiler to judge.
 */
final class PatternSize {
    private final String pattern;
    private int at;
    /** Of the groups around, the elements so far. */
    private final Deque<Long> outer = new ArrayDeque<>();
    /** Elements of the group being read, without its last atom. */
    private long group;
    /** What a following repeat would apply to. */
    private long atom;

    private PatternSize(String pattern) {
        this.pattern = pattern;
    }

    static long of(String pattern) {
        return new PatternSize(pattern).measure();
    }

    private long measure() {
        while (at < pattern.length()) {
            char c = pattern.charAt(at++);
            switch (c) {
                case '\\' -> escape();
                case '[' -> charClass();
                case '(' -> open();
                case ')' -> close();
                case '{' -> repeat();
                default -> next(1);
            }
        }
        while (!outer.isEmpty()) {
            close();
        }
        return group + atom;
    }

    private void next(long size) {
        group = Math.min(group + atom, Integer.MAX_VALUE);
        atom = size;
    }

    private void open() {
        next(0);
        outer.push(group);
        group = 0;
        atom = 0;
    }

    private void close() {
        long size = Math.min(group + atom + 1, Integer.MAX_VALUE);
        group = outer.isEmpty() ? group : outer.pop();
        atom = size;
    }

    private void escape() {
        next(1);
        if (at == pattern.length()) {
            return;
        }
        char c = pattern.charAt(at++);
        if (c == 'Q') {
            int end = pattern.indexOf("\\E", at);
            next(end < 0 ? pattern.length() - at : end - at);
            at = end < 0 ? pattern.length() : end + 2;
        } else if ((c == 'x' || c == 'p' || c == 'P') && at < pattern.length() && pattern.charAt(at) == '{') {
            int end = pattern.indexOf('}', at);
            at = end < 0 ? pattern.length() : end + 1;
        }
    }

    private void charClass() {
        next(1);
        if (at < pattern.length() && pattern.charAt(at) == '^') {
            at++;
        }
        // A ']' that comes first stands for itself.
        for (int first = at; at < pattern.length(); at++) {
            char c = pattern.charAt(at);
            if (c == ']' && at > first) {
                at++;
                return;
            }
            if (c == '\\') {
                at++;
            } else if (c == '[' && pattern.startsWith("[:", at)) {
                int end = pattern.indexOf(":]", at + 2);
                at = end < 0 ? at : end + 1;
            }
        }
    }

    /** {@code {n}}, {@code {n,}}, {@code {n,m}}: the greatest number in it. Anything else is taken as it stands. */
    private void repeat() {
        int end = pattern.indexOf('}', at);
        long times = 0;
        long number = 0;
        for (int i = at; i < end; i++) {
            char c = pattern.charAt(i);
            if (c == ',') {
                number = 0;
            } else if (c >= '0' && c <= '9') {
                number = Math.min(number * 10 + (c - '0'), Integer.MAX_VALUE);
                times = Math.max(times, number);
            } else {
                end = -1;
            }
        }
        if (end < 0) {
            next(1);
        } else {
            atom = Math.min(atom * Math.max(times, 1), Integer.MAX_VALUE);
            at = end + 1;
        }
    }
}
