package dev.alur.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some runs, the newest first. Immutable. @param next cursor of the page that follows, {@code null} when this is the last */
public record RunPage(List<RunView> runs, @Nullable String next) {
    public RunPage {
        runs = List.copyOf(runs);
    }
}
