package dev.alur.cli;

import dev.alur.AlurException;
import dev.alur.gallery.FilledTemplate;
import dev.alur.gallery.Gallery;
import dev.alur.gallery.Input;
import dev.alur.gallery.InputType;
import dev.alur.gallery.WorkflowTemplate;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code alur new}: writes a template of the gallery, filled, as files of one's own. */
@Command(
        name = "new",
        description = {
            "Write a workflow of the gallery into your folder, with its scenario file.",
            "",
            "On a terminal it asks for what the template needs; Enter takes the value in brackets. Elsewhere, and with "
                    + "--defaults, whatever --set does not say has its default. `alur templates` lists the names."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:written",
            "1:a value does not fit",
            "2:there is no such template or input, or it cannot be written"
        },
        mixinStandardHelpOptions = true)
final class New implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "NAME", description = "A template, such as order-processing.")
    private String name = "";

    @Option(names = "--language", paramLabel = "id|en", description = "Of the messages; id (Indonesian) unless said.")
    private String language = "id";

    @Option(
            names = "--set",
            paramLabel = "INPUT=VALUE",
            description = "A value for an input, such as --set shop_name=\"Toko Sari\"; as often as needed.")
    private List<String> set = List.of();

    @Option(names = "--defaults", description = "Ask nothing, also on a terminal.")
    private boolean defaults;

    @Option(
            names = "--out",
            paramLabel = "PATH",
            description = "A folder, or the workflow file (.yaml, .yml); here unless said.")
    private Path out = Path.of("");

    @Option(names = "--force", description = "Write over files that are there.")
    private boolean force;

    New(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        WorkflowTemplate template;
        Map<String, String> values;
        try {
            template = Gallery.find(name, language);
            values = said(template);
        } catch (AlurException unknown) {
            return refuse(unknown.getMessage(), Exit.UNREADABLE);
        }
        NewFiles files = NewFiles.of(out, template.name());
        LocalDate today = LocalDate.now();
        try {
            if (!force) {
                files.refuseThoseThere();
            }
            template.fill(values, today);
            if (!defaults && console.isTerminal()) {
                Map<String, String> asked = ask(template, values, today);
                if (asked == null) {
                    console.out().println("Nothing was written.");
                    return Exit.UNREADABLE;
                }
                values = asked;
            }
            FilledTemplate filled = template.fill(values, today);
            files.write(filled);
        } catch (AlurException wrong) {
            return refuse(wrong.getMessage(), wrong.code().equals("invalid-input") ? Exit.WRONG : Exit.UNREADABLE);
        }
        tell(template, values, files);
        return Exit.OK;
    }

    private int refuse(@Nullable String message, int code) {
        console.err().println("alur new: " + message);
        return code;
    }

    private Map<String, String> said(WorkflowTemplate template) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String one : set) {
            int sign = one.indexOf('=');
            if (sign <= 0) {
                throw new AlurException("unknown-input", "`--set " + one + "` has no value; write --set INPUT=VALUE");
            }
            Input input = template.input(one.substring(0, sign));
            if (values.put(input.name(), one.substring(sign + 1)) != null) {
                throw new AlurException("unknown-input", "`" + input.name() + "` is set twice");
            }
        }
        return values;
    }

    /** All values, {@code null} when who was asked left. */
    private @Nullable Map<String, String> ask(WorkflowTemplate template, Map<String, String> said, LocalDate today)
            throws IOException {
        console.out().println(template.title() + ". " + template.description());
        console.out().println();
        try (Lines lines = console.lines(List.of())) {
            return new Interview(lines, console.out(), today).about(template, said);
        }
    }

    private void tell(WorkflowTemplate template, Map<String, String> values, NewFiles files) {
        console.out().println("wrote " + files.workflow());
        console.out().println("wrote " + files.scenarios());
        for (Input input : template.inputs()) {
            boolean contact = input.type() == InputType.PHONE || input.type() == InputType.EMAIL;
            if (contact && values.getOrDefault(input.name(), input.initial()).equals(input.initial())) {
                console.out()
                        .println("note: " + input.name() + " is still the example " + input.initial()
                                + "; change it before customers write");
            }
        }
        console.out().println();
        console.out().println("Next:  alur simulate " + shown(files.scenarios()) + "   plays its conversations");
        console.out().println("       alur chat " + shown(files.workflow()) + "   lets you be the customer");
    }

    private static String shown(Path path) {
        String text = path.toString();
        return text.indexOf(' ') < 0 ? text : "'" + text + "'";
    }
}
