package dev.retort.diff.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.database.Database;
import dev.retort.database.open.DatabaseOpener;
import dev.retort.testing.TestDatabase;
import dev.retort.testing.TestServer;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Schemas of PostgreSQL that change at random: {@code -Dretort.pairs=2000 -Dretort.seed=1} says how many, and from which seed on, and
 * {@code -Dretort.databases=POSTGRES_18} where.
 */
@Tag("slow")
class PostgresMutationTest {
    private static final int PAIRS = Integer.getInteger("retort.pairs", 50);
    private static final long SEED = Long.getLong("retort.seed", 1);
    private static final String DATABASES = System.getProperty("retort.databases", "POSTGRES_14,POSTGRES_18");

    private static final RandomProduct PRODUCT = new RandomProduct(
            Grammar.read("/diff/random/postgres.grammar"),
            ServerFacts.read("/diff/random/postgres.facts", "the server's"),
            name -> '"' + name.replace("\"", "\"\"") + '"',
            RandomProduct.files("postgres", "generate/types-postgres/schema.sql"),
            List.of(
                    "table",
                    "view",
                    "materialized view",
                    "column",
                    "index",
                    "constraint",
                    "trigger",
                    "policy",
                    "sequence",
                    "domain",
                    "type"),
            false,
            "set session_replication_role = replica",
            "truncate %s cascade");

    static Stream<TestDatabase> databases() {
        return Stream.of(DATABASES.split(",")).map(TestDatabase::valueOf);
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Timeout(value = 2, unit = TimeUnit.HOURS)
    void schemas_becomeEachOther_whateverChanges(TestDatabase kind) throws SQLException {
        long start = System.nanoTime();
        try (Database wanted = open(kind);
                Database scratch = open(kind)) {
            Tally tally = new RandomPairs(wanted, scratch, PRODUCT).run(SEED, PAIRS);
            System.out.println(kind + ": " + tally
                    + (System.nanoTime() - start) / 1_000_000 / Math.max(1, tally.pairs()) + " ms a pair");
            if (Boolean.getBoolean("retort.statements")) {
                System.out.println(tally.statements());
            }
            assertEquals("", tally.wrong());
            assertTrue(tally.refused() <= tally.pairs() / 25, tally.toString());
        }
    }

    private static Database open(TestDatabase kind) {
        return DatabaseOpener.open(TestServer.config(Path.of("target"), kind.createSchema()), _ -> {});
    }
}
