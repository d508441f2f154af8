package dev.alur.dsl;

import dev.alur.model.Backoff;
import dev.alur.model.FailureKind;
import dev.alur.model.OnError;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happens when an action failed: first the retries, then the rest. Equal when the data is. Immutable. */
public final class Handling {
    private final OnError.Handling model;
    private final Lambdas lambdas;

    private Handling(OnError.Handling model, Lambdas lambdas) {
        this.model = model;
        this.lambdas = lambdas;
    }

    static Handling of(OnError.Then then) {
        return new Handling(OnError.Handling.of(then), Lambdas.NONE);
    }

    static Handling fallback(Body body) {
        return new Handling(OnError.Handling.fallback(body.steps()), body.lambdas());
    }

    /** Sets one class of failure. */
    static OnError and(OnError before, FailureKind kind, Handling handling) {
        Map<FailureKind, OnError.Handling> all = new EnumMap<>(FailureKind.class);
        all.putAll(before.handlings());
        all.put(kind, handling.model);
        return new OnError(all);
    }

    /** So many further calls first, 1 s apart and doubling, at most 5 min, full jitter; else the step's own. */
    public Handling retry(int times) {
        return retry(Text.backoff(times, "onError"));
    }

    /** Further calls first, with these pauses. */
    public Handling retry(Backoff backoff) {
        return with(backoff, model.recipient(), model.log());
    }

    /** Tells a recipient of the host's; {@code workflow_admin} means the owners. */
    public Handling notify(String recipient) {
        return with(model.retry(), Text.required(recipient, "notify", "onError"), model.log());
    }

    /** Writes to a named log of the host's. */
    public Handling log(String name) {
        return with(model.retry(), model.recipient(), Text.required(name, "log", "onError"));
    }

    private Handling with(@Nullable Backoff retry, @Nullable String recipient, @Nullable String log) {
        return new Handling(new OnError.Handling(retry, model.steps(), model.then(), recipient, log), lambdas);
    }

    OnError.Handling model() {
        return model;
    }

    Lambdas lambdas() {
        return lambdas;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Handling handling && model.equals(handling.model);
    }

    @Override
    public int hashCode() {
        return model.hashCode();
    }

    @Override
    public String toString() {
        return model.toString();
    }
}
