package dev.alur.scenarios;

import dev.alur.Position;
import dev.alur.Problem;
import dev.alur.value.Spelling;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with a scenario file, as far as it has been read. Confined to the reading thread. */
final class Faults {
    private final List<Problem> problems = new ArrayList<>();

    void error(String code, String message, Position at) {
        error(code, message, null, at);
    }

    void error(String code, String message, @Nullable String hint, Position at) {
        problems.add(Problem.error(code, message).withHint(hint).at(at));
    }

    void wrongType(String expected, Tree found) {
        error("wrong-type", "expected " + expected + ", not " + found.kind(), found.at());
    }

    /** A key or word that is none of the known ones. */
    void unknown(String what, String word, Collection<String> known, Position at) {
        String near = Spelling.nearest(word, known, word.length() < 4 ? 1 : 2);
        error(
                "unknown-" + what,
                "`" + word + "` is not known here",
                near == null ? "known here: " + String.join(", ", known) : "did you mean `" + near + "`?",
                at);
    }

    List<Problem> all() {
        return List.copyOf(problems);
    }
}
