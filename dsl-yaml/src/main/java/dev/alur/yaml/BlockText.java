package dev.alur.yaml;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Text as a block below its key, when the block says exactly that text. */
final class BlockText {
    private BlockText() {}

    /** Gives a leaf the lines of its block; a text no block can say becomes a quoted one. */
    static void lines(Part.Leaf leaf, List<String> written) {
        List<String> lines = leaf.style == Part.Style.LITERAL ? literal(leaf.value) : written;
        leaf.block = lines;
        if (!says(leaf)) {
            leaf.style = Part.Style.QUOTED;
            leaf.block = List.of();
        }
    }

    /** A text of several lines in the style that shows them as they are. */
    static Part.Leaf of(String text) {
        boolean flat = text.indexOf('\n') < 0 || text.isBlank();
        Part.Leaf leaf = new Part.Leaf(text, flat ? Part.Style.QUOTED : Part.Style.LITERAL, List.of());
        if (!flat) {
            boolean hidden = text.codePoints()
                            .anyMatch(c ->
                                    c != '\n' && (Character.isISOControl(c) || isBreak(c) || Invisible.isHidden(c)))
                    || text.contains(" \n")
                    || text.endsWith(" ");
            if (hidden) {
                leaf.style = Part.Style.QUOTED;
            } else {
                lines(leaf, List.of());
            }
        }
        return leaf;
    }

    private static boolean isBreak(int c) {
        return c == 0x2028 || c == 0x2029 || c == 0xfeff || c == 0xfffe || c == 0xffff || (c >= 0xd800 && c <= 0xdfff);
    }

    private static List<String> literal(String text) {
        String body = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        return List.of(body.split("\n", -1));
    }

    /** What stands behind the key: {@code |}, {@code >-}, {@code |2+}. */
    static String header(Part.Leaf leaf) {
        String value = leaf.value;
        String first =
                leaf.block.stream().filter(line -> !line.isEmpty()).findFirst().orElse("");
        String keep = !value.endsWith("\n") ? "-" : value.endsWith("\n\n") || value.equals("\n") ? "+" : "";
        return (leaf.style == Part.Style.LITERAL ? "|" : ">") + (first.startsWith(" ") ? "2" : "") + keep;
    }

    private static boolean says(Part.Leaf leaf) {
        List<String> text = new ArrayList<>();
        text.add("key: " + header(leaf));
        leaf.block.forEach(line -> text.add(line.isEmpty() ? "" : "  " + line));
        text.add("next: x\n");
        try {
            org.yaml.snakeyaml.nodes.Node node =
                    new Yaml(new LoaderOptions()).compose(new StringReader(String.join("\n", text)));
            return node instanceof MappingNode map
                    && map.getValue().size() == 2
                    && map.getValue().get(0).getValueNode() instanceof ScalarNode scalar
                    && scalar.getValue().equals(leaf.value);
        } catch (YAMLException none) {
            return false;
        }
    }
}
