package dev.alur.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code alur chat}: a conversation with the workflows of a folder, in the terminal. */
@Command(
        name = "chat",
        description = {
            "Talk to the workflows of a folder: you are the customer, the clock is virtual, nothing is sent anywhere.",
            "",
            "What you type goes to the bot; `/wait 3d` moves the clock, `/help` lists the other commands. "
                    + "Actions of your own code are shown and succeed without a result, unless "
                    + "`/given` says otherwise. "
                    + "Lines may also come from a file: alur chat DIR < lines.txt"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the conversation ended", "1:the workflows are wrong", "2:there is nothing to talk to"},
        mixinStandardHelpOptions = true)
final class Chat implements Callable<Integer> {
    private final Console console;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "DIR", description = "A folder of workflow files, or the files.")
    private List<Path> paths = List.of();

    @Option(names = "--zone", paramLabel = "ZONE", description = "Zone of the clock; UTC unless said.")
    private String zone = "UTC";

    @Option(
            names = "--start",
            paramLabel = "TIME",
            description = "What the clock says at first, as 2026-01-05T09:00; now unless said.")
    private @Nullable String start;

    Chat(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Checked checked = Checked.of(paths, Checked.World.OPEN);
        if (checked.isWrong()) {
            checked.print(console);
            boolean none = checked.isUnreadable()
                    ? paths.stream().noneMatch(Files::exists)
                    : checked.reading().sources().isEmpty();
            return none ? nothing() : checked.isUnreadable() ? Exit.UNREADABLE : Exit.WRONG;
        }
        if (checked.reading().definitions().workflows().isEmpty()) {
            console.out().println("no file of " + paths.get(0) + " has a workflow, only components");
            return nothing();
        }
        checked.print(console);
        ZoneId where = where();
        Screen screen = new Screen(console, where);
        try (Lines lines = console.lines(ChatCommands.words());
                Customer customer = new Customer(checked.reading().definitions(), begin(where), where, screen)) {
            int count = checked.reading().definitions().workflows().size();
            screen.note((count == 1 ? "One workflow" : count + " workflows") + ", and you are the customer. It is "
                    + screen.now(customer.now()) + " (" + zone + ").");
            screen.note("Write to the bot; /help lists the commands, /quit ends.");
            talk(customer, new ChatCommands(customer, screen, paths), lines);
        }
        console.out().flush();
        return Exit.OK;
    }

    static void talk(Customer customer, ChatCommands commands, Lines lines) {
        customer.isSeen(lines.isEchoed());
        boolean goesOn = true;
        while (goesOn) {
            String line = lines.next(customer.name() + "> ");
            goesOn = line != null && commands.take(line);
        }
    }

    private int nothing() {
        console.out()
                .println("  = a folder with a workflow is needed; docs/language.md shows how to write one, "
                        + "and `alur demo` plays some that are there");
        return Exit.UNREADABLE;
    }

    private ZoneId where() {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            throw wrong("--zone: `" + zone + "` is no time zone, write it as Asia/Jakarta");
        }
    }

    private Instant begin(ZoneId where) {
        if (start == null) {
            return Instant.now().truncatedTo(ChronoUnit.MINUTES);
        }
        try {
            return LocalDateTime.parse(start).atZone(where).toInstant();
        } catch (DateTimeException none) {
            throw wrong("--start: `" + start + "` is no time, write it as 2026-01-05T09:00");
        }
    }

    private ParameterException wrong(String message) {
        if (spec == null) {
            throw new IllegalStateException(message);
        }
        return new ParameterException(spec.commandLine(), message);
    }
}
