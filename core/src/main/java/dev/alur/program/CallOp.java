package dev.alur.program;

import dev.alur.lang.Fill;

/** Enters a called workflow: gives it its variables. Its steps follow, then its {@link ReturnOp}. */
final class CallOp extends Op {
    private final int[] slots;
    private final Fill[] values;

    CallOp(String path, Frame caller, int[] slots, Fill[] values) {
        super(path, caller);
        this.slots = slots;
        this.values = values;
    }

    @Override
    int enter(Cursor cursor, Strand strand) {
        for (int i = 0; i < slots.length; i++) {
            cursor.set(slots[i], values[i].fill(cursor));
        }
        return number + 1;
    }
}
