package dev.alur.architecture;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.spi.ToolProvider;

/**
 * Who uses whom, as {@code jdeps} sees it: an opinion that owes nothing to ArchUnit.
 *
 * @param uses the packages each package uses, in the same folder or elsewhere
 * @param archives the modules and jars the folder as a whole needs
 */
record PackageGraph(SortedMap<String, Set<String>> uses, Set<String> archives) {

    static PackageGraph of(Path classes, Path classPath) {
        SortedMap<String, Set<String>> uses = new TreeMap<>();
        Set<String> archives = new TreeSet<>();
        for (String line : jdeps(classes, classPath)) {
            String[] sides = line.strip().split(" -> ", 2);
            if (sides.length < 2) {
                continue;
            }
            String left = sides[0].strip();
            String right = sides[1].strip();
            // "   a.package    -> b.package    archive" is indented; "classes -> java.base" is not.
            if (line.startsWith(" ")) {
                uses.computeIfAbsent(left, ignored -> new TreeSet<>()).add(right.split("\\s+", 2)[0]);
            } else {
                archives.add(Path.of(right).getFileName().toString());
            }
        }
        return new PackageGraph(uses, archives);
    }

    /** A cycle, its first package repeated at the end; empty when there is none. */
    Optional<List<String>> cycle() {
        Set<String> finished = new TreeSet<>();
        return uses.keySet().stream()
                .map(start -> cycleFrom(start, new ArrayDeque<>(), finished))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<List<String>> cycleFrom(String name, Deque<String> path, Set<String> finished) {
        if (finished.contains(name)) {
            return Optional.empty();
        }
        if (path.contains(name)) {
            List<String> walked = List.copyOf(path);
            List<String> cycle = new ArrayList<>(walked.subList(walked.indexOf(name), walked.size()));
            cycle.add(name);
            return Optional.of(cycle);
        }
        path.addLast(name);
        for (String next : uses.getOrDefault(name, Set.of())) {
            Optional<List<String>> found = next.equals(name) ? Optional.empty() : cycleFrom(next, path, finished);
            if (found.isPresent()) {
                return found;
            }
        }
        path.removeLast();
        finished.add(name);
        return Optional.empty();
    }

    private static List<String> jdeps(Path classes, Path classPath) {
        ToolProvider tool = ToolProvider.findFirst("jdeps")
                .orElseThrow(() -> new IllegalStateException("no jdeps: the tests need a JDK, not only a runtime"));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = tool.run(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                "--multi-release",
                "base",
                "-verbose:package",
                "-cp",
                classPath.toString(),
                classes.toString());
        if (exit != 0) {
            throw new IllegalStateException("jdeps failed with " + exit + ": " + out + err);
        }
        return out.toString().lines().toList();
    }
}
