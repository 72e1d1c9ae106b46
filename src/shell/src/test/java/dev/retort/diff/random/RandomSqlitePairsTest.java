package dev.retort.diff.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.database.Database;
import dev.retort.database.open.DatabaseOpener;
import dev.retort.internal.url.DatabaseUrl;
import dev.retort.testing.TestDatabase;
import dev.retort.testing.TestServer;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Schemas of SQLite that change at random: {@code -Dretort.pairs=2000 -Dretort.seed=1} says how many, and from which seed on. */
class RandomSqlitePairsTest {
    private static final int PAIRS = Integer.getInteger("retort.pairs", 200);
    private static final int SOME = 12;
    private static final long SEED = Long.getLong("retort.seed", 1);

    private static final RandomProduct PRODUCT = new RandomProduct(
            Grammar.read("/diff/random/sqlite.grammar"),
            ServerFacts.read("/diff/random/sqlite.facts", "sqlite_autoindex_\\S+"),
            name -> '"' + name.replace("\"", "\"\"") + '"',
            RandomProduct.files(
                    "sqlite",
                    "schemas/company-lite.sql",
                    "generate/relations-sqlite/schema.sql",
                    "generate/types-sqlite/schema.sql"),
            List.of("table", "column"),
            false,
            "pragma foreign_keys = off",
            "delete from %s");

    @Test
    void someSchemas_becomeEachOther_whateverChanges() throws SQLException {
        run(SOME);
    }

    @Test
    @Tag("slow")
    @Timeout(value = 1, unit = TimeUnit.HOURS)
    void schemas_becomeEachOther_whateverChanges() throws SQLException {
        run(PAIRS);
    }

    private static void run(int pairs) throws SQLException {
        long start = System.nanoTime();
        try (Database wanted = open();
                Database scratch = open()) {
            Tally tally = new RandomPairs(wanted, scratch, PRODUCT).run(SEED, pairs);
            System.out.println("SQLite: " + tally + (System.nanoTime() - start) / 1_000_000 / Math.max(1, tally.pairs())
                    + " ms a pair");
            if (Boolean.getBoolean("retort.statements")) {
                System.out.println(tally.statements());
            }
            assertEquals("", tally.wrong());
            assertTrue(tally.refused() <= tally.pairs() / 20, tally.toString());
        }
    }

    /** A file that need not outlive the machine. */
    private static Database open() {
        DatabaseUrl file = TestDatabase.SQLITE.createSchema();
        DatabaseUrl hasty = new DatabaseUrl(
                file.product(), file.place(), Map.of("synchronous", "off"), file.user(), file.password());
        return DatabaseOpener.open(TestServer.config(Path.of("target"), hasty), _ -> {});
    }
}
