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
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
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
            Map.entry("render", Set.of("internal", "text")),
            Map.entry("home", Set.of()),
            Map.entry("artifact", Set.of()),
            Map.entry("config", Set.of("artifact", "home")),
            Map.entry("database", Set.of("artifact", "config", "internal", "sql")),
            Map.entry("sql", Set.of()),
            Map.entry("text", Set.of()),
            Map.entry("migrate", Set.of("config", "database", "sql")),
            Map.entry("generate", Set.of("config", "database", "migrate")),
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
                    List<String> allowed = new ArrayList<>(List.of(ROOT, within("binding"), within(row.getKey())));
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

    /** The library is one thing: what it promises, and its own internals, which throw the errors that it promises. */
    @Test
    void packages_leadInOneDirection() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void folders_areSmallEnoughToRead() {
        Map<String, Long> large =
                topLevel().collect(groupingBy(JavaClass::getPackageName, TreeMap::new, counting())).entrySet().stream()
                        .filter(folder -> folder.getValue() > FILES_IN_A_FOLDER)
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        assertEquals(Map.of(ROOT, 64L), large, "the library's unit of work is still in one folder");
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
