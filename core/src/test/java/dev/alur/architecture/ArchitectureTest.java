package dev.alur.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CORE = new ClassFileImporter().importPath(ClassPath.coreClasses());

    private final CoreRules rules = new CoreRules("dev.alur");

    @Test
    void everyPackage_isKnown() {
        rules.everyPackageIsKnown().check(CORE);
    }

    @Test
    void everyPackage_saysThatItIsNullMarked() {
        rules.everyPackageIsNullMarked().check(CORE);
    }

    @Test
    void everyPackage_usesOnlyThoseBeforeIt() {
        rules.packageOrder().forEach(rule -> rule.check(CORE));
    }

    @Test
    void packages_haveNoCycles() {
        rules.noCycles().check(CORE);
    }

    @Test
    void core_usesNothingButTheJdk() {
        rules.onlyTheJdkAndJSpecify().check(CORE);
    }

    @Test
    void purePackages_stayPure() {
        List.of(rules.pureTypes(), rules.pureCalls(), rules.pureStreams(), rules.noChangingStatics())
                .forEach(rule -> rule.check(CORE));
    }
}
