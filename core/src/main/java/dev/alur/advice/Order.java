package dev.alur.advice;

import dev.alur.lang.Conditions;
import dev.alur.model.Condition;
import dev.alur.model.Expr;
import dev.alur.model.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Whether steps come in an order that spares people messages that are not for them. */
final class Order {
    /** What is known when a run starts and does not change while nothing is waited for. */
    private static final Set<String> KNOWN =
            Set.of("user", "user_data", "user_name", "user_phone", "user_email", "event", "current_time", "today");

    private Order() {}

    /**
     * Steps that end the run by what was known from the start, behind a message and with nothing in between that could
     * change the answer.
     */
    static List<Step> lateFilters(List<Step> steps) {
        List<Step> late = new ArrayList<>();
        boolean sent = false;
        for (Step step : steps) {
            if (sent && isFilter(step)) {
                late.add(step);
            } else if (step instanceof Step.Send) {
                sent = true;
            } else if (!isQuick(step)) {
                return late;
            }
        }
        return late;
    }

    private static boolean isQuick(Step step) {
        return step instanceof Step.Goal || step instanceof Step.Emit || step instanceof Step.Choose;
    }

    private static boolean isFilter(Step step) {
        if (step instanceof Step.Stop || step instanceof Step.End) {
            return isKnown(step.options().guard());
        }
        return step instanceof Step.Choose choose
                && choose.branches().size() == 1
                && choose.otherwise().isEmpty()
                && choose.branches().get(0).then().size() == 1
                && (choose.branches().get(0).then().get(0) instanceof Step.Stop
                        || choose.branches().get(0).then().get(0) instanceof Step.End)
                && isKnown(choose.branches().get(0).when());
    }

    private static boolean isKnown(Condition condition) {
        List<Expr.Path> paths = Conditions.references(condition);
        return !paths.isEmpty()
                && !Conditions.asksNamed(condition)
                && paths.stream().allMatch(path -> KNOWN.contains(path.root()));
    }
}
