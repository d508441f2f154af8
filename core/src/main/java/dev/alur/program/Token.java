package dev.alur.program;

/**
 * What a run waits for: one attempt of one visit of a step. Answered once; whatever comes later is noted, not applied.
 * Immutable.
 *
 * @param path of the step within its workflow
 * @param visit counts the visits of the step, from 1
 * @param attempt counts the attempts of the visit, from 1: calls of an action, rounds of a question
 */
public record Token(String path, int visit, int attempt) {

    /** Reads what {@link #toString()} wrote. @throws IllegalArgumentException if the text is no token */
    public static Token parse(String text) {
        int hash = text.lastIndexOf('#');
        if (hash < 0) {
            throw new IllegalArgumentException("not a token: " + text);
        }
        int dot = text.indexOf('.', hash);
        int visit = Integer.parseInt(text.substring(hash + 1, dot < 0 ? text.length() : dot));
        int attempt = dot < 0 ? 1 : Integer.parseInt(text.substring(dot + 1));
        return new Token(text.substring(0, hash), visit, attempt);
    }

    /** {@code path#visit}, with {@code .attempt} from the second on. */
    @Override
    public String toString() {
        return path + "#" + visit + (attempt == 1 ? "" : "." + attempt);
    }
}
