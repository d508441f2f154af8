package dev.alur.cli;

import dev.alur.AlurException;
import dev.alur.gallery.Gallery;
import dev.alur.gallery.Input;
import dev.alur.gallery.WorkflowTemplate;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code alur templates}: what the gallery has. */
@Command(
        name = "templates",
        description = {
            "List the workflow templates of the gallery, or show what one does and asks for.",
            "",
            "`alur new NAME` writes one into your folder."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:shown", "2:there is no such template"},
        mixinStandardHelpOptions = true)
final class Templates implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "A template to show.")
    private @Nullable String name;

    @Option(names = "--language", paramLabel = "id|en", description = "Of the templates; id (Indonesian) unless said.")
    private String language = "id";

    Templates(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try {
            if (name == null) {
                list();
            } else {
                show(Gallery.find(name, language));
            }
            return Exit.OK;
        } catch (AlurException unknown) {
            console.err().println("alur templates: " + unknown.getMessage());
            return Exit.UNREADABLE;
        }
    }

    private void list() {
        int width = Gallery.names().stream().mapToInt(String::length).max().orElse(0);
        for (WorkflowTemplate template : Gallery.list(language)) {
            String padded = String.format(Locale.ROOT, "%-" + width + "s", template.name());
            console.out()
                    .println(console.paint(Console.Colour.BOLD, padded) + "  " + template.title() + ". "
                            + firstSentence(template.description()));
        }
        console.out().println();
        console.out().println("alur templates NAME shows what one asks for; alur new NAME writes it here");
    }

    private static String firstSentence(String text) {
        int end = text.indexOf(". ");
        return end < 0 ? text : text.substring(0, end + 1);
    }

    private void show(WorkflowTemplate template) {
        console.out()
                .println(console.paint(Console.Colour.BOLD, template.name()) + " " + template.version() + " ("
                        + template.language() + "): " + template.title());
        console.out().println();
        console.out().println(template.description());
        console.out().println();
        int width = template.inputs().stream()
                .mapToInt(input -> input.name().length())
                .max()
                .orElse(0);
        for (Input input : template.inputs()) {
            console.out()
                    .println(String.format(Locale.ROOT, "  %-" + width + "s", input.name()) + "  " + input.question()
                            + " [" + input.initial() + "]" + choices(input));
        }
        console.out().println();
        console.out()
                .println("alur new " + template.name()
                        + (template.language().equals("id") ? "" : " --language " + template.language())
                        + (template.inputs().isEmpty()
                                ? ""
                                : " --set " + template.inputs().get(0).name() + "=…"));
    }

    private static String choices(Input input) {
        return input.choices().isEmpty() ? "" : " (" + String.join(", ", input.choices()) + ")";
    }
}
