package dev.alur.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class JdepsTest {

    @Test
    void coreNeedsOnlyJavaBase() throws URISyntaxException {
        Path jspecify = ClassPath.jspecify();

        PackageGraph graph = PackageGraph.of(ClassPath.coreClasses(), jspecify);

        // JSpecify's annotations are read by tools only: a JVM ignores annotations whose class it cannot find.
        assertThat(graph.archives())
                .contains("java.base")
                .isSubsetOf("java.base", jspecify.getFileName().toString());
    }

    @Test
    void corePackagesHaveNoCycle() throws URISyntaxException {
        PackageGraph graph = PackageGraph.of(ClassPath.coreClasses(), ClassPath.jspecify());

        assertThat(graph.uses()).containsKey("dev.alur");
        assertThat(graph.cycle()).isEmpty();
    }

    @Test
    void aCycleIsFound() {
        PackageGraph graph = new PackageGraph(
                new TreeMap<>(Map.of("a", Set.of("b", "java.lang"), "b", Set.of("c"), "c", Set.of("b"))), Set.of());

        assertThat(graph.cycle()).hasValueSatisfying(cycle -> assertThat(cycle).containsExactly("b", "c", "b"));
    }
}
