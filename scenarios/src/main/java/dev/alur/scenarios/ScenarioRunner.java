package dev.alur.scenarios;

import dev.alur.InvalidWorkflowException;
import dev.alur.Problem;
import dev.alur.model.Action;
import dev.alur.model.Condition;
import dev.alur.model.Definitions;
import dev.alur.model.MessageTemplate;
import dev.alur.model.Trigger;
import dev.alur.program.Bindings;
import dev.alur.program.Environment;
import dev.alur.program.Linked;
import dev.alur.program.Linker;
import dev.alur.spi.Bundle;
import dev.alur.value.Slug;
import dev.alur.yaml.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Plays scenarios, each on an engine and a clock of its own, on the caller's thread. The same files give the same
 * report. Immutable.
 */
public final class ScenarioRunner {
    private static final Bundle NO_CODE = () -> Definitions.NONE;

    private final Definitions definitions;
    private final Bundle code;
    private final Consumer<Line> sink;

    private ScenarioRunner(Definitions definitions, Bundle code, Consumer<Line> sink) {
        this.definitions = definitions;
        this.code = code;
        this.sink = sink;
    }

    /** A runner that knows what the files name and nothing else. */
    public static ScenarioRunner create() {
        return new ScenarioRunner(Definitions.NONE, NO_CODE, line -> {});
    }

    /** Workflows for files that name none. */
    public ScenarioRunner on(Definitions workflows) {
        return new ScenarioRunner(workflows, code, sink);
    }

    /** The host's code: it runs wherever no stub stands in. Its definitions are played together with the files'. */
    public ScenarioRunner with(Bundle host) {
        return new ScenarioRunner(definitions, host, sink);
    }

    /** Is told every line as it happens. */
    public ScenarioRunner telling(Consumer<Line> listener) {
        return new ScenarioRunner(definitions, code, listener);
    }

    /**
     * Plays all scenarios of all files, in order.
     *
     * @throws InvalidWorkflowException with every problem of files, workflows and the names between them; nothing was
     *     played then
     */
    public Report run(ScenarioFiles files) {
        return new Report(plan(files).stream().map(Planned::play).toList());
    }

    /**
     * Everything {@link #run} would play, to be played one by one.
     *
     * @throws InvalidWorkflowException as {@link #run}
     */
    public List<Planned> plan(ScenarioFiles files) {
        List<Problem> problems = new ArrayList<>(files.problems());
        List<Planned> planned = new ArrayList<>();
        for (ScenarioFile file : files.files()) {
            Stage.Cast cast = new Stage.Cast(definitions(file), code, files.language());
            if (problems.stream().noneMatch(Problem::isError)) {
                check(file, cast).stream()
                        .filter(problem -> !problems.contains(problem))
                        .forEach(problems::add);
            }
            file.scenarios().forEach(scenario -> planned.add(new Planned(scenario, file.surroundings(), cast, sink)));
        }
        if (problems.stream().anyMatch(Problem::isError)) {
            throw new InvalidWorkflowException(problems);
        }
        return List.copyOf(planned);
    }

    private Definitions definitions(ScenarioFile file) {
        Reading named = file.workflows();
        Definitions all = (named == null ? definitions : named.definitions()).and(code.definitions());
        List<MessageTemplate> templates = new ArrayList<>(all.templates());
        file.surroundings()
                .templates()
                .forEach((name, text) -> templates.add(new MessageTemplate(name, Map.of("", text), Map.of())));
        return new Definitions(all.workflows(), all.components(), templates);
    }

    private static List<Problem> check(ScenarioFile file, Stage.Cast cast) {
        if (cast.definitions().workflows().isEmpty()) {
            return List.of(Problem.error("missing-workflows", file.name() + " names no workflows")
                    .withHint("say `workflows: [FILE…]` at its top")
                    .at(new dev.alur.Position(file.name(), 1, 1)));
        }
        Environment environment = Environment.DEFAULT
                .withExpressions(cast.language())
                .withZone(file.surroundings().zone())
                .withBindings(new Code(cast.code()));
        Linked linked = Linker.link(cast.definitions(), environment);
        List<Problem> problems = new ArrayList<>(
                linked.problems().stream().filter(Problem::isError).toList());
        if (problems.isEmpty()) {
            Names names = new Names(linked.programs());
            file.scenarios().forEach(names::check);
            problems.addAll(names.problems());
        }
        return problems;
    }

    /** The names a bundle supplies. */
    private static final class Code implements Bindings {
        private final Set<String> actions = new HashSet<>();
        private final Map<String, Condition.Test> conditions = new HashMap<>();
        private final Map<String, Trigger.Test> triggers = new HashMap<>();

        Code(Bundle code) {
            for (Map<String, Action> some : List.of(code.actions(), code.computes())) {
                some.keySet().forEach(name -> actions.add(Slug.of(name)));
            }
            code.conditions().forEach((name, test) -> conditions.put(Slug.of(name), test));
            code.triggers().forEach((name, test) -> triggers.put(Slug.of(name), test));
        }

        @Override
        public boolean hasAction(String name) {
            return actions.contains(name);
        }

        @Override
        public Condition.@Nullable Test condition(String name) {
            return conditions.get(Slug.of(name));
        }

        @Override
        public Trigger.@Nullable Test trigger(String name) {
            return triggers.get(Slug.of(name));
        }

        @Override
        public Set<String> names() {
            Set<String> names = new HashSet<>(actions);
            names.addAll(conditions.keySet());
            names.addAll(triggers.keySet());
            return names;
        }
    }
}
