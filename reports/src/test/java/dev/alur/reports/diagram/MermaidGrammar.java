package dev.alur.reports.diagram;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The part of Mermaid's flowcharts that is written, and nothing else of it: a text that keeps to this draws. */
final class MermaidGrammar {
    private static final String TEXT =
            "\"((?:[\\p{L}\\p{M}\\p{N}\\p{So}\\p{Sm}\\p{Sk}\\p{Sc}\\p{Pd}\\p{Po}\\p{Pi}\\p{Pf}\\p{Ps}\\p{Pe}\\p{Cf}"
                    + "&&[^\\x00-\\x7f]]|[A-Za-z0-9 ,?!'()/]|#[0-9]{1,3};|<br/>)*)\"";
    private static final String ID = "s_[A-Za-z0-9_]+";
    private static final Pattern NODE = Pattern.compile(
            "  (" + ID + ")(\\(\\[|\\{\\{|\\[/|\\[\\[|\\(|\\[)" + TEXT + "(\\]\\)|\\}\\}|/\\]|\\]\\]|\\)|\\])");
    private static final Pattern EDGE =
            Pattern.compile("  (" + ID + ") (-->|-\\.->)(?:\\|" + TEXT + "\\|)? (" + ID + ")");
    private static final Pattern TITLE = Pattern.compile("  acc(Title|Descr): [^\\x00-\\x1f\"#;{}<>`|\\[\\]%&]*");
    private static final Pattern STYLE =
            Pattern.compile("  classDef (kind[A-Z][a-z]+) fill:#[0-9a-f]{6},stroke:#[0-9a-f]{6},color:#[0-9a-f]{6}");
    private static final Pattern CLASS = Pattern.compile("  class (" + ID + "(?:," + ID + ")*) (kind[A-Z][a-z]+)");
    private static final List<String> PAIRS = List.of("([ ])", "{{ }}", "[/ /]", "[[ ]]", "( )", "[ ]");

    private final Set<String> nodes = new HashSet<>();
    private final Set<String> styles = new HashSet<>();
    private int edges;

    private MermaidGrammar() {}

    /** Reads a diagram. @throws IllegalArgumentException with the line that does not keep to the grammar */
    static MermaidGrammar read(String text) {
        MermaidGrammar grammar = new MermaidGrammar();
        List<String> lines = text.lines().toList();
        if (!lines.get(0).equals("flowchart TD") || !text.endsWith("\n")) {
            throw new IllegalArgumentException("no flowchart: " + lines.get(0));
        }
        lines.subList(1, lines.size()).forEach(grammar::line);
        return grammar;
    }

    private void line(String line) {
        if (!node(line) && !edge(line) && !TITLE.matcher(line).matches() && !style(line)) {
            throw new IllegalArgumentException("not in the grammar: " + line);
        }
    }

    private boolean node(String line) {
        Matcher node = NODE.matcher(line);
        return node.matches() && PAIRS.contains(node.group(2) + " " + node.group(4)) && nodes.add(node.group(1));
    }

    private boolean edge(String line) {
        Matcher edge = EDGE.matcher(line);
        boolean known = edge.matches() && nodes.contains(edge.group(1)) && nodes.contains(edge.group(4));
        edges += known ? 1 : 0;
        return known;
    }

    private boolean style(String line) {
        Matcher style = STYLE.matcher(line);
        if (style.matches()) {
            return styles.add(style.group(1));
        }
        Matcher use = CLASS.matcher(line);
        return use.matches()
                && styles.contains(use.group(2))
                && nodes.containsAll(List.of(use.group(1).split(",", -1)));
    }

    int nodes() {
        return nodes.size();
    }

    int edges() {
        return edges;
    }
}
