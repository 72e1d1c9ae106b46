package dev.retort.diff.mariadb;

import dev.retort.diff.mariadb.object.CheckDefinition;
import dev.retort.diff.mariadb.object.TableColumn;
import dev.retort.diff.mariadb.object.TableColumn.Clause;
import dev.retort.diff.mariadb.object.TableColumn.Kind;
import dev.retort.diff.mariadb.object.TableDefinition;
import dev.retort.diff.mariadb.object.UnreadableDefinitionException;
import dev.retort.migrate.jdbc.Rows;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The texts of other character sets in the expressions of MySQL's tables. SHOW CREATE TABLE gives them in their own bytes, of which a connection
 * gets question marks, and the catalog gives each byte of theirs as a letter: what they are is known where they are of ASCII alone.
 */
final class ForeignLetters {
    /** A text that is not in the character set of the catalog, up to what may be another letter. */
    private static final Pattern UNSURE = Pattern.compile("_(?!utf8)[a-z0-9]+ ?'[^']*[?\\P{ASCII}]");

    private static final String KEPT = "select GENERATION_EXPRESSION from information_schema.COLUMNS"
            + " where TABLE_SCHEMA = database() and TABLE_NAME = ? and COLUMN_NAME = ?";

    private ForeignLetters() {}

    /** Refuses a table of which it is not known what it says. */
    static void refuse(Connection connection, TableDefinition table)
            throws SQLException, UnreadableDefinitionException {
        for (TableColumn column : table.columns()) {
            if (column.clause(Kind.GENERATED).filter(ForeignLetters::isUnsure).isPresent()) {
                String kept = Rows.first(
                                connection,
                                KEPT,
                                row -> row.getString(1),
                                table.name().name(),
                                column.name())
                        .orElseThrow(UnreadableDefinitionException::secret);
                if (!StandardCharsets.US_ASCII.newEncoder().canEncode(kept)) {
                    throw untold();
                }
            }
        }
        Stream<String> others = Stream.of(
                        table.columns().stream()
                                .flatMap(column -> column.without(Kind.GENERATED).clauses().stream())
                                .map(Clause::text),
                        table.checks().stream().map(CheckDefinition::condition),
                        table.keys().stream().flatMap(key -> key.parts().stream()))
                .flatMap(texts -> texts);
        if (others.anyMatch(ForeignLetters::isUnsure)) {
            throw untold();
        }
    }

    private static boolean isUnsure(String text) {
        return UNSURE.matcher(text).find();
    }

    private static UnreadableDefinitionException untold() {
        return new UnreadableDefinitionException(
                "an expression in it has a text in another character set than utf8mb4, of which the server does not"
                        + " tell the letters");
    }
}
