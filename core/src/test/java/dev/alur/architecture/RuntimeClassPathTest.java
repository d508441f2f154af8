package dev.alur.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Reads the class path that the build resolved for a user of core: see maven-dependency-plugin in core's pom. */
class RuntimeClassPathTest {

    @Test
    void coreBringsNothingAtRuntime() throws IOException {
        Path resolved = ClassPath.buildDirectory().resolve("runtime-classpath.txt");

        assertThat(resolved).content().isBlank();
    }
}
