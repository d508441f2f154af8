package dev.alur.yaml;

import java.util.ArrayDeque;
import java.util.Deque;

/** Finds the lines {@code 1. name} that are meant as list items. Fed line by line; block scalars are not its concern. */
final class NumberedLines {
    /** Indents of the lists open here, innermost last. */
    private final Deque<Integer> lists = new ArrayDeque<>();

    private final Deque<Integer> keys = new ArrayDeque<>();
    private boolean afterOpenKey;
    private int openKeyIndent;

    /** What a line is. */
    enum Kind {
        OTHER,
        ITEM,
        /** The first item of a list whose {@code steps:} was left out. */
        FIRST_WITHOUT_KEY
    }

    /** The number of characters of {@code 12. } at the start of the content, 0 if there is none. */
    static int marker(String content) {
        int i = 0;
        while (i < content.length() && i < 3 && content.charAt(i) >= '0' && content.charAt(i) <= '9') {
            i++;
        }
        if (i == 0 || i + 1 >= content.length() || (content.charAt(i) != '.' && content.charAt(i) != ')')) {
            return 0;
        }
        int end = i + 1;
        while (end < content.length() && content.charAt(end) == ' ') {
            end++;
        }
        return end > i + 1 && end < content.length() ? end : 0;
    }

    /** @param content the line without indent and comment, not empty */
    Kind next(int indent, String content) {
        while (!lists.isEmpty() && lists.getLast() > indent) {
            lists.removeLast();
        }
        while (!keys.isEmpty() && keys.getLast() > indent) {
            keys.removeLast();
        }
        Kind kind = kind(indent, content);
        boolean dash = content.equals("-") || content.startsWith("- ");
        if (kind != Kind.OTHER || dash) {
            if (lists.isEmpty() || lists.getLast() != indent) {
                lists.addLast(indent);
            }
        } else {
            // A line that is no item ends the list at its own indent.
            while (!lists.isEmpty() && lists.getLast() == indent) {
                lists.removeLast();
            }
            if (isEntry(content) && (keys.isEmpty() || keys.getLast() != indent)) {
                keys.addLast(indent);
            }
        }
        afterOpenKey = content.endsWith(":");
        openKeyIndent = indent;
        return kind;
    }

    private Kind kind(int indent, String content) {
        if (marker(content) == 0) {
            return Kind.OTHER;
        }
        boolean continues = !lists.isEmpty() && lists.getLast() == indent;
        if (continues || (afterOpenKey && indent >= openKeyIndent)) {
            return Kind.ITEM;
        }
        return !keys.isEmpty() && keys.getLast() == indent ? Kind.FIRST_WITHOUT_KEY : Kind.OTHER;
    }

    private static boolean isEntry(String content) {
        return content.endsWith(":") || content.contains(": ");
    }
}
