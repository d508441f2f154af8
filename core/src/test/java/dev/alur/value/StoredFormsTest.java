package dev.alur.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.alur.AlurException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON and the packed form give back what they were given. */
class StoredFormsTest {
    private static final List<String> TEXTS = List.of(
            "",
            "a",
            "Halo \"Budi\"\n\t\\",
            "é ÿ",
            "Ā",
            "日本語",
            "\ud83d\udc4d ok",
            "\u0001\u007f\u0080",
            "</script>",
            "\u2028");

    private static @Nullable Object random(Random random, int depth) {
        return switch (random.nextInt(depth > 3 ? 8 : 10)) {
            case 0 -> null;
            case 1 -> random.nextBoolean();
            case 2 -> random.nextInt() >> random.nextInt(32);
            case 3 -> random.nextLong() >> random.nextInt(64);
            case 4 -> random.nextGaussian() * 1e6;
            case 5 -> new BigDecimal(new BigInteger(random.nextInt(120), random), random.nextInt(20) - 5);
            case 6, 7 -> TEXTS.get(random.nextInt(TEXTS.size()));
            case 8 -> {
                List<@Nullable Object> list = new ArrayList<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    list.add(random(random, depth + 1));
                }
                yield list;
            }
            default -> {
                Map<String, @Nullable Object> map = new LinkedHashMap<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    map.put(TEXTS.get(random.nextInt(TEXTS.size())) + i, random(random, depth + 1));
                }
                yield map;
            }
        };
    }

    @Nested
    class GivenRandomValues {
        private final long seed = Long.getLong("alur.seed", 7L);
        private final Random random = new Random(seed);

        @Test
        void whenPacked_thenTheyComeBackEqualAndOfTheirType() {
            for (int i = 0; i < 20_000; i++) {
                Object value = random(random, 0);
                Packed.Writer writer = new Packed.Writer();
                writer.writeValue(value);
                writer.writeInt(i);
                Packed.Reader reader = new Packed.Reader(writer.toBytes());
                assertThat(reader.readValue()).as("seed %d, round %d", seed, i).isEqualTo(value);
                assertThat(reader.readInt()).isEqualTo(i);
                assertThat(reader.isAtEnd()).isTrue();
            }
        }

        @Test
        void whenWrittenAsJson_thenTheyComeBackTheSame() {
            for (int i = 0; i < 20_000; i++) {
                Object value = random(random, 0);
                Object back = Json.parse(Json.write(value));
                assertThat(Values.same(back, value))
                        .as("seed %d, round %d: %s", seed, i, value)
                        .isTrue();
            }
        }

        @Test
        void whenPackedBytesAreDamaged_thenItIsAnErrorAndNothingElse() {
            for (int i = 0; i < 20_000; i++) {
                Packed.Writer writer = new Packed.Writer();
                writer.writeValue(random(random, 0));
                byte[] bytes = writer.toBytes();
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
                byte[] damaged = Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
                try {
                    new Packed.Reader(damaged).readValue();
                } catch (AlurException expected) {
                    assertThat(expected.code()).isEqualTo("damaged-state");
                }
            }
        }
    }

    @Nested
    class GivenThePackedForm {
        @Test
        void whenATypicalRunIsPacked_thenItIsSmall() {
            Packed.Writer writer = new Packed.Writer();
            writer.writeText("Budi");
            writer.writeText("kopi susu");
            writer.writeText("Jakarta");
            writer.writeLong(1_767_578_400_000L);
            assertThat(writer.toBytes()).hasSize(3 + 4 + 9 + 7 + 6);
        }

        @Test
        void whenExtremesArePacked_thenTheyAreExact() {
            Packed.Writer writer = new Packed.Writer();
            long[] longs = {0, -1, 1, Long.MAX_VALUE, Long.MIN_VALUE, Integer.MIN_VALUE};
            for (long value : longs) {
                writer.writeLong(value);
                writer.writeInt((int) value);
            }
            List<Object> values = List.of(
                    "\ud83d lone",
                    "\ud83d\udc4d",
                    "\u0000",
                    new Secret("token"),
                    new SecretText(List.of("a", new Secret("b"))),
                    new BigDecimal("1.00"),
                    -0.0,
                    Integer.MIN_VALUE,
                    Long.MAX_VALUE,
                    "x".repeat(5_000));
            values.forEach(writer::writeValue);
            Packed.Reader reader = new Packed.Reader(writer.toBytes());
            for (long value : longs) {
                assertThat(reader.readLong()).isEqualTo(value);
                assertThat(reader.readInt()).isEqualTo((int) value);
            }
            for (Object value : values) {
                assertThat(reader.readValue()).isEqualTo(value);
            }
            assertThat(reader.isAtEnd()).isTrue();
        }
    }

    @Nested
    class GivenJson {
        @ParameterizedTest
        @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
                {"a":1,"b":[true,null,"x"]}  ~ {"a":1,"b":[true,null,"x"]}
                 [ ]                         ~ []
                {}                           ~ {}
                1.50                         ~ 1.50
                1e3                          ~ 1000
                -0                           ~ 0
                12345678901234567890         ~ 12345678901234567890
                "\\u0041\\/\\t"              ~ "A/\\u0009"
                "\\ud83d\\udc4d"             ~ "👍"
                "\\u0000x\\ud800"            ~ "�x�"
                """)
        void whenParsed_thenItWritesTheCanonicalText(String text, String canonical) {
            assertThat(Json.write(Json.parse(text))).isEqualTo(canonical);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    " ",
                    "{",
                    "[1,]",
                    "{\"a\"}",
                    "{\"a\":1,}",
                    "{a:1}",
                    "'a'",
                    "01",
                    "1.",
                    ".5",
                    "+1",
                    "1e",
                    "1e999",
                    "tru",
                    "nul",
                    "\"a",
                    "\"\\x\"",
                    "\"\\u12\"",
                    "\"\n\"",
                    "[1] 2",
                    "{\"a\":1,\"a\":2}",
                    "NaN",
                    "[1 2]",
                    "-",
                    "\"\\",
                    "\u00a01"
                })
        void whenInvalid_thenTheErrorSaysWhere(String text) {
            AlurException error = catchThrowableOfType(AlurException.class, () -> Json.parse(text));
            assertThat(error.code()).isEqualTo("invalid-json");
            assertThat(error).hasMessageContaining("at character");
        }

        @Test
        void whenTooDeepOrTooLong_thenItIsRefused() {
            for (String text :
                    List.of("[".repeat(100), "[".repeat(1_000_000), "9".repeat(400), " ".repeat(Json.MAX_LENGTH + 1))) {
                assertThat(catchThrowableOfType(AlurException.class, () -> Json.parse(text))
                                .code())
                        .isEqualTo("invalid-json");
            }
        }

        @Test
        void whenASecretIsWritten_thenItsNameStaysInside() {
            assertThat(Json.write(Map.of("a", new Secret("token")))).isEqualTo("{\"a\":\"***\"}");
        }
    }
}
