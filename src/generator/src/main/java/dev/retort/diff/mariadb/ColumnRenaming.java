package dev.retort.diff.mariadb;

import dev.retort.database.mariadb.MariaDbText;
import dev.retort.diff.mariadb.object.CheckDefinition;
import dev.retort.diff.mariadb.object.DdlText;
import dev.retort.diff.mariadb.object.ServerSettings;
import dev.retort.diff.mariadb.object.TableColumn;
import dev.retort.diff.mariadb.object.TableColumn.Clause;
import dev.retort.diff.mariadb.object.TableDefinition;
import dev.retort.diff.mariadb.object.Wording;
import dev.retort.sql.SqlToken;
import dev.retort.sql.SqlToken.Kind;
import java.util.ArrayList;
import java.util.List;

/** The renaming of a column, and with it of what its table says of it where the server does not do that. */
record ColumnRenaming(TableDefinition table, TableColumn column, String newName, ServerSettings settings) {

    /** The parts of an ALTER TABLE, one after the other, each list those of one statement. */
    List<List<String>> statements() {
        List<String> clauses = new ArrayList<>(List.of(rename()));
        List<List<String>> statements = new ArrayList<>();
        if (!settings.renamesInExpressions()) {
            if (isIn(table.partitions())) {
                statements.add(List.of("remove partitioning"));
            }
            for (TableColumn other : table.columns()) {
                if (!other.equals(column) && other.clauses().stream().anyMatch(clause -> isIn(clause.text()))) {
                    clauses.add("modify column " + renamed(other, other.name()).written(settings.syntax()));
                }
            }
            for (CheckDefinition check : table.checks()) {
                if (isIn(check.condition())) {
                    clauses.add(
                            (settings.isMariaDb() ? "drop constraint " : "drop check ") + Wording.name(check.name()));
                    clauses.add("add "
                            + new CheckDefinition(check.name(), check.isNamedByServer(), renamed(check.condition()))
                                    .written(settings.syntax()));
                }
            }
        }
        statements.add(clauses);
        return statements;
    }

    private String rename() {
        return settings.hasRenameColumn()
                ? "rename column " + Wording.name(column.name()) + " to " + Wording.name(newName)
                : "change column " + Wording.name(column.name()) + " "
                        + renamed(column, newName).written(settings.syntax());
    }

    private TableColumn renamed(TableColumn other, String name) {
        return new TableColumn(
                name,
                other.clauses().stream()
                        .map(clause -> new Clause(clause.kind(), renamed(clause.text())))
                        .toList());
    }

    private boolean isIn(String text) {
        return !renamed(text).equals(text);
    }

    private String renamed(String text) {
        DdlText read = DdlText.of(text, settings.syntax());
        StringBuilder renamed = new StringBuilder();
        int end = 0;
        for (SqlToken token : read.tokens()) {
            boolean isName = token.kind() == Kind.QUOTED_NAME && token.text().equalsIgnoreCase(column.name());
            renamed.append(text, end, isName ? token.start() : token.end());
            renamed.append(isName ? MariaDbText.quoted(newName) : "");
            end = token.end();
        }
        return renamed.append(text.substring(end)).toString();
    }
}
