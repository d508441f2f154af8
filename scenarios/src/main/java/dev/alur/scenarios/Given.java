package dev.alur.scenarios;

import dev.alur.AlurException;
import dev.alur.Position;
import dev.alur.Problem;
import dev.alur.model.Action;
import dev.alur.model.Invocation;
import dev.alur.program.Program;
import dev.alur.value.Slug;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands in for actions, said one by one in the words of a scenario's {@code given}. Confined to one thread. */
public final class Given {
    private static final Position HERE = new Position("given", 1, 1);

    private final Map<String, String> written = new LinkedHashMap<>();
    private final Stubs stubs = new Stubs(List.of());

    /**
     * From now on this stands in for that action.
     *
     * @param key step id, else action name, else verb
     * @param answer a result, <code>{fail: timeout, times: 2, then: {url: x}}</code>, or a list of these, one per attempt
     * @param programs what may call it
     * @throws AlurException if nothing there is named so, or the answer cannot be read; the message says what to write
     */
    public void put(String key, String answer, List<Program> programs) {
        checkName(key, programs);
        Faults faults = new Faults();
        String name = Slug.of(key);
        Tree tree = TreeReader.read("given", name + ": " + answer, faults);
        List<Stub> read = tree == null ? List.of() : new StubReader(faults).read(tree);
        throwFirst(faults.all());
        read.forEach(stubs::put);
        written.put(name, answer.strip());
    }

    /**
     * From now on nothing stands in for it.
     *
     * @return whether something did
     * @throws AlurException if nothing there is named so
     */
    public boolean remove(String key, List<Program> programs) {
        checkName(key, programs);
        written.remove(Slug.of(key));
        return stubs.remove(key);
    }

    /** What stands in now, as written, by name, in the order it was first said. Unmodifiable. */
    public Map<String, String> all() {
        return Collections.unmodifiableMap(written);
    }

    /** What stands in for that call; {@code null} when nothing does. */
    public @Nullable Action stub(Invocation call) {
        Stub stub = stubs.of(call);
        return stub == null ? null : attempt -> stubs.answer(stub);
    }

    private static void checkName(String key, List<Program> programs) {
        Names names = new Names(programs);
        names.called(key, HERE);
        throwFirst(names.problems());
    }

    private static void throwFirst(List<Problem> problems) {
        if (!problems.isEmpty()) {
            Problem first = problems.get(0);
            String hint = first.hint();
            throw new AlurException(first.code(), first.message() + (hint == null ? "" : "; " + hint));
        }
    }
}
