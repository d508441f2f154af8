package dev.alur.testkit;

import dev.alur.engine.MemoryStore;
import dev.alur.spi.Controls;
import dev.alur.spi.PersonKey;
import dev.alur.spi.Store;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The contract of operations reports a store that lets them down. */
class OperationsContractTest {
    private static Supplier<Contracts.Breach> breach = () -> Contracts.Call::goOn;

    /** Not a test by itself: it is run with one breach after the other. */
    static final class Subject extends OperationsContract {
        @Override
        protected Store emptyStore() {
            return Contracts.broken(Store.class, new MemoryStore(), breach.get());
        }

        @Override
        protected Store reopened(Store closed) {
            return closed;
        }
    }

    /** One way to let operators down. */
    enum LetDown {
        FORGETS_WHAT_IS_PAUSED(
                "whenAWorkflowIsPaused_thenItRefusesStartsAndOthersGoOn",
                call -> call.is("controls") ? Controls.NONE : call.goOn()),
        FORGETS_LAST_STATES(
                "whenRetried_thenItGoesOnWhereItFailedWithItsIdAndKey", call -> call.is("ended") ? null : call.goOn()),
        KEEPS_CONVERSATIONS(
                "whenSomebodyIsForgotten_thenNothingOfThemIsLeft",
                call -> call.is("forget") && !(call.argument(0) instanceof PersonKey) ? null : call.goOn()),
        KEEPS_TEXTS(
                "whenSomebodyIsForgotten_thenNothingOfThemIsLeft",
                call -> call.is("forget") && call.argument(0) instanceof PersonKey ? null : call.goOn()),
        WALKS_OVER_NOTHING("whenCancelled_thenTheScopeDecides", call -> call.is("each") ? null : call.goOn()),
        KNOWS_NO_CONVERSATIONS(
                "whenAPersonIsPaused_thenTheBotIsSilentWithThemEverywhere",
                call -> call.is("conversations") ? List.of() : call.goOn());

        private final String test;
        private final Contracts.Breach breach;

        LetDown(String test, Contracts.Breach breach) {
            this.test = test;
            this.breach = breach;
        }
    }

    @ParameterizedTest
    @EnumSource
    void whenTheStoreLetsOperatorsDown_thenThatIsReported(LetDown down) {
        breach = () -> down.breach;
        Contracts.assertReported(Subject.class, down.test);
    }
}
