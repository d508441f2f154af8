package dev.alur.reports.page;

import dev.alur.reports.words.Ink;

/** An author's words on a Markdown page (CommonMark, GitHub): what could mean something there is escaped. */
final class MarkdownInk implements Ink {
    /** Signs that a backslash makes harmless wherever they stand in a line. */
    private static final String SPECIAL = "\\`*_[]#|~$";

    @Override
    public String plain(String text) {
        return escaped(text, " ");
    }

    @Override
    public String name(String name) {
        boolean simple = !name.isBlank() && name.strip().equals(name) && name.indexOf('`') < 0;
        return simple && name.codePoints().noneMatch(MarkdownInk::isUnseen) ? "`" + name + "`" : plain(name);
    }

    @Override
    public String quote(String text) {
        return "“" + escaped(text.strip(), "<br>") + "”";
    }

    private static String escaped(String text, String lineEnd) {
        StringBuilder escaped = new StringBuilder();
        text.replace("\r\n", "\n").codePoints().forEach(c -> {
            switch (c) {
                case '\n', '\r', 0x2028, 0x2029 -> escaped.append(lineEnd);
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                default -> {
                    if (isUnseen(c)) {
                        escaped.append(' ');
                    } else {
                        escaped.append(SPECIAL.indexOf(c) < 0 ? "" : "\\").appendCodePoint(c);
                    }
                }
            }
        });
        return escaped.toString();
    }

    /** Control signs, and those that turn the direction of what follows. */
    private static boolean isUnseen(int c) {
        return Character.isISOControl(c) || c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069;
    }
}
