package dev.alur.cli;

import dev.alur.AlurException;
import dev.alur.RunId;
import dev.alur.engine.RunView;
import dev.alur.engine.Start;
import dev.alur.program.Program;
import dev.alur.scenarios.Given;
import dev.alur.scenarios.Line;
import dev.alur.value.DurationText;
import dev.alur.value.Spelling;
import dev.alur.value.Values;
import dev.alur.yaml.PlainYaml;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a line of a chat means: words for the bot, or a command behind a slash. Confined to one thread. */
final class ChatCommands {
    /** Longer, and a workflow of every minute would keep the terminal busy. */
    private static final Duration LONGEST_WAIT = Duration.ofDays(366);

    private final Customer customer;
    private final Screen screen;
    private final List<Path> paths;

    ChatCommands(Customer customer, Screen screen, List<Path> paths) {
        this.customer = customer;
        this.screen = screen;
        this.paths = paths;
    }

    /** The commands, with the word for each in Indonesian. */
    private enum Command {
        WAIT("tunggu", "3d", "the clock moves, and what is due on the way happens"),
        AS("sebagai", "+62… or NAME", "somebody else speaks"),
        EVENT("kejadian", "NAME {key: value}", "an event is published for you"),
        PROFILE("profil", "{key: value}", "your profile is written; null removes"),
        GIVEN("hasil", "[ACTION VALUE]", "what an action returns, or how it fails; alone it lists them"),
        RUN("jalankan", "WORKFLOW", "a workflow is started by hand"),
        WHY("kenapa", "TEXT", "who would get this message, and why"),
        TRACE("jejak", "[WORKFLOW]", "the way of the latest run"),
        RUNS("berjalan", "", "your open runs, and where they stand"),
        VARS("isi", "[WORKFLOW]", "the variables of the latest run"),
        HELP("bantuan", "", "this list"),
        QUIT("keluar", "", "the end; Ctrl-D too");

        private final String indonesian;
        private final String example;
        private final String about;

        Command(String indonesian, String example, String about) {
            this.indonesian = indonesian;
            this.example = example;
            this.about = about;
        }

        String word() {
            return "/" + name().toLowerCase(Locale.ROOT);
        }

        static Map<String, Command> words() {
            Map<String, Command> words = new LinkedHashMap<>();
            for (Command command : values()) {
                words.put(command.word(), command);
            }
            for (Command command : values()) {
                words.put("/" + command.indonesian, command);
            }
            return words;
        }
    }

    static List<String> words() {
        return List.copyOf(Command.words().keySet());
    }

    /** Takes a line. Returns whether the conversation goes on. */
    boolean take(String line) {
        String text = line.strip();
        if (text.isEmpty()) {
            return true;
        }
        try {
            if (!text.startsWith("/")) {
                customer.say(text);
                return true;
            }
            return text.startsWith("//") ? said(text.substring(1)) : command(text);
        } catch (AlurException | IllegalArgumentException refused) {
            screen.error("(" + refused.getMessage() + ")");
            return true;
        }
    }

    private boolean said(String text) {
        customer.say(text);
        return true;
    }

    private boolean command(String text) {
        int space = text.indexOf(' ');
        String word = (space < 0 ? text : text.substring(0, space)).toLowerCase(Locale.ROOT);
        String rest = space < 0 ? "" : text.substring(space + 1).strip();
        Command command = Command.words().get(word);
        if (!customer.isSeen()) {
            screen.note("> " + text);
        }
        if (command == null) {
            String near = Spelling.nearest(word, words(), 2);
            screen.error("(" + word + " is no command; "
                    + (near == null ? "/help lists them." : "did you mean " + near + "?")
                    + " To say it to the bot write /" + word + ")");
            return true;
        }
        boolean needs = !command.example.isEmpty() && !command.example.startsWith("[");
        if (needs && rest.isEmpty()) {
            screen.error("(write " + command.word() + " " + command.example + ")");
            return true;
        }
        return run(command, rest);
    }

    private boolean run(Command command, String rest) {
        switch (command) {
            case WAIT:
                pass(DurationText.parse(rest));
                break;
            case AS:
                customer.as(rest);
                break;
            case EVENT:
                event(rest);
                break;
            case PROFILE:
                customer.profile(PlainYaml.map(rest));
                break;
            case GIVEN:
                given(rest);
                break;
            case RUN:
                start(rest);
                break;
            case WHY:
                screen.note(customer.rehearsal()
                        .engine()
                        .why(customer.message(rest))
                        .toString());
                break;
            case TRACE:
                trace(rest.isEmpty() ? null : rest);
                break;
            case RUNS:
                runs();
                break;
            case VARS:
                variables(rest.isEmpty() ? null : rest);
                break;
            case HELP:
                help();
                break;
            case QUIT:
                return false;
        }
        return true;
    }

    private void pass(Duration length) {
        if (length.compareTo(LONGEST_WAIT) > 0) {
            screen.error("(a wait is at most " + LONGEST_WAIT.toDays() + " days)");
        } else {
            customer.pass(length);
        }
    }

    private void event(String rest) {
        int end = wordEnd(rest, " {");
        String fields = rest.substring(end).strip();
        Map<String, Object> values = new LinkedHashMap<>();
        if (!fields.isEmpty()) {
            PlainYaml.map(fields).forEach((name, value) -> {
                if (value != null) {
                    values.put(name, value);
                }
            });
        }
        customer.publish(rest.substring(0, end), values);
    }

    private static int wordEnd(String text, String ends) {
        int end = 0;
        while (end < text.length() && ends.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /** As a line below {@code given} of a scenario, its colon or not. */
    private void given(String rest) {
        Given given = customer.given();
        if (rest.isEmpty()) {
            screen.note(
                    given.all().isEmpty()
                            ? "(every action succeeds without a result; write /given ACTION {key: value})"
                            : given.all().entrySet().stream()
                                    .map(entry -> "  " + entry.getKey() + ": " + entry.getValue())
                                    .collect(Collectors.joining("\n")));
            return;
        }
        int end = wordEnd(rest, " :{[");
        String action = rest.substring(0, end);
        String value = rest.substring(end).strip();
        value = value.startsWith(":") ? value.substring(1).strip() : value;
        List<Program> programs = customer.rehearsal().engine().workflows();
        if (!value.isEmpty()) {
            given.put(action, value, programs);
            screen.note("(from now on " + action + " answers " + value + ")");
        } else if (given.remove(action, programs)) {
            screen.note("(nothing stands in for " + action + " any more)");
        } else {
            screen.error("(write /given " + action + " {key: value}, or {fail: timeout})");
        }
    }

    private void start(String workflow) {
        Start start = customer.rehearsal()
                .engine()
                .start(workflow, customer.conversation(), Map.of())
                .join();
        if (start.run() == null) {
            screen.note("(refused: " + start.reason() + ")");
        }
    }

    private @Nullable RunId latest(@Nullable String workflow) {
        RunId run = customer.rehearsal().latest(workflow);
        if (run == null) {
            List<String> names = customer.rehearsal().engine().workflows().stream()
                    .map(Program::name)
                    .toList();
            String near = workflow == null ? null : Spelling.nearest(workflow, names, 2);
            screen.note(
                    near == null
                            ? "(no run" + (workflow == null ? "" : " of " + workflow) + " yet)"
                            : "(no run of " + workflow + "; did you mean " + near + "?)");
        }
        return run;
    }

    private void trace(@Nullable String workflow) {
        RunId run = latest(workflow);
        if (run == null) {
            return;
        }
        List<Line> lines = customer.rehearsal().trace(run);
        String name = customer.rehearsal()
                        .engine()
                        .operations()
                        .run(run)
                        .map(RunView::workflow)
                        .orElse("") + " " + run;
        screen.note(
                lines.isEmpty()
                        ? "(nothing is recorded of " + name.strip() + ")"
                        : name.strip() + "\n"
                                + lines.stream()
                                        .map(line -> "  " + screen.now(line.at().toInstant()) + "  " + line.text())
                                        .collect(Collectors.joining("\n")));
    }

    private void runs() {
        List<RunView> open = customer.rehearsal().engine().runs(customer.conversation());
        screen.note(
                open.isEmpty()
                        ? "(no run is open)"
                        : open.stream()
                                .map(run -> "  " + run.workflow() + " at " + String.join(", ", run.at()) + ", since "
                                        + screen.now(run.since()))
                                .collect(Collectors.joining("\n")));
    }

    private void variables(@Nullable String workflow) {
        RunId run = latest(workflow);
        if (run == null) {
            return;
        }
        Map<String, Object> values = customer.rehearsal().variables(run);
        screen.note(
                values.isEmpty()
                        ? "(no variable is set)"
                        : values.entrySet().stream()
                                .map(entry -> "  " + entry.getKey() + " = " + Values.text(entry.getValue()))
                                .collect(Collectors.joining("\n")));
    }

    private void help() {
        for (Command command : Command.values()) {
            String usage = (command.word() + " " + command.example).strip();
            screen.note("  " + usage + " ".repeat(Math.max(1, 28 - usage.length())) + command.about + "  (/"
                    + command.indonesian + ")");
        }
        screen.note("  Everything else is said to the bot; a number presses the button of that number. Files: "
                + paths.stream().map(Objects::toString).collect(Collectors.joining(", ")));
    }
}
