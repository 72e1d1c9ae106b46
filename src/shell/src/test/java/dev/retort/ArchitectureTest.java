package dev.retort;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The package table of docs/ARCHITECTURE.md, held against the code. */
class ArchitectureTest {

    private static final String ROOT = "dev.retort";

    private static final int FILES_IN_A_FOLDER = 25;

    /** What each package, with those within it, may use of ours, besides the library itself. */
    private static final Map<String, Set<String>> MAY_USE = new TreeMap<>(Map.ofEntries(
            Map.entry("binding", Set.of()),
            Map.entry("internal", Set.of()),
            Map.entry("render", Set.of("text")),
            Map.entry("home", Set.of()),
            Map.entry("artifact", Set.of()),
            Map.entry("config", Set.of("artifact", "home")),
            Map.entry("database", Set.of("artifact", "config", "sql")),
            Map.entry("sql", Set.of()),
            Map.entry("text", Set.of()),
            Map.entry("migrate", Set.of("config", "database", "sql")),
            Map.entry("diff", Set.of("config", "database", "migrate", "sql")),
            Map.entry("generate", Set.of("config", "database", "migrate", "text")),
            Map.entry("project", Set.of("artifact", "config", "database", "generate", "home", "migrate", "text")),
            Map.entry("compile", Set.of("artifact", "generate")),
            Map.entry("schema", Set.of()),
            Map.entry("plan", Set.of("database", "render", "sql", "text")),
            Map.entry("eval", Set.of("compile", "database", "plan", "render", "text")),
            Map.entry("export", Set.of("compile", "eval", "text")),
            Map.entry("complete", Set.of("eval", "schema", "sql", "text")),
            Map.entry("translate", Set.of("schema", "sql", "text")),
            Map.entry(
                    "shell",
                    Set.of(
                            "compile",
                            "complete",
                            "database",
                            "eval",
                            "export",
                            "home",
                            "plan",
                            "render",
                            "schema",
                            "sql",
                            "text",
                            "translate")),
            Map.entry(
                    "cli",
                    Set.of(
                            "compile",
                            "config",
                            "database",
                            "diff",
                            "eval",
                            "generate",
                            "home",
                            "migrate",
                            "project",
                            "render",
                            "shell",
                            "text"))));

    /** The libraries that only one package knows. */
    private static final Map<String, String> ONLY_PLACE_FOR = new TreeMap<>(Map.of(
            "org.flywaydb..", "migrate",
            "org.jooq.codegen..", "generate",
            "org.jooq.meta..", "generate",
            "javax.tools..", "compile",
            "jdk.jshell..", "eval",
            "org.jline..", "shell",
            "picocli..", "cli",
            "org.tomlj..", "config",
            "org.tukaani..", "artifact"));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @TestFactory
    Stream<DynamicTest> packages_useOnlyWhatTheTableAllows() {
        return MAY_USE.entrySet().stream()
                .map(row -> DynamicTest.dynamicTest(row.getKey(), () -> {
                    List<String> allowed =
                            new ArrayList<>(List.of(ROOT, within("binding"), within("internal"), within(row.getKey())));
                    row.getValue().forEach(used -> allowed.add(within(used)));
                    noClasses()
                            .that()
                            .resideInAPackage(within(row.getKey()))
                            .should()
                            .dependOnClassesThat(resideInAPackage(ROOT + "..")
                                    .and(DescribedPredicate.not(resideInAnyPackage(allowed.toArray(String[]::new)))))
                            .check(CLASSES);
                }));
    }

    @Test
    void everyPackage_isInTheTable() {
        Set<String> packages = CLASSES.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !name.equals(ROOT))
                .map(name -> name.substring(ROOT.length() + 1).replaceFirst("\\..*", ""))
                .collect(toCollection(TreeSet::new));
        assertEquals(MAY_USE.keySet(), packages);
    }

    @Test
    void packages_leadInOneDirection() {
        slices().assignedFrom(new Folders()).should().beFreeOfCycles().check(CLASSES);
    }

    /**
     * The folders of types. The library's own is two: what it promises without its internals, such as the errors that these throw,
     * and what is made of them.
     */
    private static final class Folders implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            if (!type.getPackageName().equals(ROOT)) {
                return SliceIdentifier.of(type.getPackageName());
            }
            boolean usesInternals = type.getTransitiveDependenciesFromSelf().stream()
                    .anyMatch(use -> use.getTargetClass().getPackageName().startsWith(ROOT + ".internal."));
            return SliceIdentifier.of(ROOT, usesInternals ? "made of internals" : "without internals");
        }

        @Override
        public String getDescription() {
            return "folders";
        }
    }

    @Test
    void folders_areSmallEnoughToRead() {
        Map<String, Long> large =
                topLevel().collect(groupingBy(JavaClass::getPackageName, TreeMap::new, counting())).entrySet().stream()
                        .filter(folder -> folder.getValue() > FILES_IN_A_FOLDER)
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        assertEquals(Map.of(), large);
    }

    /** Applications cannot name the library's internals: its module does not export them. */
    @Test
    void whatIsPromised_namesNoInternals() {
        Set<String> leaks = CLASSES.stream()
                .filter(resideInAnyPackage(ROOT, within("binding")))
                .filter(ArchitectureTest::isPromised)
                .flatMap(type -> Stream.concat(
                        Stream.concat(
                                type.getSuperclass().stream().flatMap(above -> leaks(type.getName(), above)),
                                type.getInterfaces().stream().flatMap(above -> leaks(type.getName(), above))),
                        type.getMembers().stream()
                                .filter(ArchitectureTest::isPromised)
                                .flatMap(ArchitectureTest::leaks)))
                .collect(toCollection(TreeSet::new));
        assertEquals(Set.of(), leaks);
    }

    private static boolean isPromised(JavaClass type) {
        return isPromised(type.getModifiers())
                && type.getEnclosingClass().map(ArchitectureTest::isPromised).orElse(true);
    }

    private static boolean isPromised(JavaMember member) {
        return isPromised(member.getModifiers()) && !member.getModifiers().contains(JavaModifier.SYNTHETIC);
    }

    private static boolean isPromised(Set<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
    }

    private static Stream<String> leaks(JavaMember member) {
        Stream<JavaType> types = member instanceof JavaCodeUnit code
                ? Stream.of(
                                Stream.of(code.getReturnType()),
                                code.getParameterTypes().stream(),
                                code.getExceptionTypes().stream())
                        .flatMap(some -> some)
                : Stream.of(((JavaField) member).getType());
        return types.flatMap(type -> leaks(member.getFullName(), type));
    }

    private static Stream<String> leaks(String place, JavaType type) {
        return type.getAllInvolvedRawTypes().stream()
                .filter(involved -> involved.getPackageName().startsWith(ROOT + ".internal"))
                .map(involved -> place + " names " + involved.getName());
    }

    @Test
    void simpleNames_standForOneThing() {
        Map<String, Set<String>> places = topLevel()
                .collect(groupingBy(
                        JavaClass::getSimpleName,
                        TreeMap::new,
                        mapping(JavaClass::getPackageName, toCollection(TreeSet::new))));
        places.values().removeIf(packages -> packages.size() == 1);
        assertEquals(Map.of(), places);
    }

    @TestFactory
    Stream<DynamicTest> library_isKnownToOnePackageOnly() {
        return ONLY_PLACE_FOR.entrySet().stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.getKey(),
                        () -> noClasses()
                                .that()
                                .resideOutsideOfPackage(within(row.getValue()))
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage(row.getKey())
                                .check(CLASSES)));
    }

    @Test
    void library_needsJooqAndTheJdkAlone() {
        classes()
                .that()
                .resideInAnyPackage(ROOT, within("binding"), within("internal"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        ROOT,
                        within("binding"),
                        within("internal"),
                        "java..",
                        "javax.net.ssl..",
                        "javax.sql..",
                        "org.jooq..",
                        "org.jspecify..")
                .check(CLASSES);
    }

    private static Stream<JavaClass> topLevel() {
        return CLASSES.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"));
    }

    private static String within(String name) {
        return ROOT + "." + name + "..";
    }
}
