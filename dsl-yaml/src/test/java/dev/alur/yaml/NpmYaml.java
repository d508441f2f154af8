package dev.alur.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.value.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The npm package {@code yaml} in its strict mode, run by {@code node} where there is one. */
final class NpmYaml {
    private static final String INSIDE = "META-INF/resources/webjars/yaml/2.3.1/";

    private static final String SCRIPT = """
            const YAML = require('./yaml/dist/index.js');
            const cases = JSON.parse(require('fs').readFileSync(0, 'utf8'));
            const tag = v => v === null ? 'null' : Array.isArray(v) ? v.map(tag)
                : v instanceof Map ? Object.fromEntries([...v].map(([k, x]) => [String(k), tag(x)]))
                : typeof v === 'string' ? 's:' + v : typeof v === 'bigint' ? 'i:' + v
                : typeof v === 'boolean' ? 'b:' + v : 'f:' + v;
            const same = (a, b) => typeof a === 'string' && typeof b === 'string'
                ? a === b || a.startsWith('f:') && b.startsWith('f:') && Number(a.slice(2)) === Number(b.slice(2))
                : typeof a === 'object' && typeof b === 'object' && Array.isArray(a) === Array.isArray(b)
                    && Object.keys(a).length === Object.keys(b).length
                    && Object.keys(a).every(k => k in b && same(a[k], b[k]));
            let read = 0;
            for (const c of cases) {
                for (const [kind, schema] of [['plain', 'failsafe'], ['typed', 'core']]) {
                    const documents = YAML.parseAllDocuments(c.text,
                        {version: '1.2', schema, strict: true, uniqueKeys: true, intAsBigInt: true});
                    const wrong = documents.flatMap(d => [...d.errors, ...d.warnings]);
                    const nothing = t => t === 'null' ? 's:' : typeof t !== 'object' ? t : Array.isArray(t) ? t.map(nothing)
                        : Object.fromEntries(Object.entries(t).map(([k, x]) => [k, nothing(x)]));
                    const tree = documents.map(d => tag(d.toJS({mapAsMap: true})));
                    const trees = kind === 'plain' ? nothing(tree) : tree;
                    if (wrong.length || !same(trees, c[kind])) {
                        console.log(kind + ' ' + wrong.join('; ') + '\\n' + c.text
                            + JSON.stringify(trees) + '\\n' + JSON.stringify(c[kind]));
                    }
                }
                read++;
            }
            console.log('read ' + read);
            """;

    private NpmYaml() {}

    /** @param cases of {@code text}, and its documents as {@code plain} texts and {@code typed} */
    static void check(List<Object> cases) {
        String found = differences(cases);
        if (found == null) {
            System.out.println("npm yaml not run: node is not on the PATH");
        } else {
            assertThat(found).isEqualTo("read " + cases.size() + "\n");
            System.out.println("npm yaml: " + cases.size() + " texts");
        }
    }

    /** What it reads differently and then {@code read N}; {@code null} where there is no node. */
    static String differences(List<Object> cases) {
        if (Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .noneMatch(folder -> Files.isExecutable(Path.of(folder, "node")))) {
            return null;
        }
        try {
            Path folder = Files.createTempDirectory("npm-yaml");
            try {
                unpack(folder.resolve("yaml"));
                Path script = Files.writeString(folder.resolve("check.js"), SCRIPT);
                Path input = Files.writeString(folder.resolve("cases.json"), Json.write(cases));
                Path output = folder.resolve("output.txt");
                Process node = new ProcessBuilder("node", script.toString())
                        .redirectInput(input.toFile())
                        .redirectOutput(output.toFile())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
                assertThat(node.waitFor(2, TimeUnit.MINUTES)).as("node ends").isTrue();
                return Files.readString(output, StandardCharsets.UTF_8);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static void unpack(Path to) throws IOException {
        URL inside = NpmYaml.class.getClassLoader().getResource(INSIDE + "package.json");
        assertThat(inside).as("org.webjars.npm:yaml is a test dependency").isNotNull();
        try (JarFile jar = ((JarURLConnection) inside.openConnection()).getJarFile()) {
            for (JarEntry entry :
                    jar.stream().filter(each -> !each.isDirectory()).toList()) {
                boolean wanted = entry.getName().startsWith(INSIDE + "dist/")
                        || entry.getName().equals(INSIDE + "package.json");
                if (wanted) {
                    Path file = to.resolve(entry.getName().substring(INSIDE.length()));
                    Files.createDirectories(file.getParent());
                    try (InputStream in = jar.getInputStream(entry)) {
                        Files.copy(in, file);
                    }
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
