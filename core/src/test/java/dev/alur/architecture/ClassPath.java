package dev.alur.architecture;

import java.net.URISyntaxException;
import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;

/** Where this build put core's classes and what it found out about them. */
final class ClassPath {

    private ClassPath() {}

    static Path buildDirectory() {
        String directory = System.getProperty("alur.build.directory");
        if (directory == null) {
            throw new IllegalStateException("alur.build.directory is not set: run this test through Maven");
        }
        return Path.of(directory);
    }

    static Path coreClasses() {
        return buildDirectory().resolve("classes");
    }

    static Path jspecify() throws URISyntaxException {
        return Path.of(NullMarked.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    }
}
