package dev.alur.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The entry point of the {@code alur} command. */
@Command(
        name = "alur",
        header = "Workflows for chat bots: check them, play them, watch them.",
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "Start with:  alur demo",
            "Write one:   alur new order-processing",
            "Then:        alur validate DIR     alur simulate FILE     alur chat DIR",
            "Help on one: alur help COMMAND"
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class Main implements Runnable {
    /** Picocli lays out no narrower help. */
    private static final int LEAST_HELP_WIDTH = 55;

    @Spec
    private @Nullable CommandSpec spec;

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(Console.ofProcess(), arguments));
    }

    /** Runs one command. Returns its exit code. */
    static int run(Console console, String... arguments) {
        CommandLine line = new CommandLine(new Main())
                .addSubcommand(new Demo(console))
                .addSubcommand(new Templates(console))
                .addSubcommand(new New(console))
                .addSubcommand(new Validate(console))
                .addSubcommand(new Fmt(console))
                .addSubcommand(new Explain(console))
                .addSubcommand(new Simulate(console))
                .addSubcommand(new Chat(console))
                .addSubcommand(new Diagram(console))
                .addSubcommand(new Docs(console))
                .addSubcommand(new Schema(console))
                .addSubcommand(new CommandLine.HelpCommand())
                .setOut(console.out())
                .setErr(console.err())
                .setUsageHelpWidth(Math.max(LEAST_HELP_WIDTH, Math.min(console.width(), 100)))
                .setColorScheme(CommandLine.Help.defaultColorScheme(console.hasColour() ? Ansi.ON : Ansi.OFF))
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    console.err().println("alur: " + failure);
                    return Exit.UNREADABLE;
                });
        int code = line.execute(arguments);
        boolean lost = console.lostOutput();
        if (lost) {
            console.err().println("alur: not all of the output could be written");
        }
        console.err().flush();
        return lost ? Exit.UNREADABLE : code;
    }

    @Override
    public void run() {
        if (spec != null) {
            spec.commandLine().usage(spec.commandLine().getOut());
        }
    }
}
