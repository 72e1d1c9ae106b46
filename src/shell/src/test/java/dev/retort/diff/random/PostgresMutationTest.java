package dev.retort.diff.random;

import dev.retort.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Schemas of PostgreSQL that change at random, as {@link MutationRun} says. */
@Tag("slow")
class PostgresMutationTest {
    private static final MutationRun RUN = new MutationRun(
            new RandomProduct(
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
                    "truncate %s cascade"),
            25);

    static Stream<TestDatabase> databases() {
        return MutationRun.databases("POSTGRES_14,POSTGRES_18");
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Timeout(value = 2, unit = TimeUnit.HOURS)
    void schemas_becomeEachOther_whateverChanges(TestDatabase kind) throws SQLException {
        RUN.on(kind);
    }
}
