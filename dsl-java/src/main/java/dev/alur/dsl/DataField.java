package dev.alur.dsl;

import dev.alur.model.Trigger.DataCrossed;
import dev.alur.model.Trigger.DataOperator;
import java.util.List;

/**
 * A profile field about to be compared: the workflow starts when a write through the engine makes the comparison true.
 * Not yet a trigger. Immutable.
 */
public final class DataField extends Comparing<TriggerPart> {
    private final String field;

    private DataField(String field) {
        this.field = field;
    }

    static DataField of(String field) {
        return new DataField(Text.required(field, "data", "data"));
    }

    /** Any change of it. */
    public TriggerPart changed() {
        return compare(DataOperator.CHANGED, List.of());
    }

    @Override
    TriggerPart compare(DataOperator operator, List<Object> values) {
        List<Object> plain =
                values.stream().map(value -> Plain.of(value, "data " + field)).toList();
        boolean list = operator == DataOperator.BETWEEN || operator == DataOperator.IN;
        Object value = list ? plain : plain.isEmpty() ? null : plain.get(0);
        return TriggerPart.of(new DataCrossed(field, operator, value));
    }
}
