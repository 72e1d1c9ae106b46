package dev.retort;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The package table of docs/ARCHITECTURE.md, held against the code. */
class ArchitectureTest {

    private static final String ROOT = "dev.retort";

    /** What each package may use of ours, besides the library itself. */
    private static final Map<String, Set<String>> MAY_USE = new TreeMap<>(Map.ofEntries(
            Map.entry("render", Set.of()),
            Map.entry("home", Set.of()),
            Map.entry("artifact", Set.of()),
            Map.entry("config", Set.of("artifact", "home")),
            Map.entry("connect", Set.of("artifact", "config", "sql")),
            Map.entry("sql", Set.of()),
            Map.entry("text", Set.of()),
            Map.entry("migrate", Set.of("config", "connect", "sql")),
            Map.entry("generate", Set.of("config", "connect", "migrate")),
            Map.entry("compile", Set.of("generate")),
            Map.entry("schema", Set.of()),
            Map.entry("plan", Set.of("connect", "render", "sql")),
            Map.entry("eval", Set.of("compile", "connect", "plan", "render", "text")),
            Map.entry("export", Set.of("compile", "eval", "text")),
            Map.entry("complete", Set.of("eval", "schema", "sql", "text")),
            Map.entry("translate", Set.of("schema", "sql", "text")),
            Map.entry(
                    "shell",
                    Set.of(
                            "complete",
                            "eval",
                            "export",
                            "plan",
                            "render",
                            "home",
                            "sql",
                            "compile",
                            "connect",
                            "schema",
                            "text",
                            "translate")),
            Map.entry(
                    "cli",
                    Set.of(
                            "home",
                            "render",
                            "config",
                            "connect",
                            "migrate",
                            "generate",
                            "compile",
                            "eval",
                            "export",
                            "sql",
                            "schema",
                            "complete",
                            "shell"))));

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
                    List<String> allowed = new ArrayList<>(List.of(ROOT, ROOT + "." + row.getKey() + ".."));
                    row.getValue().forEach(used -> allowed.add(ROOT + "." + used + ".."));
                    noClasses()
                            .that()
                            .resideInAPackage(ROOT + "." + row.getKey() + "..")
                            .should()
                            .dependOnClassesThat(resideInAPackage(ROOT + "..")
                                    .and(not(resideInAnyPackage(allowed.toArray(String[]::new)))))
                            .check(CLASSES);
                }));
    }

    @TestFactory
    Stream<DynamicTest> library_isKnownToOnePackageOnly() {
        return ONLY_PLACE_FOR.entrySet().stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.getKey(),
                        () -> noClasses()
                                .that()
                                .resideOutsideOfPackage(ROOT + "." + row.getValue() + "..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage(row.getKey())
                                .check(CLASSES)));
    }

    @TestFactory
    Stream<DynamicTest> library_needsJooqAndTheJdkAlone() {
        return Stream.of(DynamicTest.dynamicTest(
                ROOT,
                () -> classes()
                        .that()
                        .resideInAPackage(ROOT)
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(
                                ROOT, "java..", "javax.net.ssl..", "javax.sql..", "org.jooq..", "org.jspecify..")
                        .check(CLASSES)));
    }
}
