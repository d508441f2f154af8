package dev.alur.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alur.AlurException;
import dev.alur.yaml.PlainYaml;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;

/** What people type for an input, and how it stands in the file. */
class PlaceholdersTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 5);
    private static final String EVERY_PLACE = """
            # <<x>> in a comment stays
            plain: <<x>>
            double: "a <<x>> b"   # kept
            single: 'a <<x>> b'
            flow: [<<x>>, "<<x>>"]
            literal: |
              a <<x>> b
            folded: >-
              a <<x>> b
              c
            """;

    private static Input input(InputType type, String language) {
        return new Input("x", type, language, "?", "1", List.of("S", "M"), null, null, null);
    }

    private static Filling read(InputType type, String value) {
        return input(type, "id").read(value, TODAY);
    }

    private static List<String> structure(String yaml) {
        List<String> structure = new ArrayList<>();
        for (Event event : new Yaml(new LoaderOptions()).parse(new StringReader(yaml))) {
            structure.add(event instanceof ScalarEvent ? "scalar" : String.valueOf(event.getEventId()));
        }
        return structure;
    }

    /** However it is written, it is read back as typed, and nothing else of the file changes. */
    private static void staysText(String typed) {
        String filled = Placeholders.fill(EVERY_PLACE, Map.of("x", read(InputType.TEXT, typed)));
        assertThat(structure(filled)).isEqualTo(structure(EVERY_PLACE.replace("<<x>>", "x")));
        assertThat(filled).startsWith("# <<x>> in a comment stays\n").contains("   # kept\n");
        Map<String, @Nullable Object> read = PlainYaml.map(filled);
        assertThat(read)
                .containsEntry("plain", typed)
                .containsEntry("double", "a " + typed + " b")
                .containsEntry("single", "a " + typed + " b")
                .containsEntry("flow", List.of(typed, typed))
                .containsEntry("literal", "a " + typed + " b\n")
                .containsEntry("folded", "a " + typed + " b c");
    }

    @Nested
    class GivenText {
        static Stream<String> nasty() {
            return Stream.of(
                    "Toko \"Sari\"",
                    "a: b",
                    "# bukan komentar",
                    "a # b",
                    "- x",
                    "? x",
                    "it's",
                    "'",
                    "\"",
                    "\\",
                    "\\n",
                    "C:\\toko\\",
                    "{a: b}",
                    "[a, b]",
                    "a, b",
                    "]",
                    "*alias",
                    "&anchor",
                    "!tag",
                    "!!int 3",
                    "%TAG",
                    "@me",
                    "`x`",
                    "|",
                    ">-",
                    "---",
                    "...",
                    "~",
                    "null",
                    "yes",
                    "no",
                    "08:00",
                    "0812",
                    "1e9",
                    "=",
                    "<<",
                    "<<x>>",
                    "<<other>>",
                    "{api_token}",
                    "${7*7}",
                    "“Toko”",
                    "‘x’",
                    "Kopi ☕ & 🍵 👨‍👩‍👧",
                    "متجر سارة",
                    "חנות",
                    "a\u00a0b",
                    "1. pesan",
                    "send: hai",
                    "x".repeat(4_000));
        }

        @ParameterizedTest
        @MethodSource("nasty")
        void whenItIsFilledIn_thenItIsThatTextEverywhere(String typed) {
            staysText(typed);
        }

        @Test
        void whenRandomTextIsFilledIn_thenItIsThatTextEverywhere() {
            long seed = Long.getLong("seed", new Random().nextLong());
            System.out.println("seed " + seed);
            Random random = new Random(seed);
            String signs = "ab1 :#-'\"\\{}[],&*!|>%@`?~=<.\u00a0“”’é☕ب\u200f";
            for (int i = 0; i < 2_000; i++) {
                StringBuilder text = new StringBuilder("a");
                int length = random.nextInt(12);
                for (int j = 0; j < length; j++) {
                    text.append(signs.charAt(random.nextInt(signs.length())));
                }
                text.append('z');
                if (!text.toString().contains("{{") && !text.toString().contains("}}")) {
                    staysText(text.toString());
                }
            }
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "   ",
                    "\u00a0",
                    "a\nb",
                    "a\r\nsteps: []",
                    "a\u2028b",
                    "a\u0085b",
                    "a\u0000b",
                    "a\tb",
                    "a\u202eb",
                    "a\ud800b",
                    "{{api_token}}",
                    "Halo {{user.name}}",
                    "a }} b",
                    "a{",
                    "}a"
                })
        void whenItIsNoLineOfText_thenItIsRefused(String typed) {
            assertThatThrownBy(() -> read(InputType.TEXT, typed))
                    .isInstanceOfSatisfying(
                            AlurException.class,
                            wrong -> assertThat(wrong.code()).isEqualTo("invalid-input"));
        }

        @Test
        void whenItIsTooLong_thenItIsRefused() {
            assertThatThrownBy(() -> read(InputType.TEXT, "x".repeat(10_000)))
                    .hasMessage("x: panjangnya 10000 huruf; yang bisa 1 sampai 4000");
        }
    }

    @Nested
    class GivenATypedInput {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "NUMBER | 12 | 12 | 12",
                    "NUMBER | dua | 2 | 2",
                    "MONEY | 1,5jt | 1500000 | Rp1.500.000",
                    "MONEY | Rp 45.000 | 45000 | Rp45.000",
                    "TIME | 8.30 | \"08:30\" | 08.30",
                    "TIME | jam 5 sore | \"17:00\" | 17.00",
                    "DURATION | 24 jam | 1d | 24 jam",
                    "DURATION | 90 menit | \"1h30m\" | 1 jam 30 menit",
                    "DURATION | 3 hari | 3d | 3 hari",
                    "DATE | 20/3/2027 | \"2027-03-20\" | Sabtu, 20 Maret 2027",
                    "DATE | 2027-03-20 | \"2027-03-20\" | Sabtu, 20 Maret 2027",
                    "DATE | +30d | \"2026-02-04\" | Rabu, 4 Februari 2026",
                    "DAYS | senin-jumat | [monday, tuesday, wednesday, thursday, friday] | Senin-Jumat",
                    "DAYS | sab, min | [saturday, sunday] | Sabtu, Minggu",
                    "DAYS | sat-mon | [monday, saturday, sunday] | Senin, Sabtu, Minggu",
                    "PHONE | 0812-0000-0009 | \"+6281200000009\" | +6281200000009",
                    "EMAIL | a@Toko.example | \"a@toko.example\" | a@toko.example",
                    "ZONE | wib | \"Asia/Jakarta\" | Asia/Jakarta",
                    "ZONE | asia/makassar | \"Asia/Makassar\" | Asia/Makassar",
                    "YES_NO | boleh | true | ya",
                    "CHOICE | m | \"M\" | M",
                    "TEXTS | a, b; c | [\"a, b\", \"c\"] | a, b, c",
                    "PRICES | Kopi = 1,5jt,Teh=25rb | [{name: \"Kopi\", price: 1500000}, {name: \"Teh\", price: 25000}]"
                            + " | Kopi Rp1.500.000, Teh Rp25.000",
                })
        void whenItIsTyped_thenItIsReadAsPeopleMeanIt(InputType type, String typed, String flow, String text) {
            Filling filling = read(type, typed);
            assertThat(filling.flow()).isEqualTo(flow);
            assertThat(filling.text()).isEqualTo(text);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "NUMBER | banyak",
                    "MONEY | mahal",
                    "TIME | 25:00",
                    "DURATION | lama",
                    "DURATION | 0h",
                    "DATE | 2026-02-30",
                    "DATE | nanti",
                    "DAYS | besok",
                    "PHONE | 12",
                    "EMAIL | toko",
                    "YES_NO | mungkin",
                    "CHOICE | XL",
                    "ZONE | Bandung",
                    "TEXTS | ;",
                    "PRICES | Kopi",
                    "PRICES | Kopi = mahal",
                })
        void whenItDoesNotFit_thenTheErrorNamesTheInputAndAnExample(InputType type, String typed) {
            for (String language : Gallery.LANGUAGES) {
                String problem = input(type, language).problem(typed, TODAY).orElse("");
                assertThat(problem).startsWith("x: ").hasSizeGreaterThan(12);
            }
        }

        @Test
        void whenTheBoundsAreLeft_thenItIsRefused() {
            Input money = new Input("x", InputType.MONEY, "en", "?", "1", List.of(), BigDecimal.TEN, null, null);
            assertThat(money.problem("5", TODAY)).contains("x: Sorry, it must be at least Rp10.");
            Input list = new Input(
                    "x", InputType.TEXTS, "en", "?", "1", List.of(), BigDecimal.valueOf(2), BigDecimal.valueOf(3), 4);
            assertThat(list.problem("a", TODAY)).contains("x: it has 1 entries; 2 to 3 are allowed, between commas");
            assertThat(list.problem("a, bcdef", TODAY)).contains("x: `bcdef` has more than 4 characters");
            assertThat(list.problem("a, b", TODAY)).isEmpty();
        }
    }

    @Test
    void givenAPlainText_whenAValueIsForMachines_thenItIsWrittenBare() {
        Map<String, Filling> values = Map.of("n", read(InputType.MONEY, "45rb"), "d", read(InputType.DATE, "+7d"));
        String filled = Placeholders.fill(
                "if: total >= <<n>>\nuntil: {at: <<d.minus_7>>T09:00}\nsay: \"ongkir <<n>>, <<d>>\"\n", values);
        assertThat(filled)
                .isEqualTo("if: total >= 45000\nuntil: {at: 2026-01-05T09:00}\n"
                        + "say: \"ongkir Rp45.000, Senin, 12 Januari 2026\"\n");
    }

    @Test
    void givenAWrongTemplate_whenItIsFilled_thenItsAuthorIsTold() {
        Map<String, Filling> values = Map.of("x", Filling.of("a' or 'b"));
        for (String code : List.of(
                "if: city == '<<x>>'",
                "if: \"city == '<<x>>'\"",
                "a: {when: \"<<x>>\"}",
                "set: {city: \"<<x>>\"}",
                "set: {city: <<x>>}",
                "\"if <<x>>\": a")) {
            assertThatThrownBy(() -> Placeholders.fill(code + "\n", values))
                    .hasMessageStartingWith("a text fits only into quotes, and not into a condition");
        }
        assertThatThrownBy(() -> Placeholders.fill("a: \"<<y>>\"\n", values))
                .hasMessage("no input has the value <<y>>");
        assertThatThrownBy(() -> Placeholders.fill("a: \"b\n  <<x>>\"\n", values))
                .hasMessageContaining("a scalar of several lines");
    }
}
