package dev.alur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The conversation that docs/chat.md shows is the one that takes place. */
class ChatPageTest {
    private static final Path PAGE = Path.of("../docs/chat.md");

    @TempDir
    Path folder;

    private static String block(String kind) throws IOException {
        String page = Files.readString(PAGE);
        int start = page.indexOf("```" + kind + "\n") + kind.length() + 4;
        return page.substring(start, page.indexOf("```", start));
    }

    @Test
    void whenThePageShowsAConversation_thenItGoesLikeThat() throws IOException {
        Files.writeString(folder.resolve("shop.yaml"), block("yaml"));
        List<String> shown = block("text").lines().toList();
        String[] command = shown.get(0).replace("$ ./alur ", "").split(" ");
        command[1] = folder.toString();

        StringWriter out = new StringWriter();
        Console console = new Console(
                new StringReader(typed(shown)),
                new PrintWriter(out),
                new PrintWriter(new StringWriter()),
                false,
                Map.of());
        assertThat(Main.run(console, command)).isZero();
        assertThat(out.toString().lines()).containsExactlyElementsOf(shown.subList(1, shown.size()));
    }

    /** What the customer typed: a number for a button, a command behind its sign. */
    private static String typed(List<String> shown) {
        List<String> typed = new ArrayList<>();
        for (String line : shown) {
            int said = line.indexOf("  you: ");
            if (line.startsWith("> ")) {
                typed.add(line.substring(2));
            } else if (said > 0) {
                String text = line.substring(said + "  you: ".length());
                typed.add(text.equals("[Jadi]") ? "1" : text);
            }
        }
        return String.join("\n", typed);
    }

    @Test
    void whenThereIsACommand_thenThePageHasIt() throws IOException {
        String page = Files.readString(PAGE);
        assertThat(ChatCommands.words()).allSatisfy(word -> assertThat(page).contains("`" + word));
    }
}
