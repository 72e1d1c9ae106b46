package dev.retort.migrate.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.retort.Location;
import dev.retort.RetortException;
import dev.retort.migrate.Migrations;
import dev.retort.migrate.Project;
import dev.retort.testing.TestPostgres;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Migrations of PostgreSQL with functions whose body is in no quotes. */
class PositionalParametersTest {
    private static final String FUNCTION = """
        create function trimmed(text, text) returns text language sql immutable
          return trim(both $2 from coalesce($1, '$3'||$$ $4 $$));
        """;

    @TempDir
    private Path folder;

    @Test
    void failureAfterThem_isAtItsOwnLine_andNothingIsCutOtherwise() throws Exception {
        try (Project project = Project.on(TestPostgres.createDatabase(), folder)) {
            project.migration("V1__f.sql", FUNCTION + "create table a (x int);\n\ncreate table b (x nonsense);\n");

            RetortException failure = assertThrows(RetortException.class, project::upgrade);

            assertEquals(
                    new Location.InFile(Path.of("db/migration/V1__f.sql"), 5, 0),
                    failure.location().orElseThrow());

            project.migration("V1__f.sql", FUNCTION + "prepare q(int) as select $1;\ncreate table a (x int);\n");
            String script = project.migrations().upgradeSql(Migrations.LATEST);
            assertFalse(script.contains("/*"), script);
            assertEquals(3, script.lines().filter(line -> line.endsWith(";")).count(), script);
            project.upgrade();
            assertEquals(
                    List.of("x", "$3 $4 "),
                    project.rows("select trimmed('--x--', '-') union all select trimmed(null, '-') order by 1 desc"));
        }
    }
}
