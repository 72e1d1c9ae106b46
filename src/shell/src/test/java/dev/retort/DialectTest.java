package dev.retort;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessFieldWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.retort.database.Dialect;
import dev.retort.database.DialectPart;
import dev.retort.generate.catalog.SchemaReader;
import dev.retort.plan.PlanReader;
import dev.retort.sql.Syntax;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is one product's own lies in folders of its own, and nothing else asks which product it is: see docs/NEW-DATABASE.md. */
class DialectTest {
    private static final Set<String> PRODUCTS = Set.of("MARIADB", "MYSQL", "POSTGRES", "SQLITE", "DUCKDB");

    private static final String[] FOLDERS = {
        "dev.retort.database.duckdb..",
        "dev.retort.database.mariadb..",
        "dev.retort.database.mysql..",
        "dev.retort.database.postgres..",
        "dev.retort.database.sqlite..",
        "dev.retort.diff.mariadb..",
        "dev.retort.diff.postgres..",
        "dev.retort.diff.sqlite..",
        "dev.retort.generate.duckdb..",
        "dev.retort.generate.mariadb..",
        "dev.retort.generate.postgres..",
        "dev.retort.generate.sqlite..",
        "dev.retort.migrate.mariadb..",
        "dev.retort.migrate.postgres.."
    };

    /** Where the bindings of one product know it; generated classes name these, and whoever reads schemas. */
    private static final String[] BINDINGS = {
        "dev.retort.binding.mariadb..", "dev.retort.binding.postgres..", "dev.retort.binding.sqlite.."
    };

    /** Who else may name a product, and why. */
    private static final Map<String, String> NAMING = Map.of(
            "dev.retort.internal.row.Product", "is the library's list of products",
            "dev.retort.internal.url.UrlProduct", "is the list of products by their URLs",
            "dev.retort.internal.row.SqliteComparison", "is a part of one product's",
            "dev.retort.internal.connection.TriedServer", "answers a check that jOOQ makes of one product alone",
            "dev.retort.internal.connection.Dialects",
                    "tells jOOQ of MySQL, to which the driver of MariaDB speaks as well",
            "dev.retort.internal.connection.LimitClause", "has MariaDB before 10.6 told in the words of MySQL",
            "dev.retort.database.embedded.MariaDbEngine", "runs the server of one product",
            "dev.retort.database.embedded.PostgresEngine", "runs the server of one product");

    /** Who may use what is one product's own, and why. */
    private static final Map<String, String> USING = Map.ofEntries(
            Map.entry("dev.retort.plan.DuckDbPlans", "is the stage's part for the product"),
            Map.entry("dev.retort.plan.MariaDbPlans", "is the stage's part for the product"),
            Map.entry("dev.retort.plan.MySqlPlans", "is the stage's part for the product"),
            Map.entry("dev.retort.plan.PostgresPlans", "is the stage's part for the product"),
            Map.entry("dev.retort.plan.SqlitePlans", "is the stage's part for the product"),
            Map.entry("dev.retort.diff.hazard.InnoDbHazards", "is what the parts of two products share"),
            Map.entry("dev.retort.diff.hazard.MariaDbHazards", "is the stage's part for the product"),
            Map.entry("dev.retort.diff.hazard.MySqlHazards", "is the stage's part for the product"),
            Map.entry("dev.retort.diff.hazard.PostgresHazards", "is the stage's part for the product"),
            Map.entry("dev.retort.diff.hazard.GentlerPostgres", "is a part of one product's"),
            Map.entry("dev.retort.diff.hazard.SqliteHazards", "is the stage's part for the product"),
            Map.entry("dev.retort.database.embedded.MariaDbEngine", "runs the server of one product"),
            Map.entry("dev.retort.database.embedded.PostgresEngine", "runs the server of one product"),
            Map.entry("dev.retort.migrate.lock.ClusterLock", "is for Galera, which is MariaDB's"),
            Map.entry("dev.retort.migrate.ScriptRuns", "chooses by whether definitions commit"));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.retort");

    @Test
    void products_areNamedInTheirOwnFoldersAlone() {
        noClasses()
                .that(areNone(NAMING.keySet()).and(not(resideInAnyPackage(BINDINGS))))
                .should(accessFieldWhere(target(DescribedPredicate.describe(
                        "a product's constant",
                        field -> field.getOwner().isEquivalentTo(SQLDialect.class)
                                && PRODUCTS.contains(field.getName())))))
                .check(CLASSES);
    }

    @Test
    void productsFolders_areUsedByPartsOfStagesAlone() {
        noClasses()
                .that(areNone(USING.keySet()))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(FOLDERS)
                .check(CLASSES);
    }

    @Test
    void exceptions_areStillNeeded() {
        Set<String> known = CLASSES.stream().map(JavaClass::getName).collect(toCollection(TreeSet::new));
        Set<String> gone = new TreeSet<>(NAMING.keySet());
        gone.addAll(USING.keySet());
        gone.removeAll(known);
        assertEquals(Set.of(), gone);
    }

    @Test
    void products_areFoundByTheServiceLoader() {
        assertEquals(
                List.of("DuckDB", "MariaDB", "MySQL", "PostgreSQL", "SQLite"),
                Dialect.all().stream().map(Dialect::title).toList());
        assertEquals("DuckDB, MariaDB, MySQL, PostgreSQL or SQLite", Dialect.titles());
    }

    @TestFactory
    List<DynamicTest> eachProduct_isWhole() {
        return Dialect.all().stream()
                .map(dialect -> DynamicTest.dynamicTest(dialect.title(), () -> {
                    assertEquals(dialect, Dialect.of(dialect.jooq()));
                    assertNotEquals(Syntax.STANDARD, dialect.syntax());
                    assertEquals(dialect.jooq(), dialect.syntax().grammar().dialect());
                    assertTrue(DialectPart.of(SchemaReader.class, dialect).isPresent(), "code is generated");
                    assertTrue(DialectPart.of(PlanReader.class, dialect).isPresent(), "plans are read");
                }))
                .toList();
    }

    @Test
    void nearestPart_isTaken() {
        Function<SQLDialect, String> reader = jooq -> DialectPart.of(PlanReader.class, Dialect.of(jooq))
                .orElseThrow()
                .getClass()
                .getSimpleName();
        assertEquals("MariaDbPlans", reader.apply(SQLDialect.MARIADB));
        assertEquals("MySqlPlans", reader.apply(SQLDialect.MYSQL));
    }

    private static DescribedPredicate<JavaClass> areNone(Set<String> names) {
        return not(resideInAnyPackage(FOLDERS))
                .and(DescribedPredicate.describe(
                        "none of those that are named here",
                        type -> !names.contains(type.getName().replaceFirst("\\$.*", ""))));
    }
}
