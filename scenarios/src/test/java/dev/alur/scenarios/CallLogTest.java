package dev.alur.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.ConversationKey;
import dev.alur.RunId;
import dev.alur.model.Invocation;
import dev.alur.value.Secret;
import dev.alur.value.SecretText;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is remembered of calls. */
class CallLogTest {

    @Test
    void givenSecretsAtAnyDepth_whenACallIsRemembered_thenTheyAreStars() {
        CallLog log = new CallLog();
        log.add(call(Map.of(
                "key", new Secret("crm"),
                "head", Map.of("auth", new SecretText(List.of("Bearer ", new Secret("crm")))),
                "list", List.of(new Secret("crm"), 1))));
        assertThat(log.of("Make Contact").get(0).arguments())
                .isEqualTo(Map.of("key", "***", "head", Map.of("auth", "Bearer ***"), "list", List.of("***", 1)));
        assertThat(log.of("crm")).hasSize(1);
    }

    private static Invocation call(Map<String, Object> arguments) {
        return new Invocation() {
            @Override
            public String id() {
                return "make_contact";
            }

            @Override
            public String name() {
                return "crm";
            }

            @Override
            public Map<String, Object> arguments() {
                return arguments;
            }

            @Override
            public String workflow() {
                return "w";
            }

            @Override
            public RunId runId() {
                return new RunId(1);
            }

            @Override
            public ConversationKey conversation() {
                return ConversationKey.of("+62");
            }

            @Override
            public String step() {
                return "make_contact";
            }

            @Override
            public String key() {
                return "k";
            }

            @Override
            public int attempt() {
                return 1;
            }

            @Override
            public Instant now() {
                return Instant.EPOCH;
            }

            @Override
            public @Nullable Object get(String path) {
                return null;
            }
        };
    }
}
