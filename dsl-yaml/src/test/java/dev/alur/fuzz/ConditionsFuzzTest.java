package dev.alur.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.alur.lang.Conditions;
import dev.alur.lang.Expressions;
import dev.alur.model.Condition;
import dev.alur.model.Expr;

/** A condition is read back from what it is printed as. */
class ConditionsFuzzTest {
    @FuzzTest(maxDuration = Fuzzing.LENGTH)
    void parse(FuzzedDataProvider data) {
        String text = data.consumeRemainingAsString();
        Condition condition = Fuzzing.orRefused(() -> Conditions.parse(text));
        if (condition != null) {
            String printed = Conditions.print(condition);
            Condition again = Fuzzing.orRefused(() -> Conditions.parse(printed));
            // What is printed with every word written out may be too long or too deep to be read.
            assertThat(again == null ? condition : again).as(printed).isEqualTo(condition);
            Conditions.references(condition);
            Conditions.isConstant(condition);
        }
        Expr expression = Fuzzing.orRefused(() -> Expressions.parse(text));
        if (expression != null) {
            String printed = Expressions.print(expression);
            Expr again = Fuzzing.orRefused(() -> Expressions.parse(printed));
            assertThat(again == null ? expression : again).as(printed).isEqualTo(expression);
        }
        Fuzzing.orRefused(() -> Conditions.shorthand("field", text));
    }
}
