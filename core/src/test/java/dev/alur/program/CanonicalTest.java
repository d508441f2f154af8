package dev.alur.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.lang.Conditions;
import dev.alur.model.About;
import dev.alur.model.Call;
import dev.alur.model.Definitions;
import dev.alur.model.Expr;
import dev.alur.model.Message;
import dev.alur.model.Options;
import dev.alur.model.Step;
import dev.alur.model.Trigger;
import dev.alur.model.Workflow;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CanonicalTest {
    private static String hash(Workflow workflow) {
        return Linker.link(Definitions.of(workflow), Environment.DEFAULT)
                .orThrow()
                .get(0)
                .hash();
    }

    private static Workflow calling(Map<String, Object> arguments) {
        return Workflow.of("flow", List.of(new Step.Perform(Options.NONE, Call.of("lookup", arguments))));
    }

    private static Map<String, Object> map(String first, Object one, String second, Object two) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(first, one);
        map.put(second, two);
        return map;
    }

    @Nested
    class GivenOneMeaning {
        @Test
        void whenArgumentsStandInAnotherOrder_thenTheHashIsTheSame() {
            assertThat(hash(calling(map("a", 1, "b", "x")))).isEqualTo(hash(calling(map("b", "x", "a", 1))));
        }

        @Test
        void whenANumberIsWrittenDifferently_thenTheHashIsTheSame() {
            assertThat(hash(calling(Map.of("a", new BigDecimal("1.50"))))).isEqualTo(hash(calling(Map.of("a", 1.5))));
        }

        @Test
        void whenOnlyWhatNoRunExecutesChanges_thenTheHashIsTheSame() {
            Workflow plain = calling(Map.of());
            Workflow described = plain.withAbout(new About("what it does", "2", Map.of(), List.of()))
                    .withTriggers(List.of(Trigger.MessageReceived.containing("halo")));
            assertThat(hash(described)).isEqualTo(hash(plain));
        }

        @Test
        void whenComputedElsewhere_thenTheHashIsThisOne() {
            assertThat(Canonical.of(calling(map("b", "x", "a", 1))))
                    .isEqualTo(
                            "(\"workflow\",\"flow\",?true,((\"perform\",(\"lookup\",{\"a\":1,\"b\":\"x\",},),)"
                                    + "(null,null,?true,null,null,)(null,({},),(),),),({},),)({},(null,null,null,{},\"IGNORE\",),)");
        }
    }

    @Nested
    class GivenAnotherMeaning {
        private final String plain = hash(calling(Map.of("a", 1)));

        @Test
        void whenAnArgumentIsTextInsteadOfANumber_thenTheHashDiffers() {
            assertThat(hash(calling(Map.of("a", "1")))).isNotEqualTo(plain);
        }

        @Test
        void whenAGuardIsAdded_thenTheHashDiffers() {
            Step guarded = new Step.Perform(
                    Options.NONE.withGuard(Conditions.parse("user.age > 17")), Call.of("lookup", Map.of("a", 1)));
            assertThat(hash(Workflow.of("flow", List.of(guarded)))).isNotEqualTo(plain);
        }

        @Test
        void whenVariablesAreSetInAnotherOrder_thenTheHashDiffers() {
            assertThat(hash(setting(map("a", Expr.Path.of("b"), "b", Expr.Path.of("a")))))
                    .isNotEqualTo(hash(setting(map("b", Expr.Path.of("a"), "a", Expr.Path.of("b")))));
        }

        @Test
        void whenTextsShareTheirCharactersAcrossABorder_thenTheHashDiffers() {
            assertThat(hash(sending("a\",\"b", "c"))).isNotEqualTo(hash(sending("a", "b\",\"c")));
        }

        private Workflow setting(Map<String, Object> values) {
            return Workflow.of("flow", List.of(new Step.Assign(Options.NONE, values)));
        }

        private Workflow sending(String first, String second) {
            return Workflow.of(
                    "flow",
                    List.of(
                            new Step.Send(Options.NONE, Message.text(first), Duration.ZERO),
                            new Step.Send(Options.NONE, Message.text(second), Duration.ZERO)));
        }
    }
}
