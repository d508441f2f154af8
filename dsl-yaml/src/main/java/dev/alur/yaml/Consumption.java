package dev.alur.yaml;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;

/** How much of a source was looked at, so that what is refused early can be seen to be. Confined to the reading thread. */
final class Consumption {
    private int characters;
    private int parsed;
    private int nodes;

    /** Characters of the source that were split into lines. */
    int characters() {
        return characters;
    }

    /** Characters that were handed to the YAML parser. */
    int parsed() {
        return parsed;
    }

    /** Keys and values that were accepted, and the one that was too many. */
    int nodes() {
        return nodes;
    }

    /** The lines of a source, of which the whole is read. */
    SourceLines lines(Source source) {
        characters += source.text().length();
        return SourceLines.of(source);
    }

    int node() {
        return ++nodes;
    }

    Reader parsing(String text) {
        return new StringReader(text) {
            @Override
            public int read(char[] into, int from, int length) throws IOException {
                int read = super.read(into, from, length);
                parsed += Math.max(0, read);
                return read;
            }
        };
    }
}
