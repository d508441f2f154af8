package dev.alur.expressions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.lang.Compiler;
import dev.alur.lang.Conditions;
import dev.alur.model.Condition;
import java.security.SecureRandom;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Core turns a condition into closures with many shapes made for speed; JEXL walks one text with the table written once
 * more. Both must say the same of every condition. A failure names its seed; {@code -Dalur.seed=N} begins with it.
 */
class AgreementTest {
    private static final int CASES = 10_000;

    private final long seed = Long.getLong("alur.seed", new SecureRandom().nextInt(1_000_000_000));
    private final Compiler compiler = new Compiler(StandardLanguage.create());

    /** What one seed makes: a condition and the values it is asked about. */
    private record Case(long seed, Condition condition, Moment moment) {
        static Case of(long seed) {
            Generated generated = new Generated(seed);
            return new Case(seed, generated.condition(3), generated.moment());
        }

        boolean closures(Compiler compiler) {
            return compiler.condition(condition, moment).test(moment);
        }

        boolean jexl(TableArithmetic table) {
            return new JexlConditions(table).compile(condition, moment).test(moment);
        }

        @Override
        public String toString() {
            return "-Dalur.seed=" + seed + "\n" + Conditions.print(condition) + "\n" + condition + "\n" + moment;
        }
    }

    @Test
    void whenConditionsAreGenerated_thenClosuresAndJexlAgreeOnEach() {
        System.out.println("conditions by -Dalur.seed=" + seed);
        int held = 0;
        for (int i = 0; i < CASES; i++) {
            Case each = Case.of(seed + i);
            boolean expected = each.jexl(new TableArithmetic());
            assertThat(each.closures(compiler)).as(each::toString).isEqualTo(expected);
            held += expected ? 1 : 0;
        }
        // Of conditions that are nearly always false nothing could be learned.
        assertThat(held).isBetween(CASES / 10, CASES * 9 / 10);
    }

    @Test
    void whenTheWitnessErrsInOneOperator_thenTheDisagreementIsSeen() {
        TableArithmetic wrong = new TableArithmetic() {
            @Override
            public boolean lessThan(@Nullable Object left, @Nullable Object right) {
                OptionalInt order = order(left, right);
                return order.isPresent() && order.getAsInt() <= 0;
            }
        };
        int disagreements = 0;
        for (int i = 0; i < CASES; i++) {
            Case each = Case.of(seed + i);
            disagreements += each.closures(compiler) == each.jexl(wrong) ? 0 : 1;
        }
        assertThat(disagreements).isPositive();
    }
}
