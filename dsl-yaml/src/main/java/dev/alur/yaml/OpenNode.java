package dev.alur.yaml;

import dev.alur.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A list or map whose end has not been read. */
final class OpenNode {
    private final Position at;
    private final boolean map;
    private final boolean flow;
    private final List<Node> items = new ArrayList<>();
    private final List<Node.Entry> entries = new ArrayList<>();
    private final Map<String, Position> keys = new HashMap<>();
    private @Nullable Node key;
    private boolean broken;

    private OpenNode(Position at, boolean map, boolean flow) {
        this.at = at;
        this.map = map;
        this.flow = flow;
    }

    static OpenNode list(Position at) {
        return new OpenNode(at, false, false);
    }

    static OpenNode map(Position at, boolean flow) {
        return new OpenNode(at, true, flow);
    }

    void add(Node node, Findings findings) {
        if (!map) {
            items.add(node);
        } else if (key == null) {
            key = node;
        } else {
            entry(key, node, findings);
            key = null;
        }
    }

    private void entry(Node name, Node value, Findings findings) {
        if (!(name instanceof Node.Text text)) {
            if (!(name instanceof Node.Broken)) {
                complexKey(name, findings);
            }
            return;
        }
        if (text.value().equals("<<")) {
            broken = true;
            findings.error("merge-key", "merge keys (<<) are not allowed", text.at())
                    .hint("write the entries out");
            return;
        }
        Position earlier = keys.putIfAbsent(text.value(), text.at());
        if (earlier != null) {
            findings.error("duplicate-key", "`" + text.value() + "` stands here twice", text.at())
                    .hint("the first is on line " + earlier.line());
            return;
        }
        entries.add(new Node.Entry(text, value));
    }

    private void complexKey(Node name, Findings findings) {
        broken = true;
        if (flow && name instanceof Node.Entries) {
            findings.error("unquoted-placeholder", "a value that starts with {{ needs quotes", at)
                    .hint("put the whole value in quotes: \"{{…}}\"");
        } else {
            findings.error("key", "a key must be text, not " + name.kind(), name.at());
        }
    }

    Node close() {
        if (broken) {
            return new Node.Broken(at);
        }
        return map ? new Node.Entries(List.copyOf(entries), at) : new Node.Items(List.copyOf(items), at);
    }
}
