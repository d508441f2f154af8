package dev.alur.testkit;

import dev.alur.engine.MemoryStore;
import dev.alur.spi.Store;

/** The store in memory keeps its promises; it outlives the engine that closed it, not the process. */
// contract-begin
class MemoryStoreTest extends StoreContract {
    @Override
    protected Store emptyStore() {
        return new MemoryStore();
    }

    @Override
    protected Store reopened(Store closed) {
        return closed;
    }
}
// contract-end
