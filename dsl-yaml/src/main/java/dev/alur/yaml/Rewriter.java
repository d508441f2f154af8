package dev.alur.yaml;

/**
 * Turns what people write on phones and in chats into YAML, line by line: numbered steps into list items, curly quotes
 * and odd spaces into plain ones. Text inside block scalars and inside quotes stays as it is.
 */
final class Rewriter {
    private final SourceLines source;
    private final Rewriting rewriting;
    private final NumberedLines numbers = new NumberedLines();
    private final QuoteRewriter quotes;

    /** Indent of the key a block scalar belongs to, -1 outside of one. */
    private int block = -1;

    /** The line being read, from 1. */
    private int number;

    private Rewriter(SourceLines source, Findings findings) {
        this.source = source;
        this.rewriting = new Rewriting(source);
        this.quotes = new QuoteRewriter(source, findings);
    }

    static Rewriting rewrite(SourceLines source, Findings findings) {
        Rewriter rewriter = new Rewriter(source, findings);
        for (int i = 0; i < source.all().size(); i++) {
            rewriter.number = i + 1;
            rewriter.line(i + 1, source.all().get(i));
        }
        return rewriter.rewriting;
    }

    private void line(int number, String original) {
        String line = plainBreaks(original);
        int indent = indent(line);
        boolean blank = indent == line.length();
        if (block >= 0) {
            if (blank || indent > block) {
                keep(number, line);
                return;
            }
            block = -1;
        }
        if (quotes.insideQuotes()) {
            keep(number, quotes.line(number, line, 0));
            return;
        }
        line = " ".repeat(indent) + line.substring(indent);
        if (blank || line.charAt(indent) == '#' || isMarker(line)) {
            keep(number, line);
            return;
        }
        line = quotes.line(number, line, indent);
        String content = withoutComment(line);
        if (content.length() <= indent) {
            keep(number, line);
            return;
        }
        content = content.substring(indent);
        NumberedLines.Kind kind = numbers.next(indent, content);
        block = blockIndent(line, indent, content);
        if (kind == NumberedLines.Kind.OTHER) {
            keep(number, line);
            return;
        }
        if (kind == NumberedLines.Kind.FIRST_WITHOUT_KEY) {
            rewriting.add(number, " ".repeat(indent) + "steps:", Integer.MAX_VALUE, 0);
        }
        int marker = NumberedLines.marker(content);
        if (block < 0 && isAlignedBelow(indent, indent + marker)) {
            String dash = " ".repeat(indent) + "-" + " ".repeat(marker - 1);
            keep(number, dash + line.substring(indent + marker));
            return;
        }
        rewriting.add(number, " ".repeat(indent) + "- " + line.substring(indent + marker), indent + 2, marker - 2);
    }

    /** Whether the item goes on below its own first word, {@code 12. ask:} being wider than a dash. */
    private boolean isAlignedBelow(int indent, int column) {
        for (int next = number; next < source.all().size(); next++) {
            String line = plainBreaks(source.all().get(next));
            int at = indent(line);
            if (at < line.length() && line.charAt(at) != '#') {
                return at > indent && at == column;
            }
        }
        return false;
    }

    private void keep(int number, String line) {
        rewriting.add(number, line, Integer.MAX_VALUE, 0);
    }

    private static boolean isMarker(String line) {
        return line.startsWith("---") || line.startsWith("...") || line.startsWith("%");
    }

    /** YAML 1.1 breaks lines at three more characters than editors do; they would move every line number after them. */
    private static String plainBreaks(String line) {
        return line.replace('\u0085', ' ').replace('\u2028', ' ').replace('\u2029', ' ');
    }

    private static int indent(String line) {
        int i = 0;
        while (i < line.length() && (line.charAt(i) == ' ' || Phone.isSpace(line.charAt(i)))) {
            i++;
        }
        return i;
    }

    /** Where the key stands that opens a block scalar at the end of this line, -1 if none does. */
    private static int blockIndent(String line, int indent, String content) {
        int space = content.lastIndexOf(' ');
        String last = content.substring(space + 1);
        if (last.isEmpty() || (last.charAt(0) != '|' && last.charAt(0) != '>')) {
            return -1;
        }
        for (int i = 1; i < last.length(); i++) {
            if ("+-0123456789".indexOf(last.charAt(i)) < 0) {
                return -1;
            }
        }
        String before = content.substring(0, space + 1).stripTrailing();
        if (!before.endsWith(":") && !before.endsWith("-") && NumberedLines.marker(content) != space + 1) {
            return -1;
        }
        // "- text: |" belongs to text, "- |" to the dash.
        int at = 0;
        int owner = 0;
        while (at < before.length()) {
            int marker = NumberedLines.marker(before.substring(at));
            int step = before.startsWith("- ", at) ? 2 : marker > 0 ? 2 : 0;
            if (step == 0) {
                owner = before.equals("-") || before.substring(at).equals("-") ? owner : at;
                break;
            }
            owner = at;
            at += marker > 0 ? marker : step;
        }
        return indent + owner;
    }

    /** The line up to a comment, without trailing space. Quotes are respected. */
    private static String withoutComment(String line) {
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if ((c == '"' || c == '\'') && startsValue(line, i)) {
                quote = c;
            } else if (c == '#' && i > 0 && line.charAt(i - 1) == ' ') {
                return line.substring(0, i).stripTrailing();
            }
        }
        return line.stripTrailing();
    }

    private static boolean startsValue(String line, int at) {
        return at == 0 || " [{,".indexOf(line.charAt(at - 1)) >= 0;
    }
}
