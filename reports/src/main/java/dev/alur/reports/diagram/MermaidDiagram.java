package dev.alur.reports.diagram;

import dev.alur.reports.diagram.Chart.Edge;
import dev.alur.reports.diagram.Chart.Kind;
import dev.alur.reports.diagram.Chart.Node;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Charts as flowcharts of Mermaid (mermaid.js.org/syntax/flowchart). Whatever could mean something there is written as
 * an entity code, so that every text draws as it was written. Any thread.
 */
public final class MermaidDiagram {
    /** Signs that mean nothing inside a quoted text. */
    private static final String HARMLESS = " ,?!'()/…";

    private static final Map<Kind, String> STYLES = styles();

    private MermaidDiagram() {}

    private static Map<Kind, String> styles() {
        Map<Kind, String> styles = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            Palette palette = Palette.of(kind);
            styles.put(kind, "fill:" + palette.fill() + ",stroke:" + palette.stroke() + ",color:" + Palette.TEXT);
        }
        return styles;
    }

    /** The text, lines ending in a line feed; the same chart gives the same text. */
    public static String of(Chart chart) {
        StringBuilder text = new StringBuilder("flowchart TD\n");
        text.append("  accTitle: ").append(plain(chart.title())).append('\n');
        text.append("  accDescr: ").append(plain(chart.about())).append('\n');
        for (Node node : chart.nodes()) {
            text.append("  ").append(node.id()).append(shaped(node)).append('\n');
        }
        for (Edge edge : chart.edges()) {
            text.append("  ")
                    .append(edge.from())
                    .append(' ')
                    .append(arrow(edge))
                    .append(' ')
                    .append(edge.to())
                    .append('\n');
        }
        Set<Kind> used = EnumSet.noneOf(Kind.class);
        chart.nodes().forEach(node -> used.add(node.kind()));
        for (Kind kind : used) {
            String ids = chart.nodes().stream()
                    .filter(node -> node.kind() == kind)
                    .map(Node::id)
                    .collect(Collectors.joining(","));
            text.append("  classDef ")
                    .append(name(kind))
                    .append(' ')
                    .append(STYLES.get(kind))
                    .append('\n');
            text.append("  class ").append(ids).append(' ').append(name(kind)).append('\n');
        }
        return text.toString();
    }

    private static String name(Kind kind) {
        return switch (kind) {
            case START -> "kindStart";
            case SAY -> "kindSay";
            case ASK -> "kindAsk";
            case ACT -> "kindAct";
            case WAIT -> "kindWait";
            case DECIDE -> "kindDecide";
            case LOOP -> "kindLoop";
            case FORK -> "kindFork";
            case HUMAN -> "kindHuman";
            case GOAL -> "kindGoal";
            case DONE -> "kindDone";
            case STOPPED -> "kindStopped";
            case TROUBLE -> "kindTrouble";
        };
    }

    private static String shaped(Node node) {
        String text = '"' + escaped(node.text()) + '"';
        return switch (node.kind()) {
            case START, DONE, STOPPED -> "([" + text + "])";
            case DECIDE, LOOP -> "{{" + text + "}}";
            case ASK -> "[/" + text + "/]";
            case WAIT -> "(" + text + ")";
            case FORK, HUMAN -> "[[" + text + "]]";
            case SAY, ACT, GOAL, TROUBLE -> "[" + text + "]";
        };
    }

    private static String arrow(Edge edge) {
        String arrow = switch (edge.way()) {
            case USUAL, BACK -> "-->";
            case LATE, TROUBLE -> "-.->";
        };
        List<String> labels = edge.labels();
        return labels.isEmpty() ? arrow : arrow + "|\"" + escaped(String.join("\n", labels)) + "\"|";
    }

    /** Letters, digits and harmless signs as they are, all other ASCII as {@code #code;}. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c == '\n') {
                escaped.append("<br/>");
            } else if (c >= 128 || Character.isLetterOrDigit(c) || HARMLESS.indexOf(c) >= 0) {
                escaped.appendCodePoint(c);
            } else {
                escaped.append('#').append(c).append(';');
            }
        });
        return escaped.toString();
    }

    /** Titles end at the line's end and know no entity codes: what is special there is left out. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().forEach(c -> {
            boolean kept = c >= 128 || Character.isLetterOrDigit(c) || " ,.?!'()/-_:".indexOf(c) >= 0;
            plain.appendCodePoint(kept ? c : ' ');
        });
        return plain.toString().strip();
    }
}
