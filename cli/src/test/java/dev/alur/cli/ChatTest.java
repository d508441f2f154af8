package dev.alur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.model.Definitions;
import dev.alur.yaml.Source;
import dev.alur.yaml.YamlReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The chat command: what is typed, and what the terminal shows. */
class ChatTest {
    private static final String SHOP = """
            name: order
            triggers:
              - message: {contains: [pesan]}
            steps:
              - ask: "Ukuran apa?"
                choices: [Kecil, Besar]
                save_as: size
                timeout: 2h
                on_timeout:
                  - send: "Lain waktu, ya."
                  - stop: no_answer
              - check_stock: {size: "{{size}}"}
              - send: {text: "Jadi {{size}}. Lanjut?", buttons: [Ya, Tidak]}
              - wait_for: reply
                save_as: said
              - send: "Kamu bilang {{said}}."
              - wait: 1d
              - send: {media: document, file: nota.pdf, text: "Nota untuk {{user.name | default: Kak}}"}
            ---
            name: stock
            triggers:
              - message: {contains: [stok]}
            steps:
              - id: look
                check_stock: {size: Kecil}
                retry: 3
              - if: left > 0
                then:
                  - send: "Sisa {{left}}."
                else:
                  - send: "Habis."
                  - stop: sold_out
            ---
            name: report
            triggers: [manual]
            steps:
              - send: {text: "Laporan siap.", to: "+6281200000009"}
              - send: {template: receipt, with: {code: A1}}
            ---
            name: lead
            triggers: [lead_qualified]
            steps:
              - send: "Skor {{score}}."
            ---
            name: agent
            triggers:
              - message: {contains: [keluhan]}
            steps:
              - handoff: {to: cs, text: "ada keluhan", timeout: 1h}
            ---
            name: diary
            triggers:
              - message: {contains: [tulis], collect: {quiet: 2s, max: 10s}}
            steps:
              - ask: "Apa lagi?"
                collect: {quiet: 2s, max: 10s}
                save_as: more
                timeout: 1h
                on_timeout: continue
              - send: "Jadi {{more}}."
            ---
            name: house
            triggers:
              - message: {contains: [rumah]}
            steps:
              - ask: "Alamatnya?"
                collect: {quiet: 2s, max: 10s}
                save_as: address
                timeout: 1h
                on_timeout: continue
              - send: "Ke {{address}}."
            ---
            name: hours
            interrupts: true
            triggers:
              - message: {contains: [jam buka]}
            steps:
              - ask: "Hari apa?"
                save_as: day
                timeout: 1h
                on_timeout: continue
              - send: "Buka jam 8."
            ---
            name: later
            mode: queued
            triggers:
              - message: {contains: [nanti]}
            steps:
              - wait: 1h
            """;

    @TempDir
    Path folder;

    private record Ran(int code, String out, String err) {}

    @BeforeEach
    void writeWorkflows() throws IOException {
        Files.writeString(folder.resolve("shop.yaml"), SHOP);
    }

    private Ran chat(String... lines) {
        return run(Map.of(), String.join("\n", lines), folder.toString());
    }

    private static Ran run(Map<String, String> environment, String input, String path) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Console console =
                new Console(new StringReader(input), new PrintWriter(out), new PrintWriter(err), false, environment);
        int code = Main.run(console, "chat", path, "--start", "2026-01-05T09:00", "--zone", "Asia/Jakarta");
        return new Ran(code, out.toString(), err.toString());
    }

    /** What is shown behind the two lines at the beginning. */
    private String shown(String... lines) {
        Ran ran = chat(lines);
        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        return ran.out().lines().skip(2).reduce("", (all, line) -> all + line + "\n");
    }

    @Nested
    class GivenPipedLines {
        @Test
        void whenACustomerOrders_thenTheConversationIsShownWithItsTimes() {
            assertThat(shown("pesan", "yang mana?", "2", "1", "/wait 3d")).isEqualTo("""
                            Mon 5 Jan 09:00  you: pesan
                              (order started)
                              bot: Ukuran apa?
                                1. Kecil
                                2. Besar
                            Mon 5 Jan 09:00  you: yang mana?
                              bot: Maaf, mohon pilih salah satu:
                                1. Kecil
                                2. Besar
                            Mon 5 Jan 09:00  you: 2
                              (called check_stock {size: "Besar"})
                              bot: Jadi Besar. Lanjut?
                                1. Ya
                                2. Tidak
                            Mon 5 Jan 09:00  you: [Ya]
                              bot: Kamu bilang Ya.
                            > /wait 3d

                            Tue 6 Jan 09:00  bot: [document nota.pdf] Nota untuk Kak
                              (order completed)
                            (it is Thu 8 Jan 09:00)
                            """);
        }

        @Test
        void whenTimePasses_thenWhatIsDueOnTheWayIsShown() {
            assertThat(shown("pesan", "/tunggu 2 jam", "/wait 1m")).endsWith("""
                            > /tunggu 2 jam
                            Mon 5 Jan 11:00  bot: Lain waktu, ya.
                              (ask_size ran out of time)
                              (order incomplete: no_answer)
                            (it is Mon 5 Jan 11:00)
                            > /wait 1m
                            (nothing happened; it is Mon 5 Jan 11:01)
                            """);
        }

        @Test
        void whenOthersSpeak_thenEachHasAConversationOfTheirOwn() {
            assertThat(shown(
                            "pesan",
                            "/as Budi",
                            "/profile {name: Budi}",
                            "pesan",
                            "/as +62812-0000-0007",
                            "/as you",
                            "1"))
                    .contains("(you are Budi now, +6280000000002)")
                    .contains("Mon 5 Jan 09:00  Budi: pesan\n  (order started)\n")
                    .contains("(you are +6281200000007 now)")
                    .contains("(you are yourself again, +6280000000001)\nMon 5 Jan 09:00  you: 1\n"
                            + "  (called check_stock {size: \"Kecil\"})\n");
        }

        @Test
        void whenAnEventIsPublished_thenItsFieldsMayBeYamlOrJson() {
            assertThat(shown(
                            "/event lead_qualified {score: 80}",
                            "/event lead_qualified{\"score\": 70}",
                            "/event nothing_known",
                            "/event lead_qualified {score: 80",
                            "/event lead_qualified 80"))
                    .contains("bot: Skor 80.\n")
                    .contains("bot: Skor 70.\n")
                    .contains("(nothing waits for nothing_known and nothing starts)\n")
                    .contains("(this list or map is not closed")
                    .contains("(`80` is no map of values; write {name: value, other: value})\n");
        }

        @Test
        void whenSomethingIsUnclear_thenTheChatExplains() {
            String shown =
                    shown("pesan", "/runs", "/why pesan", "Besar", "/vars", "/trace", "/trace oder", "/runs lead");
            assertThat(shown)
                    .contains("> /runs\n  order at ask_size, since Mon 5 Jan 09:00\n")
                    .contains("> /why pesan\ntaken by ")
                    .contains("  size = Besar\n")
                    .contains("> /trace\norder r1\n  Mon 5 Jan 09:00  started\n")
                    .contains("(no run of oder; did you mean order?)\n");
        }

        @Test
        void whenItIsSaidWhatAnActionReturns_thenItReturnsThat() {
            assertThat(shown(
                            "stok",
                            "/given check_stock {left: 12}",
                            "stok",
                            "/hasil check_stock: [{left: 3}, {left: 2}]",
                            "stok",
                            "stok",
                            "stok",
                            "/given",
                            "/given check_stock",
                            "/given",
                            "/wait 1h",
                            "stok"))
                    .isEqualTo("""
                            Mon 5 Jan 09:00  you: stok
                              (stock started)
                              (called look = check_stock {size: "Kecil"})
                              bot: Habis.
                              (stock incomplete: sold_out)
                            > /given check_stock {left: 12}
                            (from now on check_stock answers {left: 12})
                            Mon 5 Jan 09:00  you: stok
                              (stock started)
                              (called look = check_stock {size: "Kecil"})
                              bot: Sisa 12.
                              (stock completed)
                            > /hasil check_stock: [{left: 3}, {left: 2}]
                            (from now on check_stock answers [{left: 3}, {left: 2}])
                            Mon 5 Jan 09:00  you: stok
                              (stock started)
                              (called look = check_stock {size: "Kecil"})
                              bot: Sisa 3.
                              (stock completed)
                            Mon 5 Jan 09:00  you: stok
                              (stock started)
                              (called look = check_stock {size: "Kecil"})
                              bot: Sisa 2.
                              (stock completed)
                            Mon 5 Jan 09:00  you: stok
                              (stock started)
                              (called look = check_stock {size: "Kecil"})
                              bot: Sisa 2.
                              (stock completed)
                            > /given
                              check_stock: [{left: 3}, {left: 2}]
                            > /given check_stock
                            (nothing stands in for check_stock any more)
                            > /given
                            (every action succeeds without a result; write /given ACTION {key: value})
                            > /wait 1h
                            (nothing happened; it is Mon 5 Jan 10:00)
                            Mon 5 Jan 10:00  you: stok
                              (stock started)
                              (called look = check_stock {size: "Kecil"})
                              bot: Habis.
                              (stock incomplete: sold_out)
                            """);
        }

        @Test
        void whenItIsSaidHowAnActionFails_thenItFailsSoOften() {
            assertThat(shown("/given look {fail: timeout, times: 2, then: {left: 9}}", "stok", "/wait 1m"))
                    .contains("(look failed: timeout)\n")
                    .contains("bot: Sisa 9.\n  (stock completed)\n");
            assertThat(shown("/given look {fail: {status: 404}}", "stok"))
                    .contains("(look failed: status 404)\n  (stock failed");
        }

        @Test
        void whenWhatIsGivenIsUnclear_thenTheChatSaysWhatToWrite() {
            assertThat(shown(
                            "/given chek_stock {left: 1}",
                            "/given nothing_like_it",
                            "/given check_stock",
                            "/given check_stock {left: 1",
                            "/given check_stock {fail: timout}",
                            "/given check_stock {fail: timeout, then: 1}",
                            "/given check_stock []",
                            "/given : 1",
                            "/given"))
                    .contains("(no step or action is named chek_stock; did you mean check_stock?)\n")
                    .contains("(no step or action is named nothing_like_it; known: ")
                    .contains("(write /given check_stock {key: value}, or {fail: timeout})\n")
                    .contains("(this is not YAML: ")
                    .contains("(`timout` is not known here; did you mean `timeout`?)\n")
                    .contains("(`then` needs `times`")
                    .contains("(a list of answers needs at least one)\n")
                    .endsWith("> /given\n(every action succeeds without a result; write /given ACTION {key: value})\n");
        }

        @Test
        void whenTheWayOfARunIsAsked_thenItSaysWhatWasAskedAndWhyItStopped() {
            assertThat(shown("pesan", "/trace", "entah", "/wait 3h", "/jejak order"))
                    .contains("""
                            > /trace
                            order r1
                              Mon 5 Jan 09:00  started
                              Mon 5 Jan 09:00  asked ask_size
                            """)
                    .endsWith("""
                            > /jejak order
                            order r1
                              Mon 5 Jan 09:00  started
                              Mon 5 Jan 09:00  asked ask_size
                              Mon 5 Jan 09:00  refused ask_size: not_a_choice
                              Mon 5 Jan 09:00  asked ask_size
                              Mon 5 Jan 11:00  ask_size ran out of time
                              Mon 5 Jan 11:00  completed ask_size/on_timeout/send
                              Mon 5 Jan 11:00  ended incomplete: no_answer
                            """);
        }

        @Test
        void whenARunEndsInTheMiddleOfABurst_thenNothingIsSaidToBeIgnored() {
            assertThat(shown("rumah", "jalan melati", "jam buka", "senin", "jakarta", "/wait 1m", "/trace house"))
                    .endsWith("""
                            Mon 5 Jan 09:00:02  bot: Ke jalan melati
                                jakarta.
                              (house completed)
                            (it is Mon 5 Jan 09:01)
                            > /trace house
                            house r1
                              Mon 5 Jan 09:00  started
                              Mon 5 Jan 09:00  asked ask_address
                              Mon 5 Jan 09:00:02  completed ask_address
                              Mon 5 Jan 09:00:02  completed send
                              Mon 5 Jan 09:00:02  ended completed
                            """)
                    .doesNotContainIgnoringCase("ignored", "AskAgain");
        }

        @Test
        void whenAWorkflowIsStartedByHand_thenWhatItSendsToOthersIsShownToo() {
            assertThat(shown("/run report", "/run reprot", "/run"))
                    .contains("  bot → +6281200000009: Laporan siap.\n")
                    .contains("  bot: [template receipt, code: A1]\n")
                    .contains("(there is no workflow named reprot")
                    .contains("(write /run WORKFLOW)\n");
        }

        @Test
        void whenACommandIsMisspelt_thenTheNearOneIsNamed() {
            assertThat(shown("/waitt 3d", "/foo", "/wait soon", "/wait 10 tahun", "/wait", "//wait 3d"))
                    .contains("(/waitt is no command; did you mean /wait? To say it to the bot write //waitt)\n")
                    .contains("(/foo is no command; /help lists them. To say it to the bot write //foo)\n")
                    .contains("(\"soon\" is no duration")
                    .contains("(write /wait 3d)\n")
                    .contains("you: /wait 3d\n(the bot says nothing; /why /wait 3d shows why)\n");
            assertThat(shown("/wait 400d")).contains("(a wait is at most 366 days)\n");
        }

        @Test
        void whenALongTextIsAnsweredByNobody_thenItsBeginningIsRepeated() {
            String smiles = "😀".repeat(61);
            assertThat(shown(smiles)).contains("/why " + "😀".repeat(60) + "… shows why)\n");
            assertThat(shown("a".repeat(60))).contains("/why " + "a".repeat(60) + " shows why)\n");
        }

        @Test
        void whenAHumanGetsTheCustomer_thenItSaysWhoWasTold() {
            assertThat(shown("ada keluhan nih"))
                    .contains("(told cs: ada keluhan)\n")
                    .doesNotContain("nobody was told");
        }

        @Test
        void whenAHumanHasTheCustomer_thenItSaysSoAndHowToComeBack() {
            assertThat(shown("ada keluhan nih", "halo?", "bot", "pesan")).endsWith("""
                            Mon 5 Jan 09:00  you: halo?
                            (a human has you: the bot is silent until you write `bot` or their time is over)
                            Mon 5 Jan 09:00  you: bot
                              (agent completed)
                              (no human has you any more: the bot answers again)
                            Mon 5 Jan 09:00  you: pesan
                              (order started)
                              bot: Ukuran apa?
                                1. Kecil
                                2. Besar
                            """);
        }

        @Test
        void whenTheCustomerOptsOutAndIn_thenItSaysWhatThatMeans() {
            assertThat(shown("pesan", "stop", "/event lead_qualified {score: 80}", "mulai", "/event lead_qualified"))
                    .contains("""
                            Mon 5 Jan 09:00  you: stop
                              (order cancelled: opted_out)
                              (you have opted out: only what you write starts something, until you write
                                `mulai` or `start`)
                            > /event lead_qualified {score: 80}
                              (lead refused: the person opted out)
                            Mon 5 Jan 09:00  you: mulai
                              (you have opted in: anything may start for you again)
                            > /event lead_qualified
                              (lead started)
                            """);
        }

        @Test
        void whenABurstIsJoinedOrAStartWaits_thenItSaysWhatIsWaitedFor() {
            assertThat(shown("tulis", "satu", "/wait 3s", "dua", "/wait 3s", "nanti", "nanti", "lama"))
                    .isEqualTo("""
                            Mon 5 Jan 09:00  you: tulis
                            (diary waits for what else you write; /wait moves on)
                            Mon 5 Jan 09:00  you: satu
                            (diary waits for what else you write; /wait moves on)
                            > /wait 3s
                            Mon 5 Jan 09:00:02  (diary started)
                              bot: Apa lagi?
                            (it is Mon 5 Jan 09:00:03)
                            Mon 5 Jan 09:00:03  you: dua
                            (a run has taken it and says nothing yet; /runs shows where it stands, /wait moves on)
                            > /wait 3s
                            Mon 5 Jan 09:00:05  bot: Jadi dua.
                              (diary completed)
                            (it is Mon 5 Jan 09:00:06)
                            Mon 5 Jan 09:00:06  you: nanti
                              (later started)
                            Mon 5 Jan 09:00:06  you: nanti
                            (later waits for its turn: another run of it is open)
                            Mon 5 Jan 09:00:06  you: lama
                            (the bot says nothing; /why lama shows why)
                            """);
        }

        @Test
        void whenHelpIsAsked_thenEveryCommandIsListedInBothLanguages() {
            String help = shown("/bantuan");
            for (String word : ChatCommands.words()) {
                assertThat(help).contains(word);
            }
        }

        @Test
        void whenItIsOver_thenNothingMoreIsRead() {
            assertThat(shown("/quit", "pesan")).isEqualTo("> /quit\n");
            assertThat(shown("/keluar", "pesan")).isEqualTo("> /keluar\n");
            assertThat(shown("")).isEmpty();
            assertThat(shown("   ", "\t")).isEmpty();
        }

        @Test
        void whenTextsAreUnusual_thenTheyAreShownWhole() {
            String family = "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67";
            String arabic = "\u0645\u0631\u062d\u0628\u0627 \u0628\u0643";
            String wide = "x".repeat(5_000);
            String words = "kata ".repeat(2_000).strip();
            assertThat(shown(family, arabic, wide))
                    .contains("you: " + family + "\n")
                    .contains("you: " + arabic + "\n")
                    .contains(wide + "\n");
            assertThat(shown(words).lines().filter(line -> line.startsWith("  ")))
                    .allMatch(line -> line.length() <= 80);
        }

        @Test
        void whenATextHasControlCharacters_thenTheyDoNotReachTheTerminal() {
            assertThat(chat("\u001b[2Jhalo\u0007 \u009b1m").out())
                    .doesNotContain("\u001b", "\u0007", "\u009b")
                    .contains("halo");
        }

        @Test
        void whenATextIsLongerThanTheEngineTakes_thenItIsRefusedAndTheChatGoesOn() {
            assertThat(shown("y".repeat(70_000), "pesan"))
                    .contains("more than 65536 (limit event_size))")
                    .contains("(order started)");
        }
    }

    @Nested
    class GivenNothingToTalkTo {
        @Test
        void whenTheFolderIsNotThere_thenTheCodeIsTwoWithAdvice() {
            Ran ran = run(Map.of(), "", folder.resolve("no").toString());
            assertThat(ran.code()).isEqualTo(2);
            assertThat(ran.out()).contains("error[unreadable]").contains("alur demo");
        }

        @Test
        void whenTheFolderIsEmpty_thenTheCodeIsTwoWithAdvice() throws IOException {
            Path empty = Files.createDirectory(folder.resolve("empty"));
            Ran ran = run(Map.of(), "", empty.toString());
            assertThat(ran.code()).isEqualTo(2);
            assertThat(ran.out()).contains("no workflow file").contains("docs/language.md");
        }

        @Test
        void whenAFileCannotBeRead_thenThereIsNoAdviceForAnEmptyFolder() throws IOException {
            Path old = Files.createDirectory(folder.resolve("old"));
            Files.write(old.resolve("latin.yaml"), new byte[] {(byte) 0xe9, '\n'});
            Ran ran = run(Map.of(), "", old.toString());
            assertThat(ran.code()).isEqualTo(2);
            assertThat(ran.out()).contains("it is not UTF-8 text").doesNotContain("a folder with a workflow is needed");
        }

        @Test
        void whenThereAreOnlyComponents_thenTheCodeIsTwoWithAdvice() throws IOException {
            Path parts = Files.createDirectory(folder.resolve("parts"));
            Files.writeString(parts.resolve("parts.yaml"), "hello:\n  - send: Halo\n");
            Ran ran = run(Map.of(), "", parts.toString());
            assertThat(ran.code()).isEqualTo(2);
            assertThat(ran.out()).contains("only components");
        }

        @Test
        void whenAWorkflowIsWrong_thenItIsSaidAsByValidateAndTheCodeIsOne() throws IOException {
            Files.writeString(folder.resolve("wrong.yaml"), "name: w\nsteps:\n  - sned: hi\n");
            Ran ran = chat("pesan");
            Ran validated = validated();
            assertThat(ran).isEqualTo(validated);
            assertThat(ran.code()).isEqualTo(1);
            assertThat(ran.out()).contains("did you mean `send`?");
        }

        private Ran validated() {
            StringWriter out = new StringWriter();
            StringWriter err = new StringWriter();
            Console console = new Console(new PrintWriter(out), new PrintWriter(err), false, Map.of());
            int code =
                    Main.run(console, "validate", folder.resolve("wrong.yaml").toString());
            return new Ran(code, out.toString(), err.toString());
        }

        @Test
        void whenZoneOrTimeAreNone_thenTheCodeIsTwo() {
            for (String[] options : List.of(new String[] {"--zone", "Jakarta"}, new String[] {"--start", "soon"})) {
                StringWriter err = new StringWriter();
                Console console =
                        new Console(new PrintWriter(new StringWriter()), new PrintWriter(err), false, Map.of());
                assertThat(Main.run(console, "chat", folder.toString(), options[0], options[1]))
                        .isEqualTo(2);
                assertThat(err.toString()).contains(options[0] + ": `" + options[1] + "` is no ");
            }
        }
    }

    @Nested
    class GivenATerminal {
        /** What a person sees who types these keys. */
        private String typed(String keys) throws IOException {
            StringWriter shown = new StringWriter();
            Console console = new Console(new PrintWriter(shown), new PrintWriter(shown), false, Map.of());
            Screen screen = new Screen(console, ZoneOffset.UTC);
            ByteArrayInputStream in = new ByteArrayInputStream(keys.getBytes(StandardCharsets.UTF_8));
            ByteArrayOutputStream echo = new ByteArrayOutputStream();
            DumbTerminal terminal = new DumbTerminal("test", "dumb", in, echo, StandardCharsets.UTF_8);
            Definitions shop =
                    YamlReader.create().read(new Source("shop.yaml", SHOP)).orThrow();
            try (Lines lines = TerminalLines.on(terminal, ChatCommands.words());
                    Customer customer =
                            new Customer(shop, Instant.parse("2026-01-05T09:00:00Z"), ZoneOffset.UTC, screen)) {
                Chat.talk(customer, new ChatCommands(customer, screen, List.of()), lines);
            }
            assertThat(echo.toString(StandardCharsets.UTF_8)).contains("you> ");
            return shown.toString();
        }

        @Test
        void whenSomebodyTypes_thenTheirWordsAreNotShownTwice() throws IOException {
            assertThat(typed("pesan\n2\n1\n/quit\n"))
                    .contains("  bot: Ukuran apa?\n    1. Kecil\n    2. Besar\n")
                    .contains("(called check_stock {size: \"Besar\"})")
                    .contains("you: [Ya]")
                    .doesNotContain("you: pesan", "you: 2", "> /quit");
        }

        @Test
        void whenTheInputEnds_thenTheChatEnds() throws IOException {
            assertThat(typed("pesan\n")).contains("Ukuran apa?");
            assertThat(typed("pesan\n\u0004lead")).contains("Ukuran apa?");
        }

        @Test
        void whenTextIsUnusual_thenTheBotHearsIt() throws IOException {
            assertThat(typed("pesan \ud83c\udf89 \u0645\u0631\u062d\u0628\u0627 !! !x\n/quit\n"))
                    .contains("Ukuran apa?");
        }
    }
}
