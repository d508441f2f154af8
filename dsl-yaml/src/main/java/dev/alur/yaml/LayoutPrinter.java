package dev.alur.yaml;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes parts as text: two spaces for each level, a list or map in brackets where its author had it in brackets and it
 * fits on the line, a longer list of words over several lines, at most one blank line, no space at the end of a line. Text is never folded.
 */
final class LayoutPrinter {
    private static final int WIDTH = 110;
    private static final int STEP = 2;

    private final List<String> lines = new ArrayList<>();

    /** Blank lines up to here are text: behind {@code |+} each one counts. */
    private int solid;

    private LayoutPrinter() {}

    static String print(List<Part.Branch> documents) {
        LayoutPrinter printer = new LayoutPrinter();
        for (Part.Branch document : documents) {
            if (!printer.lines.isEmpty()) {
                printer.lines.add("---");
            }
            printer.branch(document, 0);
            printer.trim();
        }
        return String.join("\n", printer.lines) + "\n";
    }

    private void trim() {
        while (lines.size() > solid && lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
    }

    private void branch(Part.Branch branch, int indent) {
        boolean first = true;
        for (Part.Twig twig : branch.twigs) {
            if (twig.key == null) {
                hoist(twig, indent);
            }
            margin(twig.before, indent, first);
            first = false;
            String start = " ".repeat(indent)
                    + (twig.key == null ? "-" : ScalarText.key(twig.key.value, ScalarText.Where.BLOCK) + ":");
            value(twig, start, indent);
        }
        margin(branch.foot, indent, false);
    }

    private void margin(List<String> margin, int indent, boolean first) {
        boolean top = first;
        for (String line : margin) {
            if (!line.isEmpty()) {
                lines.add(" ".repeat(indent) + line);
                top = false;
            } else if (!top
                    && lines.size() > solid
                    && !lines.get(lines.size() - 1).isEmpty()) {
                lines.add("");
            }
        }
    }

    private void value(Part.Twig twig, String start, int indent) {
        String beside = twig.beside == null ? "" : " " + twig.beside;
        if (twig.value instanceof Part.Leaf leaf) {
            leaf(leaf, start, beside, indent);
            return;
        }
        Part.Branch branch = (Part.Branch) twig.value;
        if (isFlow(branch, start.length())) {
            lines.add(start + " " + flow(branch) + beside);
        } else if (isWrapped(branch)) {
            wrap(branch, start, indent + STEP);
            lines.add(lines.remove(lines.size() - 1) + beside);
        } else if (twig.key != null) {
            lines.add(start + beside);
            branch(branch, indent + STEP);
        } else {
            int line = lines.size();
            branch(branch, indent + STEP);
            lines.set(line, start + lines.get(line).substring(indent + 1));
        }
    }

    private void leaf(Part.Leaf leaf, String start, String beside, int indent) {
        if (leaf.isBlock()) {
            lines.add(start + " " + BlockText.header(leaf) + beside);
            leaf.block.forEach(line -> lines.add(line.isEmpty() ? "" : " ".repeat(indent + STEP) + line));
            solid = leaf.value.endsWith("\n\n") ? lines.size() : solid;
            return;
        }
        String text = leaf.isNull() && start.endsWith("-") ? "null" : ScalarText.of(leaf, ScalarText.Where.BLOCK);
        lines.add((text.isEmpty() ? start : start + " " + text) + beside);
    }

    /** An item's comments stand above its dash, also those of what begins on the dash's line. */
    private void hoist(Part.Twig item, int indent) {
        if (!(item.value instanceof Part.Branch branch) || isFlow(branch, indent + 1) || isWrapped(branch)) {
            return;
        }
        if (item.beside != null) {
            item.before.add(item.beside);
            item.beside = null;
        }
        Part.Twig first = branch.twigs.get(0);
        if (first.key == null) {
            hoist(first, indent + STEP);
        }
        boolean top = item.before.stream().allMatch(String::isEmpty);
        for (String line : first.before) {
            if (!line.isEmpty() || !top) {
                item.before.add(line);
                top = false;
            }
        }
        first.before.clear();
    }

    /** @param column of the character before its space */
    private static boolean isFlow(Part.Branch branch, int column) {
        if (branch.twigs.isEmpty()) {
            return true;
        }
        return branch.flow && !isRemarked(branch) && fits(branch, column);
    }

    /** A list of words in brackets that one line does not hold goes on in the next ones. */
    private static boolean isWrapped(Part.Branch branch) {
        return branch.flow
                && !branch.isMap()
                && !isRemarked(branch)
                && branch.twigs.stream().allMatch(twig -> twig.value instanceof Part.Leaf leaf && isWord(leaf));
    }

    /** What may begin a line: no number of a numbered line, and not so long that it fills one alone. */
    private static boolean isWord(Part.Leaf leaf) {
        String text = ScalarText.of(leaf, ScalarText.Where.FLOW);
        return text.codePointCount(0, text.length()) <= WIDTH / 2 && NumberedLines.marker(text + " .") == 0;
    }

    private void wrap(Part.Branch branch, String start, int indent) {
        StringBuilder line = new StringBuilder(start).append(" [");
        for (int i = 0; i < branch.twigs.size(); i++) {
            boolean last = i + 1 == branch.twigs.size();
            String text =
                    ScalarText.of((Part.Leaf) branch.twigs.get(i).value, ScalarText.Where.FLOW) + (last ? "]" : ",");
            boolean full = line.codePointCount(0, line.length()) + 1 + text.codePointCount(0, text.length()) > WIDTH;
            if (i > 0 && full) {
                lines.add(line.toString());
                line = new StringBuilder(" ".repeat(indent)).append(text);
            } else {
                line.append(i == 0 ? "" : " ").append(text);
            }
        }
        lines.add(line.toString());
    }

    private static boolean fits(Part.Branch branch, int column) {
        String text = flow(branch);
        return column + 1 + text.codePointCount(0, text.length()) <= WIDTH;
    }

    /** Whether it holds what cannot stand in brackets on one line: a comment, a block. */
    private static boolean isRemarked(Part.Branch branch) {
        if (branch.foot.stream().anyMatch(line -> !line.isEmpty())) {
            return true;
        }
        for (Part.Twig twig : branch.twigs) {
            if (twig.beside != null
                    || twig.before.stream().anyMatch(line -> !line.isEmpty())
                    || twig.value instanceof Part.Leaf leaf && leaf.isBlock()
                    || twig.value instanceof Part.Branch inner
                            && (isRemarked(inner) || !inner.flow && !inner.twigs.isEmpty())) {
                return true;
            }
        }
        return false;
    }

    private static String flow(Part.Branch branch) {
        List<String> parts = new ArrayList<>();
        for (Part.Twig twig : branch.twigs) {
            String value = twig.value instanceof Part.Branch inner
                    ? flow(inner)
                    : ScalarText.of((Part.Leaf) twig.value, ScalarText.Where.FLOW);
            parts.add(twig.key == null ? value : ScalarText.key(twig.key.value, ScalarText.Where.FLOW) + ": " + value);
        }
        String inside = String.join(", ", parts);
        return branch.isMap() ? "{" + inside + "}" : "[" + inside + "]";
    }
}
