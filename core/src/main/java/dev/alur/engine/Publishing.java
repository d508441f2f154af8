package dev.alur.engine;

import dev.alur.model.Definitions;
import dev.alur.spi.Bundle;
import dev.alur.value.Slug;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Changes which workflows are active while the engine runs: all of a change or nothing of it. Safe for use by several
 * threads; one change at a time.
 */
final class Publishing {
    private final Kernel kernel;
    private volatile Catalogue catalogue;

    Publishing(Kernel kernel, Catalogue catalogue) {
        this.kernel = kernel;
        this.catalogue = catalogue;
    }

    synchronized List<Version> publish(Definitions definitions, @Nullable Bundle bundle) {
        BoundCode code = bundle == null ? catalogue.code() : catalogue.code().with(bundle);
        return deploy(catalogue.with(definitions, code, now()));
    }

    synchronized Version rollback(String workflow, int version) {
        deploy(catalogue.back(workflow, version, now()));
        return view(catalogue, Slug.of(workflow), catalogue.title(workflow).edition(version));
    }

    synchronized void withdraw(String workflow) {
        deploy(catalogue.without(workflow, now()));
    }

    /** Returns the versions that became active. */
    private List<Version> deploy(Catalogue next) {
        Catalogue before = catalogue;
        kernel.deploy(next.deployment());
        catalogue = next;
        List<Version> changed = new ArrayList<>();
        for (String name : next.names()) {
            Catalogue.Edition active = next.title(name).active();
            Catalogue.Edition was =
                    before.names().contains(name) ? before.title(name).active() : null;
            if (active != null && (was == null || was.number() != active.number())) {
                changed.add(view(next, name, active));
            }
        }
        return List.copyOf(changed);
    }

    List<Version> versions(String workflow) {
        Catalogue now = catalogue;
        String name = Slug.of(workflow);
        return now.title(workflow).editions().stream()
                .map(edition -> view(now, name, edition))
                .toList();
    }

    private static Version view(Catalogue in, String name, Catalogue.Edition edition) {
        Catalogue.Edition active = in.title(name).active();
        return new Version(
                name,
                edition.number(),
                edition.linkage().program().hash(),
                edition.published(),
                active != null && Objects.equals(active.number(), edition.number()));
    }

    private Instant now() {
        return kernel.now();
    }

    Catalogue catalogue() {
        return catalogue;
    }
}
