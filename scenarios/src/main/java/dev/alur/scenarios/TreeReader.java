package dev.alur.scenarios;

import dev.alur.Position;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads the one document of a scenario file. Types are left to the keys: YAML 1.1 would make 17:00 a number and no a
 * boolean. Tags, anchors, aliases and duplicate keys are errors.
 */
final class TreeReader {
    private static final int DEPTH = 32;
    private static final String OWN_TAGS = "tag:yaml.org,2002:";

    private final String file;
    private final Faults faults;

    private TreeReader(String file, Faults faults) {
        this.file = file;
        this.faults = faults;
    }

    /** The document; {@code null} when it could not be read, which has been reported then. */
    static @Nullable Tree read(String file, String text, Faults faults) {
        return new TreeReader(file, faults).read(text.startsWith("\ufeff") ? text.substring(1) : text);
    }

    private @Nullable Tree read(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(DEPTH);
        try {
            Iterator<Node> documents =
                    new Yaml(options).composeAll(new StringReader(text)).iterator();
            if (!documents.hasNext()) {
                faults.error("empty", "there are no scenarios in this file", new Position(file, 1, 1));
                return null;
            }
            Tree tree = tree(documents.next());
            if (documents.hasNext()) {
                Node more = documents.next();
                faults.error("documents", "a scenario file holds one document", "leave out the line ---", at(more));
            }
            return tree;
        } catch (MarkedYAMLException problem) {
            faults.error("syntax", "this is not YAML: " + problem.getProblem(), at(problem.getProblemMark()));
        } catch (YAMLException problem) {
            faults.error("syntax", "this is not YAML: " + problem.getMessage(), new Position(file, 1, 1));
        }
        return null;
    }

    private Tree tree(Node node) {
        if (node.getAnchor() != null) {
            faults.error("anchor", "anchors and aliases are not allowed", "write the value out, or quote it", at(node));
        }
        if (!node.getTag().getValue().startsWith(OWN_TAGS)) {
            faults.error("tag", "tags are not allowed", "put the value in quotes", at(node));
        }
        if (node instanceof ScalarNode scalar) {
            return new Tree.Text(scalar.getValue(), scalar.getScalarStyle() != ScalarStyle.PLAIN, at(node));
        }
        if (node instanceof SequenceNode sequence) {
            List<Tree> items = new ArrayList<>();
            sequence.getValue().forEach(item -> items.add(tree(item)));
            return new Tree.Items(items, at(node));
        }
        return map((MappingNode) node);
    }

    private Tree map(MappingNode node) {
        List<Tree.Entry> entries = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (NodeTuple tuple : node.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                faults.error("wrong-type", "a key is a text", at(tuple.getKeyNode()));
                continue;
            }
            if (!seen.add(key.getValue())) {
                faults.error("duplicate-key", "`" + key.getValue() + "` stands here twice", at(key));
            }
            entries.add(new Tree.Entry(key.getValue(), at(key), tree(tuple.getValueNode())));
        }
        return new Tree.Entries(entries, at(node));
    }

    private Position at(Node node) {
        return at(node.getStartMark());
    }

    private Position at(@Nullable Mark mark) {
        return mark == null ? new Position(file, 1, 1) : new Position(file, mark.getLine() + 1, mark.getColumn() + 1);
    }
}
