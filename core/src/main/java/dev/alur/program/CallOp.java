package dev.alur.program;

import dev.alur.lang.Fill;
import org.jspecify.annotations.Nullable;

/** Enters a called workflow: gives it its variables. Its steps follow, then its {@link ReturnOp}. */
final class CallOp extends Op {
    private final int[] slots;
    private final Fill[] values;
    /** Every variable of the callee: a call begins without those of the call before. */
    int[] callee = {};

    CallOp(String path, Frame caller, int[] slots, Fill[] values) {
        super(path, caller);
        this.slots = slots;
        this.values = values;
    }

    @Override
    int enter(Cursor cursor, Strand strand) {
        @Nullable Object[] given = new @Nullable Object[slots.length];
        for (int i = 0; i < slots.length; i++) {
            given[i] = values[i].fill(cursor);
        }
        for (int slot : callee) {
            cursor.set(slot, null);
        }
        if (cursor.extra != null) {
            cursor.extra.keySet().removeIf(name -> name.startsWith(path + "/"));
        }
        for (int i = 0; i < slots.length; i++) {
            cursor.set(slots[i], given[i]);
        }
        return number + 1;
    }
}
