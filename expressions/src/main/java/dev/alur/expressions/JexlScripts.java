package dev.alur.expressions;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.alur.lang.Fill;
import dev.alur.lang.Names;
import dev.alur.lang.Scripts;
import dev.alur.model.Expr;
import org.apache.commons.jexl3.JexlArithmetic;
import org.apache.commons.jexl3.JexlBuilder;
import org.apache.commons.jexl3.JexlEngine;
import org.apache.commons.jexl3.JexlExpression;
import org.apache.commons.jexl3.JexlFeatures;
import org.apache.commons.jexl3.introspection.JexlPermissions;
import org.jspecify.annotations.Nullable;

/**
 * Arithmetic and functions by JEXL, in a cage. JEXL never reads what an author wrote: it is given a text made of our
 * tree, in which every name and constant is {@code v0}, {@code v1} …; it knows operators, brackets and the functions of
 * {@link FunctionTable}, no statement, no side effect, no method and no class; and it sees copies of plain values that are
 * thrown away after.
 */
final class JexlScripts implements Scripts {
    private static final long CACHED = 1000;

    private final JexlEngine engine = caged(new DecimalArithmetic());

    /** By text: expressions of the same shape share one, whatever their names and constants. */
    private final Cache<String, JexlExpression> compiled =
            Caffeine.newBuilder().maximumSize(CACHED).build();

    @Override
    public Fill compile(Expr expression, Names names) {
        JexlText text = JexlText.of(expression, names);
        JexlExpression script = compiled.get(text.source(), engine::createExpression);
        Operand[] operands = text.operands();
        return scope -> {
            @Nullable Object[] values = new @Nullable Object[operands.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = operands[i].read(scope);
            }
            return script.evaluate(new PositionalContext(values));
        };
    }

    /** An engine that can do nothing but compute, should a text of another origin ever reach it. */
    static JexlEngine caged(JexlArithmetic arithmetic) {
        return new JexlBuilder()
                .features(JexlFeatures.createNone())
                .permissions(JexlPermissions.NONE.compose("java.util -{ +HashMap{} +ArrayList{} }"))
                .arithmetic(arithmetic)
                .strict(true)
                .silent(false)
                .safe(false)
                .debug(false)
                .antish(false)
                .cache(0)
                .create();
    }
}
