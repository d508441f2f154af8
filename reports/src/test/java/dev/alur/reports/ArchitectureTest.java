package dev.alur.reports;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.alur.reports.diagram.Chart;
import java.net.URL;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Words know nothing of diagrams, diagrams nothing of pages; none of them reads a clock or a file. */
class ArchitectureTest {
    private static final List<String> ORDER = List.of("words", "diagram", "page");
    private static final JavaClasses REPORTS = new ClassFileImporter().importUrl(location());

    private static URL location() {
        return Chart.class.getProtectionDomain().getCodeSource().getLocation();
    }

    @Test
    void everyPackage_usesOnlyThoseBeforeIt() {
        for (int i = 0; i < ORDER.size(); i++) {
            for (String later : ORDER.subList(i + 1, ORDER.size())) {
                noClasses()
                        .that()
                        .resideInAPackage("dev.alur.reports." + ORDER.get(i))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("dev.alur.reports." + later)
                        .check(REPORTS);
            }
        }
    }

    @Test
    void reports_useNoEngineFileClockOrChance() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.alur.engine..", "dev.alur.spi..", "java.nio.file..", "java.net..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Clock")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Random")
                .check(REPORTS);
    }
}
