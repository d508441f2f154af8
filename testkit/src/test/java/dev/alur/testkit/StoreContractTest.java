package dev.alur.testkit;

import dev.alur.engine.MemoryStore;
import dev.alur.spi.Store;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The contract of stores reports every promise that is broken. */
class StoreContractTest {
    private static Supplier<Contracts.Breach> breach = () -> Contracts.Call::goOn;

    /** Not a test by itself: it is run with one breach after the other. */
    static final class Subject extends StoreContract {
        @Override
        protected Store emptyStore() {
            return Contracts.broken(Store.class, new MemoryStore(), breach.get());
        }

        @Override
        protected Store reopened(Store closed) {
            return closed;
        }
    }

    @ParameterizedTest
    @EnumSource
    void whenAPromiseIsBroken_thenItsTestFails(BrokenStore broken) {
        breach = broken::breach;
        Contracts.assertReported(Subject.class, broken.test());
    }

    @Test
    void whenNothingIsBroken_thenEveryMethodWasAskedAndAllPasses() {
        Contracts.Watched watched = new Contracts.Watched();
        breach = watched::watching;
        Contracts.assertPasses(Subject.class);
        watched.assertComplete(Store.class);
    }
}
