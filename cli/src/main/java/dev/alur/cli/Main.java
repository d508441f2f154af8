package dev.alur.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The entry point of the {@code alur} command. */
@Command(
        name = "alur",
        description = "Workflows for chat bots.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class Main implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
