package dev.alur.examples.shop;

import dev.alur.ConversationKey;
import dev.alur.RunId;
import dev.alur.model.Action;
import dev.alur.model.Invocation;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** A call of an action as a workflow would make it. */
record FakeCall(String name, String key, Map<String, Object> arguments, Map<String, Object> variables, Instant now)
        implements Invocation {
    static final Instant MONDAY = Instant.parse("2026-01-05T02:00:00Z");

    /** A call without arguments that sees these variables. */
    static FakeCall of(String name, Map<String, Object> variables) {
        return new FakeCall(name, "key-of-" + name, Map.of(), variables, MONDAY);
    }

    FakeCall withKey(String other) {
        return new FakeCall(name, other, arguments, variables, now);
    }

    FakeCall withArguments(Map<String, Object> others) {
        return new FakeCall(name, key, others, variables, now);
    }

    FakeCall at(String moment) {
        return new FakeCall(name, key, arguments, variables, Instant.parse(moment));
    }

    /** Calls it in this shop. */
    @SuppressWarnings("unchecked")
    Map<String, Object> in(Shop shop) throws Exception {
        Map<String, Action> all = new LinkedHashMap<>(shop.computes());
        all.putAll(shop.actions());
        return (Map<String, Object>) all.get(name).run(this);
    }

    @Override
    public Object get(String path) {
        return variables.get(path);
    }

    @Override
    public String workflow() {
        return "test";
    }

    @Override
    public RunId runId() {
        throw new UnsupportedOperationException("the shop does not ask for the run");
    }

    @Override
    public String id() {
        return name;
    }

    @Override
    public ConversationKey conversation() {
        return ConversationKey.of("+6281200000001");
    }

    @Override
    public String step() {
        return name;
    }

    @Override
    public int attempt() {
        return 1;
    }
}
