package dev.alur.engine;

import dev.alur.AlurException;
import dev.alur.InvalidWorkflowException;
import dev.alur.model.Component;
import dev.alur.model.Definitions;
import dev.alur.model.MessageTemplate;
import dev.alur.model.Workflow;
import dev.alur.program.Environment;
import dev.alur.value.Slug;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All that was published: the sources as they stand, the host's code, and every version of every workflow. A workflow is
 * linked with what it uses into one closed definition, so a new component makes new versions of the workflows that use
 * it. Immutable.
 */
final class Catalogue {
    private final Definitions sources;
    private final BoundCode code;
    private final Environment environment;
    private final Linkage.Gaps gaps;
    private final Map<String, Title> titles;

    private Catalogue(
            Definitions sources,
            BoundCode code,
            Environment environment,
            Linkage.Gaps gaps,
            Map<String, Title> titles) {
        this.sources = sources;
        this.code = code;
        this.environment = environment;
        this.gaps = gaps;
        this.titles = titles;
    }

    static Catalogue of(BoundCode code, Environment environment, Linkage.Gaps gaps) {
        return new Catalogue(Definitions.NONE, code, environment.withBindings(code), gaps, Map.of());
    }

    BoundCode code() {
        return code;
    }

    /**
     * These definitions in the place of those of the same names; what they say becomes active.
     *
     * @throws InvalidWorkflowException with every problem
     */
    Catalogue with(Definitions more, BoundCode newCode, Instant now) {
        Set<String> told = new LinkedHashSet<>();
        more.workflows().forEach(workflow -> told.add(Slug.of(workflow.name())));
        Definitions all = new Definitions(
                replaced(sources.workflows(), more.workflows(), Workflow::name),
                replaced(sources.components(), more.components(), Component::name),
                replaced(sources.templates(), more.templates(), MessageTemplate::name));
        return linked(all, newCode, (name, title, linkage) -> {
            Workflow source = source(all, name);
            return title.linked(linkage, source, told.contains(name), now);
        });
    }

    /** An earlier version becomes active; who calls the workflow is linked with it again. */
    Catalogue back(String name, int version, Instant now) {
        Title known = title(name);
        Edition edition = known.edition(version);
        Definitions all = new Definitions(
                replaced(sources.workflows(), List.of(edition.source()), Workflow::name),
                sources.components(),
                sources.templates());
        return linked(
                all,
                code,
                (of, title, linkage) -> of.equals(Slug.of(name))
                        ? title.pinned(linkage, edition)
                        : title.linked(linkage, source(all, of), false, now));
    }

    /** The workflow starts no more runs. */
    Catalogue without(String name, Instant now) {
        String slug = Slug.of(name);
        title(name);
        List<Workflow> left = sources.workflows().stream()
                .filter(workflow -> !Slug.of(workflow.name()).equals(slug))
                .toList();
        Definitions all = new Definitions(left, sources.components(), sources.templates());
        return linked(all, code, (of, title, linkage) -> title.linked(linkage, source(all, of), false, now));
    }

    private interface Shelving {
        Title put(String name, Title before, Linkage linkage);
    }

    private Catalogue linked(Definitions all, BoundCode newCode, Shelving shelving) {
        Environment bound = environment.withBindings(newCode);
        Map<String, Title> next = new LinkedHashMap<>();
        titles.forEach((name, title) -> next.put(name, title.withdrawn()));
        for (Linkage linkage : Linkage.of(all, newCode, bound, gaps)) {
            String name = linkage.program().name();
            next.put(name, shelving.put(name, titles.getOrDefault(name, Title.empty()), linkage));
        }
        return new Catalogue(all, newCode, bound, gaps, next);
    }

    private static Workflow source(Definitions all, String slug) {
        for (Workflow workflow : all.workflows()) {
            if (Slug.of(workflow.name()).equals(slug)) {
                return workflow;
            }
        }
        throw new IllegalStateException(slug + " was linked without a source");
    }

    /** Names that stand twice in what is new stay twice: the linker refuses them. */
    private static <T> List<T> replaced(List<T> old, List<T> more, Function<T, String> name) {
        Set<String> names = new LinkedHashSet<>();
        more.forEach(one -> names.add(Slug.of(name.apply(one))));
        List<T> all = new ArrayList<>();
        for (T one : old) {
            if (!names.contains(Slug.of(name.apply(one)))) {
                all.add(one);
            }
        }
        all.addAll(more);
        return all;
    }

    Title title(String name) {
        Title title = titles.get(Slug.of(name));
        if (title == null) {
            throw new AlurException(
                    "unknown-workflow",
                    "there is no workflow named " + name + "; published are " + String.join(", ", titles.keySet()));
        }
        return title;
    }

    Set<String> names() {
        return titles.keySet();
    }

    /** Workflows whose active version, or whose latest, has all these labels. */
    Set<String> labelled(Map<String, String> labels) {
        Set<String> names = new LinkedHashSet<>();
        titles.forEach((name, title) -> {
            Edition active = title.active();
            Edition said = active != null
                    ? active
                    : title.editions().get(title.editions().size() - 1);
            if (said.source().about().labels().entrySet().containsAll(labels.entrySet())) {
                names.add(name);
            }
        });
        return names;
    }

    /** @throws dev.alur.AlurException if a trigger's pattern or condition is refused */
    Deployment deployment() {
        List<Linkage> active = new ArrayList<>();
        List<Linkage> kept = new ArrayList<>();
        Map<String, Counters> counters = new LinkedHashMap<>();
        titles.forEach((name, title) -> {
            Edition edition = title.active();
            if (edition != null) {
                active.add(edition.linkage());
            }
            title.editions().forEach(one -> kept.add(one.linkage()));
            counters.put(name, title.counters());
        });
        return new Deployment(active, kept, counters, code, environment);
    }

    /** A version. Immutable. @param source as its author wrote it @param linkage with all it uses */
    record Edition(int number, Workflow source, Linkage linkage, Instant published) {
        boolean says(Linkage other) {
            return linkage.program().hash().equals(other.program().hash())
                    && linkage.program().workflow().equals(other.program().workflow());
        }

        /** The same content with the code of today. */
        Edition with(Linkage same) {
            return says(same) ? new Edition(number, source, same, published) : this;
        }
    }

    /**
     * A workflow and its versions, oldest first. Immutable.
     *
     * @param active what new runs execute, {@code null} when it starts none
     * @param latest what its source came to when it was linked last, {@code null} when it was withdrawn
     */
    record Title(
            List<Edition> editions,
            @Nullable Edition active,
            @Nullable Edition latest,
            Counters counters) {

        static Title empty() {
            return new Title(List.of(), null, null, new Counters());
        }

        Title withdrawn() {
            return new Title(editions, null, null, counters);
        }

        Edition edition(int number) {
            for (Edition edition : editions) {
                if (edition.number() == number) {
                    return edition;
                }
            }
            throw new AlurException(
                    "unknown-version",
                    "there is no version " + number + "; versions are 1 to "
                            + editions.get(editions.size() - 1).number());
        }

        /** After linking. @param told whether the author published this workflow itself, not only something it uses */
        Title linked(Linkage linkage, Workflow source, boolean told, Instant now) {
            Edition current = active == null ? null : active.with(linkage);
            if (!told && latest != null && latest.says(linkage)) {
                return new Title(refreshed(linkage), current, latest.with(linkage), counters);
            }
            boolean follows = told || active == null || latest != null && active.number() == latest.number();
            for (Edition edition : editions) {
                if (edition.says(linkage)) {
                    Edition again = edition.with(linkage);
                    return new Title(refreshed(linkage), follows ? again : current, again, counters);
                }
            }
            Edition next = new Edition(editions.size() + 1, source, linkage, now);
            List<Edition> more = new ArrayList<>(editions);
            more.add(next);
            return new Title(List.copyOf(more), follows ? next : current, next, counters);
        }

        /** Linked from an old source: that very version is active, also where a component has changed since. */
        Title pinned(Linkage linkage, Edition edition) {
            Edition active = edition.with(linkage);
            Edition came =
                    active.says(linkage) ? active : new Edition(0, edition.source(), linkage, edition.published());
            return new Title(refreshed(linkage), active, came, counters);
        }

        private List<Edition> refreshed(Linkage linkage) {
            return editions.stream().map(edition -> edition.with(linkage)).toList();
        }
    }
}
