package dev.alur.engine;

import dev.alur.ConversationKey;
import dev.alur.RunId;
import dev.alur.program.Hold;
import dev.alur.spi.Controls;
import dev.alur.spi.PersonKey;
import dev.alur.spi.RunQuery;
import dev.alur.value.Slug;

/** Which runs an operator means. Immutable. */
public sealed interface Scope {

    /** One run. */
    static Scope run(RunId run) {
        return new OneRun(run);
    }

    /** Every run of a person of the default tenant, in whatever chat. */
    static Scope person(String id) {
        return new OfPerson(PersonKey.of(id));
    }

    /** Every run of whoever speaks in this conversation, in whatever chat. */
    static Scope person(ConversationKey conversation) {
        return new OfPerson(PersonKey.of(conversation));
    }

    /** Every run of a workflow. */
    static Scope workflow(String name) {
        return new OfWorkflow(Slug.of(name));
    }

    /** Every run there is. */
    static Scope all() {
        return new All();
    }

    /** The open runs that are meant. */
    RunQuery open();

    /** Whether starts of a workflow that wait in the conversations of these runs are meant as well. */
    default boolean means(String workflow) {
        return true;
    }

    /** Whose hold a pause of them is. */
    Hold hold();

    /** These controls and a pause of this scope; single runs are held by themselves. */
    Controls paused(Controls controls);

    /** These controls without a pause of this scope. */
    Controls resumed(Controls controls);

    /** One run. */
    record OneRun(RunId run) implements Scope {
        @Override
        public RunQuery open() {
            return RunQuery.OPEN.run(run);
        }

        @Override
        public boolean means(String workflow) {
            return false;
        }

        @Override
        public Hold hold() {
            return Hold.RUN;
        }

        @Override
        public Controls paused(Controls controls) {
            return controls;
        }

        @Override
        public Controls resumed(Controls controls) {
            return controls;
        }
    }

    /** The runs of a person. */
    record OfPerson(PersonKey person) implements Scope {
        @Override
        public RunQuery open() {
            return RunQuery.OPEN.person(person);
        }

        @Override
        public Hold hold() {
            return Hold.PERSON;
        }

        @Override
        public Controls paused(Controls controls) {
            return controls.with(person);
        }

        @Override
        public Controls resumed(Controls controls) {
            return controls.without(person);
        }
    }

    /** The runs of a workflow. @param workflow slug */
    record OfWorkflow(String workflow) implements Scope {
        @Override
        public RunQuery open() {
            return RunQuery.OPEN.workflow(workflow);
        }

        @Override
        public boolean means(String other) {
            return workflow.equals(other);
        }

        @Override
        public Hold hold() {
            return Hold.WORKFLOW;
        }

        @Override
        public Controls paused(Controls controls) {
            return controls.with(workflow);
        }

        @Override
        public Controls resumed(Controls controls) {
            return controls.without(workflow);
        }
    }

    /** All runs. */
    record All() implements Scope {
        @Override
        public RunQuery open() {
            return RunQuery.OPEN;
        }

        @Override
        public Hold hold() {
            return Hold.ALL;
        }

        @Override
        public Controls paused(Controls controls) {
            return controls.withEverything();
        }

        @Override
        public Controls resumed(Controls controls) {
            return controls.withoutEverything();
        }
    }
}
