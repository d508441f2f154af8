package dev.alur.yaml;

import dev.alur.Position;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Says in the author's terms what the YAML parser could not read. */
final class SyntaxAdvice {
    private final SourceLines source;
    private final Rewriting rewriting;
    private final Findings findings;

    SyntaxAdvice(SourceLines source, Rewriting rewriting, Findings findings) {
        this.source = source;
        this.rewriting = rewriting;
        this.findings = findings;
    }

    void report(MarkedYAMLException failure) {
        String problem = failure.getProblem() == null ? "" : failure.getProblem();
        String context = failure.getContext() == null ? "" : failure.getContext();
        Position at = place(failure.getProblemMark());
        Position start = failure.getContextMark() == null ? at : place(failure.getContextMark());
        String line = source.line(at.line());
        int placeholder = unquotedPlaceholder(line);
        if (placeholder >= 0) {
            findings.error(
                            "unquoted-placeholder",
                            "a value that starts with {{ needs quotes",
                            source.at(at.line(), line.codePointCount(0, placeholder) + 1))
                    .hint("put the whole value in quotes: \"{{…}}\"");
        } else if (problem.contains("TAB") || source.from(at).startsWith("\t")) {
            boolean indents =
                    source.line(at.line()).stripLeading().equals(source.from(at).stripLeading());
            findings.error("tab", indents ? "a tab cannot indent" : "a tab cannot stand here", at)
                    .hint("use spaces");
        } else if (problem.contains("cannot start any token")) {
            findings.error("quotes", "a value cannot start with `" + first(source.from(at)) + "`", at)
                    .hint("put the value in quotes");
        } else if (context.contains("alias") || context.contains("anchor")) {
            findings.error("quotes", "a value cannot start with `" + first(source.from(start)) + "`", start)
                    .hint("put the value in quotes, e.g. \"*/5 * * * *\"");
        } else if (context.contains("block scalar")) {
            findings.error("quotes", "a value that starts with `" + first(source.from(start)) + "` needs quotes", start)
                    .hint("write it as \"" + source.from(start).strip() + "\"");
        } else if (context.contains("quoted scalar")) {
            findings.error("quotes", "these quotes are never closed", start).hint("close them with the same character");
        } else if (problem.contains("mapping values are not allowed") && isOnlyKey(line, source.from(at))) {
            findings.error("indent", "this key does not fit under the line above it", at(at.line(), line))
                    .hint("give it the indent of its neighbours; a key with a value has no entries below it");
        } else if (problem.contains("mapping values are not allowed")) {
            findings.error("syntax", "a second `: ` in one line", at)
                    .hint("put text that holds `: ` in quotes; a key with entries below it holds no value itself");
        } else if (context.contains("simple key")) {
            findings.error("syntax", "this line is neither `key: value` nor a list item", start)
                    .hint("is a `:` or the `- ` before it missing?");
        } else if (context.contains("flow") && source.from(at).startsWith("?")) {
            findings.error("quotes", "between { } or [ ] a text with `?` needs quotes", at)
                    .hint("write it in quotes, e.g. {text: \"Mau lihat?\"}");
        } else if (context.contains("flow")) {
            findings.error("syntax", "this list or map is not closed, or a comma is missing", at)
                    .hint("it begins on line " + start.line());
        } else if (context.contains("block mapping") || context.contains("block collection")) {
            findings.error("syntax", "this does not fit what stands above it", at)
                    .hint("check the indent; text with quotes inside needs quotes around all of it");
        } else {
            findings.error("syntax", (context.isEmpty() ? "" : context + ": ") + problem, at);
        }
    }

    /** Whether the colon that was refused is the first of its line, so that the line itself is an entry. */
    private static boolean isOnlyKey(String line, String fromColon) {
        String key = line.substring(0, line.length() - fromColon.length());
        return !key.contains(": ") && !key.strip().contains(" ");
    }

    private Position at(int line, String text) {
        int indent = text.length() - text.stripLeading().length();
        return source.at(line, indent + 1);
    }

    /** Where a value starts with {{ outside quotes, -1 if none does. */
    private static int unquotedPlaceholder(String line) {
        int at = line.indexOf("{{");
        while (at >= 0) {
            String before = line.substring(0, at).stripTrailing();
            if (before.isEmpty() || before.endsWith(":") || before.endsWith("-") || before.endsWith("[")) {
                return at;
            }
            at = line.indexOf("{{", at + 2);
        }
        return -1;
    }

    private static String first(String text) {
        return text.isEmpty() ? "" : text.substring(0, text.offsetByCodePoints(0, 1));
    }

    private Position place(@Nullable Mark mark) {
        return mark == null ? source.at(1, 1) : rewriting.original(mark.getLine(), mark.getColumn());
    }
}
