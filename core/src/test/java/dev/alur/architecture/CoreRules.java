package dev.alur.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** The architecture rules of core, for a given root package, so that the same rules can be turned on a bad example. */
final class CoreRules {

    /** Lowest first; a package may use only those before it. */
    static final List<String> ORDER = List.of(
            "value", "model", "lang", "program", "advice", "trigger", "conversation", "analytics", "spi", "engine");

    /** These decide; the others act. */
    private static final List<String> PURE =
            List.of("value", "model", "lang", "program", "advice", "trigger", "conversation", "analytics");

    private static final Set<String> IMPURE_TYPES = Set.of(
            "java.lang.Thread",
            "java.lang.ThreadLocal",
            "java.lang.InheritableThreadLocal",
            "java.lang.Runtime",
            "java.lang.Process",
            "java.lang.ProcessBuilder",
            "java.time.Clock",
            "java.time.InstantSource",
            "java.util.Random",
            "java.util.Scanner",
            "java.util.ServiceLoader",
            "java.util.SplittableRandom",
            "java.util.Timer",
            "java.util.TimerTask");

    private static final String[] IMPURE_PACKAGES = {
        "java.io..",
        "java.net..",
        "java.nio.channels..",
        "java.nio.file..",
        "java.lang.invoke..",
        "java.lang.reflect..",
        "java.security..",
        "java.util.concurrent..",
        "java.util.random..",
        "java.util.regex.."
    };

    /** An action of the model may answer later; naming that promise starts nothing. SHA-256 is a function. */
    private static final Set<String> HARMLESS_TYPES = Set.of(
            "java.security.MessageDigest",
            "java.security.NoSuchAlgorithmException",
            "java.util.concurrent.CompletionStage");

    /** What only the compiler writes: lambdas, records, string concatenation, comparing enums. */
    private static final Set<String> WRITTEN_BY_THE_COMPILER = Set.of(
            "java.lang.invoke.CallSite",
            "java.lang.invoke.LambdaMetafactory",
            "java.lang.invoke.MethodHandle",
            "java.lang.invoke.MethodHandles",
            "java.lang.invoke.MethodHandles$Lookup",
            "java.lang.invoke.MethodType",
            "java.lang.invoke.SerializedLambda",
            "java.lang.invoke.StringConcatFactory",
            "java.lang.invoke.TypeDescriptor");

    private final String root;

    CoreRules(String root) {
        this.root = root;
    }

    ArchRule everyPackageIsKnown() {
        return classes()
                .that(resideInAPackage(root + ".."))
                .should()
                .resideInAnyPackage(
                        Stream.concat(Stream.of(root), ORDER.stream().map(this::subtree))
                                .toArray(String[]::new))
                .because("a new package needs a place in the order first");
    }

    ArchRule everyPackageIsNullMarked() {
        return classes()
                .that(resideInAPackage(root + ".."))
                .should(be(describe(
                        "in a package whose package-info.java is @NullMarked",
                        (JavaClass type) -> type.getPackage().isAnnotatedWith(NullMarked.class))))
                .because("NullAway looks nowhere else");
    }

    /** One rule per package: nothing of ours but itself and what stands before it. */
    List<ArchRule> packageOrder() {
        List<ArchRule> rules = new ArrayList<>();
        List<String> allowed = new ArrayList<>(List.of(root));
        rules.add(onlyDependsOn(root, allowed));
        for (String name : ORDER) {
            allowed.add(subtree(name));
            rules.add(onlyDependsOn(subtree(name), allowed));
        }
        return rules;
    }

    ArchRule noCycles() {
        return slices().matching(root + ".(**)").should().beFreeOfCycles().allowEmptyShould(true);
    }

    ArchRule onlyTheJdkAndJSpecify() {
        return classes()
                .that(resideInAPackage(root + ".."))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(root + "..", "java..", "org.jspecify.annotations"))
                .because("core has no dependencies");
    }

    ArchRule pureTypes() {
        return noClasses()
                .that(arePure())
                .should()
                .dependOnClassesThat(areImpure())
                .allowEmptyShould(true)
                .because("the machines decide without I/O, threads, clocks, randomness, reflection or backtracking");
    }

    ArchRule pureCalls() {
        return noClasses()
                .that(arePure())
                .should()
                .accessTargetWhere(
                        JavaAccess.Predicates.target(describe("reads its surroundings", CoreRules::isImpure)))
                .allowEmptyShould(true)
                .because("the same state and input must give the same answer on every machine, in every locale");
    }

    ArchRule pureStreams() {
        return noClasses()
                .that(arePure())
                .should()
                .accessFieldWhere(JavaAccess.Predicates.target(owner(describe(
                        "java.lang.System", (JavaClass type) -> type.getName().equals("java.lang.System")))))
                .allowEmptyShould(true)
                .because("the machines do not print");
    }

    ArchRule noChangingStatics() {
        return fields().that(describe(
                        "are static in a pure package",
                        (JavaField field) -> field.getModifiers().contains(JavaModifier.STATIC)
                                && arePure().test(field.getOwner())))
                .should()
                .beFinal()
                .allowEmptyShould(true)
                .because("a machine's whole state is its argument");
    }

    private ArchRule onlyDependsOn(String subject, List<String> allowed) {
        List<String> forbidden =
                new ArrayList<>(ORDER.stream().map(this::subtree).toList());
        forbidden.removeAll(allowed);
        DescribedPredicate<JavaClass> later = resideInAnyPackage(forbidden.toArray(String[]::new));
        return noClasses()
                .that(resideInAPackage(subject))
                .should()
                .dependOnClassesThat(later)
                .allowEmptyShould(true)
                .because("the order is " + root + ", " + String.join(", ", ORDER));
    }

    private DescribedPredicate<JavaClass> arePure() {
        return resideInAnyPackage(PURE.stream().map(this::subtree).toArray(String[]::new))
                .or(resideInAPackage(root))
                .as("are pure");
    }

    private static DescribedPredicate<JavaClass> areImpure() {
        return describe("are impure", type -> {
            JavaClass element = type.getBaseComponentType();
            String name = element.getName();
            return IMPURE_TYPES.contains(name)
                    || (resideInAnyPackage(IMPURE_PACKAGES).test(element)
                            && !HARMLESS_TYPES.contains(name)
                            && !WRITTEN_BY_THE_COMPILER.contains(name));
        });
    }

    private static boolean isImpure(AccessTarget target) {
        // A method reference counts as much as a call.
        if (!(target instanceof CodeUnitAccessTarget code)) {
            return false;
        }
        String owner = code.getOwner().getName();
        String name = code.getName();
        List<String> parameters =
                code.getRawParameterTypes().stream().map(JavaClass::getName).toList();
        boolean withoutLocale = !parameters.contains("java.util.Locale");
        return switch (owner) {
            case "java.lang.System" -> !Set.of("arraycopy", "lineSeparator").contains(name);
            case "java.lang.Math", "java.lang.StrictMath" -> name.equals("random");
            case "java.lang.Class" ->
                name.equals("forName")
                        || name.equals("newInstance")
                        || name.startsWith("getDeclared")
                        || Set.of("getMethod", "getMethods", "getField", "getFields", "getResourceAsStream")
                                .contains(name);
            case "java.lang.String" ->
                switch (name) {
                    case "matches", "replaceAll", "replaceFirst" -> true;
                    case "format", "toLowerCase", "toUpperCase" -> withoutLocale;
                    case "formatted" -> true;
                    case "getBytes" -> parameters.isEmpty();
                    default -> false;
                };
            case "java.util.UUID" -> name.equals("randomUUID");
            case "java.util.Collections" -> name.equals("shuffle");
            case "java.util.Locale", "java.util.TimeZone" -> name.equals("getDefault") || name.equals("setDefault");
            case "java.time.ZoneId" -> name.equals("systemDefault");
            case "java.util.Calendar", "java.text.NumberFormat", "java.util.Currency" ->
                name.equals("getInstance") && withoutLocale && parameters.isEmpty();
            case "java.text.DecimalFormat", "java.text.SimpleDateFormat" -> name.equals("<init>");
            case "java.util.Date" -> name.equals("<init>") && parameters.isEmpty();
            case "java.time.format.DateTimeFormatter" -> name.equals("ofPattern") && withoutLocale;
            default ->
                (owner.startsWith("java.time.") && name.equals("now"))
                        || name.equals("parallelStream")
                        || (owner.startsWith("java.util.stream.") && name.equals("parallel"));
        };
    }

    private String subtree(String name) {
        return root + "." + name + "..";
    }
}
