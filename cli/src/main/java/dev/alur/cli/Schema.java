package dev.alur.cli;

import dev.alur.yaml.YamlSchema;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code alur schema}: prints the JSON Schema that lets editors complete and check workflow files. */
@Command(
        name = "schema",
        description = {
            "Print the JSON Schema of workflow files, so that an editor completes words and marks mistakes.",
            "",
            "Save it beside the workflows, `alur schema > alur.schema.json`, and begin each file with the line "
                    + "`# yaml-language-server: $$schema=alur.schema.json` (VS Code) or "
                    + "`# $$schema: alur.schema.json` (IntelliJ)."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = "0:always",
        mixinStandardHelpOptions = true)
final class Schema implements Callable<Integer> {
    /** The languages of the descriptions, as they are typed. */
    enum Tongue {
        id,
        en
    }

    private final Console console;

    @Option(
            names = "--language",
            paramLabel = "id|en",
            description = "Describe the words in Indonesian or English; in both unless said.")
    private @Nullable Tongue language;

    Schema(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.out().print(schema().json());
        return Exit.OK;
    }

    private YamlSchema schema() {
        if (language == null) {
            return YamlSchema.bilingual();
        }
        return language == Tongue.id ? YamlSchema.indonesian() : YamlSchema.english();
    }
}
