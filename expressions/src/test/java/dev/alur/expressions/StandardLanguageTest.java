package dev.alur.expressions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.lang.Language;
import dev.alur.lang.LanguageProvider;
import dev.alur.model.Expr;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class StandardLanguageTest {
    @Test
    void whenTheModuleIsOnTheClassPath_thenServiceLoaderFindsAllThreePorts() {
        Language language = ServiceLoader.load(LanguageProvider.class)
                .findFirst()
                .orElseThrow()
                .language();
        Moment moment = new Moment().with("x", 2);

        Expr sum = new Expr.Arithmetic(Expr.Operator.PLUS, Expr.Path.of("x"), new Expr.Literal(BigDecimal.ONE));
        assertThat(language.scripts().compile(sum, moment).fill(moment)).isEqualTo(new BigDecimal(3));
        assertThat(language.schedules().cron("0 9 * * MON").next(Instant.EPOCH, ZoneOffset.UTC))
                .isEqualTo("1970-01-05T09:00:00Z");
        assertThat(language.patterns().compile("^a+$").finds("aaa")).isTrue();
    }
}
