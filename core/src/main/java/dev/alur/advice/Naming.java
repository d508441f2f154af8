package dev.alur.advice;

import dev.alur.value.Slug;
import java.util.Set;

/** What makes a name a good one. */
final class Naming {
    /** Names that say nothing, in English and Indonesian, also with a number behind them. */
    private static final Set<String> VAGUE = Set.of(
            "step",
            "langkah",
            "test",
            "tes",
            "coba",
            "workflow",
            "flow",
            "alur",
            "untitled",
            "new",
            "baru",
            "foo",
            "bar",
            "baz",
            "asdf",
            "abc",
            "xxx",
            "temp",
            "tmp",
            "example",
            "contoh",
            "component",
            "komponen",
            "action",
            "aksi",
            "my_workflow",
            "new_workflow",
            "workflow_baru",
            "test_workflow");

    private Naming() {}

    static boolean isSnakeCase(String name) {
        return name.equals(Slug.of(name));
    }

    /** The name as it should be: {@code orderConfirmation} is {@code order_confirmation}. */
    static String snakeCase(String name) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean hump = i > 0 && Character.isUpperCase(c) && Character.isLowerCase(name.charAt(i - 1));
            words.append(hump ? "_" : "").append(c);
        }
        return Slug.of(words.toString());
    }

    static boolean isVague(String name) {
        String slug = Slug.of(name);
        int end = slug.length();
        while (end > 0 && slug.charAt(end - 1) >= '0' && slug.charAt(end - 1) <= '9') {
            end--;
        }
        String word = slug.substring(0, end > 0 && slug.charAt(end - 1) == '_' ? end - 1 : end);
        return word.length() <= 1 || VAGUE.contains(word);
    }
}
