package dev.retort.shell.command.sql;

import dev.retort.Location;
import dev.retort.RetortException;
import dev.retort.database.Dialect;
import dev.retort.internal.text.Spelling;
import dev.retort.schema.IndexedTable;
import dev.retort.schema.SchemaIndex;
import dev.retort.sql.SqlText;
import dev.retort.sql.SqlToken;
import dev.retort.sql.Syntax;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name in typed SQL that the database does not know.
 *
 * @param name the name, without what qualifies it
 * @param table whether a table was looked for, and not a column
 */
record UnknownSqlName(String name, boolean table) {
    /** The name of which a message says that there is no such. */
    static Optional<UnknownSqlName> of(String message, Dialect dialect) {
        return of(dialect.nameRefusals().table(), message, true)
                .or(() -> of(dialect.nameRefusals().column(), message, false));
    }

    private static Optional<UnknownSqlName> of(Pattern pattern, String message, boolean table) {
        Matcher found = pattern.matcher(message);
        return found.find() ? Optional.of(new UnknownSqlName(found.group("name"), table)) : Optional.empty();
    }

    /** The error with the place of the name in the SQL, and the name that was probably meant. */
    RetortException explained(RetortException error, String sql, Syntax syntax, SchemaIndex schema) {
        List<SqlToken> tokens = SqlText.of(sql, syntax).code();
        RetortException placed = tokens.stream()
                .filter(token -> error.location().isEmpty() && isNamed(token))
                .findFirst()
                .map(token -> error.withLocation(Location.InText.of(sql, token.start(), token.end())))
                .orElse(error);
        Collection<String> known = table ? schema.names() : columns(tokens, schema);
        return placed.hint().isPresent()
                ? placed
                : Spelling.closest(name, known)
                        .map(closest -> placed.withHint("did you mean " + closest + "?"))
                        .orElse(placed);
    }

    private boolean isNamed(SqlToken token) {
        boolean isName = token.kind() == SqlToken.Kind.WORD || token.kind() == SqlToken.Kind.QUOTED_NAME;
        return isName && token.text().equalsIgnoreCase(name);
    }

    /** The columns of the tables that the SQL names. */
    private static List<String> columns(List<SqlToken> tokens, SchemaIndex schema) {
        return schema.tables().stream()
                .filter(table -> tokens.stream().anyMatch(token -> token.text().equalsIgnoreCase(table.name())))
                .flatMap(table -> table.columns().stream())
                .map(IndexedTable.Column::name)
                .toList();
    }
}
