package dev.retort.migrate.journal;

import dev.retort.migrate.script.ScriptStatement;
import dev.retort.sql.SqlStatement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Temporary tables in a script that is continued in another session, where they are not. */
final class TemporaryTables {
    private TemporaryTables() {}

    /** A temporary table that the first statements made and the others use. */
    static Optional<String> lost(List<ScriptStatement> statements, int done) {
        Set<String> tables = new LinkedHashSet<>();
        for (ScriptStatement statement : statements.subList(0, done)) {
            made(statement).ifPresent(tables::add);
            dropped(statement).ifPresent(tables::remove);
        }
        return tables.stream()
                .filter(table -> isUsed(table, statements.subList(done, statements.size())))
                .findFirst();
    }

    /** Whether the table is used before it is made again. */
    private static boolean isUsed(String table, List<ScriptStatement> statements) {
        return statements.stream()
                .filter(statement -> statement.text().names().contains(table))
                .findFirst()
                .filter(first -> made(first).isEmpty())
                .isPresent();
    }

    private static Optional<String> made(ScriptStatement statement) {
        return statement
                .parsed()
                .filter(sql -> sql.startsWith("create", "temporary", "table")
                        || sql.startsWith("create", "temp", "table")
                        || sql.startsWith("create", "or", "replace", "temporary", "table"))
                .flatMap(TemporaryTables::table);
    }

    private static Optional<String> dropped(ScriptStatement statement) {
        return statement
                .parsed()
                .filter(sql -> sql.startsWith("drop", "table") || sql.startsWith("drop", "temporary", "table"))
                .flatMap(TemporaryTables::table);
    }

    /** The table whose name follows the word TABLE. */
    private static Optional<String> table(SqlStatement sql) {
        int name = sql.first() + 1;
        while (!sql.is(name - 1, "table")) {
            name++;
        }
        if (sql.is(name, "if")) {
            name += sql.is(name + 1, "not") ? 3 : 2;
        }
        return sql.parts(name).stream().reduce((_, last) -> last);
    }
}
