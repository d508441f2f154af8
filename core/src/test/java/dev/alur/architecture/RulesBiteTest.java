package dev.alur.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Turns the rules on a small core in which every class breaks one of them. */
class RulesBiteTest {

    private static final String ROOT = "dev.alur.architecture.broken";
    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages(ROOT);

    private final CoreRules rules = new CoreRules(ROOT);

    @Test
    void aPackageWithoutAPlace_isReported() {
        assertThat(violations(rules.everyPackageIsKnown()))
                .singleElement()
                .asString()
                .contains("helper.Homeless");
    }

    @Test
    void aPackageThatIsNotNullMarked_isReported() {
        assertThat(violations(rules.everyPackageIsNullMarked()))
                .anySatisfy(violation -> assertThat(violation).contains("value.LooksUpwards"))
                .noneSatisfy(violation -> assertThat(violation).contains("program.Pure"));
    }

    @Test
    void aUseOfALaterPackage_isReported() {
        assertThat(rules.packageOrder().stream().flatMap(rule -> violations(rule).stream()))
                .isNotEmpty()
                .allSatisfy(violation ->
                        assertThat(violation).contains("LooksUpwards").contains("model"));
    }

    @Test
    void aCycle_isReported() {
        assertThat(violations(rules.noCycles()))
                .singleElement()
                .asString()
                .contains("Slice model")
                .contains("Slice value");
    }

    @Test
    void aLibrary_isReported() {
        assertThat(violations(rules.onlyTheJdkAndJSpecify()))
                .isNotEmpty()
                .allSatisfy(violation -> assertThat(violation).contains("engine.UsesALibrary"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.io.InputStream",
                "java.io.IOException",
                "java.nio.file.Files",
                "java.lang.Thread",
                "java.lang.reflect.Method",
                "java.time.Clock",
                "java.util.Random",
                "java.util.concurrent.ExecutorService",
                "java.util.concurrent.locks.ReentrantLock",
                "java.util.regex.Pattern"
            })
    void anImpureType_isReported(String type) {
        assertThat(violations(rules.pureTypes()))
                .anySatisfy(violation ->
                        assertThat(violation).contains("lang.Impure").contains(type));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "instantNow",
                "localDateNow",
                "zonedNow",
                "currentTimeMillis",
                "nanoTime",
                "environment",
                "randomUuid",
                "mathRandom",
                "defaultLocale",
                "defaultZone",
                "lowerCase",
                "format",
                "replaceAll",
                "pattern",
                "forName",
                "parallel",
                "reference"
            })
    void anImpureCall_isReported(String method) {
        assertThat(violations(rules.pureCalls()))
                .anySatisfy(violation -> assertThat(violation).contains("lang.Impure." + method + "("));
    }

    @Test
    void printing_isReported() {
        assertThat(violations(rules.pureStreams())).singleElement().asString().contains("lang.Impure.print(");
    }

    @Test
    void aChangingStatic_isReported() {
        assertThat(violations(rules.noChangingStatics()))
                .singleElement()
                .asString()
                .contains("lang.Impure.changes");
    }

    @Test
    void aPureClass_isLeftAlone() {
        assertThat(List.of(rules.pureTypes(), rules.pureCalls(), rules.pureStreams(), rules.noChangingStatics()))
                .flatMap(RulesBiteTest::violations)
                .noneSatisfy(violation -> assertThat(violation).contains("program.Pure"));
    }

    private static List<String> violations(ArchRule rule) {
        return rule.evaluate(BROKEN).getFailureReport().getDetails();
    }
}
