package dev.alur;

/**
 * A place in a source an author wrote: file as the author named it, line and column counted from 1, columns in code
 * points. Immutable.
 */
public record Position(String file, int line, int column) {
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
