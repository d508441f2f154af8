package dev.alur.scenarios;

import dev.alur.model.ActionFailedException;
import dev.alur.model.Failure;
import dev.alur.model.Invocation;
import dev.alur.value.Slug;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The stubs of a scenario while it is played: by step id, else action name, else verb. Confined to one thread. */
final class Stubs {
    private final Map<String, Stub> byName = new LinkedHashMap<>();
    private final Map<String, Integer> used = new HashMap<>();

    Stubs(List<Stub> given) {
        given.forEach(this::put);
    }

    /** Its first answer is the next one, whatever stood there before. */
    void put(Stub stub) {
        String name = Slug.of(stub.key());
        used.remove(name);
        byName.put(name, stub);
    }

    /** Returns whether there was one. */
    boolean remove(String key) {
        used.remove(Slug.of(key));
        return byName.remove(Slug.of(key)) != null;
    }

    /** The stub for a call; {@code null} when nothing stands in for it. */
    @Nullable
    Stub of(Invocation call) {
        Stub byId = byName.get(Slug.of(call.id()));
        return byId != null ? byId : byName.get(call.name());
    }

    /** Answers the next attempt. */
    @Nullable
    Object answer(Stub stub) {
        Stub.Answer answer = stub.answer(used.merge(Slug.of(stub.key()), 1, Integer::sum));
        Failure failure = answer.failure();
        if (failure != null) {
            throw new ActionFailedException(failure);
        }
        return answer.value();
    }

    List<Stub> unused() {
        List<Stub> unused = new ArrayList<>();
        byName.forEach((name, stub) -> {
            if (!used.containsKey(name)) {
                unused.add(stub);
            }
        });
        return unused;
    }
}
